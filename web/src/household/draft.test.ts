import { describe, expect, test } from 'vitest';
import { recordMessages } from '../person/record.en.ts';
import type { PersonDetail } from '../person/section.ts';
import { bodyOf, householdFormOf, householdMerging, householdTexts, isComplete, storedHousehold, withRelation } from './draft.ts';

const person = { id: 'p1', name: '김순자', household: null } as unknown as PersonDetail;
const labels = { members: '가구원', livelihood: '급여', override: '유형' };

describe('a household being written', () => {
  test('begins with the person as its head', () => {
    expect(householdFormOf(person)).toEqual({ members: [{ personId: 'p1', name: '김순자', relation: 'self' }], livelihood: 'unknown', override: null });
    expect(storedHousehold(person).version).toBe(0);
  });

  test('has exactly one head', () => {
    const members = [{ personId: 'p1', name: '김순자', relation: 'self' }, { personId: 'p2', name: '이갑수', relation: 'spouse' }] as const;
    expect(withRelation(members, 'p2', 'self').map(({ relation }) => relation)).toEqual(['unknown', 'self']);
  });

  test('is not sent while the type set by hand lacks its reason', () => {
    const form = { ...householdFormOf(person), override: { type: '독거', reason: ' ' } } as const;
    expect(isComplete(form)).toBe(false);
    const reasoned = { ...form, override: { type: '독거', reason: '주소만 같음 ' } } as const;
    expect(isComplete(reasoned)).toBe(true);
    expect(bodyOf(reasoned).typeOverride).toEqual({ type: '독거', reason: '주소만 같음' });
  });

  test('meets another version where both changed the same', () => {
    const base = householdFormOf(person);
    const mine = { ...base, livelihood: 'basic-livelihood' } as const;
    const theirs = { ...base, livelihood: 'near-poor', override: { type: '독거', reason: '주소만 같음' } } as const;
    const names = householdMerging.conflictsOf(base, mine, theirs);
    expect(householdTexts({ names, mine, theirs }, labels, recordMessages.ko)).toEqual([{ name: 'livelihood', label: '급여', mine: '국민기초생활수급', theirs: '차상위' }]);
    expect(householdMerging.combine(base, mine, theirs, { livelihood: 'mine' })).toEqual({ ...theirs, livelihood: 'basic-livelihood' });
  });
});
