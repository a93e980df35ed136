import type { Condition, ConditionKind, ConditionOf, FactValue } from './condition.ts';

/** Values of each fact on both sides of every boundary that a condition draws. */
export type Probes = Map<string, FactValue[]>;

type Handlers = { readonly [Kind in ConditionKind]: (condition: ConditionOf<Kind>, into: Probes) => void };

function add(into: Probes, fact: string, ...values: readonly FactValue[]): void {
  const known = into.get(fact) ?? [];
  const seen = new Set(known.map((value) => JSON.stringify(value)));
  into.set(fact, [...known, ...values.filter((value) => !seen.has(JSON.stringify(value)))]);
}

const OTHER = '그 밖';

const HANDLERS: Handlers = {
  always: () => undefined,
  equals: ({ fact, value }, into) => add(into, fact, value, typeof value === 'boolean' ? !value : typeof value === 'number' ? value + 1 : OTHER),
  compare: ({ fact, value }, into) => add(into, fact, value - 1, value, value + 1),
  'one-of': ({ fact, values }, into) => add(into, fact, ...values, null),
  'includes-any': ({ fact, values }, into) => add(into, fact, ...values.map((value) => [value]), []),
  counts: ({ fact, among, atLeast }, into) => add(into, fact, (among ?? ['하나', '둘', '셋']).slice(0, atLeast), []),
  empty: ({ fact }, into) => add(into, fact, [], [OTHER]),
  mentions: ({ fact, words }, into) => add(into, fact, ...words, OTHER),
  code: ({ fact, include, exclude }, into) => add(into, fact, ...include.map(({ from }) => from), ...(exclude ?? []).map(({ from }) => from), 'Z99'),
  lasted: ({ fact, atLeast }, into) => add(into, fact, atLeast, 'P0D'),
  some: ({ fact, where }, into) => {
    const inner: Probes = new Map();
    collect(where, inner);
    add(into, fact, []);
    for (const [field, values] of inner) for (const value of values) add(into, fact, [{ [field]: value }]);
  },
  rated: ({ list, table, as }, into) => {
    add(into, list, [], [OTHER]);
    add(into, table, { [OTHER]: as }, { [OTHER]: as === true ? false : true });
  },
  all: ({ of }, into) => of.forEach((part) => collect(part, into)),
  any: ({ of }, into) => of.forEach((part) => collect(part, into)),
  not: ({ of }, into) => collect(of, into),
  unless: ({ of }, into) => collect(of, into),
};

function collect(condition: Condition, into: Probes): void {
  const handler = HANDLERS[condition.kind] as (condition: Condition, into: Probes) => void;
  handler(condition, into);
}

/** The answers worth trying for the facts that a condition reads. */
export function probesOf(conditions: readonly Condition[]): Probes {
  const probes: Probes = new Map();
  for (const condition of conditions) collect(condition, probes);
  return probes;
}

/** Every fact that a condition reads. */
export function factsOf(condition: Condition): readonly string[] {
  return [...probesOf([condition]).keys()];
}
