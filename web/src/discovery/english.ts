import { dayOfNumber, type DiscoveryCondition, type DiscoveryLeaf, type LeafKind, type LeafOf, type ResolvedCondition, type Selection, type Threshold } from '@dure/domain/discovery';
import { findDuration } from '@dure/domain/eligibility';
import { groupingLabels, institutionLabels, measureLabels, settingLabels, sexLabels, spellLabels, spellValueLabels } from './labels.ts';

type Named = readonly [name: string, says: string];

/** The criteria that the product brings, for those who read English; the test beside says which is missing. */
export const ENGLISH_CRITERIA: Readonly<Record<string, Named>> = {
  'medical-aid-first': ['New in Medical Aid (first time)', 'Entitled to Medical Aid for the first time within the last 12 months'],
  'medical-aid-again': ['New in Medical Aid (again)', 'Entitled to Medical Aid again within the last 12 months'],
  'frequent-outpatient': ['Frequent outpatients', 'On Medical Aid, at several institutions for one illness, or prescribed one ingredient twice for the same days'],
  'benefit-days': ['Benefit days beyond the limit', 'On Medical Aid, with as many benefit days (in bed and of medication) in a year as the limit, or more'],
  'visit-days': ['Visit days beyond the limit', 'On Medical Aid, with as many days of care (in bed and visits) in a year as the limit, or more'],
  'long-stay': ['Long stay in hospital', 'On Medical Aid, in hospital for one illness for 31 days or more in a row'],
  'repeated-admission': ['Repeated admissions', 'On Medical Aid, admitted again and again soon after discharge'],
  'year-round': ['Managed all year round', 'On Medical Aid, a frequent outpatient or long in hospital, and it goes on'],
  'discharged': ['Discharged from long-term care hospital', 'People of 75 and older who were in a long-term care hospital for some time and left it within the last 60 days'],
  'care-at-home': ['Care at home', 'People of 75 and older who use long-term care at home'],
  'ungraded': ['Ungraded A and B', 'People who were refused a long-term care grade (A or B)'],
  'care-applied': ['Application for long-term care under way', 'People whose application for a long-term care grade is being decided'],
  'care-after-discharge': ['In need of care after discharge', 'People of 75 and older with care at home or ungraded, discharged from a long-term care hospital'],
  'check-up-follow-up': ['Follow-up of check-ups', 'An illness was suspected at a check-up within a year and follow-up agreed to, but no care for hypertension or diabetes since'],
  'chronic-unattended': ['Chronic illness unattended', 'Went to the doctor for hypertension or diabetes, and not for a year now (those in a long stay left out)'],
  'chronic-new': ['Chronic illness, first diagnosis', 'People of 75 and older whose first care for hypertension or diabetes was within the last 3 months'],
};

export const ENGLISH_THRESHOLDS: Readonly<Record<string, readonly [label: string, unit: string]>> = {
  'stay.days': ['Days in hospital for one illness', 'days or more'], 'stay.gap': ['Gap that still counts as one stay', 'days at most'], 'readmission.days': ['From discharge to the next admission', 'days at most'],
  'readmission.times': ['Readmissions', 'or more'], 'frequent.institutions': ['Institutions for one illness', 'or more'], 'frequent.days': ['Within so many days', 'days'], 'frequent.overlap': ['Days of the same ingredient twice', 'days or more'],
  'days.year': ['Benefit or visit days in a year', 'days or more'], 'elder.age': ['Age that is looked at first', 'years or more'], 'discharge.quiet': ['Quiet days that make a discharge', 'days'],
  'discharge.days': ['Days in the long-term care hospital before', 'days or more'], 'year-round.visits': ['Days with one illness in two years', 'days or more'], 'chronic.visits': ['Visits for the chronic illness', 'or more'],
};

/** The sentences of the guide that criteria and thresholds are made from, by rule; their quotes stay Korean. */
export const ENGLISH_CLAUSES: Readonly<Record<string, string>> = {
  'MEDAID-L-NEW': 'New: entitled to Medical Aid for the first time, or again',
  'MEDAID-SVC-NEW': 'First guidance and preventive management for everybody who is entitled for the first time',
  'MEDAID-L-FREQ': 'Frequent outpatients: many visits for one illness, the same medicine prescribed twice',
  'MEDAID-REF-CRIT': 'Excessive use: doctor shopping, double prescriptions, repeated admissions, stays for social reasons',
  'HOMEMED-TARGET': 'In hospital for one illness for 31 days or more, fit to leave with little medical need, with a home or one that can be found',
  'MEDAID-L-LONG': 'Long stays: many days in hospital for the illness, or frequent admissions and discharges',
  'MEDAID-L-YEAR': 'Managed all year round: not settled in a short time, so that care goes on',
  'INTEGT-DISCHARGE': 'Find people who applied for a grade and patients who left long-term care hospitals',
  'INTEGB-PRIORITY': 'First of all people of 75 and older: with care at home, with medical and care needs for a time, discharged from hospital',
  'INTEGT-BIGDATA': 'From the data of the insurer: people with care at home and those refused a grade (ungraded A and B)',
  'VISIT-DISCOVER': 'People who agreed to the follow-up of their check-up, named by the insurer, and referrals of welfare departments and town offices',
  'BIG-EXTRACT': 'Kinds of people in need of health care and criteria to find them in data (draft, under discussion)',
};

interface Telling {
  readonly amount: (threshold: Threshold) => string;
  readonly span: (span: string) => string;
}

function spanInEnglish(span: string): string {
  const duration = findDuration(span);
  if (duration === undefined) return span;
  const parts = [...(duration.months > 0 ? [`${duration.months} months`] : []), ...(duration.days > 0 ? [`${duration.days} days`] : [])];
  return parts.join(' ') || span;
}

const word = (of: { readonly en: Readonly<Record<string, string>> }, code: string): string => of.en[code] ?? code;
const list = (of: { readonly en: Readonly<Record<string, string>> }, codes: readonly string[]): string => codes.map((code) => word(of, code)).join(', ');

function selected({ settings, institutions, diagnosis }: Selection): string {
  const ranges = (of: readonly { readonly from: string; readonly to: string }[]): string => of.map(({ from, to }) => (from === to ? from : `${from}–${to}`)).join(', ');
  const care = settings === undefined ? 'any care' : `${list(settingLabels, settings)} care`;
  const ill = diagnosis === undefined ? '' : ` for ${ranges(diagnosis.include)} (${diagnosis.among === 'main' ? 'main' : 'main or second'} diagnosis)`;
  return `${care}${institutions === undefined ? '' : ` in ${list(institutionLabels, institutions)}`}${ill}`;
}

const per = (code: string): string => (code === 'person' ? '' : `, ${word(groupingLabels, code)}`);

type Tellers = { readonly [Kind in LeafKind]: (leaf: LeafOf<Kind>, tell: Telling) => string };

const TELLERS: Tellers = {
  'compare': ({ op, value }, tell) => `age ${op} ${tell.amount(value)}`,
  'one-of': ({ values }) => list(sexLabels, values),
  'spell': ({ of, values }) => `${word(spellLabels, of)}: ${list(spellValueLabels, values)}`,
  'began': ({ of, values, within, time }, tell) => `${word(spellLabels, of)} ${list(spellValueLabels, values)} began${time === undefined ? '' : time === 'first' ? ' for the first time' : ' again'} within ${tell.span(within)}`,
  'amount': ({ of, measure, per: by, within, atLeast }, tell) => `at least ${tell.amount(atLeast)} ${word(measureLabels, measure)} of ${selected(of)} in ${tell.span(within)}${per(by)}`,
  'burst': ({ of, measure, per: by, days, within, atLeast }, tell) => `at least ${tell.amount(atLeast)} ${word(measureLabels, measure)} of ${selected(of)} within ${tell.amount(days)} days in a row, in ${tell.span(within)}${per(by)}`,
  'overlap': ({ within, atLeast }, tell) => `one ingredient from two institutions for the same ${tell.amount(atLeast)} days or more in ${tell.span(within)}`,
  'stay': ({ of, per: by, gap, atLeast, ended, quiet }, tell) => `a stay of ${tell.amount(atLeast)} days or more of ${selected(of)}${per(by)} (gaps up to ${tell.amount(gap)} days joined), ended within ${tell.span(ended)} or going on${quiet === 0 ? '' : `, quiet for ${tell.amount(quiet)} days since`}`,
  'readmitted': ({ of, days, within, atLeast }, tell) => `admitted again within ${tell.amount(days)} days after ${selected(of)}, ${tell.amount(atLeast)} times or more in ${tell.span(within)}`,
  'first': ({ of, within }, tell) => `first ever ${selected(of)} within ${tell.span(within)}`,
  'none': ({ of, within }, tell) => `no ${selected(of)} in ${tell.span(within)}`,
};

interface Line {
  readonly depth: number;
  readonly text: string;
}

const JOINED = { all: 'all of', any: 'any of', not: 'not' } as const;

function linesOf(condition: DiscoveryCondition, tell: Telling, depth: number): readonly Line[] {
  if (condition.kind === 'all' || condition.kind === 'any') return [{ depth, text: JOINED[condition.kind] }, ...condition.of.flatMap((part) => linesOf(part, tell, depth + 1))];
  if (condition.kind === 'not') return [{ depth, text: JOINED.not }, ...linesOf(condition.of, tell, depth + 1)];
  // The table is total over the union, so the teller fits its own kind; TypeScript cannot follow that through the index.
  const teller = TELLERS[condition.kind] as (leaf: DiscoveryLeaf, tell: Telling) => string;
  return [{ depth, text: teller(condition, tell) }];
}

/** A condition in English, line by line, as `conditionLines` of the guide tells it in Korean. */
export function englishLines(when: DiscoveryCondition, valueOf: (key: string) => number | undefined): readonly Line[] {
  return linesOf(when, { span: spanInEnglish, amount: (threshold) => (typeof threshold === 'number' ? String(threshold) : String(valueOf(threshold.setting) ?? ENGLISH_THRESHOLDS[threshold.setting]?.[0] ?? threshold.setting)) }, 0);
}

/** The same as a run asked it, as `resolvedLines` of the guide tells it: spans are the day from which it counts. */
export function englishResolvedLines(when: ResolvedCondition): readonly Line[] {
  // A leaf tells its spans through `tell` alone and looks at none itself: whichever they are, they reach the teller that is made for them.
  return linesOf(when as unknown as DiscoveryCondition, { amount: String, span: (day: number) => `the time since ${dayOfNumber(day)}` } as unknown as Telling, 0);
}
