import type { FactKey } from '../person/index.ts';

/** The parts of a first counselling, in the order in which they are asked. */
export const SECTION_KEYS = ['risks', 'problem', 'household', 'health', 'economy', 'housing', 'social', 'wishes'] as const;
export type SectionKey = (typeof SECTION_KEYS)[number];

interface SectionForm {
  readonly label: string;
  readonly prompt: string;
  /** Facts of the guide that belong to this part; they are ticked here and typed nowhere else. */
  readonly factKeys: readonly FactKey[];
}

/** 초기상담 form. Immediate risks come first: nothing else is asked while somebody is in danger. */
export const COUNSELLING_FORM = {
  risks: {
    label: '당장의 위험',
    prompt: '지금 본인이나 다른 사람이 위험한지 먼저 확인합니다.',
    factKeys: [
      'suicide.attemptInProgress', 'harm.selfOrOther', 'alcohol.intoxicated', 'physicalEmergency', 'suicide.plan', 'suicide.history',
      'suicide.ideationRepeated', 'abuse.type', 'visit.safetyConcern',
    ],
  },
  problem: { label: '어려움', prompt: '무엇이 어려워 오셨는지 본인의 말로 적습니다.', factKeys: ['needs', 'needs.longTerm', 'complexity', 'risk.household'] },
  household: { label: '가구 상황', prompt: '함께 사는 사람, 돌보는 사람, 가족과의 관계를 적습니다.', factKeys: ['household.programs', 'household.singleParent', 'family.wantsCounsel', 'pregnant', 'school.level'] },
  health: {
    label: '건강',
    prompt: '질병, 복용하는 약, 병원 이용, 마음 건강, 음주를 적습니다.',
    factKeys: [
      'health.vulnerable', 'health.conditions', 'health.behavior', 'dementia', 'mental.suspected', 'mental.firstEpisodeSuspected', 'addiction',
      'ltc.currentGrade', 'ltc.history', 'ltc.homeBenefit', 'disability.activitySupport', 'medicalUse.pattern', 'admission.sameDiagnosisDays', 'borderlineInstitution',
    ],
  },
  economy: {
    label: '경제',
    prompt: '소득, 빚, 받고 있는 급여, 일을 적습니다.',
    factKeys: [
      'benefit.basicLivelihood', 'benefit.nearPoor', 'benefit.basicPension', 'benefit.medicalAid', 'medicalAid.acquisition', 'debt.highInterest', 'debt.overdue', 'selfSupport.type',
    ],
  },
  housing: { label: '주거', prompt: '집의 형태, 월세 밀림, 냉난방, 위험한 곳을 적습니다.', factKeys: ['housing.has', 'housing.linkable'] },
  social: {
    label: '사회적 관계',
    prompt: '찾아오는 사람, 연락하는 사람, 이미 이용하는 서비스를 적습니다.',
    factKeys: ['risk.lonelyDeath', 'program.current', 'similarService', 'homeCareVoucher.using', 'homeCareVoucher.entitled', 'veteranHomeService.using', 'localService'],
  },
  wishes: { label: '희망', prompt: '본인이 바라는 것을 본인의 말로 적습니다.', factKeys: ['wish.apply', 'wish.job'] },
} as const satisfies Record<SectionKey, SectionForm>;
