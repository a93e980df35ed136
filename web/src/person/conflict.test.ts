import { describe, expect, test } from 'vitest';
import { additionsOf, combine, conflictsOf } from './conflict.ts';
import { EMPTY_PERSON, type PersonForm } from './form.ts';
import { withKnownPhones } from './TakeOverDialog.tsx';

const base: PersonForm = { ...EMPTY_PERSON, name: '김순자', addressText: '팔달로 100', avoid: '' };
const phone = (digits: string) => ({ digits, use: 'mobile', holder: '' }) as const;

describe('two corrections of one record', () => {
  const mine = { ...base, name: '김순희', avoid: '아들에게 알리지 말 것' };
  const theirs = { ...base, name: '김영자', addressText: '서신로 1' };

  test('meet only where both changed the same field differently', () => {
    expect(conflictsOf(base, mine, theirs)).toEqual(['name']);
    expect(conflictsOf(base, mine, { ...base, name: '김순희' })).toEqual([]);
  });

  test('lose nothing: theirs stays, mine is added, and the chosen side wins', () => {
    expect(combine(base, mine, theirs, { name: 'theirs' })).toMatchObject({ name: '김영자', addressText: '서신로 1', avoid: '아들에게 알리지 말 것' });
    expect(combine(base, mine, theirs, { name: 'mine' })).toMatchObject({ name: '김순희', addressText: '서신로 1', avoid: '아들에게 알리지 말 것' });
  });
});

describe('a person who turns out to be known', () => {
  test('brings only what is new; spaces in the name are no news', () => {
    const record = { ...base, phones: [phone('010-1111-2222')] };
    const typed = { ...EMPTY_PERSON, name: '김 순자', addressText: '서신로 1', phones: [phone('010-3333-4444')] };
    expect(additionsOf(withKnownPhones(typed, record), record, EMPTY_PERSON)).toEqual(['phones', 'addressText']);
    expect(withKnownPhones(typed, record).phones.map(({ digits }) => digits)).toEqual(['010-1111-2222', '010-3333-4444']);
    expect(additionsOf(withKnownPhones({ ...EMPTY_PERSON, name: '김순자' }, record), record, EMPTY_PERSON)).toEqual([]);
  });
});
