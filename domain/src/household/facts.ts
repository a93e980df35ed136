import type { PlainDate } from '../calendar/index.ts';
import type { PersonId } from '../ids/index.ts';
import type { FactKey, FactValue, FactValues } from '../person/index.ts';
import type { Household, HouseholdMemberView, Livelihood } from './household.ts';
import { CHILD_AGE, deriveHouseholdType, memberAge } from './type.ts';

/** What the guide judges a child by; a child's other facts are not put on the parent's table. */
const CHILD_FACTS: readonly FactKey[] = ['school.level', 'pregnant', 'needs', 'needs.longTerm', 'diagnosis.suspected'];

const LIVELIHOOD_FACTS: Readonly<Record<Livelihood, FactValues>> = {
  'basic-livelihood': { 'household.basicLivelihood': true, 'household.nearPoor': false },
  'near-poor': { 'household.basicLivelihood': false, 'household.nearPoor': true },
  none: { 'household.basicLivelihood': false, 'household.nearPoor': false },
  unknown: {},
};

/** The subject's husband or wife in this household: seen from the reference person, or the reference person itself. */
function spouseOf(subject: HouseholdMemberView, members: readonly HouseholdMemberView[]): HouseholdMemberView | undefined {
  const sought = { self: 'spouse', spouse: 'self' } as const;
  if (subject.relation === 'self' || subject.relation === 'spouse') return members.find((member) => member.relation === sought[subject.relation as keyof typeof sought]);
  if (subject.relation !== 'parent' && subject.relation !== 'grandparent') return undefined;
  const [partner, ...more] = members.filter((member) => member !== subject && member.relation === subject.relation && member.sex !== subject.sex);
  return more.length === 0 ? partner : undefined;
}

function spouseFacts(subject: HouseholdMemberView, members: readonly HouseholdMemberView[], on: PlainDate): FactValues {
  const spouse = spouseOf(subject, members);
  const age = spouse ? memberAge(spouse, on) : null;
  return age === null ? {} : { 'spouse.age': age };
}

function childFacts(members: readonly HouseholdMemberView[], subjectId: PersonId | undefined, on: PlainDate): FactValues {
  const ages = members.map((member) => ({ member, age: memberAge(member, on) }));
  const children = ages.filter((known): known is { member: HouseholdMemberView; age: number } => known.age !== null && known.age < CHILD_AGE);
  if (children.length === 0 && ages.some(({ age }) => age === null)) return {};
  const others = children.filter(({ member }) => member.personId !== subjectId);
  return { 'household.hasChild': children.length > 0, children: others.map(({ member, age }) => ({ age, ...knownOfChild(member.facts) })) };
}

function knownOfChild(facts: FactValues): FactValues {
  return Object.fromEntries(CHILD_FACTS.flatMap((key): readonly (readonly [FactKey, FactValue])[] => (facts[key] === undefined ? [] : [[key, facts[key]]])));
}

/** Who asks (the reference person when left out), and what of the household is known beside its members. */
export interface HouseholdQuestion extends Partial<Pick<Household, 'livelihood' | 'typeOverride'>> {
  readonly subjectId?: PersonId;
}

/**
 * The facts of the guide that follow from who lives together: nobody types them.
 * What a missing birth date or relation leaves open is left out, and stays unknown.
 */
export function householdFacts(members: readonly HouseholdMemberView[], on: PlainDate, question: HouseholdQuestion = {}): FactValues {
  const subject = members.find((member) => (question.subjectId === undefined ? member.relation === 'self' : member.personId === question.subjectId));
  const type = question.typeOverride?.type ?? deriveHouseholdType(members, on);
  return {
    ...LIVELIHOOD_FACTS[question.livelihood ?? 'unknown'],
    ...(type === null ? {} : { 'household.type': type }),
    ...(subject ? spouseFacts(subject, members, on) : {}),
    ...(members.length === 0 ? {} : childFacts(members, subject?.personId, on)),
  };
}
