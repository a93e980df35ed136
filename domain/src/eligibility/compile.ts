import type { PlainDate } from '../calendar/index.ts';
import { codeTest } from './code.ts';
import type { Comparison, Condition, ConditionKind, ConditionOf, Facts, FactValue, Leaf } from './condition.ts';
import { hasLasted } from './duration.ts';
import { squeeze } from './text.ts';
import { MET, NOT_MET, type Truth, truthOf, UNKNOWN } from './truth.ts';

/** A leaf that decided, with what was known of it. */
export interface DecidingLeaf {
  readonly leaf: Leaf;
  readonly truth: Truth;
  readonly value: FactValue | undefined;
}

/** Where a walk leaves the deciding leaves; what did not decide is overwritten, so nothing is allocated twice. */
export interface Trail {
  readonly leaves: DecidingLeaf[];
  size: number;
}

/** A condition made ready for one edition: its verdict, the leaves that decide it, the facts that would settle it. */
export interface Compiled {
  readonly test: (facts: Facts) => Truth;
  /** The verdict once more, in one walk, with the leaves that decide it appended. */
  readonly explain: (facts: Facts, into: Trail) => Truth;
  readonly ask: (facts: Facts, into: Set<string>) => void;
}

type Handlers = { readonly [Kind in ConditionKind]: (condition: ConditionOf<Kind>) => Compiled };

type LeafTest = (value: FactValue) => boolean | undefined;

/** A leaf from its test: it decides by itself, and is asked about while unknown. */
function leafOf(leaf: Leaf, test: (facts: Facts) => Truth, valueIn: (facts: Facts) => FactValue | undefined, ask: (facts: Facts, into: Set<string>) => void): Compiled {
  return {
    test,
    explain: (facts, into) => {
      const truth = test(facts);
      into.leaves[into.size] = { leaf, truth, value: valueIn(facts) };
      into.size += 1;
      return truth;
    },
    ask: (facts, into) => {
      if (test(facts) === UNKNOWN) ask(facts, into);
    },
  };
}

/** Every leaf on one fact: unknown while the fact is, and while the value has not the shape that the test reads. */
function onFact(leaf: Leaf, fact: string, holds: LeafTest): Compiled {
  const test = (facts: Facts): Truth => {
    const value = facts[fact];
    if (value === undefined) return UNKNOWN;
    const held = holds(value);
    return held === undefined ? UNKNOWN : truthOf(held);
  };
  return leafOf(leaf, test, (facts) => facts[fact], (_facts, into) => void into.add(fact));
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

/** Moves what was left since `before` down to `from`. */
function keepFrom(trail: Trail, from: number, before: number): void {
  const { leaves, size } = trail;
  if (from !== before) for (let index = before; index < size; index += 1) leaves[from + index - before] = leaves[index] as DecidingLeaf;
  trail.size = from + size - before;
}

function joined(parts: readonly Condition[], start: Truth, decides: Truth): Compiled {
  const compiled = parts.map(compile);
  const test = (facts: Facts): Truth => {
    let result: Truth = start;
    for (const part of compiled) {
      const truth = part.test(facts);
      if (truth === decides) return decides;
      if (truth === UNKNOWN) result = UNKNOWN;
    }
    return result;
  };
  // The result is the least (all) or the greatest (any) of the parts; only the leaves of parts that equal it decide.
  const beats = decides === NOT_MET ? (truth: Truth, result: Truth): boolean => truth < result : (truth: Truth, result: Truth): boolean => truth > result;
  const explain = (facts: Facts, into: Trail): Truth => {
    const from = into.size;
    let result: Truth = start;
    for (const part of compiled) {
      const before = into.size;
      const truth = part.explain(facts, into);
      if (truth === result) continue;
      if (beats(truth, result)) {
        keepFrom(into, from, before);
        result = truth;
      } else into.size = before;
    }
    return result;
  };
  return {
    test,
    explain,
    ask: (facts, into) => {
      if (test(facts) !== UNKNOWN) return;
      for (const part of compiled) part.ask(facts, into);
    },
  };
}

const HANDLERS: Handlers = {
  always: (leaf) => leafOf(leaf, () => MET, () => undefined, () => undefined),
  equals: (leaf) => onFact(leaf, leaf.fact, (value) => value === leaf.value),
  compare: (leaf) => {
    const holds = COMPARISONS[leaf.op];
    return onFact(leaf, leaf.fact, (value) => (typeof value === 'number' ? holds(value, leaf.value) : undefined));
  },
  'one-of': (leaf) => {
    const values = new Set<FactValue>(leaf.values);
    return onFact(leaf, leaf.fact, (value) => values.has(value));
  },
  'includes-any': (leaf) => {
    const values = new Set<FactValue>(leaf.values);
    return onFact(leaf, leaf.fact, (value) => listOf(value).some((item) => values.has(item)));
  },
  counts: (leaf) => {
    const among = leaf.among === undefined ? undefined : new Set<FactValue>(leaf.among);
    return onFact(leaf, leaf.fact, (value) => {
      const items = new Set(listOf(value));
      let count = 0;
      for (const item of items) if (among === undefined || among.has(item)) count += 1;
      return count >= leaf.atLeast;
    });
  },
  empty: (leaf) => onFact(leaf, leaf.fact, (value) => listOf(value).length === 0),
  mentions: (leaf) => {
    const words = leaf.words.map(squeeze);
    const held = (item: FactValue): boolean => typeof item === 'string' && words.some((word) => squeeze(item).includes(word));
    return onFact(leaf, leaf.fact, (value) => listOf(value).some(held));
  },
  code: (leaf) => {
    const matches = codeTest(leaf.include, leaf.exclude ?? []);
    return onFact(leaf, leaf.fact, (value) => (typeof value === 'string' ? matches(value) : false));
  },
  lasted: (leaf) => leafOf(leaf, (facts) => lastedTruth(leaf, facts), (facts) => facts[leaf.fact], (_facts, into) => void into.add(leaf.fact)),
  some: (leaf) => {
    const where = compile(leaf.where);
    return someItem(leaf, where);
  },
  rated: (leaf) => leafOf(leaf, (facts) => ratedTruth(leaf, facts), (facts) => facts[leaf.list], (facts, into) => void into.add(facts[leaf.list] === undefined ? leaf.list : leaf.table)),
  all: ({ of }) => joined(of, MET, NOT_MET),
  any: ({ of }) => joined(of, NOT_MET, MET),
  not: ({ of }) => {
    const inner = compile(of);
    return { test: (facts) => (MET - inner.test(facts)) as Truth, explain: (facts, into) => (MET - inner.explain(facts, into)) as Truth, ask: inner.ask };
  },
  unless: ({ of }) => {
    const inner = compile(of);
    return { test: (facts) => truthOf(inner.test(facts) !== MET), explain: (facts, into) => truthOf(inner.explain(facts, into) !== MET), ask: () => undefined };
  },
};

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

function someItem(leaf: ConditionOf<'some'>, where: Compiled): Compiled {
  const test = (facts: Facts): Truth => {
    const value = facts[leaf.fact];
    if (value === undefined) return UNKNOWN;
    let result: Truth = NOT_MET;
    for (const item of listOf(value)) {
      const truth = typeof item === 'object' && item !== null && !Array.isArray(item) ? where.test({ on: facts['on'], ...(item as Facts) }) : NOT_MET;
      if (truth === MET) return MET;
      if (truth === UNKNOWN) result = UNKNOWN;
    }
    return result;
  };
  return leafOf(leaf, test, (facts) => facts[leaf.fact], (_facts, into) => void into.add(leaf.fact));
}

/** Turns a condition into closures, once per edition. */
export function compile(condition: Condition): Compiled {
  // The table is total over the union, so the handler fits its own kind; TypeScript cannot follow that through the index.
  const handler = HANDLERS[condition.kind] as (condition: Condition) => Compiled;
  return handler(condition);
}

/** The verdict of a condition and the leaves that decide it. */
export function explained(compiled: Compiled, facts: Facts): { readonly truth: Truth; readonly leaves: readonly DecidingLeaf[] } {
  const trail: Trail = { leaves: [], size: 0 };
  const truth = compiled.explain(facts, trail);
  trail.leaves.length = trail.size;
  return { truth, leaves: trail.leaves };
}
