import { createHash } from 'node:crypto';
import { findHousehold, findHouseholdForProduct, type StoredHousehold } from '@dure/database/household';
import type { StoredPerson } from '@dure/database/person';
import { itemsSeen } from '@dure/domain/access';
import { ageOn, type PlainDate } from '@dure/domain/calendar';
import { discloseHousehold, type DisclosedMember } from '@dure/domain/household';
import type { PersonId } from '@dure/domain/ids';
import type { KnownMember } from '@dure/domain/picture';
import type { Endpoint } from '../http/endpoint.ts';
import type { Call } from '../http/handler.ts';
import { itemsOf, seesInFull } from '../person/reach.ts';

type Asking = Pick<Call<Endpoint>, 'scope' | 'work'>;
type Stored = StoredHousehold['members'][number];

/** Names a member in drawings alone: whoever may not know the name does not learn an id that opens the record either. */
function keyOf(subjectId: string, memberId: string): string {
  return subjectId === memberId ? 'index' : `m-${createHash('sha256').update(`${subjectId} ${memberId}`).digest('hex').slice(0, 16)}`;
}

const yearOf = (birthOn: PlainDate | null): number | null => (birthOn === null ? null : Number(birthOn.slice(0, 4)));

function named(subjectId: PersonId, today: PlainDate) {
  return ({ personId, relation, name, sex, birthOn, deceased }: Stored): KnownMember => ({
    key: keyOf(subjectId, personId), relation, name, sex, birthYear: yearOf(birthOn), age: birthOn === null || deceased ? null : ageOn(birthOn, today), decade: null, isDeceased: deceased, isIndex: personId === subjectId,
  });
}

/** The person alone: nobody has asked yet who else lives there, or this viewer may not know. */
function alone({ person }: StoredPerson, items: ReadonlySet<string>, today: PlainDate): KnownMember {
  const knows = items.has('identity');
  return {
    key: 'index', relation: 'self', name: knows ? person.name : null, sex: knows ? person.sex : 'unknown', birthYear: knows ? yearOf(person.birthOn) : null,
    age: knows && person.birthOn !== null && person.deceasedOn === undefined ? ageOn(person.birthOn, today) : null, decade: null, isDeceased: knows && person.deceasedOn !== undefined, isIndex: true,
  };
}

function toldOf(subjectId: PersonId, { relation, decade, age, name }: DisclosedMember, member: Stored | undefined): KnownMember {
  const told = { key: keyOf(subjectId, member?.personId ?? relation), relation, name: name ?? null, sex: 'unknown', birthYear: null, age: null, decade, isDeceased: false, isIndex: false } as const;
  if (member === undefined) return told;
  return { ...told, ...(name === undefined ? {} : { sex: member.sex }), ...(age === undefined ? {} : { birthYear: yearOf(member.birthOn), age, decade: null }) };
}

/** What a receiver agreed to see: what each is to the person and about how old, a name and a sex only of whom it knows anyway. */
async function disclosed({ scope, work }: Asking, stored: StoredPerson, items: ReturnType<typeof itemsOf>): Promise<readonly KnownMember[]> {
  const { person } = stored;
  const known = person.householdId === null ? undefined : await findHouseholdForProduct(work, person.sigungu, person.householdId);
  if (known === undefined) return [alone(stored, items, scope.today)];
  const rows = new Map(known.members.map((member) => [member.personId, member]));
  const knows = (id: PersonId): boolean => {
    const row = rows.get(id);
    return row !== undefined && itemsSeen(scope, { id, sigungu: row.sigungu, emdCode: row.emdCode, shared: row.shared }).has('identity');
  };
  const told = discloseHousehold(known, person.id, { items, on: scope.today, knows });
  const living = known.members.filter(({ personId, deceased }) => !deceased && personId !== person.id);
  // The disclosure names nobody, but keeps the order of the household.
  return [alone(stored, items, scope.today), ...(told?.members ?? []).map((member, at) => toldOf(person.id, member, living[at]))];
}

export interface SeenFamily {
  /** Whether 가구 구성과 가족관계 is the viewer's to see. */
  readonly isDisclosed: boolean;
  readonly members: readonly KnownMember[];
  /** Whose records were read by name. */
  readonly seen: readonly PersonId[];
}

/** Who lives with the person, as far as this viewer may know it (개인정보 보호법 제17조). */
export async function familySeen(call: Asking, stored: StoredPerson): Promise<SeenFamily> {
  const { scope, work } = call;
  const { person } = stored;
  const items = itemsOf(scope, stored);
  if (!items.has('household')) return { isDisclosed: false, members: [alone(stored, items, scope.today)], seen: [person.id] };
  if (!seesInFull(scope, stored)) return { isDisclosed: true, members: await disclosed(call, stored, items), seen: [person.id] };
  const household = person.householdId === null ? undefined : await findHousehold(work, person.sigungu, person.householdId);
  if (household === undefined) return { isDisclosed: true, members: [alone(stored, items, scope.today)], seen: [person.id] };
  const visible = household.members.filter(({ personId, sigungu, emdCode, shared }) => itemsSeen(scope, { id: personId, sigungu, emdCode, shared }).has('identity'));
  return { isDisclosed: true, members: visible.map(named(person.id, scope.today)), seen: [...new Set([person.id, ...visible.map(({ personId }) => personId)])] };
}
