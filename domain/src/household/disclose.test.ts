import { describe, expect, test } from 'vitest';
import type { DisclosureItem } from '../access/index.ts';
import type { PlainDate } from '../calendar/index.ts';
import type { EmdCode, HouseholdId, PersonId, Sigungu } from '../ids/index.ts';
import { discloseHousehold, type DisclosedHousehold, type Household, type KnownHousehold, type Relation } from './index.ts';

const ON = '2026-11-22';
const id = (name: string): PersonId => name as PersonId;
const member = (name: string, relation: Relation, birthOn: string | null, deceased = false): KnownHousehold['members'][number] => ({ personId: id(name), name, relation, birthOn: birthOn as PlainDate | null, sex: 'unknown', facts: {}, deceased });
const family = (...members: readonly KnownHousehold['members'][number][]): KnownHousehold => {
  const household: Household = { id: 'h' as HouseholdId, sigungu: '52110' as Sigungu, emdCode: '5211052000' as EmdCode, livelihood: 'unknown', version: 1, members: members.map(({ personId, relation }) => ({ personId, relation })) };
  return { household, members };
};
const grandmother = family(member('순자', 'self', '1950-03-01'), member('민준', 'grandchild', '2014-05-05'), member('영감', 'spouse', '1945-01-01', true));
const seen = (known: KnownHousehold, who: string, items: readonly DisclosureItem[], knows: readonly string[] = []): DisclosedHousehold | undefined =>
  discloseHousehold(known, id(who), { items: new Set(items), on: ON, knows: (personId) => knows.includes(personId) });

describe('가구 구성과 가족관계', () => {
  test('is told only where it was agreed to', () => {
    expect(seen(grandmother, '순자', ['identity', 'address'])).toBeUndefined();
  });
  test('says what each is to the person and about how old, without a name and without the dead', () => {
    expect(seen(grandmother, '순자', ['household'])).toEqual({ type: '조손', members: [{ relation: 'grandchild', decade: 10 }] });
  });
  test('has the age itself only beside 성명·생년월일, and a name only of somebody who is disclosed in person', () => {
    expect(seen(grandmother, '순자', ['household', 'identity'], ['민준'])?.members).toEqual([{ relation: 'grandchild', decade: 10, age: 12, name: '민준' }]);
  });
  test('is seen from the person, who need not be the reference person', () => {
    expect(seen(grandmother, '민준', ['household'])?.members).toEqual([{ relation: 'grandparent', decade: 70 }]);
  });
  test('leaves open what nobody knows', () => {
    const known = family(member('가', 'self', '1970-01-01'), member('나', 'unknown', null));
    expect(seen(known, '가', ['household', 'identity'])).toEqual({ type: null, members: [{ relation: 'unknown', decade: null }] });
  });
  test("keeps the officer's word for the type", () => {
    const word = { ...grandmother, household: { ...grandmother.household, typeOverride: { type: '기타' as const, reason: '사실혼', by: 's' as never, at: '2026-11-01T00:00:00Z' } } };
    expect(seen(word, '순자', ['household'])?.type).toBe('기타');
  });
});
