import { readFileSync } from 'node:fs';
import type { Condition } from '@dure/domain/eligibility';
import { addDays, type PlainDate } from '@dure/domain/calendar';
import { describe, expect, test } from 'vitest';
import { diffEditions, EDITIONS, findEdition, findEditionInForce, rulesOf, type Seed, SOURCE_FILES } from '../src/index.ts';

const sources = Object.fromEntries(Object.entries(SOURCE_FILES).map(([seed, file]) => [seed, readFileSync(`guide/sources/${file}`, 'utf8')]));
const edition2020 = findEdition('2020')!;

interface Cited {
  readonly seed: Seed;
  readonly quote: string;
}
const isCited = (value: object): value is Cited => 'seed' in value && 'quote' in value;

function citationsIn(value: unknown): readonly Cited[] {
  if (typeof value !== 'object' || value === null) return [];
  return [...(isCited(value) ? [value] : []), ...Object.values(value).flatMap(citationsIn)];
}

function conditionsIn(value: unknown): readonly Condition['kind'][] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'kind' in value && typeof value.kind === 'string' ? [value.kind as Condition['kind']] : [];
  return [...own, ...Object.values(value).flatMap(conditionsIn)];
}

describe.each(EDITIONS)('edition $id', (edition) => {
  test('every quote is an exact substring of its source', () => {
    const citations = citationsIn(edition);
    expect(citations.length).toBeGreaterThan(400);
    expect(citations.filter(({ seed, quote }) => sources[seed]?.includes(quote) !== true)).toEqual([]);
  });

  test('every revised passage is word for word in the guide', () => {
    expect(Object.values(edition.passages).filter(({ text }) => text !== null && !sources['001']!.includes(text))).toEqual([]);
  });

  test('every sentence is used by something, or its kind says which screen reads it', () => {
    const rules = rulesOf(edition);
    expect(rules.filter(({ usedBy }) => usedBy.length === 0)).toEqual([]);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  test('no gate holds a condition that settles what nobody knows', () => {
    expect(edition.programmes.flatMap(({ parts }) => parts.flatMap(({ gate }) => conditionsIn(gate)))).not.toContain('unless');
  });

  test('every sender reaches every programme by some channel', () => {
    const reached = new Set(edition.channels.filter(({ from, when, tiers }) => from === 'any' && when === undefined && tiers === undefined).map(({ to }) => to));
    for (const id of ['ECARE', 'DREAM', 'VISIT', 'MEDAID', 'HOMEMED', 'SELF', 'ADDICT', 'MENTAL', 'ICM']) expect(reached).toContain(id);
  });
});

describe('the calendar of editions', () => {
  test('each day from 2019 to 2030 has exactly one edition', () => {
    let day: PlainDate = '2019-01-01';
    while (day < '2030-01-01') {
      expect(EDITIONS.filter(({ inForce }) => inForce.from <= day && (inForce.until === null || day <= inForce.until))).toHaveLength(1);
      day = addDays(day, 1);
    }
  });

  test.each([
    ['2018-12-31', undefined], ['2019-01-01', '2019'], ['2020-01-31', '2019'], ['2020-02-01', '2020'], ['2026-03-26', '2020'], ['2026-03-27', '2026'], ['2026-11-22', '2026'],
  ] as const)('on %s the edition is %s', (day, id) => {
    expect(findEditionInForce(day)?.id).toBe(id);
  });
});

describe('the 2020 edition', () => {
  test('holds 363 sentences, fifty contradictions, twenty agencies, thirty-three services and five partner institutions', () => {
    const { rules, contradictions, agencies, services, directory } = edition2020;
    expect([Object.keys(rules).length, contradictions.length, agencies.length, services.length, directory.length]).toEqual([363, 50, 20, 33, 5]);
  });

  test('says where each contradiction bites, or why it bites nowhere', () => {
    for (const { bite } of edition2020.contradictions) expect('when' in bite || bite.never.length > 10).toBe(true);
  });

  test('only agencies 8 to 20 can be sent to, four hospitals unconfirmed', () => {
    expect(edition2020.agencies.filter(({ outbound }) => outbound === false).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(edition2020.agencies.filter(({ outbound }) => outbound === 'unconfirmed').map(({ name }) => name)).toEqual(['안동의료원', '경기의료원', '천안의료원', '서귀포의료원']);
  });
});

describe('the difference of two editions', () => {
  test('2019 to 2020 is the revision table: 21 places', () => {
    const changes = diffEditions(findEdition('2019')!, edition2020);
    expect(changes).toHaveLength(21);
    expect(changes[0]).toEqual({ section: '[명칭변경]', page: '전체', kind: '변경', before: '노인돌봄기본서비스', after: '노인맞춤돌봄서비스' });
    expect(changes.filter(({ kind }) => kind === '추가').map(({ page }) => page)).toEqual(['p.22', 'p.29', 'p.30', 'p.36', 'p.39~47', 'p.49~60', 'p.61~70']);
  });

  test('an edition does not differ from itself', () => {
    expect(diffEditions(edition2020, edition2020)).toEqual([]);
  });

  test('2026 answers suicide calls at 109', () => {
    expect(diffEditions(edition2020, findEdition('2026')!).map(({ after }) => after)).toContain('자살예방 상담전화 109');
  });
});

test('what the reader shows in our own words is said in the words of a desk, not of a program', () => {
  const ours = EDITIONS.flatMap(({ rules, contradictions }) => [...Object.values(rules).map(({ says }) => says), ...contradictions.map(({ reading }) => reading)]);
  expect(ours.length).toBeGreaterThan(900);
  expect(ours.filter((words) => /\b(?:AND|OR|NOT|REVIEW|HARD|SOFT|any-of|operator|null|true|false)\b/.test(words))).toEqual([]);
});
