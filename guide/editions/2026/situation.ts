import { all, any, equals, includesAny, isTrue, not, unless } from '@dure/domain/eligibility';
import type { ChannelRow, ConsentType, ConvenerRule, DeadlineRule, DutyRule, PresenceRule } from '../../src/edition/index.ts';
import { CARE_2026 } from './care.ts';
import type { Rule2026 } from './rules/index.ts';

const CLOSING = equals('#closing', true);
const FOR_CARE = includesAny('#eligible', ['CARE']);
const IN_CARE = isTrue('care.receiving');
const UNDER_CARE = any(FOR_CARE, IN_CARE);
const CARE_MEETING = equals('meeting', '통합지원회의');
const EMERGENCY = equals('#tier', '응급');
const FOR_ICM = includesAny('#eligible', ['ICM']);

export const CARE_CHANNELS: readonly ChannelRow<Rule2026>[] = [
  {
    from: 'any', to: 'CARE', when: equals('care.applicant', '관련기관 담당자'), receiver: '주소지 시·군·구', channel: '통합지원 신청서(별지 제1호서식)', actor: '관련기관 담당자',
    preconditions: ['통합지원 내용 설명', '본인·친족·후견인 중 한 사람의 동의'], consents: ['CONSENT-CARE'], rules: ['CARE-APPLY-AGENCY', 'CARE-APPLY-FORM', 'CARE-CHOICE'],
  },
  {
    from: 'any', to: 'CARE', when: equals('care.applicant', '시·군·구'), receiver: '주소지 시·군·구', channel: '통합지원 신청서(별지 제1호서식, 직권)', actor: '시·군·구',
    preconditions: ['신청하기 어려운 긴급한 사유 확인', '통합지원 내용 설명', '본인의 사전 동의'], consents: ['CONSENT-CARE'], rules: ['CARE-EXOFFICIO', 'CARE-EXOFFICIO-HARD', 'CARE-EXOFFICIO-CONSENT'],
  },
  {
    from: 'any', to: 'CARE', receiver: '주소지 시·군·구', channel: '통합지원 신청서(별지 제1호서식)', actor: '본인·친족·후견인(읍·면·동이 접수)',
    preconditions: ['통합지원 내용 설명'], consents: [], rules: ['CARE-APPLY', 'CARE-APPLY-FORM', 'CARE-CHOICE'],
  },
];

/** Somebody else applies: the content is explained first, and nothing is applied for without consent (법 제10조). Who applies for himself has said so by applying. */
export const CONSENT_CARE: ConsentType<Rule2026> = {
  code: 'CONSENT-CARE', name: '통합지원(돌봄) 신청 동의', fact: 'consent.care', rules: ['CARE-EXOFFICIO-CONSENT', 'CARE-APPLY-AGENCY', 'CARE-CHOICE'],
  neededWhen: all(any(equals('care.applicant', '관련기관 담당자'), equals('care.applicant', '시·군·구')), any(FOR_CARE, includesAny('#possible', ['CARE']))),
  mentionedWhen: any(FOR_CARE, includesAny('#possible', ['CARE']), isTrue('consent.care'), equals('consent.care', false)),
};

/** About and within are kept apart: the municipality's page says of the steps roughly how long, of the whole by when. */
export const DEADLINES_ADDED: readonly DeadlineRule<Rule2026>[] = [
  { what: '통합사례관리: 접수에서 욕구·위기도 조사까지', due: 'P10D', strictness: 'about', rules: ['ICM-STEP-SURVEY'], when: FOR_ICM },
  { what: '통합사례관리: 사례회의에서 선정까지', due: 'P5D', strictness: 'about', rules: ['ICM-STEP-SELECT'], when: FOR_ICM },
  { what: '통합사례관리: 서비스 제공계획 수립', due: 'P15D', strictness: 'about', rules: ['ICM-STEP-PLAN'], when: FOR_ICM },
  { what: '통합사례관리: 접수에서 계획까지', due: 'P30D', strictness: 'within', rules: ['ICM-STEP-TOTAL'], when: FOR_ICM },
  ...CARE_2026.reviews.map(({ what, due, strictness, rules }): DeadlineRule<Rule2026> => ({ what, due, strictness, rules, when: UNDER_CARE })),
  { what: '응급입원(공휴일 제외)', due: 'P3D', strictness: 'within', rules: ['ADMISSION-THREE-DAYS'], when: EMERGENCY },
];

export const DUTIES_ADDED: readonly DutyRule<Rule2026>[] = [
  ...CARE_2026.exOfficio.map(({ type, rules, when }): DutyRule<Rule2026> => ({
    duty: `직권신청 검토: ${type}. 내용을 설명하고 사전 동의를 받음`, rules: [rules[0], 'CARE-EXOFFICIO', 'CARE-EXOFFICIO-CONSENT'], when: all(when, isTrue('care.cannotApply'), not(equals('consent.care', false))),
  })),
  { duty: '퇴원·퇴소하는 기관은 동의를 받아 주소지 시·군·구에 통보하고 통합지원 신청을 안내', rules: ['CARE-DISCHARGE', 'CARE-DISCHARGE-ITEMS'], when: any(isTrue('hospital.leaving'), all(isTrue('dischargeable'), FOR_CARE)) },
  { duty: '개인별지원계획을 세우기 전에 통합재가서비스 계획이나 사회보장급여법 지원계획으로 대체할 수 있는지 확인', rules: ['CARE-PLAN', 'CARE-PLAN-REPLACE-HOME', 'CARE-PLAN-REPLACE-SUPPORT'], when: FOR_CARE },
  { duty: '의뢰받은 관련기관은 제공 여부와 내용을 결정해 시·군·구에 통보', rules: ['CARE-REPLY'], when: UNDER_CARE },
  { duty: '통합지원 종료는 다섯 사유(사망, 입원·입소, 복합지원 불필요, 명시적 거부, 복지부장관 인정)에 해당하는지 확인', rules: ['CARE-CLOSE-DEATH', 'CARE-CLOSE-ADMISSION', 'CARE-CLOSE-NEEDLESS', 'CARE-CLOSE-REFUSAL', 'CARE-CLOSE-MINISTER'], when: all(CLOSING, IN_CARE) },
  { duty: '응급입원을 의뢰할 때 의사와 경찰관의 동의를 받고 동의한 경찰관·구급대원이 호송', rules: ['ADMISSION-REQUEST', 'ADMISSION-ESCORT'], when: EMERGENCY },
  { duty: '응급입원시킨 정신의료기관은 보호의무자에게 사유·기간·장소를 지체 없이 서면 통지', rules: ['ADMISSION-NOTICE'], when: EMERGENCY },
];

export const ATTENDEES_ADDED: readonly PresenceRule<Rule2026>[] = [
  { who: '시·군·구 통합지원 업무담당자(전담조직)', strength: 'should', rules: ['CARE-MEETING-CITY'], when: CARE_MEETING },
  { who: '관할 보건소 및 읍·면·동 업무담당자', strength: 'should', rules: ['CARE-MEETING-HEALTH'], when: CARE_MEETING },
  { who: '통합지원 관련기관 업무담당자', strength: 'should', rules: ['CARE-MEETING-AGENCY'], when: CARE_MEETING },
  { who: '전문기관(국민건강보험공단 등) 업무담당자', strength: 'should', rules: ['CARE-MEETING-BODY'], when: CARE_MEETING },
  { who: '보건의료·건강·주거·돌봄 분야 전문가', strength: 'may', rules: ['CARE-MEETING-EXPERT'], when: CARE_MEETING },
];

export const CONVENERS_ADDED: readonly ConvenerRule<Rule2026>[] = [{ convener: '시·군·구', rules: ['CARE-MEETING'], when: all(CARE_MEETING, unless(CLOSING)) }];
