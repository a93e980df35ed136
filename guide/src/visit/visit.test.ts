import { addMonths, type PlainDate } from '@dure/domain/calendar';
import { occurrencesOf } from '@dure/domain/visit';
import { describe, expect, test } from 'vitest';
import { findEdition } from '../edition/editions.ts';
import { evaluate } from '../index.ts';
import { settingOn } from '../setting/index.ts';
import { visitFrequencies, visitRequirements, type FrequencySettings } from './index.ts';

const EDITION = findEdition('2026')!;
function asked(facts: Record<string, never> | object) {
  const answer = evaluate({ on: '2026-11-23', facts }, '2026-11-23');
  if (!answer.ok) throw new Error(answer.refusal.reason);
  return visitRequirements(EDITION, answer.value, facts as never);
}
const musts = (facts: object) => asked(facts).companions.filter(({ strength }) => strength === 'must').map(({ kind }) => kind);
const codes = (facts: object) => asked(facts).blocks.map(({ code }) => code);

describe('a visit, by what is known', () => {
  test.each([
    ['child abuse', { 'abuse.type': '아동학대' }, ['child-protection'], []],
    ['elder abuse', { 'abuse.type': '노인학대' }, ['elder-protection'], []],
    ['danger for the visitor, agreed', { 'visit.safetyConcern': true, 'consent.mhVisit': true }, ['assistant', 'mental-specialist'], []],
    ['danger for the visitor, not asked yet', { 'visit.safetyConcern': true }, ['assistant', 'mental-specialist'], ['specialist-consent-missing']],
    ['danger for the visitor, refused', { 'visit.safetyConcern': true, 'consent.mhVisit': false }, ['assistant', 'mental-specialist'], ['specialist-consent-refused']],
    ['drunk now', { 'alcohol.intoxicated': true }, [], ['intoxicated']],
    ['nothing known', {}, [], []],
  ])('%s', (_name, facts, companions, blocks) => {
    expect(musts(facts)).toEqual(companions);
    expect(codes(facts)).toEqual(blocks);
  });

  test('says by what authority, with page and words, and what to do instead', () => {
    const [block] = asked({ 'visit.safetyConcern': true }).blocks;
    expect(block?.authorities[0]).toMatchObject({ rule: 'ICM-A1-MHCONSENT', page: 'p.46', quote: '정신과적 문제 또는 알콜중독이 의심되는 경우 대상자에게 사전 동의를 득한 후 방문' });
    expect(block?.instead).toContain('사전 동의');
    expect(asked({ 'abuse.type': '노인학대' }).companions[0]?.authorities[0]?.quote).toContain('반드시');
  });
});

describe('how often the groups are visited', () => {
  const defaults = (on: PlainDate): FrequencySettings => ({ scheme: 3, groups: settingOn([], 'visit.groupVisits', on), care: settingOn([], 'ecare.visits', on), decided: [] });
  const told = (edition: string, settings: FrequencySettings) => visitFrequencies(findEdition(edition)!, settings).map(({ group, atLeast, months, cadence, grade }) => [group, atLeast, months, cadence.every, cadence.unit, grade]);

  test('방문건강 as public pages say, 노인맞춤돌봄 by an example, marked as one', () => {
    expect(told('2026', defaults('2026-11-23'))).toEqual([
      ['집중관리군', 8, 3, 10, 'day', 'public'], ['정기관리군', 1, 3, 3, 'month', 'public'], ['자기역량지원군', 1, 6, 6, 'month', 'public'], ['일반돌봄군', 4, 1, 7, 'day', 'example'], ['중점돌봄군', 8, 1, 3, 'day', 'example'],
    ]);
  });
  test('two groups where the municipality sorts into two; none that it leaves open; its own number is no example', () => {
    const own: FrequencySettings = { scheme: 2, groups: { intensive: 12, self: null }, care: { general: null, intensive: 12 }, decided: ['visit.groupVisits', 'ecare.visits'] };
    expect(told('2026', own)).toEqual([['집중관리군', 12, 3, 7, 'day', 'decided'], ['중점돌봄군', 12, 1, 2, 'day', 'decided']]);
  });
  test('nothing of it in 2020, which gives no number', () => {
    expect(told('2020', defaults('2021-01-01'))).toEqual([]);
  });
  test('a series at any of these frequencies keeps it in every period of so many months', () => {
    for (const { atLeast, months, cadence } of visitFrequencies(EDITION, defaults('2026-11-23'))) {
      const days = occurrencesOf({ cadence, startsOn: '2027-01-04', endsOn: months === 1 ? '2027-03-31' : '2027-12-31' }, () => false);
      expect(days.ok && days.value.filter((day) => day < addMonths('2027-01-04', months)).length, `${atLeast} in ${months}`).toBeGreaterThanOrEqual(atLeast);
    }
  });
});
