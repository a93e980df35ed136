import { describe, expect, test } from 'vitest';
import { aPerson } from '../../testing/person.ts';
import type { PersonId, Sigungu, StaffId } from '../ids/index.ts';
import type { PersonDraft } from './index.ts';
import { changePerson, combineFacts, factsFromSafetyNotes, forgetFact, personFacts, recordFacts, registerPerson } from './index.ts';

const act = { id: 'p1' as PersonId, sigungu: '52110' as Sigungu, today: '2026-11-22' } as const;
const { id: _id, sigungu: _sigungu, version: _version, facts: _facts, ...blank } = aPerson('김순자').bornOn('1954-03-01').record;
const draft = (change: Partial<PersonDraft>): PersonDraft => ({ ...blank, ...change });

test('a registered person is stored in NFC and digits', () => {
  const decision = registerPerson(draft({ name: ' 김 순자 '.normalize('NFD'), phones: [{ digits: '+82 10-1234-5678', use: 'mobile' }] }), act);
  expect(decision).toMatchObject({ ok: true, value: { id: 'p1', sigungu: '52110', name: '김 순자', phones: [{ digits: '01012345678', use: 'mobile' }], facts: {}, version: 1 } });
});

test('a name is all that must be known of somebody found on the street', () => {
  expect(registerPerson(draft({ name: '이름 모름', birthOn: null, phones: [] }), act)).toMatchObject({ ok: true, value: { birthOn: null, householdId: null } });
});

describe.each([
  [{ name: ' \u200B ' }, 'name', 'missing'],
  [{ emdCode: '' as PersonDraft['emdCode'] }, 'emdCode', 'missing'],
  [{ birthOn: '2026-11-23' }, 'birthOn', 'in-the-future'],
  [{ deceasedOn: '2026-11-23' }, 'deceasedOn', 'in-the-future'],
  [{ deceasedOn: '1954-02-28' }, 'deceasedOn', 'before-birth'],
  [{ phones: [{ digits: '01012345678', use: 'mobile' }, { digits: '12345', use: 'home' }] }, 'phones.1.digits', 'not-a-phone'],
] as const)('%j', (change, path, code) => {
  test(`is refused at ${path}: ${code}`, () => {
    expect(registerPerson(draft(change), act)).toEqual({ ok: false, refusal: { code: 'person/invalid', problems: [{ path, code }] } });
  });
});

test('a correction keeps identity and facts and counts the version on', () => {
  const person = aPerson('김순자').numbered('p7').knownToBe({ dementia: false }).record;
  expect(changePerson(person, draft({ name: '김손자' }), act.today)).toMatchObject({ ok: true, value: { id: 'p7', name: '김손자', facts: person.facts, version: 2 } });
});

describe('facts', () => {
  const by = 's1' as StaffId;

  test('false, [] and null are known; age is counted, never typed', () => {
    const person = aPerson('김순자').bornOn('1954-11-23').knownToBe({ 'ltc.currentGrade': null, 'ltc.history': [], dementia: false }).record;
    expect(personFacts(person, '2026-11-22')).toEqual({ 'ltc.currentGrade': null, 'ltc.history': [], dementia: false, age: 71 });
    expect(personFacts(person, '2026-11-23')).toMatchObject({ age: 72 });
    expect(personFacts(aPerson('이름 모름').record, '2026-11-22')).not.toHaveProperty('age');
  });

  test('an offline draft does not overwrite what was learnt since', () => {
    const known = recordFacts({}, { dementia: true }, { source: 'document', at: '2026-11-20T00:00:00Z', by });
    expect(recordFacts(known, { dementia: false, pregnant: false }, { source: 'officer', at: '2026-11-19T00:00:00Z', by })).toEqual({ ...known, pregnant: { value: false, source: 'officer', at: '2026-11-19T00:00:00Z', by } });
    expect(recordFacts(known, { dementia: false }, { source: 'officer', at: '2026-11-20T00:00:01Z', by })['dementia']?.value).toBe(false);
  });

  test('the later fact wins, whichever record it was on', () => {
    const early = recordFacts({}, { auditK: 9 }, { source: 'assessment', at: '2026-10-01T00:00:00Z', by });
    const late = recordFacts({}, { auditK: 21 }, { source: 'assessment', at: '2026-11-01T00:00:00Z', by });
    expect(combineFacts(early, late)).toEqual(late);
    expect(combineFacts(late, early)).toEqual(late);
  });

  test('an answer taken back is unknown again', () => {
    const facts = recordFacts({}, { dementia: true, pregnant: false }, { source: 'officer', at: '2026-10-01T00:00:00Z', by });
    expect(Object.keys(forgetFact(facts, 'dementia'))).toEqual(['pregnant']);
  });

  test.each([
    ['caution', undefined, { 'visit.safetyConcern': true }],
    ['danger', undefined, { 'visit.safetyConcern': true }],
    ['notice', undefined, {}],
    ['danger', '2026-11-01T00:00:00Z', {}],
  ] as const)('a safety note (%s, ended %s) says of the visit', (level, endedAt, expected) => {
    const note = { id: 'n1', personId: act.id, level, words: '큰 개가 있음', by, at: '2026-10-01T00:00:00Z', ...(endedAt ? { endedAt } : {}) };
    expect(factsFromSafetyNotes([note])).toEqual(expected);
  });
});
