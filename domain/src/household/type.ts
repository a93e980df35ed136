import type { PlainDate } from '../calendar/index.ts';
import { ageOn } from '../calendar/index.ts';
import type { HouseholdMemberView, HouseholdType, Relation } from './household.ts';

/** 노인복지법 and the guide speak of 65 years. */
const ELDER_AGE = 65;
/** 아동복지법 제3조제1호. */
export const CHILD_AGE = 18;
/** 한부모가족지원법 제4조제5호: a pupil or student counts as a child until 22. */
const STUDENT_AGE = 22;
const SCHOOLS: readonly unknown[] = ['초등', '중등', '고등'];

export function memberAge(member: HouseholdMemberView, on: PlainDate): number | null {
  return member.birthOn === null ? null : ageOn(member.birthOn, on);
}

function isDependent(member: HouseholdMemberView, on: PlainDate): boolean {
  const age = memberAge(member, on);
  if (age === null) return false;
  return age < CHILD_AGE || (age < STUDENT_AGE && SCHOOLS.includes(member.facts['school.level']));
}

/** Whose parents and grandparents stand where, seen from the reference person. Other relations do not tell. */
const FOREBEARS: Readonly<Partial<Record<Relation, { readonly parents: readonly Relation[]; readonly grandparents: readonly Relation[] }>>> = {
  self: { parents: ['parent'], grandparents: ['grandparent'] },
  sibling: { parents: ['parent'], grandparents: ['grandparent'] },
  child: { parents: ['self', 'spouse'], grandparents: ['parent', 'parent-in-law'] },
  grandchild: { parents: ['child', 'child-in-law'], grandparents: ['self', 'spouse'] },
};

/** How many grown parents and grandparents of a dependent member live here. */
function raisers(child: HouseholdMemberView, members: readonly HouseholdMemberView[], on: PlainDate): { readonly parents: number; readonly grandparents: number } {
  const forebears = FOREBEARS[child.relation];
  const count = (relations: readonly Relation[]) =>
    members.filter((member) => member !== child && relations.includes(member.relation) && (member.relation === 'self' || member.relation === 'spouse' || !isDependent(member, on))).length;
  return forebears ? { parents: count(forebears.parents), grandparents: count(forebears.grandparents) } : { parents: 0, grandparents: 0 };
}

/** Children of a reference person's grown child may be that child's or another's; only the officer knows, so this is not called 한부모. */
function isLoneParent(child: HouseholdMemberView, members: readonly HouseholdMemberView[], on: PlainDate): boolean {
  return child.relation !== 'grandchild' && raisers(child, members, on).parents === 1;
}

function typeOfPair(members: readonly HouseholdMemberView[], on: PlainDate): HouseholdType | null {
  const ages = members.map((member) => memberAge(member, on));
  if (ages.some((age) => age !== null && age < ELDER_AGE)) return '일반';
  return ages.includes(null) ? null : '노인부부';
}

/**
 * 가구 유형 by who lives together, or null while birth dates or relations that decide are missing.
 * 조손: 한부모가족지원법 제5조의2제2항. A 동거인 may be a partner (사실혼 is not 한부모), so such a household is 기타.
 */
export function deriveHouseholdType(members: readonly HouseholdMemberView[], on: PlainDate): HouseholdType | null {
  if (members.length < 2) return members.length === 1 ? '독거' : null;
  const relations = members.map((member) => member.relation);
  if (relations.includes('unknown')) return null;
  if (relations.includes('cohabitant')) return '기타';
  if (members.length === 2 && relations.includes('spouse')) return typeOfPair(members, on);
  if (members.some((member) => member.birthOn === null)) return null;
  return typeOfFamily(members, on);
}

function typeOfFamily(members: readonly HouseholdMemberView[], on: PlainDate): HouseholdType {
  const dependents = members.filter((member) => isDependent(member, on));
  const broughtUp = dependents.map((child) => raisers(child, members, on));
  if (broughtUp.some(({ parents, grandparents }) => parents === 0 && grandparents > 0)) return '조손';
  if (dependents.some((child) => isLoneParent(child, members, on))) return '한부모';
  return dependents.length === members.length ? '기타' : '일반';
}
