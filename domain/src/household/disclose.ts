import type { DisclosureItem } from '../access/index.ts';
import { ageOn, type PlainDate } from '../calendar/index.ts';
import type { PersonId } from '../ids/index.ts';
import type { Household, HouseholdMemberView, HouseholdType, Relation } from './household.ts';
import { changeReferencePerson } from './members.ts';
import { deriveHouseholdType, memberAge } from './type.ts';

/** Somebody of the household as a receiver sees it: what this member is to the person, and of the rest what the items tell. */
export interface DisclosedMember {
  readonly relation: Relation;
  /** Ten years: 70 for somebody of 76; null while the birth date is unknown. */
  readonly decade: number | null;
  /** The age itself only with 성명·생년월일 among the items. */
  readonly age?: number;
  /** Only of a member who is disclosed to this receiver in person. */
  readonly name?: string;
}

export interface DisclosedHousehold {
  readonly type: HouseholdType | null;
  /** Everybody but the person. */
  readonly members: readonly DisclosedMember[];
}

export interface KnownHousehold {
  readonly household: Household;
  readonly members: readonly (HouseholdMemberView & { readonly name: string; readonly deceased: boolean })[];
}

export interface HouseholdAudience {
  readonly items: ReadonlySet<DisclosureItem>;
  readonly on: PlainDate;
  /** Whether this receiver knows the member by a disclosure of the member's own. */
  readonly knows: (personId: PersonId) => boolean;
}

/**
 * 가구 구성과 가족관계 as it was agreed to. The person agrees for himself: of those who live with him the receiver learns what
 * they are to him and about how old they are, and no name that they have not let it know themselves (개인정보 보호법 제16조, 제17조).
 */
export function discloseHousehold({ household, members }: KnownHousehold, subjectId: PersonId, { items, on, knows }: HouseholdAudience): DisclosedHousehold | undefined {
  if (!items.has('household')) return undefined;
  const relations = relationsTo(household, subjectId);
  const living = members.filter(({ deceased }) => !deceased);
  const others = living.filter(({ personId }) => personId !== subjectId);
  return {
    type: household.typeOverride?.type ?? deriveHouseholdType(living, on),
    members: others.map((member) => {
      const age = memberAge(member, on);
      return {
        relation: relations.get(member.personId) ?? 'unknown', decade: age === null ? null : Math.floor(age / 10) * 10,
        ...(items.has('identity') && member.birthOn !== null ? { age: ageOn(member.birthOn, on) } : {}), ...(knows(member.personId) ? { name: member.name } : {}),
      };
    }),
  };
}

/** What everybody is to the subject, who need not be the reference person. */
function relationsTo(household: Household, subjectId: PersonId): ReadonlyMap<PersonId, Relation> {
  const turned = changeReferencePerson(household, subjectId);
  const { members } = turned.ok ? turned.value : { members: [] };
  return new Map(members.map(({ personId, relation }) => [personId, relation]));
}
