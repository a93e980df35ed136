import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlainDate } from '../calendar/index.ts';
import type { EmdCode, HouseholdId, PersonId, Sigungu, StaffId } from '../ids/index.ts';
import type { FactValues, Sex } from '../person/index.ts';
import type { Household, HouseholdMemberView, Relation } from './index.ts';
import { changeReferencePerson, deriveHouseholdType, householdFacts, RELATIONS, setMembers } from './index.ts';

const ON = '2026-11-22';
const born = (age: number): PlainDate => `${2026 - age}-01-01` as PlainDate;
const member = (relation: Relation, age: number | null, facts: FactValues = {}, sex: Sex = 'unknown'): HouseholdMemberView => ({
  personId: `${relation}-${age}` as PersonId,
  relation,
  birthOn: age === null ? null : born(age),
  sex,
  facts,
});

describe.each<[string, readonly HouseholdMemberView[], string | null]>([
  ['nobody entered yet', [], null],
  ['one person', [member('self', 40)], '독거'],
  ['one person whose birth is unknown', [member('self', null)], '독거'],
  ['a couple of 65 and 65', [member('self', 65), member('spouse', 65)], '노인부부'],
  ['a couple of 80 and 64', [member('self', 80), member('spouse', 64)], '일반'],
  ['a couple, one birth unknown', [member('self', 80), member('spouse', null)], null],
  ['an old couple with a grown son', [member('self', 80), member('spouse', 78), member('child', 50)], '일반'],
  ['parents and a child', [member('self', 40), member('spouse', 38), member('child', 10)], '일반'],
  ['a mother and a child of 17', [member('self', 40), member('child', 17)], '한부모'],
  ['a mother and a child of 18 out of school', [member('self', 40), member('child', 18)], '일반'],
  ['a mother and a child of 18 at high school', [member('self', 40), member('child', 18, { 'school.level': '고등' })], '한부모'],
  ['a mother and a student of 22', [member('self', 45), member('child', 22, { 'school.level': '고등' })], '일반'],
  ['a mother of 17 and her baby', [member('self', 17), member('child', 0)], '한부모'],
  ['a mother, a child and a partner', [member('self', 40), member('child', 10), member('cohabitant', 41)], '기타'],
  ['a mother, a child and the grandmother', [member('self', 40), member('child', 10), member('parent', 70)], '한부모'],
  ['a grandmother and a grandchild', [member('self', 70), member('grandchild', 12)], '조손'],
  ['grandparents and two grandchildren', [member('self', 70), member('spouse', 68), member('grandchild', 12), member('grandchild', 9)], '조손'],
  ['a grandmother, her son and a grandchild', [member('self', 70), member('child', 40), member('grandchild', 12)], '일반'],
  ['a child as reference person with a grandmother', [member('self', 16), member('grandparent', 75)], '조손'],
  ['a child as reference person with father', [member('self', 16), member('parent', 45)], '한부모'],
  ['children alone', [member('self', 17), member('sibling', 14)], '기타'],
  ['brothers', [member('self', 50), member('sibling', 47)], '일반'],
  ['friends', [member('self', 50), member('cohabitant', 47)], '기타'],
  ['somebody whose relation was not asked', [member('self', 50), member('unknown', 10)], null],
  ['a family with a birth date missing', [member('self', 50), member('child', null)], null],
])('%s', (_title, members, type) => {
  test(`is ${type}`, () => expect(deriveHouseholdType(members, ON)).toBe(type));
});

test('a couple becomes 노인부부 on the later 65th birthday', () => {
  const couple = [{ ...member('self', 70) }, { ...member('spouse', 65), birthOn: '1961-11-23' as PlainDate }];
  expect([deriveHouseholdType(couple, '2026-11-22'), deriveHouseholdType(couple, '2026-11-23')]).toEqual(['일반', '노인부부']);
});

describe('facts for the guide', () => {
  const mother = member('self', 40, { auditK: 21 });
  const family = [mother, member('child', 13, { 'school.level': '초등', auditK: 3 }), member('child', 20)];

  test('children are given one by one with what judges them, and nothing else', () => {
    expect(householdFacts(family, ON)).toEqual({ 'household.type': '한부모', 'household.hasChild': true, children: [{ age: 13, 'school.level': '초등' }] });
  });

  test('a child as subject is not its own sibling', () => {
    expect(householdFacts(family, ON, { subjectId: 'child-13' as PersonId })).toMatchObject({ 'household.hasChild': true, children: [] });
  });

  test('no child is a known fact; a missing birth date leaves it unknown', () => {
    expect(householdFacts([member('self', 70)], ON)).toEqual({ 'household.type': '독거', 'household.hasChild': false, children: [] });
    expect(householdFacts([member('self', 70), member('other-relative', null)], ON)).toEqual({});
    expect(householdFacts([], ON)).toEqual({});
  });

  test.each([
    ['basic-livelihood', { 'household.basicLivelihood': true, 'household.nearPoor': false }],
    ['near-poor', { 'household.basicLivelihood': false, 'household.nearPoor': true }],
    ['none', { 'household.basicLivelihood': false, 'household.nearPoor': false }],
    ['unknown', {}],
  ] as const)('livelihood %s', (livelihood, expected) => {
    expect(householdFacts([], ON, { livelihood })).toEqual(expected);
  });

  test("an officer's word about the type stands over the derived one", () => {
    const typeOverride = { type: '조손', reason: '부모가 같은 주소에 있으나 양육하지 않음', by: 's1' as StaffId, at: '2026-11-02T01:00:00Z' } as const;
    expect(householdFacts(family, ON, { typeOverride })['household.type']).toBe('조손');
  });

  test.each<[string, Relation, number | undefined]>([
    ['the reference person', 'self', 74],
    ['the spouse', 'spouse', 77],
    ['the father', 'parent', 97],
    ['the child', 'child', undefined],
  ])('spouse.age seen from %s', (_who, relation, age) => {
    const members = [member('self', 77, {}, 'male'), member('spouse', 74, {}, 'female'), member('parent', 99, {}, 'male'), member('parent', 97, {}, 'female'), member('child', 50)];
    const subject = members.find((candidate) => candidate.relation === relation)!;
    expect(householdFacts(members, ON, { subjectId: subject.personId })['spouse.age']).toBe(age);
  });
});

const household = (members: readonly HouseholdMemberView[]): Household => ({ id: 'h1' as HouseholdId, sigungu: '52110' as Sigungu, emdCode: '5211151000' as EmdCode, members: members.map(({ personId, relation }) => ({ personId, relation })), livelihood: 'unknown', version: 1 });

describe('members', () => {
  test.each([
    ['household/no-reference-person', [member('child', 10)]],
    ['household/two-reference-persons', [member('self', 40), member('self', 41)]],
    ['household/two-spouses', [member('self', 40), member('spouse', 41), member('spouse', 42)]],
    ['household/member-twice', [member('self', 40), member('self', 40)]],
  ] as const)('%s', (code, members) => {
    expect(setMembers(household([]), members)).toMatchObject({ ok: false, refusal: { code } });
  });

  test('when the husband has died, his widow becomes the reference person', () => {
    const before = household([member('self', 80), member('spouse', 78), member('child', 50), member('parent', 99), member('sibling', 70)]);
    const after = changeReferencePerson(before, 'spouse-78' as PersonId);
    expect(after.ok && after.value.members.map(({ relation }) => relation)).toEqual(['spouse', 'self', 'child', 'parent-in-law', 'other-relative']);
  });

  test('what does not follow is asked: a grandchild of the new reference person’s mother may be a child or a nephew', () => {
    const before = household([member('self', 70), member('child', 45), member('grandchild', 12)]);
    const after = changeReferencePerson(before, 'child-45' as PersonId);
    expect(after.ok && after.value.members.map(({ relation }) => relation)).toEqual(['parent', 'self', 'unknown']);
  });

  test('only a member can become the reference person', () => {
    expect(changeReferencePerson(household([member('self', 70)]), 'nobody' as PersonId)).toEqual({ ok: false, refusal: { code: 'household/not-a-member', personId: 'nobody' } });
  });

  test('whoever becomes the reference person, the household stays one', () => {
    const others = fc.array(fc.constantFrom(...RELATIONS.filter((relation) => relation !== 'self' && relation !== 'spouse' && relation !== 'parent')), { maxLength: 5 });
    fc.assert(
      fc.property(others, fc.boolean(), fc.boolean(), fc.nat(), (relations, withSpouse, withParent, chosen) => {
        const all: readonly Relation[] = ['self', ...(withSpouse ? (['spouse'] as const) : []), ...(withParent ? (['parent'] as const) : []), ...relations];
        const before: Household = { ...household([]), members: all.map((relation, at) => ({ personId: `p${at}` as PersonId, relation })) };
        const after = changeReferencePerson(before, `p${chosen % all.length}` as PersonId);
        expect(after.ok && after.value.members.filter(({ relation }) => relation === 'self')).toHaveLength(1);
        expect(after.ok && after.value.members.map(({ personId }) => personId)).toEqual(before.members.map(({ personId }) => personId));
      }),
    );
  });
});
