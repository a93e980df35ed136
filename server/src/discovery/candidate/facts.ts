import type { SectionKey } from '@dure/domain/intake';
import type { FactValue, FactValues } from '@dure/domain/person';
import type { CandidateReason } from './reasons.ts';

type Fact = readonly [SectionKey, string, FactValue];

/** What a state in the claims says in the words of the guide. */
const OF_STATE: Readonly<Record<string, Fact>> = {
  'medical-aid-1': ['economy', 'benefit.medicalAid', true], 'medical-aid-2': ['economy', 'benefit.medicalAid', true], 'home': ['health', 'ltc.homeBenefit', true], 'cognitive-support': ['health', 'ltc.currentGrade', '인지지원'],
  ...Object.fromEntries([1, 2, 3, 4, 5].map((grade) => [`grade-${grade}`, ['health', 'ltc.currentGrade', String(grade)] as const])),
  ...Object.fromEntries(['A', 'B', 'C'].map((grade) => [`ungraded-${grade.toLowerCase()}`, ['health', 'ltc.currentGrade', `등급외${grade}`] as const])),
};

const OF_CRITERION: Readonly<Record<string, readonly Fact[]>> = {
  'medical-aid-first': [['economy', 'medicalAid.acquisition', '최초']], 'medical-aid-again': [['economy', 'medicalAid.acquisition', '재취득']], 'repeated-admission': [['health', 'medicalUse.pattern', ['입퇴원반복']]],
};

/** How long somebody lay in hospital for one illness, where a criterion measured it by illness. */
function stayOf({ criterion, facts }: CandidateReason): readonly Fact[] {
  if (criterion !== 'long-stay' && criterion !== 'year-round') return [];
  return facts.filter(({ kind }) => kind === 'stay').map(({ value }) => ['health', 'admission.sameDiagnosisDays', value] as const);
}

/** What the claims tell that an intake asks, by the part of the form that asks it. Whoever speaks with the person confirms it. */
export function factsFound(reasons: readonly CandidateReason[]): Readonly<Partial<Record<SectionKey, FactValues>>> {
  const found = reasons.flatMap((reason) => [...reason.facts.flatMap(({ group }) => (group === null ? [] : [OF_STATE[group] ?? []])).filter((fact): fact is Fact => fact.length === 3), ...(OF_CRITERION[reason.criterion] ?? []), ...stayOf(reason)]);
  const sections: Partial<Record<SectionKey, Record<string, FactValue>>> = {};
  for (const [section, key, value] of found) sections[section] = { ...sections[section], [key]: value };
  return sections;
}
