import { describe, expect, test } from 'vitest';
import { addMinutes } from '../access/moment.ts';
import { demandsSecondFactor, isWithinHours, unmetCondition, type SessionConditions, type SessionStanding } from './index.ts';

/** So many hours and minutes after midnight in Korea. */
const korean = (hour: number, minute = 0) => addMinutes('2026-11-22T15:00:00Z', hour * 60 + minute);
const anything: SessionConditions = { secondFactor: 'optional', hours: null };
const standing: SessionStanding = { role: 'town-officer', isHere: true, isEnrolled: false, session: { startedAt: korean(0), seenAt: korean(0), strongAt: null, endedAt: null } };

describe('the hours from seven to twenty', () => {
  test.each([[6, 59, false], [7, 0, true], [19, 59, true], [20, 0, false], [0, 0, false], [23, 59, false]])('at %i:%i', (hour, minute, expected) => {
    expect(isWithinHours(korean(hour, minute), { from: 7, until: 20 })).toBe(expected);
    expect(isWithinHours(korean(hour, minute), { from: 20, until: 7 })).toBe(!expected);
    expect([isWithinHours(korean(hour, minute), null), isWithinHours(korean(hour, minute), { from: 9, until: 9 })]).toEqual([true, true]);
  });
  test('until twenty-four is the whole evening', () => {
    expect([isWithinHours(korean(23, 59), { from: 7, until: 24 }), isWithinHours(korean(6), { from: 7, until: 24 })]).toEqual([true, false]);
  });
});

describe('a second factor is demanded', () => {
  test.each([['optional', 'administrator', false], ['wide', 'town-officer', false], ['wide', 'agency-staff', false], ['wide', 'coordinator', true], ['wide', 'auditor', true], ['everybody', 'agency-staff', true]] as const)('where it is %s, of %s: %s', (rule, role, expected) => {
    expect(demandsSecondFactor(rule, role)).toBe(expected);
  });
});

describe('what is not met', () => {
  const unmet = (conditions: Partial<SessionConditions>, how: Partial<SessionStanding> = {}, at = korean(22)) => unmetCondition({ ...anything, ...conditions }, { ...standing, ...how }, at)?.code;
  const hours = { from: 7, until: 20 };
  test('is nothing where the municipality asks nothing', () => expect(unmet({})).toBeUndefined());
  test('is the place first, however well proven', () => expect(unmet({ hours }, { isHere: false, isEnrolled: true, session: { ...standing.session, strongAt: korean(22) } })).toBe('session/elsewhere'));
  test('is the second factor until it is enrolled', () => {
    expect(unmet({ secondFactor: 'everybody' })).toBe('session/second-factor-missing');
    expect(unmet({ secondFactor: 'everybody' }, { isEnrolled: true })).toBeUndefined();
  });
  test.each([['never proven', null, 'session/out-of-hours'], ['proven half an hour ago', korean(21, 30), 'session/out-of-hours'], ['proven just within the half hour', korean(21, 31), undefined], ['proven now', korean(22), undefined]])('is the hour, %s', (_how, strongAt, expected) => {
    expect(unmet({ hours }, { session: { ...standing.session, strongAt } })).toBe(expected);
    expect(unmet({ hours }, { session: { ...standing.session, strongAt } }, korean(12))).toBeUndefined();
  });
});
