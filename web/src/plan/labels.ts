import type { AgreementSigner, DeliveryOutcome, NoShowReason, PlanAction, PlanKind, PlanProblemCode, PlanStatus, PlanStep, ReviewDecision, ServiceResult } from '@dure/domain/plan';
import { COST_UNIT_TERMS, NEED_TERMS, PAYER_TERMS } from '@dure/domain/document';
import { defineMessages } from '../messages/index.ts';

export const planKindLabels = defineMessages(
  { 'service': '서비스 제공계획', 'self-reliance': '자활계획(IAP·ISP)', 'home-medical': '재가 의료급여 케어플랜', 'personal-support': '개인별지원계획', 'home-services': '통합재가서비스 계획' } satisfies Record<PlanKind, string>,
  { 'service': 'Service plan', 'self-reliance': 'Self-reliance plan (IAP, ISP)', 'home-medical': 'Home Medical Aid care plan', 'personal-support': 'Personal support plan', 'home-services': 'Integrated home services plan' },
);
export const planStatusLabels = defineMessages(
  { draft: '작성 중', approved: '승인', active: '시행 중', revised: '다음 차수로 바뀜', ended: '끝남' } satisfies Record<PlanStatus, string>,
  { draft: 'Draft', approved: 'Approved', active: 'Active', revised: 'Revised', ended: 'Ended' },
);
export const planStepLabels = defineMessages(
  { make: '계획을 쓰고 서명 받기', approve: '팀장 결재', activate: '시행', review: '점검', none: '남은 일 없음' } satisfies Record<PlanStep, string>,
  { make: 'Write the plan and have it signed', approve: 'Approval', activate: 'Begin', review: 'Review', none: 'Nothing left' },
);
/** 욕구조사의 열 영역. */
export const needLabels = defineMessages(
  NEED_TERMS,
  { 'safety': 'Safety', 'health': 'Health', 'daily-living': 'Daily living', 'family': 'Family', 'social': 'Social life', 'economy': 'Money', 'education': 'Education', 'employment': 'Work', 'living-environment': 'Home', 'legal': 'Rights' },
);
export const payerLabels = defineMessages(
  PAYER_TERMS,
  { 'national': 'National funds', 'local': 'Local funds', 'long-term-care': 'Long-term care insurance', 'medical-aid': 'Medical Aid', 'voucher': 'Voucher', 'donation': 'Donations', 'self': 'The person', 'free': 'Free' },
);
export const costUnitLabels = defineMessages(COST_UNIT_TERMS, { time: 'each time', month: 'a month', total: 'in all' });
export const resultLabels = defineMessages({ delivered: '제공됨', partly: '일부만 제공', not: '제공하지 못함' } satisfies Record<ServiceResult, string>, { delivered: 'Delivered', partly: 'In part', not: 'Not delivered' });
export const decisionLabels = defineMessages(
  { continue: '계획대로 계속', change: '계획 변경', end: '계획 종료' } satisfies Record<ReviewDecision, string>,
  { continue: 'Go on as planned', change: 'Change the plan', end: 'End the plan' },
);
export const deliveryLabels = defineMessages({ 'done': '제공', 'no-show': '불발', 'cancelled': '취소' } satisfies Record<DeliveryOutcome, string>, { 'done': 'Done', 'no-show': 'Did not happen', 'cancelled': 'Cancelled' });
export const noShowLabels = defineMessages(
  { 'not-at-home': '부재', 'refused': '본인 거절', 'admitted': '입원·입소', 'ill': '건강 악화', 'provider': '제공기관 사정', 'weather': '날씨·재난', 'other': '그 밖' } satisfies Record<NoShowReason, string>,
  { 'not-at-home': 'Not at home', 'refused': 'Refused', 'admitted': 'In hospital or an institution', 'ill': 'Unwell', 'provider': 'Provider could not', 'weather': 'Weather', 'other': 'Other' },
);
export const signerLabels = defineMessages({ person: '본인', guardian: '보호자·법정대리인' } satisfies Record<AgreementSigner, string>, { person: 'The person', guardian: 'Guardian' });

/** What keeps a plan from being signed. */
export const problemLabels = defineMessages(
  {
    'wishes': '본인의 생각과 바라는 점을 적어 주십시오', 'goals': '목표를 하나 이상 적어 주십시오', 'goal': '목표를 적어 주십시오', 'services': '서비스나 할 일을 하나 이상 적어 주십시오', 'what': '무엇을 할지 적어 주십시오', 'goalId': '어느 목표를 위한 서비스인지 골라 주십시오',
    'provider': '제공하는 기관이나 사람을 정해 주십시오', 'owner': '책임지는 사람을 정해 주십시오', 'byOn': '언제까지 할지 정해 주십시오', 'period': '제공 기간을 확인해 주십시오', 'frequency': '횟수와 요일을 확인해 주십시오', 'cost': '비용을 확인해 주십시오', 'payer': '누가 비용을 내는지 골라 주십시오',
    'linking': '기관들이 서로 연계하는 방법을 적어 주십시오', 'stands-for': '개인별지원계획은 다른 계획을 대체하지 않습니다',
  } satisfies Record<PlanProblemCode, string>,
  {
    'wishes': 'Write what the person thinks and wishes', 'goals': 'Write at least one goal', 'goal': 'Write the goal', 'services': 'Write at least one service or task', 'what': 'Write what is done', 'goalId': 'Choose the goal of the service', 'provider': 'Say who gives it', 'owner': 'Say who answers for it',
    'byOn': 'Say by when', 'period': 'Check the period', 'frequency': 'Check how often and on which days', 'cost': 'Check the cost', 'payer': 'Say who pays', 'linking': 'Write how the organisations work together', 'stands-for': 'A personal support plan stands for no other',
  },
);
/** What happened to a plan, one sentence for each act; deliveries too. */
export const planEventLabels = defineMessages(
  {
    'draft': '지원 계획을 쓰기 시작했습니다', 'write': '지원 계획을 고쳤습니다', 'agree': '본인이 계획에 동의하고 서명했습니다', 'ask-approval': '계획의 결재를 요청했습니다', 'decline-approval': '계획을 결재하지 않고 돌려보냈습니다', 'approve': '계획을 승인했습니다', 'activate': '계획을 시행했습니다',
    'review': '계획을 점검했습니다', 'supersede': '계획이 다음 차수로 바뀌었습니다', 'end': '계획을 끝냈습니다', 'hand-over': '계획의 담당자가 바뀌었습니다', 'done': '계획한 서비스를 제공했습니다', 'no-show': '계획한 서비스를 제공하지 못했습니다', 'cancelled': '계획한 서비스가 취소되었습니다',
  } satisfies Record<PlanAction | 'draft' | DeliveryOutcome, string>,
  {
    'draft': 'Began to write a plan', 'write': 'Wrote the plan', 'agree': 'The person agreed and signed', 'ask-approval': 'Asked for approval', 'decline-approval': 'Sent back without approval', 'approve': 'Approved the plan', 'activate': 'The plan took effect',
    'review': 'Reviewed the plan', 'supersede': 'The next version took its place', 'end': 'Ended the plan', 'hand-over': 'The plan has another owner', 'done': 'A planned service was given', 'no-show': 'A planned service did not happen', 'cancelled': 'A planned service was cancelled',
  },
);
