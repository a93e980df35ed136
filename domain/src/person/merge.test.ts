import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aPerson } from '../../testing/person.ts';
import type { StaffId } from '../ids/index.ts';
import type { MergeChoices, Person } from './index.ts';
import { declareDistinct, isMerged, MERGE_FIELDS, mergePersons, proposeMerge, recordFacts, undoMerge } from './index.ts';

const act = { id: 'merge-1', by: 's1' as StaffId, at: '2026-11-20T02:00:00Z', distinct: [] };
const kept = aPerson('김순자').numbered('p1').bornOn('1954-03-01').reachedOn('01012345678').livingAt('팔달로 100').knownToBe({ 'benefit.basicPension': true, 'ltc.currentGrade': null }).record;
const absorbed = aPerson('김손자').numbered('p2').ofSex('female').reachedOn('01012345678').reachedOn('0632810000', 'home').livingAt('팔달로 100').inHousehold('h2')
  .knownToBe({ 'ltc.currentGrade': '4', dementia: true }, 'document', '2026-11-10T01:00:00Z').diedOn('2026-11-19').record;
const choices: MergeChoices = { name: 'kept', birthOn: 'kept', sex: 'absorbed', phones: 'both', householdId: 'absorbed', deceasedOn: 'absorbed', facts: 'both' };

function merged() {
  const decision = mergePersons(kept, absorbed, choices, act);
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.value;
}

test('the proposal puts both records side by side and suggests what is known over what is not', () => {
  const rows = Object.fromEntries(proposeMerge(kept, absorbed).map((row) => [row.field, row]));
  expect(Object.keys(rows)).toEqual([...MERGE_FIELDS]);
  expect([rows['name']?.suggested, rows['birthOn']?.suggested, rows['sex']?.suggested, rows['phones']?.suggested, rows['householdId']?.suggested, rows['deceasedOn']?.suggested]).toEqual(['kept', 'kept', 'absorbed', 'both', 'absorbed', 'absorbed']);
  expect(rows['contactPreference']?.same).toBe(true);
  expect(rows['name']?.offered).toEqual(['kept', 'absorbed']);
});

test('what was chosen is joined; the later word wins for each fact; both identities stay', () => {
  const { kept: joined, absorbed: pointer } = merged();
  expect(joined).toMatchObject({ id: 'p1', name: '김순자', birthOn: '1954-03-01', sex: 'female', householdId: 'h2', deceasedOn: '2026-11-19', version: 2 });
  expect(joined.phones.map((phone) => phone.digits)).toEqual(['01012345678', '0632810000']);
  expect(Object.fromEntries(Object.entries(joined.facts).map(([key, fact]) => [key, fact.value]))).toEqual({ 'benefit.basicPension': true, 'ltc.currentGrade': '4', dementia: true });
  expect(pointer).toEqual({ ...absorbed, mergedIntoId: 'p1', version: 2 });
  expect(isMerged(pointer)).toBe(true);
});

describe.each([
  ['with itself', kept, kept, {}, 'person/merge-with-itself'],
  ['of two municipalities', kept, { ...absorbed, sigungu: '52710' as typeof kept.sigungu }, choices, 'person/merge-across-municipalities'],
  ['of a record already merged', kept, merged().absorbed, choices, 'person/already-merged'],
  ['into a record already merged', merged().absorbed, { ...kept, id: 'p9' as typeof kept.id }, choices, 'person/already-merged'],
  ['with a difference nobody chose between', kept, absorbed, { ...choices, sex: undefined } as unknown as MergeChoices, 'person/merge-choice-missing'],
  ['with a choice that the field does not offer', kept, absorbed, { ...choices, name: 'both' } as MergeChoices, 'person/merge-choice-missing'],
] as const)('a merge %s', (_title, one, other, chosen, code) => {
  test(`is refused: ${code}`, () => {
    expect(mergePersons(one, other, chosen, act)).toMatchObject({ ok: false, refusal: { code } });
  });
});

test('people found to be two are not merged', () => {
  const pair = declareDistinct(absorbed.id, kept.id, act.by, act.at);
  expect(mergePersons(kept, absorbed, choices, { ...act, distinct: [pair] })).toEqual({ ok: false, refusal: { code: 'person/found-distinct', pair } });
});

test('undoing keeps what was changed since the merge, and says what', () => {
  const { kept: joined, absorbed: pointer, event } = merged();
  const later: Person = { ...joined, emdCode: '5211152000' as Person['emdCode'], version: 5 };
  const undone = undoMerge(event, later, pointer);
  expect(undone).toEqual({ ok: true, value: { kept: { ...kept, emdCode: '5211152000', version: 6 }, absorbed: { ...absorbed, version: 3 }, changedSince: ['emdCode'] } });
});

test('undoing is refused when the records are not joined, or the kept one was joined further', () => {
  const { kept: joined, absorbed: pointer, event } = merged();
  expect(undoMerge(event, joined, absorbed)).toMatchObject({ ok: false, refusal: { code: 'person/not-merged', personId: 'p2' } });
  expect(undoMerge(event, { ...joined, mergedIntoId: 'p3' as typeof joined.id }, pointer)).toMatchObject({ ok: false, refusal: { code: 'person/merged-further', intoId: 'p3' } });
});

const value = fc.oneof(fc.boolean(), fc.integer(), fc.constant(null), fc.array(fc.string(), { maxLength: 2 }), fc.record({ using: fc.boolean() }));
const moment = fc.integer({ min: 10, max: 28 }).map((day) => `2026-10-${day}T00:00:00Z`);
const person = (id: string) =>
  fc
    .record({
      name: fc.string({ minLength: 1, unit: 'grapheme' }),
      birthOn: fc.constantFrom(null, '1954-03-01', '1990-12-31'),
      sex: fc.constantFrom('female', 'male', 'unknown'),
      phones: fc.uniqueArray(fc.constantFrom('01011112222', '0632810000', '0212345678')),
      address: fc.string(),
      household: fc.constantFrom(null, 'h1', 'h2'),
      deceasedOn: fc.constantFrom(undefined, '2026-10-01'),
      facts: fc.dictionary(fc.constantFrom('age', 'dementia', 'needs', 'addiction'), fc.tuple(value, moment)),
      version: fc.integer({ min: 1, max: 99 }),
    })
    .map((drawn) => {
      const facts = Object.entries(drawn.facts).reduce<Person['facts']>((known, [key, [fact, at]]) => recordFacts(known, { [key]: fact }, { source: 'officer', at, by: 'system' }), {});
      const base = aPerson(drawn.name).numbered(id).bornOn(drawn.birthOn as Person['birthOn']).ofSex(drawn.sex as Person['sex']).livingAt(drawn.address).record;
      const phones = drawn.phones.map((digits) => ({ digits, use: 'mobile' as const }));
      return { ...base, phones, facts, householdId: drawn.household as Person['householdId'], version: drawn.version, ...(drawn.deceasedOn ? { deceasedOn: drawn.deceasedOn as `${number}-${number}-${number}` } : {}) } satisfies Person;
    });

test('whatever was chosen, undoing a merge gives both records back exactly', () => {
  const anyChoice = fc.record(Object.fromEntries(MERGE_FIELDS.map((field) => [field, fc.constantFrom(...(field === 'phones' || field === 'facts' ? ['kept', 'absorbed', 'both'] : ['kept', 'absorbed']))])));
  fc.assert(
    fc.property(person('p1'), person('p2'), anyChoice, (one, other, chosen) => {
      const merge = mergePersons(one, other, chosen as MergeChoices, act);
      if (!merge.ok) throw new Error(merge.refusal.code);
      const stored = JSON.parse(JSON.stringify(merge.value)) as typeof merge.value;
      const undone = undoMerge(stored.event, stored.kept, stored.absorbed);
      expect(undone).toEqual({ ok: true, value: { kept: { ...one, version: one.version + 2 }, absorbed: { ...other, version: other.version + 2 }, changedSince: [] } });
    }),
    { numRuns: 500 },
  );
});
