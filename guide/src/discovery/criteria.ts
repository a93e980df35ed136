import type { Criterion, DiscoveryCondition, Selection } from '@dure/domain/discovery';
import type { RuleGrade } from '../rule/index.ts';
import { setting } from './thresholds.ts';

/** A criterion that the product brings with it. Being on its list makes nobody eligible: it says whom to look at first. */
export interface ShippedCriterion extends Criterion {
  readonly name: string;
  readonly says: string;
  /** The sentences it is made from; their quotes are in the 2020 edition. */
  readonly rules: readonly [string, ...string[]];
  readonly grade: RuleGrade;
}

const all = (...of: readonly DiscoveryCondition[]): DiscoveryCondition => ({ kind: 'all', of });
const any = (...of: readonly DiscoveryCondition[]): DiscoveryCondition => ({ kind: 'any', of });
const not = (of: DiscoveryCondition): DiscoveryCondition => ({ kind: 'not', of });

const OUTPATIENT = { settings: ['outpatient'] } as const satisfies Selection;
const INPATIENT = { settings: ['inpatient'] } as const satisfies Selection;
const LONG_TERM_HOSPITAL = { settings: ['inpatient'], institutions: ['long-term-care-hospital'] } as const satisfies Selection;
const ATTENDED = { settings: ['inpatient', 'outpatient', 'day-ward'] } as const satisfies Selection;
/** 고혈압과 당뇨병: the two that the check-up programme follows up. */
const CHRONIC = { settings: ['outpatient', 'inpatient'], diagnosis: { among: 'either', include: [{ from: 'I10', to: 'I13' }, { from: 'E10', to: 'E14' }] } } as const satisfies Selection;

const MEDICAL_AID: DiscoveryCondition = { kind: 'spell', of: 'coverage', values: ['medical-aid-1', 'medical-aid-2'] };
const ELDER: DiscoveryCondition = { kind: 'compare', fact: 'age', op: '>=', value: setting('elder.age') };
const YEAR = 'P12M';

const newMedicalAid = (time: 'first' | 'again'): DiscoveryCondition => all(MEDICAL_AID, { kind: 'began', of: 'coverage', values: ['medical-aid-1', 'medical-aid-2'], within: YEAR, time });
const daysInYear = (measure: 'benefit-days' | 'care-days'): DiscoveryCondition => all(MEDICAL_AID, { kind: 'amount', of: ATTENDED, measure, per: 'person', within: 'P365D', atLeast: setting('days.year') });

const FREQUENT = any(
  { kind: 'burst', of: OUTPATIENT, measure: 'institutions', per: 'illness', days: setting('frequent.days'), within: YEAR, atLeast: setting('frequent.institutions') },
  { kind: 'overlap', within: YEAR, atLeast: setting('frequent.overlap') },
);
const LONG_STAY: DiscoveryCondition = { kind: 'stay', of: INPATIENT, per: 'illness', gap: setting('stay.gap'), atLeast: setting('stay.days'), ended: YEAR, quiet: 0 };
/** The same hospitalisation a year ago, as the claims of that time tell it. */
const LONG_STAY_BEFORE: DiscoveryCondition = all({ kind: 'amount', of: INPATIENT, measure: 'care-days', per: 'illness', within: 'P24M', atLeast: setting('stay.days') }, { kind: 'stay', of: INPATIENT, per: 'illness', gap: setting('stay.gap'), atLeast: setting('stay.days'), ended: 'P3M', quiet: 0 });
const DISCHARGED: DiscoveryCondition = { kind: 'stay', of: LONG_TERM_HOSPITAL, per: 'person', gap: setting('stay.gap'), atLeast: setting('discharge.days'), ended: 'P60D', quiet: setting('discharge.quiet') };
const AT_HOME: DiscoveryCondition = { kind: 'spell', of: 'long-term-care-benefit', values: ['home'] };
const UNGRADED: DiscoveryCondition = { kind: 'spell', of: 'long-term-care', values: ['ungraded-a', 'ungraded-b'] };

interface Written extends Omit<ShippedCriterion, 'versions'> {
  readonly when: DiscoveryCondition;
}

const WRITTEN: readonly Written[] = [
  {
    id: 'medical-aid-first', name: '의료급여 신규(최초)', says: '의료급여 수급권을 처음 얻은 지 12개월이 지나지 않은 사람', rules: ['MEDAID-L-NEW', 'MEDAID-SVC-NEW'], grade: 'ministry', when: newMedicalAid('first'),
  },
  {
    id: 'medical-aid-again', name: '의료급여 신규(재취득)', says: '의료급여 수급권을 다시 얻은 지 12개월이 지나지 않은 사람', rules: ['MEDAID-L-NEW'], grade: 'ministry', when: newMedicalAid('again'),
  },
  {
    id: 'frequent-outpatient', name: '다빈도 외래', says: '같은 질병으로 여러 의료기관을 다니거나 같은 성분의 약을 겹쳐 처방받은 의료급여 수급자', rules: ['MEDAID-L-FREQ', 'MEDAID-REF-CRIT'], grade: 'ministry', when: all(MEDICAL_AID, FREQUENT),
  },
  {
    id: 'benefit-days', name: '급여일수 초과', says: '한 해 급여일수(입원일수와 투약일수)가 기준 이상인 의료급여 수급자', rules: ['MEDAID-L-FREQ'], grade: 'unverified', when: daysInYear('benefit-days'),
  },
  {
    id: 'visit-days', name: '방문일수 초과', says: '한 해 방문일수(입원일수와 내원일수)가 기준 이상인 의료급여 수급자', rules: ['MEDAID-L-FREQ'], grade: 'unverified', when: daysInYear('care-days'),
  },
  {
    id: 'long-stay', name: '장기입원', says: '같은 질병으로 31일 이상 이어서 입원한 의료급여 수급자', rules: ['HOMEMED-TARGET', 'MEDAID-L-LONG'], grade: 'ministry', when: all(MEDICAL_AID, LONG_STAY),
  },
  {
    id: 'repeated-admission', name: '입·퇴원 반복', says: '퇴원하고 얼마 지나지 않아 다시 입원하기를 되풀이한 의료급여 수급자', rules: ['MEDAID-L-LONG', 'MEDAID-REF-CRIT'], grade: 'ministry',
    when: all(MEDICAL_AID, { kind: 'readmitted', of: INPATIENT, gap: setting('stay.gap'), days: setting('readmission.days'), within: YEAR, atLeast: setting('readmission.times') }),
  },
  {
    id: 'year-round', name: '연중관리', says: '다빈도 외래이거나 장기입원이면서 그 이용이 그치지 않은 의료급여 수급자', rules: ['MEDAID-L-YEAR'], grade: 'ministry',
    when: all(MEDICAL_AID, any(LONG_STAY_BEFORE, all(FREQUENT, { kind: 'amount', of: OUTPATIENT, measure: 'visit-days', per: 'illness', within: 'P24M', atLeast: setting('year-round.visits') }))),
  },
  {
    id: 'discharged', name: '요양병원 퇴원', says: '요양병원에 일정 기간 입원했다가 퇴원한 지 60일이 지나지 않은 75세 이상 어르신', rules: ['INTEGT-DISCHARGE', 'INTEGB-PRIORITY'], grade: 'ministry', when: all(ELDER, DISCHARGED),
  },
  {
    id: 'care-at-home', name: '재가급여자', says: '장기요양 재가급여를 쓰는 75세 이상 어르신', rules: ['INTEGT-BIGDATA', 'INTEGB-PRIORITY'], grade: 'ministry', when: all(ELDER, AT_HOME),
  },
  {
    id: 'ungraded', name: '등급외 A·B', says: '장기요양 등급을 받지 못한(등급외 A·B) 사람', rules: ['INTEGT-BIGDATA'], grade: 'ministry', when: UNGRADED,
  },
  {
    id: 'care-applied', name: '장기요양 신청 중', says: '장기요양 등급 신청 절차가 진행되는 사람', rules: ['INTEGT-DISCHARGE'], grade: 'ministry', when: { kind: 'spell', of: 'long-term-care', values: ['applied'] },
  },
  {
    id: 'care-after-discharge', name: '퇴원한 돌봄 대상', says: '재가급여를 쓰거나 등급외이면서 요양병원에서 퇴원한 75세 이상 어르신', rules: ['INTEGB-PRIORITY', 'INTEGT-DISCHARGE', 'INTEGT-BIGDATA'], grade: 'ministry', when: all(ELDER, any(AT_HOME, UNGRADED), DISCHARGED),
  },
  {
    id: 'check-up-follow-up', name: '검진 사후관리', says: '한 해 안의 검진에서 질환이 의심되고 사후관리에 동의했으나 고혈압·당뇨병으로 진료받지 않은 사람', rules: ['VISIT-DISCOVER'], grade: 'ministry',
    when: all({ kind: 'began', of: 'check-up', values: ['suspected'], within: YEAR }, { kind: 'spell', of: 'check-up-consent', values: ['given'] }, { kind: 'none', of: CHRONIC, within: YEAR }),
  },
  {
    id: 'chronic-unattended', name: '만성질환 미치료', says: '고혈압이나 당뇨병으로 다니다가 한 해 동안 진료받지 않은 사람(지금 장기입원 중인 사람 제외)', rules: ['BIG-EXTRACT', 'VISIT-DISCOVER'], grade: 'unverified',
    when: all({ kind: 'amount', of: CHRONIC, measure: 'claims', per: 'person', within: 'P36M', atLeast: setting('chronic.visits') }, { kind: 'none', of: CHRONIC, within: YEAR }, not({ kind: 'stay', of: INPATIENT, per: 'person', gap: setting('stay.gap'), atLeast: setting('stay.days'), ended: 'P1M', quiet: 0 })),
  },
  {
    id: 'chronic-new', name: '만성질환 첫 진단', says: '고혈압이나 당뇨병으로 처음 진료받은 지 3개월이 지나지 않은 75세 이상 어르신', rules: ['BIG-EXTRACT'], grade: 'unverified', when: all(ELDER, { kind: 'first', of: CHRONIC, within: 'P3M' }),
  },
];

export const CRITERIA: readonly ShippedCriterion[] = WRITTEN.map(({ when, ...criterion }) => ({ ...criterion, versions: [{ version: 1, from: '2019-01-01', until: null, when }] }));
