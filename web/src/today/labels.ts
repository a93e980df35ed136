import type { Standing, TaskKind } from '@dure/domain/task';
import { defineMessages } from '../messages/index.ts';

/** What each kind of task asks one to do. */
export const taskKindLabels = defineMessages(
  {
    'complete-emergency-record': '긴급 기록 보완', 'break-glass-review': '긴급 열람 확인', 'explain-delay': '지연 사유 적기', 'overdue-told': '기한이 지난 일 살피기', 'closure-objected': '종결 이의 확인', 'inbound-answer': '기관 의뢰에 답하기',
    'referral-inbox': '새 의뢰 열기', 'referral-answer-due': '의뢰에 답하기', 'info-asked': '보완 자료 보내기', 'answer-returned': '온 보완 자료 보고 답하기', 'returned-act': '반려 후속 조치', 'letter-approval': '공문 결재',
    'homecare-readmitted': '재입원 뒤 계속할지 정하기', 'homecare-ending': '재가 의료급여 연장·종료 준비', 'homecare-decide': '재가 의료급여 선정', 'homecare-survey': '재가 의료급여 필요도 평가', 'homecare-start': '재가 의료급여 시작',
    'candidate-give-up': '발굴 대상자 연락 종결', 'candidate-contact': '발굴 대상자 연락', 'candidate-visit': '발굴 대상자 방문', 'candidate-decide': '발굴 대상자 접수 여부 정하기',
    'plan-approve': '계획 결재', 'plan-start': '승인된 계획 시작', 'plan-make': '지원 계획 세우기', 'plan-review': '계획 점검',
    'start-service': '서비스 시작', 'cycle-reply': '정기 회신', 'result-due': '결과 회신', 'hold-review': '보류 다시 검토', 'result-read': '온 결과 확인', 'referral-close': '의뢰 종결 처리',
    'conference-answer': '회의 참석 답하기', 'conference-hold': '회의 진행', 'minutes-sign': '회의록 서명', 'conference-action': '회의에서 정한 일', 'conference-again': '보류한 안건 다시 다루기',
    'companion-answer': '방문 동행 요청에 답하기', 'visit': '방문', 'aftercare-visit': '사후관리 방문', 'aftercare-refer': '사후관리 의뢰', 'closure-confirm': '종결이 적절한지 확인', 'transfer-answer': '이관 요청에 답하기', 'no-contact': '6개월 접촉 없음 살피기', 'age-limit': '제한 연령 준비', 'visit-group': '방문 주기와 계획 고치기', 'move-answer': '전입한 사례 인수 여부 답하기', 'move-returned': '돌아온 전출 이관 처리', 'case-next': '사례 다음 단계', 'draft': '의뢰서 마무리',
  } satisfies Record<TaskKind, string>,
  {
    'complete-emergency-record': 'Complete the emergency record', 'break-glass-review': 'Review an emergency opening', 'explain-delay': 'Say why it is late', 'overdue-told': 'Look at what is overdue', 'closure-objected': 'Look at an objection', 'inbound-answer': 'Answer an agency’s request',
    'referral-inbox': 'Open a new referral', 'referral-answer-due': 'Answer a referral', 'info-asked': 'Send what was asked', 'answer-returned': 'Read what came, and answer', 'returned-act': 'Act on a return', 'letter-approval': 'Approve a letter',
    'homecare-readmitted': 'Decide after a readmission', 'homecare-ending': 'Extend Medical Aid at home, or prepare its end', 'homecare-decide': 'Select for Medical Aid at home', 'homecare-survey': 'Survey needs at home', 'homecare-start': 'Begin Medical Aid at home',
    'candidate-give-up': 'End the search for somebody who was found', 'candidate-contact': 'Contact somebody who was found', 'candidate-visit': 'Visit somebody who was found', 'candidate-decide': 'Decide on an intake of somebody who was found',
    'plan-approve': 'Approve a plan', 'plan-start': 'Let a plan take effect', 'plan-make': 'Make the plan', 'plan-review': 'Review a plan',
    'start-service': 'Begin the service', 'cycle-reply': 'Regular reply', 'result-due': 'Return the result', 'hold-review': 'Review a hold', 'result-read': 'Read a result', 'referral-close': 'Close a referral',
    'conference-answer': 'Answer an invitation', 'conference-hold': 'Hold a conference', 'minutes-sign': 'Sign minutes', 'conference-action': 'Do what a conference decided', 'conference-again': 'Bring up again what was put off',
    'companion-answer': 'Answer whether you come along', 'visit': 'Visit', 'aftercare-visit': 'Aftercare visit', 'aftercare-refer': 'Refer for aftercare', 'closure-confirm': 'Confirm a closure', 'transfer-answer': 'Answer a transfer', 'no-contact': 'Look at six months without contact', 'age-limit': 'Prepare for the age limit', 'visit-group': 'Change the rhythm of visits and the plan', 'move-answer': 'Answer for somebody who moved in', 'move-returned': 'Act on a move that came back', 'case-next': 'Next step of a case', 'draft': 'Finish a draft',
  },
);

export const standingLabels = defineMessages(
  { overdue: '지난 일', today: '오늘', soon: '곧 (7일 안)', later: '나중' } satisfies Record<Standing, string>,
  { overdue: 'Overdue', today: 'Today', soon: 'Soon (within 7 days)', later: 'Later' },
);
