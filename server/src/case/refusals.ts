import type { CaseRefusalCode } from '@dure/domain/case';
import type { RefusalText } from '../http/problem.ts';

export const caseRefusals = {
  'case/action-not-available': { status: 409, title: '지금은 할 수 없는 처리입니다', detail: '사례의 단계가 바뀌어 이 처리를 할 수 없습니다.', next: '사례를 다시 열어 지금 할 수 있는 일을 확인해 주십시오.' },
  'case/not-your-act': { status: 403, title: '맡은 분이 하는 처리입니다', detail: '이 처리는 사례 담당 기관이나 정해진 기관만 할 수 있습니다.', next: '담당 기관에 요청해 주십시오.' },
  'case/facts-missing': { status: 422, title: '빠진 내용이 있습니다', detail: '꼭 필요한 항목이 비어 있습니다.', next: '표시된 항목을 채워 주십시오.' },
  'case/result-missing': { status: 422, title: '결과가 없는 서비스가 있습니다', detail: '제공한 서비스의 결과가 모두 적혀야 종결할 수 있습니다.', next: '결과가 없는 의뢰를 열어 회신을 확인해 주십시오.' },
  'case/referrals-open': { status: 422, title: '마무리되지 않은 의뢰가 있습니다', detail: '이 사례에서 보낸 의뢰 가운데 답이나 결과를 기다리는 것이 있습니다.', next: '의뢰마다 답을 받거나 회수하거나, 이어서 맡을 기관·사람을 적어 주십시오.' },
  'case/transfer-pending': { status: 409, title: '이관이 진행 중입니다', detail: '이관 요청에 답하기 전에는 종결할 수 없습니다.', next: '이관을 먼저 마치거나 취소해 주십시오.' },
  'case/not-a-referrer': { status: 403, title: '의뢰한 기관이 아닙니다', detail: '종결의 적절성은 의뢰한 기관만 확인할 수 있습니다.', next: '의뢰한 기관에 알려 주십시오.' },
  'case/already-answered': { status: 409, title: '이미 답하셨습니다', detail: '종결 통보에 이미 답한 기록이 있습니다.', next: '더 하실 일은 없습니다.' },
  'case/notices-awaited': { status: 409, title: '의뢰 기관의 확인을 기다립니다', detail: '종결의 적절성을 확인하지 않은 의뢰 기관이 있습니다.', next: '해당 기관에 확인을 요청해 주십시오.' },
  'case/aftercare-owed': { status: 409, title: '사후관리를 먼저 연결해 주십시오', detail: '지침에 따라 사후관리를 해야 하는 가구입니다.', next: '읍·면·동의 사후관리를 시작하거나 의뢰해 주십시오.' },
  'case/other-organisation': { status: 403, title: '다른 기관의 일입니다', detail: '이 기관이 할 수 있는 처리가 아닙니다.', next: '해당 기관에 요청해 주십시오.' },
  'case/already-owner': { status: 409, title: '이미 담당자입니다', detail: '지금 담당자와 같은 분입니다.', next: '다른 담당자를 골라 주십시오.' },
  'case/transfer-to-itself': { status: 422, title: '같은 기관으로는 이관할 수 없습니다', detail: '보내는 기관과 받는 기관이 같습니다.', next: '기관 안에서 담당자를 바꾸려면 담당자 지정을 이용해 주십시오.' },
  'case/no-aftercare-office': { status: 422, title: '사후관리를 맡을 기관이 없습니다', detail: '대상자의 주소지를 맡는 읍·면·동을 찾지 못했습니다.', next: '대상자의 주소를 확인해 주십시오.' },
  'case/date-in-the-past': { status: 422, title: '지난 날짜입니다', detail: '앞으로의 날짜가 필요합니다.', next: '날짜를 고쳐 주십시오.' },
  'case/nothing-to-hand-over': { status: 422, title: '인계할 사례가 없습니다', detail: '고른 사례를 이 담당자가 맡고 있지 않거나, 맡은 사례가 없습니다.', next: '담당 현황을 다시 열어 확인해 주십시오.' },
  'case/not-selected': { status: 409, title: '대상자로 선정되지 않았습니다', detail: '사례회의에서 선정하지 않은 가구여서 계획을 세우거나 서비스를 시작할 수 없습니다.', next: '종결을 제안하거나, 다시 논의하여 구분을 고쳐 주십시오.' },
  'case/member-is-lead': { status: 422, title: '이미 주관기관입니다', detail: '주관기관은 공동관리기관이 될 수 없습니다.', next: '다른 기관을 골라 주십시오.' },
  'case/already-member': { status: 409, title: '이미 함께 관리하는 기관입니다', detail: '같은 기관을 두 번 넣을 수 없습니다.', next: '역할을 바꾸려면 먼저 공동관리를 끝내 주십시오.' },
  'case/member-without-ground': { status: 422, title: '이 기관을 적은 동의가 없습니다', detail: '공동관리기관은 사례를 볼 수 있으므로, 기관을 밝힌 동의가 있거나 같은 시·군·구의 공공 사업 담당이어야 합니다.', next: '대상자 기록에서 이 기관에 대한 정보 제공 동의를 받아 주십시오.' },
  'case/not-a-member': { status: 409, title: '함께 관리하는 기관이 아닙니다', detail: '공동관리가 이미 끝났거나 시작되지 않았습니다.', next: '사례를 다시 열어 확인해 주십시오.' },
  'case/not-overdue': { status: 409, title: '아직 기한이 지나지 않았습니다', detail: '지연 사유는 기한이 지난 사례에만 적습니다.', next: '다른 처리를 골라 주십시오.' },
} as const satisfies Record<CaseRefusalCode, RefusalText>;
