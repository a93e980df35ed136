import { describe, expect, test } from 'vitest';
import { findMisuse, type Known, type Look, type MonthOfLooks, type WorkAbout } from './index.ts';

const known = (personId: string, more: Partial<Known> = {}): Known => ({ personId, name: `이${personId}`, householdId: null, building: '', unit: '', staffId: null, ...more });
const look = (personId: string, at = '2026-11-18T02:00:00Z', more: Partial<Look> = {}): Look => ({ staffId: 's', organisationId: 'o', isLead: false, personId, at, ...more });
const team = (personId: string, more: Partial<WorkAbout> = {}): WorkAbout => ({ personId, organisationId: 'o', staffId: 'mate', fromOn: '2026-01-02', untilOn: null, isEmergency: false, ...more });
const month = (more: Partial<MonthOfLooks>): MonthOfLooks => ({ month: '2026-11', looks: [], acts: [], works: [], known: [], isHoliday: () => false, ...more });
const rules = (more: Partial<MonthOfLooks>) => findMisuse(month(more)).map(({ rule, personId }) => [rule, personId]);
const NIGHT = '2026-11-18T14:00:00Z';
const SELF = known('self', { name: '호기심', householdId: 'h', building: '가람로 1', unit: '가람로 1 101호', staffId: 's' });

describe('a look has to be explained', () => {
  test.each<[string, Partial<MonthOfLooks>, string]>([
    ['where no work stands behind it', { looks: [look('p')] }, 'no-work'],
    ['where the work is another team’s', { looks: [look('p')], works: [team('p', { organisationId: 'x' })] }, 'no-work'],
    ['where the file was closed long ago', { looks: [look('p')], works: [team('p', { untilOn: '2026-08-01' })] }, 'no-work'],
    ['at night, at a file of a colleague', { looks: [look('p', NIGHT)], works: [team('p')] }, 'off-hours'],
    ['on three days, at a file of a colleague', { looks: ['16', '17', '18'].map((day) => look('p', `2026-11-${day}T02:00:00Z`)), works: [team('p')] }, 'returns'],
    ['at a colleague, even one whom the team works for', { looks: [look('p')], works: [team('p')], known: [known('p', { staffId: 'other' })] }, 'colleague'],
    ['at a neighbour', { looks: [look('p')], works: [team('p')], known: [SELF, known('p', { building: '가람로 1', unit: '가람로 1 202호' })] }, 'neighbour'],
    ['at somebody of the household, with own work behind it too', { looks: [look('p')], works: [team('p', { staffId: 's' })], known: [SELF, known('p', { householdId: 'h' })] }, 'relative'],
    ['at the same surname behind the same door', { looks: [look('p')], known: [SELF, known('p', { name: '호엄마', unit: '가람로 1 101호', building: '가람로 1' })] }, 'relative'],
  ])('%s', (_name, given, rule) => expect(rules(given)).toEqual([[rule, 'p']]));

  test('by each of six who opened one person within a week, and not by five', () => {
    const looks = Array.from({ length: 6 }, (_one, index) => look('p', `2026-11-1${index % 3}T02:00:00Z`, { staffId: `s${index}` }));
    const rulesOf = (some: readonly Look[]) => new Set(findMisuse(month({ looks: some, works: [team('p')] })).map(({ rule }) => rule));
    expect([...rulesOf(looks)]).toEqual(['many-viewers']);
    expect(rulesOf(looks.slice(0, 5)).size).toBe(0);
  });
  test('once for all the records of one day', () => {
    const looks = Array.from({ length: 40 }, (_one, index) => look(`p${index}`));
    expect(findMisuse(month({ looks }))).toMatchObject([{ rule: 'bulk', personId: null, looks: 40, persons: 40 }]);
  });
});

describe('a look needs no explanation', () => {
  test.each<[string, Partial<MonthOfLooks>]>([
    ['at one’s own file, by night', { looks: [look('p', NIGHT)], works: [team('p', { staffId: 's' })] }],
    ['at a file of a colleague, by day', { looks: [look('p')], works: [team('p')] }],
    ['where its intake is written three days later', { looks: [look('p')], works: [team('p', { staffId: 's', fromOn: '2026-11-21', untilOn: '2026-11-21' })] }],
    ['by night, where the team has an emergency', { looks: [look('p', NIGHT)], works: [team('p', { staffId: null, isEmergency: true, fromOn: '2026-11-19', untilOn: '2026-11-22' })] }],
    ['where one stands in for a colleague and writes', { looks: ['16', '17', '18'].map((day) => look('p', `2026-11-${day}T02:00:00Z`)), works: [team('p')], acts: [{ staffId: 's', personId: 'p', on: '2026-11-17' }] }],
    ['by the lead of the team, by night', { looks: [look('p', NIGHT, { isLead: true })], works: [team('p')] }],
    ['where a namesake was opened just before the right one', { looks: [look('q', '2026-11-18T02:00:00Z'), look('p', '2026-11-18T02:09:00Z')], works: [team('p')], known: [known('p', { name: '김순자' }), known('q', { name: '김순자' })] }],
  ])('%s', (_name, given) => expect(rules(given)).toEqual([]));
});
