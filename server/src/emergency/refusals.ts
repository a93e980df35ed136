import type { AdmissionRefusal, BypassRefusal, EmergencyRefusal } from '@dure/domain/urgency';
import type { RefusalText } from '../http/problem.ts';

type Code = AdmissionRefusal['code'] | BypassRefusal['code'] | EmergencyRefusal['code'] | 'emergency/not-urgent' | 'emergency/in-the-future' | 'emergency/person-unknown' | 'emergency/person-fixed' | 'emergency/admission-exists' | 'emergency/duty-with-record';

export const emergencyRefusals = {
  'emergency/not-urgent': { status: 422, title: '긴급 기록 대상이 아닙니다', detail: '확인된 내용으로는 응급·위기·집중에 해당하지 않습니다.', next: '위험을 다시 확인하거나, 담당자의 판단과 사유를 적어 단계를 올려 주십시오.' },
  'emergency/in-the-future': { status: 422, title: '일어난 때를 확인해 주십시오', detail: '일어난 때가 지금보다 뒤입니다.', next: '날짜와 시각을 고쳐 주십시오.' },
  'emergency/person-unknown': { status: 422, title: '대상자를 먼저 확인해 주십시오', detail: '응급입원 기록에는 대상자가 있어야 합니다.', next: '대상자를 찾아 연결한 뒤 다시 기록해 주십시오.' },
  'emergency/person-fixed': { status: 409, title: '대상자를 바꿀 수 없습니다', detail: '이 긴급 기록은 이미 다른 분의 기록으로 등록되어 있습니다.', next: '잘못 연결했으면 팀장에게 알려 주십시오.' },
  'emergency/admission-exists': { status: 409, title: '응급입원 기록이 있습니다', detail: '이 긴급 기록에 진행 중인 응급입원이 이미 있습니다.', next: '있는 기록을 이어서 처리해 주십시오.' },
  'emergency/duty-with-record': { status: 409, title: '기록 보완으로 끝나는 일입니다', detail: '이 할 일은 긴급 기록을 완료하면 함께 끝납니다.', next: '빠진 내용을 채우고 기록을 완료해 주십시오.' },
  'urgency/step-not-bypassed': { status: 422, title: '생략할 수 없는 절차입니다', detail: '이 단계의 위험에서는 그 절차를 생략할 수 없습니다.', next: '생략한 절차를 다시 고르거나 위험 단계를 확인해 주십시오.' },
  'urgency/reason-missing': { status: 422, title: '사유를 적어 주십시오', detail: '생략하거나 돌려보낸 사유가 비어 있습니다.', next: '무엇을 보고 판단했는지 적어 주십시오.' },
  'urgency/record-incomplete': { status: 422, title: '아직 완료할 수 없습니다', detail: '긴급 기록에 빠진 내용이 있습니다. 입력한 내용은 임시저장되어 있습니다.', next: '표시된 항목을 채운 뒤 완료해 주십시오.' },
  'urgency/already-complete': { status: 409, title: '이미 완료한 기록입니다', detail: '완료한 긴급 기록은 고칠 수 없습니다.', next: '덧붙일 내용은 상담 기록에 적어 주십시오.' },
  'urgency/admission-actor-missing': { status: 422, title: '사람이 빠져 있습니다', detail: '응급입원에는 발견자, 동의한 의사와 경찰관, 호송자가 모두 있어야 합니다(정신건강복지법 제50조).', next: '이름을 모두 적어 주십시오.' },
  'urgency/escort-did-not-consent': { status: 422, title: '호송한 경찰관을 확인해 주십시오', detail: '경찰관이 호송할 때는 동의한 경찰관이 호송합니다(제50조제2항).', next: '동의한 경찰관의 이름을 적거나 구급대원을 골라 주십시오.' },
  'urgency/institution-missing': { status: 422, title: '의료기관을 적어 주십시오', detail: '의뢰한 정신의료기관이 비어 있습니다.', next: '정신의료기관 이름을 적어 주십시오.' },
  'urgency/admission-not-open': { status: 409, title: '지금은 할 수 없는 처리입니다', detail: '응급입원의 상태가 바뀌었습니다.', next: '기록을 다시 열어 확인해 주십시오.' },
  'urgency/before-request': { status: 422, title: '때를 확인해 주십시오', detail: '의뢰한 때보다 앞선 시각입니다.', next: '시각을 고쳐 주십시오.' },
} as const satisfies Record<Code, RefusalText>;
