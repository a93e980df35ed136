import type { Condition, ConditionKind, ConditionOf, Facts, FactValue, Leaf } from './condition.ts';
import { MET, NOT_MET, type Truth, truthOf, UNKNOWN } from './truth.ts';

/** A leaf that decided, with what was known of it. */
export interface DecidingLeaf {
  readonly leaf: Leaf;
  readonly truth: Truth;
  readonly value: FactValue | undefined;
}

/** The truth once more, with the leaves that decide it in the order of the condition. */
export interface Explanation {
  readonly truth: Truth;
  readonly leaves: readonly DecidingLeaf[];
}

/** A condition made ready for one edition: its truth, the leaves that decide it, the facts that would settle it. */
export interface Compiled<State = Facts> {
  test(state: State): Truth;
  explain(state: State): Explanation;
  ask(state: State, into: Set<string>): void;
}

/** The fact that a leaf is about. */
function readBy(leaf: Leaf): string | undefined {
  if (leaf.kind === 'always') return undefined;
  return leaf.kind === 'rated' ? leaf.list : leaf.fact;
}

/** What must be known before a leaf can be decided: for a table, first the names to look up in it. */
export function askedBy(leaf: Leaf, value: FactValue | undefined): string | undefined {
  return leaf.kind === 'rated' && value !== undefined ? leaf.table : readBy(leaf);
}

/** A leaf from its test: it decides by itself, and is asked about while unknown. */
export function leafCompiled(leaf: Leaf, test: (facts: Facts) => Truth): Compiled {
  const fact = readBy(leaf);
  const valueIn = (facts: Facts): FactValue | undefined => (fact === undefined ? undefined : facts[fact]);
  return {
    test,
    explain: (facts) => {
      const truth = test(facts);
      return { truth, leaves: [{ leaf, truth, value: valueIn(facts) }] };
    },
    ask: (facts, into) => {
      const asked = test(facts) === UNKNOWN ? askedBy(leaf, valueIn(facts)) : undefined;
      if (asked !== undefined) into.add(asked);
    },
  };
}

type JoinKind = Exclude<ConditionKind, Leaf['kind']>;
type Joins = { readonly [Kind in JoinKind]: (condition: ConditionOf<Kind>, part: (of: Condition) => Compiled) => Compiled };

/** The logic of Kleene's three values, part by part: what plan.ts, source.ts and the SQL must agree with. */
const JOINS: Joins = {
  all: ({ of }, part) => joined(of.map(part), MET, NOT_MET),
  any: ({ of }, part) => joined(of.map(part), NOT_MET, MET),
  not: ({ of }, part) => turned(part(of), (inner) => (MET - inner) as Truth),
  // Never unknown, so it asks nothing.
  unless: ({ of }, part) => ({ ...turned(part(of), (inner) => truthOf(inner !== MET)), ask: () => undefined }),
};

function turned(inner: Compiled, turn: (truth: Truth) => Truth): Compiled {
  return {
    test: (facts) => turn(inner.test(facts)),
    explain: (facts) => {
      const { truth, leaves } = inner.explain(facts);
      return { truth: turn(truth), leaves };
    },
    ask: (facts, into) => inner.ask(facts, into),
  };
}

const isJoin = (condition: Condition): condition is Exclude<Condition, Leaf> => Object.hasOwn(JOINS, condition.kind);

/** A condition as closures over facts. */
export function compiledWith(condition: Condition, leaf: (leaf: Leaf) => Compiled): Compiled {
  if (!isJoin(condition)) return leaf(condition);
  const join = JOINS[condition.kind] as (condition: Condition, part: (of: Condition) => Compiled) => Compiled;
  return join(condition, (of) => compiledWith(of, leaf));
}

function joined(parts: readonly Compiled[], start: Truth, decides: Truth): Compiled {
  const test = (facts: Facts): Truth => {
    let result: Truth = start;
    for (const part of parts) {
      const truth = part.test(facts);
      if (truth === decides) return decides;
      if (truth === UNKNOWN) result = UNKNOWN;
    }
    return result;
  };
  return {
    test,
    // Only the leaves of parts that are as the whole is decide it.
    explain: (facts) => {
      const truth = test(facts);
      return { truth, leaves: parts.map((part) => part.explain(facts)).flatMap((part) => (part.truth === truth ? part.leaves : [])) };
    },
    ask: (facts, into) => {
      if (test(facts) !== UNKNOWN) return;
      for (const part of parts) part.ask(facts, into);
    },
  };
}
