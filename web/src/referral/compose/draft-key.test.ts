import { expect, test } from 'vitest';
import { addressOfDraft, draftKeyOf } from './draft-key.ts';

const PERSON = '00000000-0000-4000-8000-0000000000bb';
const OTHER = '00000000-0000-4000-8000-0000000000cc';
const NOTHING = { programme: '', service: '', after: '', from: '', case: '', to: '' };

test.each([
  [{}, { person: PERSON }],
  [{ programme: 'ECARE' }, { person: PERSON, programme: 'ECARE' }],
  [{ programme: 'ECARE', to: OTHER }, { person: PERSON, programme: 'ECARE', to: OTHER }],
  [{ case: OTHER }, { person: PERSON, case: OTHER }],
  [{ after: OTHER, programme: 'MENTAL' }, { person: PERSON, programme: 'MENTAL', after: OTHER }],
  [{ from: OTHER }, { person: PERSON, from: OTHER }],
])('a draft that began with %j is gone on with where it began', (began, address) => {
  const key = draftKeyOf(PERSON, { ...NOTHING, ...began });
  expect(addressOfDraft(key)).toEqual(address);
  expect(draftKeyOf(PERSON, { ...NOTHING, ...addressOfDraft(key) })).toBe(key);
  expect(key.length).toBeLessThanOrEqual(120);
});

test('the service of an agency is not written into a key, and its draft is found all the same', () => {
  const key = draftKeyOf(PERSON, { ...NOTHING, service: '취업지원 및 상담' });
  expect(key).toBe(`referral:new:${PERSON}:agency`);
  expect(draftKeyOf(PERSON, { ...NOTHING, ...addressOfDraft(key) })).toBe(key);
});

test('a key of another form is none of these', () => {
  expect(addressOfDraft(`referral:${OTHER}:accept`)).toBeUndefined();
});
