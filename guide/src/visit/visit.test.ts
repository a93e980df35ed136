import { describe, expect, test } from 'vitest';
import { findEdition } from '../edition/editions.ts';
import { evaluate } from '../index.ts';
import { visitFrequencies, visitRequirements } from './index.ts';

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

test('the groups of 방문건강: three or two of them, as often as the edition of 2026 says, and not at all in 2020', () => {
  expect(visitFrequencies(EDITION, 3).map(({ group, atLeast, months }) => [group, atLeast, months])).toEqual([['집중관리군', 8, 3], ['정기관리군', 1, 3], ['자기역량지원군', 1, 6]]);
  expect(visitFrequencies(EDITION, 2).map(({ group }) => group)).toEqual(['집중관리군', '자기역량지원군']);
  expect(visitFrequencies(findEdition('2020')!, 3)).toEqual([]);
});
