import { describe, expect, test } from 'vitest';
import { aBreakGlass, aStaff, NOW, PERSON } from '../../testing/access.ts';
import { ROLES } from '../staff/index.ts';
import { BREAK_GLASS_REASONS, breakGlass, isBreakGlassReason, isGlassOpen, supervisorsOf, type BreakGlassRequest } from './index.ts';

const nurse = aStaff('case-manager', 'visiting-health');
const request: BreakGlassRequest = { personId: PERSON, reason: 'life-threat', words: '사흘째 문을 열지 않아 안부 확인이 필요함', minutes: 180 };
const code = (decision: ReturnType<typeof breakGlass>) => (decision.ok ? 'opened' : decision.refusal.code);

describe('breaking the glass', () => {
  test('opens one person to oneself for the time asked', () => {
    expect(breakGlass(nurse, request, [], NOW)).toEqual({
      ok: true,
      value: { staffId: nurse.id, personId: PERSON, reason: 'life-threat', words: request.words, openedAt: NOW, expiresAt: '2026-11-22T06:00:00Z' },
    });
  });
  test.each([
    ['nine characters', '아홉글자의이유입니', 'break-glass/words-too-short'],
    ['ten characters', '열글자를채운이유입니', 'opened'],
    ['nine characters and much space', '  아홉글자  의이유입 니   ', 'opened'],
    ['blanks only', '                    ', 'break-glass/words-too-short'],
    ['ten letters typed as jamo that are three syllables', '홍길동'.normalize('NFD'), 'break-glass/words-too-short'],
    ['nine emoji', '🚑'.repeat(9), 'break-glass/words-too-short'],
  ])('with %s in words', (_what, words, expected) => {
    expect(code(breakGlass(nurse, { ...request, words }, [], NOW))).toBe(expected);
  });
  test.each([[0, 'break-glass/duration'], [1, 'opened'], [180, 'opened'], [181, 'break-glass/duration'], [1.5, 'break-glass/duration'], [-5, 'break-glass/duration'], [Number.NaN, 'break-glass/duration']])('for %s minutes', (minutes, expected) => {
    expect(code(breakGlass(nurse, { ...request, minutes }, [], NOW))).toBe(expected);
  });
  test.each(ROLES)('as %s', (role) => {
    const permitted = ['town-officer', 'case-manager', 'team-lead', 'coordinator'].includes(role);
    expect(code(breakGlass(aStaff(role, 'visiting-health'), request, [], NOW))).toBe(permitted ? 'opened' : 'break-glass/not-permitted');
  });
  test('is not for who no longer works here', () => {
    expect(code(breakGlass(aStaff('case-manager', 'visiting-health', { active: false }), request, [], NOW))).toBe('break-glass/not-permitted');
  });
  test('cannot be stretched by opening again before it ends, and can be opened again after', () => {
    const earlier = [aBreakGlass(nurse, '2026-11-22T02:00:00Z', '2026-11-22T05:00:00Z')];
    expect(code(breakGlass(nurse, request, earlier, '2026-11-22T04:59:59Z'))).toBe('break-glass/already-open');
    expect(code(breakGlass(nurse, request, earlier, '2026-11-22T05:00:00Z'))).toBe('opened');
    expect(code(breakGlass(nurse, { ...request, personId: 'another' as typeof PERSON }, earlier, NOW))).toBe('opened');
    expect(code(breakGlass(aStaff('team-lead', 'visiting-health'), request, earlier, NOW))).toBe('opened');
  });
  test('compares moments, not their spelling', () => {
    expect(isGlassOpen({ openedAt: '2026-11-22T00:00:00.000Z', expiresAt: '2026-11-22T03:00:00Z' }, '2026-11-22T03:00:00.000Z')).toBe(false);
    expect(isGlassOpen({ openedAt: '2026-11-22T00:00:00.000Z', expiresAt: '2026-11-22T03:00:00Z' }, '2026-11-22T00:00:00Z')).toBe(true);
    expect(isGlassOpen({ openedAt: '2026-11-22T00:00:00Z', expiresAt: '2026-11-22T03:00:00Z' }, '2026-11-22T11:59:59+09:00')).toBe(true);
  });
  test('knows its reasons', () => {
    expect(Object.keys(BREAK_GLASS_REASONS).every(isBreakGlassReason)).toBe(true);
    expect(isBreakGlassReason('curious')).toBe(false);
    expect(isBreakGlassReason('toString')).toBe(false);
  });
});

describe('who is told', () => {
  const lead = aStaff('team-lead', 'visiting-health', { id: 'lead' });
  const otherLead = aStaff('team-lead', 'town-office', { id: 'other lead' });
  const coordinator = aStaff('coordinator', 'hope-welfare', { id: 'coordinator' });
  const auditor = aStaff('auditor', 'audit-office', { id: 'auditor' });
  const everyone = [nurse, lead, otherLead, coordinator, auditor];
  test.each([
    ['the team lead of the own organisation', nurse, everyone, ['lead']],
    ['the coordinator where the team has no lead', nurse, everyone.filter((one) => one !== lead), ['coordinator']],
    ['the coordinator when the lead breaks it', lead, everyone, ['coordinator']],
    ['the coordinator when the lead has left', nurse, [{ ...lead, active: false }, coordinator, auditor], ['coordinator']],
    ['the auditor when the only coordinator breaks it', coordinator, [coordinator, auditor, lead], ['auditor']],
    ['nobody of another municipality', nurse, [{ ...lead, sigungu: '52710' as typeof lead.sigungu }, coordinator], ['coordinator']],
    ['nobody where there is nobody', nurse, [nurse], []],
  ] as const)('%s', (_who, staff, colleagues, told) => {
    expect(supervisorsOf(staff, colleagues).map((one) => one.id as string)).toEqual(told);
  });
});
