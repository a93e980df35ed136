import { CARE_SETTINGS, type DiscoveryCondition, INSTITUTION_TYPES, type ResolvedCondition, type ResolvedCriterion, type ResolvedLeaf, SEXES, SPELL_KINDS, SPELLS, type Selection } from '@dure/domain/discovery';
import { type Chance, chanceFrom } from '../src/claims/generate/chance.ts';
import { AROUND } from './histories.ts';

const GROUPINGS = ['person', 'illness', 'institution'] as const;
const RANGES = [{ from: 'I10', to: 'I13' }, { from: 'E10', to: 'E14' }, { from: 'F20', to: 'F20.9' }, { from: 'M54', to: 'M54' }] as const;

function aSelection(chance: Chance): Selection {
  const [setting, institution, coded] = [chance.next() < 0.6, chance.next() < 0.3, chance.next() < 0.5];
  return {
    ...(setting ? { settings: chance.some(CARE_SETTINGS) } : {}),
    ...(institution ? { institutions: chance.some(INSTITUTION_TYPES) } : {}),
    ...(coded ? { diagnosis: { among: chance.pick(['main', 'either'] as const), include: chance.some(RANGES), ...(chance.next() < 0.3 ? { exclude: [{ from: 'I13', to: 'I13.9' }] } : {}) } } : {}),
  };
}

const since = (chance: Chance): number => AROUND - chance.pick([0, 30, 90, 365, 800]);

const LEAVES: { readonly [Kind in ResolvedLeaf['kind']]: (chance: Chance) => ResolvedLeaf } = {
  'compare': (chance) => ({ kind: 'compare', fact: 'age', op: chance.pick(['<', '<=', '>=', '>'] as const), value: chance.int(1, 90) }),
  'one-of': (chance) => ({ kind: 'one-of', fact: 'sex', values: chance.some(SEXES) }),
  'spell': (chance) => {
    const of = chance.pick(SPELL_KINDS);
    return { kind: 'spell', of, values: chance.some(SPELLS[of]) };
  },
  'began': (chance) => {
    const of = chance.pick(SPELL_KINDS);
    const time = chance.pick(['first', 'again', undefined] as const);
    return { kind: 'began', of, values: chance.some(SPELLS[of]), within: since(chance), ...(time === undefined ? {} : { time }) };
  },
  'amount': (chance) => ({
    kind: 'amount', of: aSelection(chance), measure: chance.pick(['claims', 'care-days', 'benefit-days', 'visit-days', 'institutions'] as const), per: chance.pick(GROUPINGS), within: since(chance), atLeast: chance.pick([0, 1, 2, 3, 5, 20, 60]),
  }),
  'burst': (chance) => ({ kind: 'burst', of: aSelection(chance), measure: chance.pick(['claims', 'institutions'] as const), per: chance.pick(['person', 'illness'] as const), days: chance.pick([1, 7, 30, 90]), within: since(chance), atLeast: chance.int(1, 4) }),
  'overlap': (chance) => ({ kind: 'overlap', within: since(chance), atLeast: chance.pick([1, 3, 14, 30]) }),
  'stay': (chance) => ({ kind: 'stay', of: aSelection(chance), per: chance.pick(GROUPINGS), gap: chance.pick([1, 1, 2, 7]), atLeast: chance.pick([1, 7, 31, 60]), ended: since(chance), quiet: chance.pick([0, 2, 10]) }),
  'readmitted': (chance) => ({ kind: 'readmitted', of: aSelection(chance), gap: chance.pick([1, 2]), days: chance.pick([7, 30, 90]), within: since(chance), atLeast: chance.int(1, 3) }),
  'first': (chance) => ({ kind: 'first', of: aSelection(chance), within: since(chance) }),
  'none': (chance) => ({ kind: 'none', of: aSelection(chance), within: since(chance) }),
};

const LEAF_KINDS = Object.keys(LEAVES) as readonly ResolvedLeaf['kind'][];
const aLeaf = (chance: Chance, kind = chance.pick(LEAF_KINDS)): ResolvedLeaf => LEAVES[kind](chance);

function aCondition(chance: Chance, depth: number): ResolvedCondition {
  if (depth === 0 || chance.next() < 0.35) return aLeaf(chance);
  if (chance.next() < 0.2) return { kind: 'not', of: aCondition(chance, depth - 1) };
  const of = Array.from({ length: chance.int(1, 3) }, () => aCondition(chance, depth - 1)) satisfies readonly DiscoveryCondition<ResolvedLeaf>[];
  return { kind: chance.pick(['all', 'any'] as const), of };
}

/** Criteria of every kind of leaf alone, and of trees of them. */
export function someCriteria(count: number, seed: number): readonly ResolvedCriterion[] {
  const chance = chanceFrom(seed);
  return Array.from({ length: count }, (_, index) => ({ id: `criterion-${index}`, version: 1, when: index < LEAF_KINDS.length ? aLeaf(chance, LEAF_KINDS[index]) : aCondition(chance, 3) }));
}
