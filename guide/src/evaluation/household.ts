import type { Facts, FactValue } from '@dure/domain/eligibility';
import { findFact } from '../facts/index.ts';

/** Somebody who is judged: the person asked about, one of the household (by the key that names them), or the household itself. */
export interface Subject {
  /** Null: the person asked about, or the household. */
  readonly member: string | null;
  readonly facts: Facts;
  /** A household is judged apart by the programmes that take a household; alone, a person stands for it. */
  readonly judged: 'as-person' | 'as-household' | 'as-both';
}

/** A programme that its edition gives to households is not repeated for each member; what it gives to people is not asked of the household. */
export function isJudgedBy(subject: Subject, { ofHousehold }: { readonly ofHousehold: boolean }): boolean {
  return subject.judged === 'as-both' || ofHousehold === (subject.judged === 'as-household');
}

type Known = Readonly<Record<string, FactValue | undefined>>;

/** What is true of one of the household is true of the household; what is false of one says nothing of the others. */
function ofAnyMember(members: readonly Subject[]): Record<string, FactValue> {
  const lifted: Record<string, FactValue> = {};
  for (const { facts } of members) {
    for (const [key, value] of Object.entries(facts)) {
      const definition = findFact(key);
      if (value === undefined || definition?.scope !== 'person') continue;
      if (value === true || (definition.type === 'enum' && value !== null)) lifted[key] ??= value;
    }
  }
  return lifted;
}

/** The household as a whole: what was said of it, and what is true of any of its members. */
export function householdOf(own: Facts, members: readonly Subject[]): Subject {
  return { member: null, facts: { ...ofAnyMember(members), ...own }, judged: 'as-household' };
}

function withSpouseAge(subject: Subject, spouse: Subject | undefined): Subject {
  const age = spouse?.facts['age'];
  if (typeof age !== 'number' || subject.facts['spouse.age'] !== undefined) return subject;
  return { ...subject, facts: { ...subject.facts, 'spouse.age': age } };
}

/** Who is married to whom, as far as the case says so: the person and `spouse`, or the two of an elderly couple. */
function couplesOf(people: readonly Subject[], household: Known): readonly (readonly [Subject, Subject])[] {
  const self = people.find(({ member }) => member === null);
  const spouse = people.find(({ member }) => member === 'spouse');
  if (self !== undefined && spouse !== undefined) return [[self, spouse]];
  const members = people.filter(({ member }) => member !== null);
  const two = members.length === 2 ? members : people;
  const [one, other] = two;
  return household['household.type'] === '노인부부' && two.length === 2 && one !== undefined && other !== undefined ? [[one, other]] : [];
}

/** Each of a couple knows how old the other is. */
export function withCouples(people: readonly Subject[], household: Known): readonly Subject[] {
  const partner = new Map(couplesOf(people, household).flatMap(([one, other]) => [[one, other], [other, one]] as const));
  return people.map((subject) => withSpouseAge(subject, partner.get(subject)));
}

const isAddicted = ({ facts }: Subject): boolean => Array.isArray(facts['addiction']) && facts['addiction'].length > 0;

/** 상담을 받을 가족은 중독자 자신이 아니다: 가족이 따로 적혀 있으면 가족의 희망은 그 사람들의 것이다. */
export function withFamilies(people: readonly Subject[]): readonly Subject[] {
  if (!people.some(isAddicted) || people.every(isAddicted)) return people;
  return people.map((subject) => (isAddicted(subject) ? { ...subject, facts: { ...subject.facts, 'family.wantsCounsel': undefined } } : subject));
}
