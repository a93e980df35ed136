import type { Urgency } from '@dure/domain/clock';
import { PROGRAMME_NAMES } from '@dure/domain/programme';
import type {
  ContactMethod, ContactOutcome, DeliveryStatus, ItemOutcome, LetterStatus, ReferralCloseReason, ReferralStatus, ReturnReason, ReturnStep, Step,
} from '@dure/domain/referral';
import { defineMessages } from '../messages/index.ts';

/** Every code of a referral in words: Korean as the guide and the offices say it, English beside it. */
export const statusLabels = defineMessages(
  { 'draft': '작성 중', 'sent': '보냄', 'opened': '열람', 'needs-info': '보완 요청', 'accepted': '접수', 'returned': '반려', 'redirected': '다른 기관 안내', 'expired': '기한 종료', 'recalled': '회수' } satisfies Record<ReferralStatus, string>,
  { 'draft': 'Draft', 'sent': 'Sent', 'opened': 'Opened', 'needs-info': 'Information asked', 'accepted': 'Accepted', 'returned': 'Returned', 'redirected': 'Redirected', 'expired': 'Expired', 'recalled': 'Recalled' },
);

export const deliveryLabels = defineMessages(
  { 'none': '시작 전', 'accepted': '제공 준비', 'in-service': '제공 중', 'on-hold': '보류', 'result-returned': '결과 회신', 'acknowledged': '결과 확인', 'closed': '종결' } satisfies Record<DeliveryStatus, string>,
  { 'none': 'Not begun', 'accepted': 'Preparing', 'in-service': 'In service', 'on-hold': 'On hold', 'result-returned': 'Result returned', 'acknowledged': 'Result read', 'closed': 'Closed' },
);

export const letterLabels = defineMessages(
  { 'none': '공문 없음', 'drafted': '기안', 'approval-requested': '결재 대기', 'approved': '결재 완료', 'sent': '시행' } satisfies Record<LetterStatus, string>,
  { 'none': 'No letter', 'drafted': 'Drafted', 'approval-requested': 'Awaiting approval', 'approved': 'Approved', 'sent': 'Issued' },
);

/** What must happen next, as a thing to do. */
export const stepLabels = defineMessages(
  {
    'finish-draft': '의뢰서 마무리', 'approve-letter': '공문 결재', 'answer': '의뢰에 답하기', 'answer-info': '보완 자료 보내기', 'start-service': '서비스 시작', 'return-result': '결과 회신',
    'review-hold': '보류 다시 검토', 'read-result': '결과 확인', 'close': '종결 처리', 'act-on-return': '반려 후속 조치', 'none': '남은 일 없음',
  } satisfies Record<Step, string>,
  {
    'finish-draft': 'Finish the draft', 'approve-letter': 'Approve the letter', 'answer': 'Answer the referral', 'answer-info': 'Send what was asked', 'start-service': 'Begin the service', 'return-result': 'Return the result',
    'review-hold': 'Review the hold', 'read-result': 'Read the result', 'close': 'Close', 'act-on-return': 'Act on the return', 'none': 'Nothing left',
  },
);

export const returnReasonLabels = defineMessages(
  {
    'wrong-programme': '다른 사업 대상', 'missing-consent': '동의 없음·부족', 'capacity': '정원·인력 부족', 'not-eligible': '자격 기준에 맞지 않음', 'duplicate': '중복 의뢰',
    'cannot-contact': '본인과 연락 안 됨', 'person-declined': '본인이 거절', 'out-of-area': '관할 지역 아님', 'insufficient-information': '의뢰 내용 부족', 'other': '그 밖의 사유',
  } satisfies Record<ReturnReason, string>,
  {
    'wrong-programme': 'Another programme fits', 'missing-consent': 'Consent missing', 'capacity': 'No capacity', 'not-eligible': 'Not eligible', 'duplicate': 'Duplicate',
    'cannot-contact': 'Person not reached', 'person-declined': 'Person declined', 'out-of-area': 'Out of area', 'insufficient-information': 'Not enough information', 'other': 'Another reason',
  },
);

export const returnStepLabels = defineMessages(
  {
    'suggest-right-programme': '맞는 사업을 찾아 다시 의뢰', 'ask-consent': '본인에게 동의를 받아 다시 의뢰', 'hold-or-other-agency': '기다리거나 다른 기관에 의뢰', 'record-clause': '해당 조항을 기록하고 본인에게 설명',
    'look-at-live-referral': '진행 중인 의뢰 확인', 'visit-and-reach': '찾아가서 본인 만나기', 'explain-and-record-refusal': '본인에게 설명하고 거절 기록', 'find-agency-of-area': '관할 기관을 찾아 다시 의뢰',
    'complete-and-send-again': '내용을 보완하여 다시 의뢰', 'consult-coordinator': '희망복지지원단과 협의',
  } satisfies Record<ReturnStep, string>,
  {
    'suggest-right-programme': 'Find the programme that fits and refer again', 'ask-consent': 'Ask for consent and refer again', 'hold-or-other-agency': 'Wait, or refer to another agency', 'record-clause': 'Record the clause and explain it',
    'look-at-live-referral': 'Look at the live referral', 'visit-and-reach': 'Visit and reach the person', 'explain-and-record-refusal': 'Explain, and record the refusal', 'find-agency-of-area': 'Find the agency of the area',
    'complete-and-send-again': 'Complete it and refer again', 'consult-coordinator': 'Consult the coordinator',
  },
);

export const urgencyLabels = defineMessages(
  { emergency: '응급', crisis: '위기', intensive: '집중', general: '일반' } satisfies Record<Urgency, string>,
  { emergency: 'Emergency', crisis: 'Crisis', intensive: 'Intensive', general: 'General' },
);

export const contactMethodLabels = defineMessages(
  { 'phone': '전화', 'visit': '방문', 'message': '문자', 'letter': '우편', 'through-other': '다른 사람을 통해' } satisfies Record<ContactMethod, string>,
  { 'phone': 'Phone', 'visit': 'Visit', 'message': 'Text message', 'letter': 'Letter', 'through-other': 'Through somebody else' },
);

export const contactOutcomeLabels = defineMessages(
  { 'reached': '연락됨', 'no-answer': '받지 않음', 'left-word': '메모를 남김', 'refused': '만남을 거절', 'wrong-number': '없는 번호·틀린 번호' } satisfies Record<ContactOutcome, string>,
  { 'reached': 'Reached', 'no-answer': 'No answer', 'left-word': 'Left a message', 'refused': 'Refused to meet', 'wrong-number': 'Wrong number' },
);

export const itemOutcomeLabels = defineMessages(
  { 'provided': '제공함', 'partly': '일부 제공', 'not-provided': '제공하지 못함', 'person-declined': '본인이 거절' } satisfies Record<ItemOutcome, string>,
  { 'provided': 'Provided', 'partly': 'Partly provided', 'not-provided': 'Not provided', 'person-declined': 'Person declined' },
);

export const closeReasonLabels = defineMessages(
  { 'done': '목적 달성', 'person-declined': '본인 거절·포기', 'cannot-contact': '연락 두절', 'moved': '이사', 'died': '사망', 'institution': '시설 입소·입원', 'need-met-elsewhere': '다른 서비스로 해결', 'other': '그 밖의 사유' } satisfies Record<ReferralCloseReason, string>,
  { 'done': 'Done', 'person-declined': 'Person declined', 'cannot-contact': 'Contact lost', 'moved': 'Moved away', 'died': 'Died', 'institution': 'In an institution', 'need-met-elsewhere': 'Met elsewhere', 'other': 'Another reason' },
);

/** Names as the guide prints them. */
export const programmeLabels = defineMessages(
  PROGRAMME_NAMES,
  {
    ECARE: 'Customised care for older people', DREAM: 'Dream Start', VISIT: 'Visiting health care', MEDAID: 'Medical Aid case management', HOMEMED: 'Medical Aid at home', SELF: 'Self-support case management',
    ADDICT: 'Addiction case management', MENTAL: 'Mental health case management', ICM: 'Integrated case management',
  },
);
