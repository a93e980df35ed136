import type { Criterion, DiscoveryCondition } from '@dure/domain/discovery';

/*
 * The four criteria with which walks, databases and data frames were compared before the product began: the same illness at three
 * institutions within ninety days and one ingredient from two of them at a time; 31 days in bed for one illness, or three times in again
 * within thirty days; new on Medical Aid; out of a 요양병원, 75 and older, at home or 등급외.
 */
const YEAR = 'P12M';
const OUTPATIENT = { settings: ['outpatient'] } as const;
const INPATIENT = { settings: ['inpatient'] } as const;
const LONG_TERM_HOSPITAL = { settings: ['inpatient'], institutions: ['long-term-care-hospital'] } as const;

const all = (...of: readonly DiscoveryCondition[]): DiscoveryCondition => ({ kind: 'all', of });
const any = (...of: readonly DiscoveryCondition[]): DiscoveryCondition => ({ kind: 'any', of });

const CONDITIONS: Readonly<Record<string, DiscoveryCondition>> = {
  a: all({ kind: 'burst', of: OUTPATIENT, measure: 'institutions', per: 'illness', days: 90, within: YEAR, atLeast: 3 }, { kind: 'overlap', within: YEAR, atLeast: 1 }),
  b: any({ kind: 'amount', of: INPATIENT, measure: 'care-days', per: 'illness', within: YEAR, atLeast: 31 }, { kind: 'readmitted', of: INPATIENT, gap: 1, days: 30, within: YEAR, atLeast: 3 }),
  c: { kind: 'began', of: 'coverage', values: ['medical-aid-1', 'medical-aid-2'], within: YEAR },
  d: all(
    { kind: 'compare', fact: 'age', op: '>=', value: 75 }, any({ kind: 'spell', of: 'long-term-care-benefit', values: ['home'] }, { kind: 'spell', of: 'long-term-care', values: ['ungraded-a', 'ungraded-b'] }),
    { kind: 'stay', of: LONG_TERM_HOSPITAL, per: 'person', gap: 1, atLeast: 1, ended: 'P60D', quiet: 0 },
  ),
};

export const FOUR: readonly Criterion[] = Object.entries(CONDITIONS).map(([id, when]) => ({ id, versions: [{ version: 1, from: '2019-01-01', until: null, when }] }));
