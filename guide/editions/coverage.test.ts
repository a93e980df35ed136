import { describe, expect, test } from 'vitest';
import { coverageOf, EDITIONS, findEdition, rulesOf, type RuleListing } from '../src/index.ts';
import inventory from '../testing/inventory.json' with { type: 'json' };

const edition2020 = findEdition('2020')!;
const listed = rulesOf(edition2020);
const byId = new Map<string, RuleListing>(listed.map((rule) => [rule.id, rule]));

describe('the 2020 edition covers the inventory of the guide', () => {
  test('363 of 363: each sentence is there once, of its kind and from its page, and something uses it or says why nothing does', () => {
    expect(new Set(inventory.map(({ id }) => id)).size).toBe(363);
    expect(inventory.filter(({ id }) => !byId.has(id))).toEqual([]);
    expect(listed.map(({ id }) => id).toSorted()).toEqual(inventory.map(({ id }) => id).toSorted());
    expect(inventory.filter(({ id, kind, seed, page }) => {
      const rule = byId.get(id);
      return rule?.kind !== kind || rule.cite.seed !== seed || rule.cite.page !== page;
    })).toEqual([]);
    expect(coverageOf(edition2020)).toEqual({ held: 363, used: 363 });
  });

  test('seven in ten sentences are read by a structure, a hundred and more by a gate', () => {
    expect(listed.filter(({ uses }) => uses.length > 0).length).toBeGreaterThanOrEqual(245);
    expect(listed.filter(({ uses }) => uses.some(({ by }) => by === 'clause')).length).toBeGreaterThanOrEqual(75);
  });
});

describe.each(EDITIONS)('what uses the sentences of $id', (edition) => {
  const rules = rulesOf(edition);

  test('each is either read by something or says why it only informs, never both', () => {
    expect(rules.filter(({ uses, informs }) => (uses.length > 0) === (informs !== null)).map(({ id }) => id)).toEqual([]);
  });

  test('a sentence that repeats another names one that is read', () => {
    const repeated = rules.flatMap(({ informs }) => (informs?.reason === 'repeats' ? [informs.insteadOf] : []));
    const read = new Set(rules.filter(({ uses }) => uses.length > 0).map(({ id }) => id));
    expect(repeated.filter((id) => id === undefined || !read.has(id))).toEqual([]);
    expect(Object.values(edition.informs).filter((informing) => (informing?.reason === 'repeats') !== (informing?.insteadOf !== undefined))).toEqual([]);
  });

  test('nothing explains away a sentence that the edition does not hold', () => {
    expect(Object.keys(edition.informs).filter((id) => !Object.hasOwn(edition.rules, id))).toEqual([]);
  });

  test('every structure cites sentences of the edition only', () => {
    const ids = new Set(Object.keys(edition.rules));
    const cited = (value: unknown): readonly string[] => {
      if (typeof value !== 'object' || value === null) return [];
      const own = 'rules' in value && Array.isArray(value.rules) ? (value.rules as readonly string[]) : [];
      return [...own, ...Object.values(value).flatMap(cited)];
    };
    const { rules: _, ...structures } = edition;
    expect(cited(structures).filter((id) => !ids.has(id))).toEqual([]);
  });
});
