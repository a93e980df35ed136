import type { Organisation, OrganisationKind } from '@dure/domain/organisation';
import type { ProgrammeId } from '@dure/domain/programme';
import type { Channel } from '@dure/domain/referral';
import type { Urgency } from '@dure/domain/clock';

export interface Precondition {
  readonly code: string;
  readonly label: string;
  readonly required: boolean;
  readonly rules: readonly string[];
}

/** How a referral travels from this sender to this receiver, and what must be done before it leaves. */
export interface Route {
  readonly channel: Channel;
  readonly channelLabel: string;
  readonly preconditions: readonly Precondition[];
  readonly rules: readonly string[];
}

interface Pair {
  readonly sender: { readonly organisationKind: OrganisationKind };
  readonly receiver: Pick<Organisation, 'kind' | 'guaranteeNumber'> | undefined;
  readonly programme: ProgrammeId | null;
  readonly urgency: Urgency;
}

const must = (code: string, label: string, ...rules: string[]): Precondition => ({ code, label, required: true, rules });

const LETTER = { channel: 'official-letter', channelLabel: '공문' } as const;
const SYSTEM = { channel: 'social-security-system', channelLabel: '행복e음 서비스 의뢰' } as const;
const CONSULTED = must('prior-consultation', '받는 기관 담당자와 사전 협의를 했습니다', 'ICM-REF-PROC', 'DREAM-A1-MUTUAL');

/** The (sender, receiver) pair decides the channel; the same programme has another channel for another sender. */
export function routeFor(pair: Pair): Route {
  if (pair.urgency === 'emergency') return { channel: 'emergency-call', channelLabel: '경찰·119 호출 후 의뢰', preconditions: [], rules: ['MENTAL-EMERGENCY', 'ADDICT-EMERGENCY'] };
  if (pair.sender.organisationKind === 'guarantee-agency') return { ...SYSTEM, channelLabel: '범정부 서비스 의뢰', preconditions: [], rules: ['RS-IN-14', 'RS-IN-1A'] };
  if (pair.receiver?.guaranteeNumber !== undefined && pair.programme === null) return { ...SYSTEM, preconditions: [must('intake-done', '초기상담을 마쳤습니다', 'RS-OUT-1', 'RS-OUT-2')], rules: ['RS-OUT-2'] };
  const sendsFor = BY_SENDER[pair.sender.organisationKind]?.[pair.programme ?? 'none'];
  return sendsFor ?? BY_PROGRAMME[pair.programme ?? 'none'];
}

const DREAM_CHECK: readonly Precondition[] = [
  must('dream-start-used', '드림스타트 이용 여부를 확인했습니다', 'DREAM-REF-PROC'),
  must('welfare-centre-used', '지역 복지관 서비스 이용 여부를 확인했습니다', 'DREAM-REF-PROC'),
  must('voucher-used', '바우처 등 이용 여부를 확인했습니다', 'DREAM-REF-PROC'),
];

const BY_PROGRAMME: Readonly<Record<ProgrammeId | 'none', Route>> = {
  ECARE: { ...LETTER, preconditions: [CONSULTED], rules: ['DREAM-A1-ECARE', 'MEDAID-A1-ECARE'] },
  DREAM: { ...LETTER, preconditions: DREAM_CHECK, rules: ['DREAM-REF-PROC'] },
  VISIT: { ...LETTER, preconditions: [CONSULTED], rules: ['DREAM-A1-VISIT', 'DREAM-A1-MUTUAL'] },
  MEDAID: { ...LETTER, preconditions: [must('handler-consulted', '의료급여 업무 담당자와 상의했습니다', 'MEDAID-REF-PROC')], rules: ['MEDAID-REF-PROC'] },
  HOMEMED: { ...LETTER, preconditions: [must('handler-consulted', '의료급여관리사와 상의했습니다', 'HOMEMED-STEP-1')], rules: ['MEDAID-REF-PROC'] },
  SELF: { channel: 'through-office', channelLabel: '시·군·구 자활사업담당자 경유', preconditions: [], rules: ['SELF-REF-PROC'] },
  ADDICT: { ...SYSTEM, channelLabel: '행복e음 서비스 의뢰(중독관리 상담)', preconditions: [must('screening-done', '표준화된 평가도구(AUDIT-K 등)로 사전 스크리닝을 했습니다', 'ADDICT-REF-SCREEN'), must('risk-told', '중독 이력과 자·타해 위험을 알립니다', 'ADDICT-REF-INFO')], rules: ['ADDICT-REF-CONSENT'] },
  MENTAL: { ...SYSTEM, channelLabel: '행복e음 서비스 의뢰(정신건강)', preconditions: [must('risk-told', '자·타해 위험을 알립니다', 'MENTAL-CRISIS-INFO', 'MENTAL-FOCUS')], rules: ['MENTAL-CRISIS', 'MENTAL-FOCUS'] },
  ICM: { ...LETTER, preconditions: [CONSULTED], rules: ['ICM-REF-PROC'] },
  none: { ...LETTER, preconditions: [CONSULTED], rules: ['DREAM-A1-MUTUAL'] },
};

const MEDAID_SENDS: Route = { ...LETTER, channelLabel: '공문(자원연계 의뢰서)', preconditions: [must('handler-consulted', '연계하기 전에 담당자와 상의했습니다', 'MEDAID-A1-METHOD')], rules: ['MEDAID-A1-METHOD', 'MEDAID-A1-CONSENT', 'MEDAID-A1-CYCLE-OUT'] };
const VISIT_BY_SYSTEM: Route = { ...SYSTEM, channelLabel: '행복e음(보건서비스 의뢰)', preconditions: [], rules: ['VISIT-REF-PROC'] };

const BY_SENDER: Readonly<Partial<Record<OrganisationKind, Readonly<Partial<Record<ProgrammeId | 'none', Route>>>>>> = {
  'town-office': {
    ECARE: { ...SYSTEM, channelLabel: '행복e음(서비스 신청)', preconditions: [must('wish-confirmed', '본인이 신청을 희망합니다', 'ECARE-REF-CRIT'), must('ltc-checked', '장기요양 판정 내역을 확인했습니다', 'ECARE-LTC-CHECK')], rules: ['ECARE-REF-PROC'] },
    VISIT: VISIT_BY_SYSTEM,
    SELF: { channel: 'through-office', channelLabel: '시·군·구 자활팀 경유', preconditions: [], rules: ['M5-PATH'] },
    ICM: { ...SYSTEM, channelLabel: '행복e음(고난도 사례 의뢰)', preconditions: [], rules: ['M1-EMD-ROUTE'] },
  },
  'hope-welfare': { VISIT: VISIT_BY_SYSTEM },
  'self-support-team': { VISIT: VISIT_BY_SYSTEM },
  'medical-aid-team': { VISIT: MEDAID_SENDS, MENTAL: MEDAID_SENDS, ADDICT: MEDAID_SENDS, ICM: { ...LETTER, channelLabel: '공문과 합동 방문', preconditions: [CONSULTED], rules: ['MEDAID-A1-JOINT'] } },
};
