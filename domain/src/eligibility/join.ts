import type { Condition, ConditionKind, ConditionOf, Facts, FactValue, Leaf } from './condition.ts';
import { MET, NOT_MET, type Truth, truthOf, UNKNOWN } from './truth.ts';

/** A leaf that decided, with what was known of it. */
export interface DecidingLeaf {
  readonly leaf: Leaf;
  readonly truth: Truth;
  readonly value: FactValue | undefined;
}

/** Where a walk leaves the deciding leaves; what did not decide is overwritten, so that a walk allocates nothing. */
export interface Trail {
  readonly leaves: Leaf[];
  readonly truths: Truth[];
  size: number;
}

/** A condition made ready for one edition: its verdict, the leaves that decide it, the facts that would settle it. */
export interface Compiled<State = Facts> {
  readonly test: (state: State) => Truth;
  /** The verdict once more, in one walk, with the leaves that decide it appended. */
  readonly explain: (state: State, into: Trail) => Truth;
  readonly ask: (state: State, into: Set<string>) => void;
}

/** What must be known before a leaf can be decided: for a table, first the names to look up in it. */
function askedBy(leaf: Leaf, facts: Facts): string | undefined {
  if (leaf.kind === 'always') return undefined;
  if (leaf.kind !== 'rated') return leaf.fact;
  return facts[leaf.list] === undefined ? leaf.list : leaf.table;
}

/** A leaf from its test: it decides by itself, and is asked about while unknown. */
export function leafCompiled<State>(leaf: Leaf, test: (state: State) => Truth, factsIn: (state: State) => Facts): Compiled<State> {
  return {
    test,
    explain: (state, into) => {
      const truth = test(state);
      into.leaves[into.size] = leaf;
      into.truths[into.size] = truth;
      into.size += 1;
      return truth;
    },
    ask: (state, into) => {
      const fact = test(state) === UNKNOWN ? askedBy(leaf, factsIn(state)) : undefined;
      if (fact !== undefined) into.add(fact);
    },
  };
}

type JoinKind = Exclude<ConditionKind, Leaf['kind']>;
type LeafCompiler<State> = (leaf: Leaf) => Compiled<State>;
type Joins<State> = { readonly [Kind in JoinKind]: (condition: ConditionOf<Kind>, part: (of: Condition) => Compiled<State>) => Compiled<State> };

function joinsOf<State>(): Joins<State> {
  return {
    all: ({ of }, part) => joined(of.map(part), MET, NOT_MET),
    any: ({ of }, part) => joined(of.map(part), NOT_MET, MET),
    not: ({ of }, part) => {
      const inner = part(of);
      return { test: (state) => (MET - inner.test(state)) as Truth, explain: (state, into) => (MET - inner.explain(state, into)) as Truth, ask: inner.ask };
    },
    unless: ({ of }, part) => {
      const inner = part(of);
      return { test: (state) => truthOf(inner.test(state) !== MET), explain: (state, into) => truthOf(inner.explain(state, into) !== MET), ask: () => undefined };
    },
  };
}

const isJoin = (condition: Condition): condition is Exclude<Condition, Leaf> => condition.kind === 'all' || condition.kind === 'any' || condition.kind === 'not' || condition.kind === 'unless';

/** The same logic over whatever the leaves are read from. */
export function compiledWith<State>(condition: Condition, leaf: LeafCompiler<State>): Compiled<State> {
  if (!isJoin(condition)) return leaf(condition);
  const join = joinsOf<State>()[condition.kind] as (condition: Condition, part: (of: Condition) => Compiled<State>) => Compiled<State>;
  return join(condition, (of) => compiledWith(of, leaf));
}

/** Moves what was left since `before` down to `from`. */
function keepFrom({ leaves, truths, size }: Trail, from: number, before: number): number {
  if (from !== before) {
    for (let index = before; index < size; index += 1) {
      leaves[from + index - before] = leaves[index] as Leaf;
      truths[from + index - before] = truths[index] as Truth;
    }
  }
  return from + size - before;
}

function joined<State>(parts: readonly Compiled<State>[], start: Truth, decides: Truth): Compiled<State> {
  const test = (state: State): Truth => {
    let result: Truth = start;
    for (const part of parts) {
      const truth = part.test(state);
      if (truth === decides) return decides;
      if (truth === UNKNOWN) result = UNKNOWN;
    }
    return result;
  };
  // The result is the least (all) or the greatest (any) of the parts; only the leaves of parts that equal it decide.
  const down = decides === NOT_MET;
  const explain = (state: State, into: Trail): Truth => {
    const from = into.size;
    let result: Truth = start;
    for (const part of parts) {
      const before = into.size;
      const truth = part.explain(state, into);
      if (truth === result) continue;
      if (down ? truth < result : truth > result) {
        into.size = keepFrom(into, from, before);
        result = truth;
      } else into.size = before;
    }
    return result;
  };
  return {
    test,
    explain,
    ask: (state, into) => {
      if (test(state) !== UNKNOWN) return;
      for (const part of parts) part.ask(state, into);
    },
  };
}

function valueRead(leaf: Leaf, facts: Facts): FactValue | undefined {
  if (leaf.kind === 'always') return undefined;
  return facts[leaf.kind === 'rated' ? leaf.list : leaf.fact];
}

// One trail serves every walk: a walk never begins inside another.
const TRAIL: Trail = { leaves: [], truths: [], size: 0 };

/** The verdict of a condition and the leaves that decide it. */
export function explained<State>(compiled: Compiled<State>, state: State, facts: Facts): { readonly truth: Truth; readonly leaves: readonly DecidingLeaf[] } {
  TRAIL.size = 0;
  const truth = compiled.explain(state, TRAIL);
  const leaves: DecidingLeaf[] = [];
  for (let index = 0; index < TRAIL.size; index += 1) {
    const leaf = TRAIL.leaves[index] as Leaf;
    leaves.push({ leaf, truth: TRAIL.truths[index] as Truth, value: valueRead(leaf, facts) });
  }
  return { truth, leaves };
}
