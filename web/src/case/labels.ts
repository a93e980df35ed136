import type { AftercareMeans, CareEndGround, CaseAction, CaseModelId, CaseParty, CaseStep, Complexity, HandoverKind, MemberRole, OutgoingStanding, Selection, TransferStatus } from '@dure/domain/case';
import { CASE_STATUS_TERMS, CLOSURE_TERMS } from '@dure/domain/document';
import { defineMessages } from '../messages/index.ts';

export const caseStatusLabels = defineMessages(
  CASE_STATUS_TERMS,
  {
    'registered': 'Registered', 'assessing': 'Assessing', 'conference': 'Conference', 'planning': 'Planning', 'in-service': 'In service', 'on-hold': 'On hold', 'closing': 'Closing', 'closed': 'Closed', 'aftercare': 'Aftercare', 'ended': 'Ended', 'reopened': 'Reopened',
  },
);

export const caseStepLabels = defineMessages(
  {
    'start-assessment': '조사 시작', 'finish-assessment': '조사 마치기', 'hold-conference': '사례회의 열기', 'make-plan': '지원 계획 세우기', 'monitor': '점검하고 기록', 'review-hold': '보류 다시 검토', 'decide-closure': '종결 심사',
    'confirm-closure': '의뢰 기관의 종결 확인', 'refer-aftercare': '사후관리 의뢰', 'start-aftercare': '사후관리 시작', 'visit-aftercare': '사후관리 방문', 'finish-aftercare': '사후관리 마치기', 'look-again': '다시 살피기', 'answer-transfer': '이관 요청에 답하기', 'none': '남은 일 없음',
  } satisfies Record<CaseStep, string>,
  {
    'start-assessment': 'Begin the assessment', 'finish-assessment': 'Finish the assessment', 'hold-conference': 'Hold the conference', 'make-plan': 'Make the plan', 'monitor': 'Monitor', 'review-hold': 'Review the hold', 'decide-closure': 'Decide on closure',
    'confirm-closure': 'Referrers confirm the closure', 'refer-aftercare': 'Refer for aftercare', 'start-aftercare': 'Begin aftercare', 'visit-aftercare': 'Aftercare visit', 'finish-aftercare': 'Finish aftercare', 'look-again': 'Look again', 'answer-transfer': 'Answer the transfer', 'none': 'Nothing left',
  },
);

export const closureReasonLabels = defineMessages(
  CLOSURE_TERMS,
  {
    'goal-reached': 'Goal reached', 'improved': 'Improved', 'refused': 'Refused', 'moved': 'Moved away', 'lost-contact': 'Contact lost', 'died': 'Died', 'institution': 'In an institution', 'transferred': 'Transferred', 'long-hold': 'Long on hold', 'aged-out': 'Aged out',
  },
);

/** 시행규칙 제11조: the five grounds on which 통합지원 ends. */
export const careEndLabels = defineMessages(
  { 'died': '사망', 'admitted': '입원·입소로 불필요', 'no-longer-complex': '복합지원 불필요', 'refused-explicitly': '명시적 거부', 'recognised-by-minister': '그 밖에 장관이 인정' } satisfies Record<CareEndGround, string>,
  { 'died': 'Death', 'admitted': 'Admitted, no longer needed', 'no-longer-complex': 'No complex support needed', 'refused-explicitly': 'Explicit refusal', 'recognised-by-minister': 'Recognised by the minister' },
);

export const aftercareMeansLabels = defineMessages(
  { visit: '방문', phone: '전화', office: '내소', other: '그 밖' } satisfies Record<AftercareMeans, string>,
  { visit: 'Visit', phone: 'Call', office: 'At the office', other: 'Other' },
);

/** What is still waited for on a referral out of a case. */
export const outgoingLabels = defineMessages(
  { 'draft': '보내지 않음', 'unanswered': '답을 기다림', 'promised': '시작을 기다림', 'without-result': '결과를 기다림' } satisfies Record<OutgoingStanding, string>,
  { 'draft': 'Not sent', 'unanswered': 'No answer yet', 'promised': 'Not begun yet', 'without-result': 'No result yet' },
);

export const transferLabels = defineMessages(
  { none: '이관 없음', offered: '이관 요청 중', requested: '넘겨받기 요청 중' } satisfies Record<TransferStatus, string>,
  { none: 'No transfer', offered: 'Transfer offered', requested: 'Transfer requested' },
);

export const casePartyLabels = defineMessages(
  { owner: '담당', lead: '팀장', coordinator: '희망복지지원단', member: '공동관리 기관', referrer: '의뢰 기관', other: '다른 기관', aftercare: '사후관리 기관', system: '시스템' } satisfies Record<CaseParty, string>,
  { owner: 'Owner', lead: 'Team lead', coordinator: 'Coordinator', member: 'Co-manager', referrer: 'Referrer', other: 'Other organisation', aftercare: 'Aftercare', system: 'System' },
);

/** What happened to a case, one sentence for each act. */
export const caseEventLabels = defineMessages(
  {
    'register': '사례로 등록했습니다', 'start-assessment': '욕구·위기도 조사를 시작했습니다', 'call-conference': '사례회의를 열기로 했습니다', 'start-planning': '지원 계획을 세우기 시작했습니다', 'start-service': '서비스 제공을 시작했습니다', 'report-monitoring': '점검 결과를 적었습니다',
    'hold': '사례를 보류했습니다', 'resume': '사례를 다시 진행합니다', 'propose-closure': '종결을 제안했습니다', 'withdraw-closure': '종결 제안을 취소했습니다', 'close': '종결하고 의뢰 기관에 알렸습니다', 'confirm-closure': '의뢰 기관이 종결이 적절하다고 확인했습니다',
    'object-to-closure': '의뢰 기관이 종결에 이의를 제기했습니다', 'refer-aftercare': '사후관리를 의뢰했습니다', 'start-aftercare': '사후관리를 시작했습니다', 'report-aftercare': '사후관리 결과를 적었습니다', 'end': '사례를 모두 마쳤습니다', 'reopen': '사례를 다시 열었습니다',
    'assign': '담당자를 지정했습니다', 'transfer': '다른 기관에 이관을 요청했습니다', 'accept-transfer': '이관을 받아들였습니다', 'decline-transfer': '이관을 거절했습니다', 'cancel-transfer': '이관 요청을 취소했습니다', 'request-transfer': '사례를 넘겨 달라고 요청했습니다',
    'classify': '대상자를 구분했습니다', 'choose-model': '사례관리 모델을 정했습니다', 'defer': '결정을 미루고 다시 살필 날을 정했습니다', 'set-group': '방문건강 군을 정했습니다', 'check-aftercare': '의뢰한 기관이 사후관리를 점검했습니다', 'restart': '새 사례로 다시 시작했습니다', 'give-notice': '살펴야 할 때가 되어 알렸습니다', 'add-member': '함께 관리할 기관을 넣었습니다', 'end-member': '기관의 공동관리를 끝냈습니다',
    'grant-transfer': '사례를 넘겨주었습니다', 'add-referrer': '의뢰 기관이 추가되었습니다', 'escalate': '기한이 되어 팀장에게 알렸습니다', 'explain-delay': '늦어진 사유를 적었습니다', 'move-away': '전출한 시·군·구가 사례를 인수하여 마쳤습니다',
  } satisfies Record<CaseAction | 'register', string>,
  {
    'register': 'Registered the case', 'start-assessment': 'Began the assessment', 'call-conference': 'Called a conference', 'start-planning': 'Began to plan', 'start-service': 'Began the service', 'report-monitoring': 'Recorded monitoring',
    'hold': 'Put the case on hold', 'resume': 'Went on with the case', 'propose-closure': 'Proposed closure', 'withdraw-closure': 'Withdrew the proposal to close', 'close': 'Closed the case and told the referrers', 'confirm-closure': 'The referrer confirmed the closure',
    'object-to-closure': 'The referrer objected to the closure', 'refer-aftercare': 'Referred for aftercare', 'start-aftercare': 'Began aftercare', 'report-aftercare': 'Recorded aftercare', 'end': 'Ended the case', 'reopen': 'Reopened the case',
    'assign': 'Assigned somebody', 'transfer': 'Offered the case to another organisation', 'accept-transfer': 'Accepted the transfer', 'decline-transfer': 'Declined the transfer', 'cancel-transfer': 'Cancelled the transfer', 'request-transfer': 'Asked for the case',
    'classify': 'Classified the household', 'choose-model': 'Chose a model of case management', 'defer': 'Put the decision off to a day', 'set-group': 'Chose the visiting-health group', 'check-aftercare': 'The referrer looked at the aftercare', 'restart': 'Began again in a new case', 'give-notice': 'Told that it is time to look', 'add-member': 'Added a co-managing agency', 'end-member': 'Ended the part of a co-managing agency',
    'grant-transfer': 'Granted the transfer', 'add-referrer': 'A referrer was added', 'escalate': 'The date came; the team lead was told', 'explain-delay': 'Said why it is late', 'move-away': 'The municipality moved to took the case over',
  },
);

/** 난이도, as the guide calls it. */
export const complexityLabels = defineMessages({ ordinary: '일반', complex: '고난도' } satisfies Record<Complexity, string>, { ordinary: 'Ordinary', complex: 'Complex' });

export const selectionLabels = defineMessages(
  { 'case-managed': '사례관리 대상', 'service-linked': '서비스연계 대상', 'not-selected': '미선정' } satisfies Record<Selection, string>,
  { 'case-managed': 'Case-managed', 'service-linked': 'Linked to services', 'not-selected': 'Not selected' },
);

export const memberRoleLabels = defineMessages(
  { 'health': '건강', 'mental-health': '정신건강', 'addiction': '중독', 'medical-aid': '의료급여', 'care': '돌봄', 'self-support': '자활', 'child': '아동', 'welfare': '복지 서비스', 'housing': '주거', 'other': '그 밖의 역할' } satisfies Record<MemberRole, string>,
  { 'health': 'Health', 'mental-health': 'Mental health', 'addiction': 'Addiction', 'medical-aid': 'Medical Aid', 'care': 'Care', 'self-support': 'Self-support', 'child': 'Child', 'welfare': 'Welfare', 'housing': 'Housing', 'other': 'Other' },
);

/** The models of the commentary, by the names that guide/src/practice gives them. */
export const caseModelLabels = defineMessages(
  { strengths: '강점 기반 임상 사례관리', clinical: '임상 사례관리', brokerage: '중개 사례관리', intensive: '집중 사례관리' } satisfies Record<CaseModelId, string>,
  { strengths: 'Strengths-based clinical', clinical: 'Clinical', brokerage: 'Brokerage', intensive: 'Intensive' },
);

/** What goes along with a caseload. */
export const handoverKindLabels = defineMessages({ case: '사례', referral: '의뢰', visit: '방문', task: '할 일' } satisfies Record<HandoverKind, string>, { case: 'Cases', referral: 'Referrals', visit: 'Visits', task: 'Tasks' });
