import type { PlainDate } from '../calendar/index.ts';
import { codeTest } from './code.ts';
import type { Comparison, Condition, ConditionOf, Facts, FactValue, Leaf } from './condition.ts';
import { hasLasted } from './duration.ts';
import { type Compiled, compiledWith, leafCompiled } from './join.ts';
import { squeeze } from './text.ts';
import { MET, NOT_MET, type Truth, truthOf, UNKNOWN } from './truth.ts';

type LeafKind = Leaf['kind'];
type Reader = (facts: Facts) => Truth;
type LeafReaders = { readonly [Kind in LeafKind]: (leaf: ConditionOf<Kind>) => Reader };

type LeafTest = (value: FactValue) => boolean | undefined;

/** Every leaf on one fact: unknown while the fact is, and while the value has not the shape that the test reads. */
function onFact(fact: string, holds: LeafTest): Reader {
  return (facts) => {
    const value = facts[fact];
    if (value === undefined) return UNKNOWN;
    const held = holds(value);
    return held === undefined ? UNKNOWN : truthOf(held);
  };
}

const COMPARISONS: Readonly<Record<Comparison, (value: number, bound: number) => boolean>> = {
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>=': (value, bound) => value >= bound,
  '>': (value, bound) => value > bound,
};

function listOf(value: FactValue): readonly FactValue[] {
  if (Array.isArray(value)) return value;
  return value === null ? [] : [value];
}

const READERS: LeafReaders = {
  always: () => () => MET,
  equals: (leaf) => onFact(leaf.fact, (value) => value === leaf.value),
  compare: (leaf) => {
    const holds = COMPARISONS[leaf.op];
    return onFact(leaf.fact, (value) => (typeof value === 'number' ? holds(value, leaf.value) : undefined));
  },
  'one-of': (leaf) => {
    const values = new Set<FactValue>(leaf.values);
    return onFact(leaf.fact, (value) => values.has(value));
  },
  'includes-any': (leaf) => {
    const values = new Set<FactValue>(leaf.values);
    return onFact(leaf.fact, (value) => listOf(value).some((item) => values.has(item)));
  },
  counts: (leaf) => {
    const among = leaf.among === undefined ? undefined : new Set<FactValue>(leaf.among);
    return onFact(leaf.fact, (value) => {
      const items = new Set(listOf(value));
      let count = 0;
      for (const item of items) if (among === undefined || among.has(item)) count += 1;
      return count >= leaf.atLeast;
    });
  },
  empty: (leaf) => onFact(leaf.fact, (value) => listOf(value).length === 0),
  mentions: (leaf) => {
    const words = leaf.words.map(squeeze);
    const held = (item: FactValue): boolean => typeof item === 'string' && words.some((word) => squeeze(item).includes(word));
    return onFact(leaf.fact, (value) => listOf(value).some(held));
  },
  code: (leaf) => {
    const matches = codeTest(leaf.include, leaf.exclude ?? []);
    return onFact(leaf.fact, (value) => (typeof value === 'string' ? matches(value) : false));
  },
  lasted: (leaf) => (facts) => lastedTruth(leaf, facts),
  some: (leaf) => someItem(leaf, compile(leaf.where)),
  rated: (leaf) => (facts) => ratedTruth(leaf, facts),
};

/** The truth of one leaf, read from facts. */
export function readerOf(leaf: Leaf): Reader {
  // The table is total over the union, so the handler fits its own kind; TypeScript cannot follow that through the index.
  const reader = READERS[leaf.kind] as (leaf: Leaf) => Reader;
  return reader(leaf);
}

function compileLeaf(leaf: Leaf): Compiled {
  return leafCompiled(leaf, readerOf(leaf));
}

function lastedTruth(leaf: ConditionOf<'lasted'>, facts: Facts): Truth {
  const value = facts[leaf.fact];
  const { on } = facts;
  if (typeof value !== 'string' || typeof on !== 'string') return UNKNOWN;
  const held = hasLasted(value, leaf.atLeast, on as PlainDate);
  return held === undefined ? UNKNOWN : truthOf(held);
}

function ratedTruth(leaf: ConditionOf<'rated'>, facts: Facts): Truth {
  const list = facts[leaf.list];
  if (list === undefined) return UNKNOWN;
  const names = listOf(list);
  if (names.length === 0) return NOT_MET;
  const table = facts[leaf.table];
  // Without any table nobody has decided: that is "undecided", and never a reason to exclude or to admit.
  if (table === undefined || table === null || typeof table !== 'object' || Array.isArray(table)) return leaf.as === null ? MET : UNKNOWN;
  const ratings = table as Readonly<Record<string, FactValue | undefined>>;
  return truthOf(names.some((name) => (ratings[String(name)] ?? null) === leaf.as));
}

/** Whether a condition hangs on the day of the question. */
export function readsDay(condition: Condition): boolean {
  if (condition.kind === 'lasted') return true;
  if ('where' in condition) return readsDay(condition.where);
  if ('of' in condition) return [condition.of].flat().some(readsDay);
  return 'fact' in condition && condition.fact === 'on';
}

function someItem(leaf: ConditionOf<'some'>, where: Compiled): Reader {
  const dated = readsDay(leaf.where);
  return (facts) => {
    const value = facts[leaf.fact];
    if (value === undefined) return UNKNOWN;
    let result: Truth = NOT_MET;
    for (const item of listOf(value)) {
      if (typeof item !== 'object' || item === null || Array.isArray(item)) continue;
      const truth = where.test(dated ? { on: facts['on'], ...(item as Facts) } : (item as Facts));
      if (truth === MET) return MET;
      if (truth === UNKNOWN) result = UNKNOWN;
    }
    return result;
  };
}

/** Turns a condition into closures, once per edition. */
export function compile(condition: Condition): Compiled {
  return compiledWith(condition, compileLeaf);
}
