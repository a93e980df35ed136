import type { HomecareRefusalCode } from '@dure/domain/homecare';
import type { RefusalText } from '../http/problem.ts';

type Codes = HomecareRefusalCode | 'homecare/not-your-team' | 'homecare/entered-already' | 'homecare/judgement-unreadable';

export const homecareRefusals = {
  'homecare/action-not-available': { status: 409, title: '지금은 할 수 없는 처리입니다', detail: '재가 의료급여의 단계가 바뀌어 이 처리를 할 수 없습니다.', next: '화면을 다시 열어 지금 할 수 있는 일을 확인해 주십시오.' },
  'homecare/not-your-act': { status: 403, title: '맡은 분이 하는 처리입니다', detail: '이 처리는 대상자를 맡은 의료급여팀만 할 수 있습니다.', next: '맡은 의료급여관리사에게 요청해 주십시오.' },
  'homecare/not-your-team': { status: 403, title: '의료급여팀이 하는 처리입니다', detail: '재가 의료급여의 선정과 변경은 대상자를 맡은 시·군·구 의료급여팀이 합니다.', next: '맡은 의료급여관리사에게 의견을 전해 주십시오.' },
  'homecare/entered-already': { status: 409, title: '이미 올라 있는 분입니다', detail: '이 분은 재가 의료급여 후보이거나 지원을 받고 있습니다.', next: '재가 의료급여 목록에서 확인해 주십시오.' },
  'homecare/judgement-unreadable': { status: 422, title: '답을 읽을 수 없습니다', detail: '이 질문에 맞지 않는 답입니다.', next: '보기 가운데에서 골라 주십시오.' },
  'homecare/facts-missing': { status: 422, title: '빠진 내용이 있습니다', detail: '꼭 필요한 항목이 비어 있습니다.', next: '표시된 항목을 채워 주십시오.' },
  'homecare/in-the-future': { status: 422, title: '아직 오지 않은 날입니다', detail: '오늘이나 그 전의 날짜여야 합니다.', next: '날짜를 고쳐 주십시오.' },
  'homecare/before-it-began': { status: 422, title: '날짜의 앞뒤가 맞지 않습니다', detail: '입원하거나 퇴원한 날보다 앞선 날짜입니다.', next: '날짜를 고쳐 주십시오.' },
  'homecare/reason-missing': { status: 422, title: '사유가 필요합니다', detail: '선정 기준의 답과 다르게 정하거나 답이 다 나오기 전에 정할 때에는 사유를 남깁니다.', next: '그렇게 정한 사유를 적어 주십시오.' },
  'homecare/benefits-unexplained': { status: 422, title: '급여의 사유나 내용이 빠졌습니다', detail: '필요하지 않은 필수급여에는 사유가, 필요한 선택·부가급여에는 내용이 있어야 합니다.', next: '빠진 급여의 칸을 채워 주십시오.' },
  'homecare/survey-missing': { status: 422, title: '필요도 평가가 없습니다', detail: '상담과 필요도 평가를 마친 뒤에 지원을 시작합니다.', next: '필요도 평가를 먼저 적어 주십시오.' },
  'homecare/team-missing': { status: 422, title: '케어팀이 없습니다', detail: '협력의료기관 케어팀과 함께 케어플랜을 세웁니다.', next: '협력의료기관 케어팀을 먼저 적어 주십시오.' },
  'homecare/plan-missing': { status: 422, title: '승인된 케어플랜이 없습니다', detail: '본인이 동의하고 승인된 재가 의료급여 케어플랜이 있어야 지원을 시작합니다.', next: '케어플랜을 쓰고 서명과 승인을 받아 주십시오.' },
  'homecare/benefits-unplanned': { status: 422, title: '계획에 빠진 필수급여가 있습니다', detail: '필요하다고 평가한 필수급여가 케어플랜에 없습니다.', next: '케어플랜에 넣거나, 필요도 평가에 필요하지 않은 사유를 적어 주십시오.' },
  'homecare/cost-unexplained': { status: 422, title: '월 한도액을 넘습니다', detail: '계획한 월 비용이 우리 시·군·구가 정한 월 한도액보다 많습니다.', next: '한도액을 넘는 사유를 적거나 계획을 줄여 주십시오.' },
  'homecare/extended-already': { status: 409, title: '이미 연장했습니다', detail: '지원기간은 한 번만 연장할 수 있습니다.', next: '종료 뒤 이어질 서비스를 준비해 주십시오.' },
  'homecare/extension-too-long': { status: 422, title: '연장 기간이 너무 깁니다', detail: '연장은 최대 1년이며, 퇴원일부터 모두 24개월을 넘지 않습니다.', next: '더 이른 날을 골라 주십시오.' },
  'homecare/extension-too-short': { status: 422, title: '연장한 날이 종료일보다 늦지 않습니다', detail: '지금의 종료일보다 뒤의 날이어야 합니다.', next: '더 늦은 날을 골라 주십시오.' },
  'homecare/extension-too-late': { status: 422, title: '지원기간이 끝난 뒤의 결정입니다', detail: '연장은 지원기간이 끝나기 전에 결정합니다.', next: '결정한 날을 확인해 주십시오.' },
  'homecare/period-over': { status: 409, title: '지원기간이 지났습니다', detail: '퇴원일부터 센 지원기간이 이미 끝났습니다.', next: '날짜를 확인하고, 지원 중이면 종료로 처리해 주십시오.' },
  'homecare/not-expired': { status: 422, title: '아직 기간이 끝나지 않았습니다', detail: '기간 만료는 지원기간의 마지막 날부터 고를 수 있습니다.', next: '다른 종료 사유를 고르거나 종료일을 확인해 주십시오.' },
  'homecare/not-readmitted': { status: 422, title: '재입원 기록이 없습니다', detail: '재입원으로 끝내려면 먼저 재입원을 기록합니다.', next: '재입원을 기록하거나 다른 사유를 골라 주십시오.' },
} as const satisfies Record<Codes, RefusalText>;
