import { describe, expect, test } from 'vitest';
import type { PersonDetail } from '../person/section.ts';
import { bodyOf, combineHouseholds, householdConflicts, householdFormOf, householdVersionOf, withRelation } from './draft.ts';

const person = { id: 'p1', name: '김순자', household: null } as unknown as PersonDetail;
const labels = { members: '가구원', livelihood: '급여', override: '유형' };

describe('a household being written', () => {
  test('begins with the person as its head', () => {
    expect(householdFormOf(person)).toEqual({ members: [{ personId: 'p1', name: '김순자', relation: 'self' }], livelihood: 'unknown', override: null });
    expect(householdVersionOf(person)).toBe('"0"');
  });

  test('has exactly one head', () => {
    const members = [{ personId: 'p1', name: '김순자', relation: 'self' }, { personId: 'p2', name: '이갑수', relation: 'spouse' }] as const;
    expect(withRelation(members, 'p2', 'self').map(({ relation }) => relation)).toEqual(['unknown', 'self']);
  });

  test('is not sent while the type set by hand lacks its reason', () => {
    const form = { ...householdFormOf(person), override: { type: '독거', reason: ' ' } } as const;
    expect(bodyOf(form)).toBeNull();
    expect(bodyOf({ ...form, override: { type: '독거', reason: '주소만 같음' } })?.typeOverride).toEqual({ type: '독거', reason: '주소만 같음' });
  });

  test('meets another version field by field', () => {
    const mine = householdFormOf(person);
    const theirs = { ...mine, livelihood: 'near-poor' } as const;
    expect(householdConflicts(mine, theirs, labels)).toEqual([{ name: 'livelihood', label: '급여', mine: '미확인', theirs: '차상위' }]);
    expect(combineHouseholds(mine, theirs, { livelihood: 'theirs' }).livelihood).toBe('near-poor');
    expect(combineHouseholds(mine, theirs, { livelihood: 'mine' }).livelihood).toBe('unknown');
  });
});
