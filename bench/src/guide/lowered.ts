import { compile, type Condition, type ConditionKind, type ConditionOf, type Facts, type FactValue, MET, normalCode, NOT_MET, type Scalar } from '@dure/domain/eligibility';

/** A condition in words that every rival has: comparison, membership, and, or, not. */
export type Lowered =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Lowered[] }
  | { readonly kind: 'not'; readonly of: Lowered }
  | { readonly kind: 'same'; readonly fact: string; readonly value: string | number | boolean }
  | { readonly kind: 'compare'; readonly fact: string; readonly op: '<' | '<=' | '>=' | '>'; readonly value: number }
  | { readonly kind: 'in'; readonly fact: string; readonly values: readonly (string | number | boolean)[] }
  | { readonly kind: 'shares'; readonly fact: string; readonly values: readonly (string | number | boolean)[] };

export type Prepared = Readonly<Record<string, unknown>>;

/** JSON's null is a value to us and "nothing" to the rivals. */
const NULL = '∅';
const plain = (value: Scalar): string | number | boolean => value ?? NULL;

type Derive = (facts: Facts) => unknown;

function codeNumber(code: string, pad: string): number {
  const normal = normalCode(code);
  return (normal.codePointAt(0) ?? 0) * 100_000 + Number(normal.slice(1).padEnd(5, pad));
}

function distinct(value: FactValue | undefined, among: readonly Scalar[] | undefined): number | undefined {
  if (value === undefined) return undefined;
  const items = new Set<FactValue>(Array.isArray(value) ? value : value === null ? [] : [value]);
  return [...items].filter((item) => among === undefined || (among as readonly FactValue[]).includes(item)).length;
}

/**
 * Translates conditions for the rivals. What they have no words for (free text, tables, records, counting) is decided for them
 * beforehand and outside the clock, and codes become numbers: all of it in their favour.
 */
export class Lowering {
  readonly #names = new Map<string, string>();
  readonly #derived = new Map<string, Derive>();

  #fact(key: string, derive: Derive): string {
    const name = this.#names.get(key) ?? `f${this.#names.size}`;
    this.#names.set(key, name);
    this.#derived.set(name, derive);
    return name;
  }

  #plain(fact: string): string {
    return this.#fact(fact, (facts) => {
      const value = facts[fact];
      return value === null ? NULL : value;
    });
  }

  #counted(fact: string, among?: readonly Scalar[]): string {
    return this.#fact(`#${fact}${JSON.stringify(among)}`, (facts) => distinct(facts[fact], among));
  }

  /** Lists for `shares`: one value is a list of one. */
  #list(fact: string): string {
    return this.#fact(`[${fact}]`, (facts) => {
      const value = facts[fact];
      if (value === undefined) return undefined;
      return Array.isArray(value) ? value : value === null ? [] : [value];
    });
  }

  #decided(condition: Condition): Lowered {
    const { test } = compile(condition);
    const fact = this.#fact(`@${JSON.stringify(condition)}`, (facts) => {
      const truth = test(facts);
      return truth === MET ? true : truth === NOT_MET ? false : undefined;
    });
    return { kind: 'same', fact, value: true };
  }

  #code({ fact, include, exclude }: Extract<Condition, { kind: 'code' }>): Lowered {
    const number = this.#fact(`code ${fact}`, (facts) => {
      const value = facts[fact];
      return value === undefined ? undefined : typeof value === 'string' ? codeNumber(value, '0') : -1;
    });
    const within = ({ from, to }: { from: string; to: string }): Lowered => ({
      kind: 'all', of: [{ kind: 'compare', fact: number, op: '>=', value: codeNumber(from, '0') }, { kind: 'compare', fact: number, op: '<=', value: codeNumber(to, '9') }],
    });
    const included: Lowered = { kind: 'any', of: include.map(within) };
    return exclude === undefined || exclude.length === 0 ? included : { kind: 'all', of: [included, { kind: 'not', of: { kind: 'any', of: exclude.map(within) } }] };
  }

  /** Total over the union: a new kind of clause does not compile until the rivals can be asked it. */
  readonly #lower: { readonly [Kind in ConditionKind]: (condition: ConditionOf<Kind>) => Lowered } = {
    'all': ({ of }) => ({ kind: 'all', of: of.map((part) => this.lower(part)) }),
    'any': ({ of }) => ({ kind: 'any', of: of.map((part) => this.lower(part)) }),
    'not': ({ of }) => ({ kind: 'not', of: this.lower(of) }),
    'equals': ({ fact, value }) => ({ kind: 'same', fact: this.#plain(fact), value: plain(value) }),
    'compare': ({ fact, op, value }) => ({ kind: 'compare', fact: this.#plain(fact), op, value }),
    'one-of': ({ fact, values }) => ({ kind: 'in', fact: this.#plain(fact), values: values.map(plain) }),
    'includes-any': ({ fact, values }) => ({ kind: 'shares', fact: this.#list(fact), values: values.map(plain) }),
    'counts': ({ fact, among, atLeast }) => ({ kind: 'compare', fact: this.#counted(fact, among), op: '>=', value: atLeast }),
    'empty': ({ fact }) => ({ kind: 'compare', fact: this.#counted(fact), op: '<', value: 1 }),
    'code': (leaf) => this.#code(leaf),
    'always': (leaf) => this.#decided(leaf),
    'mentions': (leaf) => this.#decided(leaf),
    'rated': (leaf) => this.#decided(leaf),
    'some': (leaf) => this.#decided(leaf),
    'lasted': (leaf) => this.#decided(leaf),
    'unless': (leaf) => this.#decided(leaf),
  };

  lower(condition: Condition): Lowered {
    const lower = this.#lower[condition.kind] as (condition: Condition) => Lowered;
    return lower(condition);
  }

  /** The same person in the rivals' words; what is unknown is not there. */
  prepare(facts: Facts): Prepared {
    const prepared = [...this.#derived].flatMap(([name, derive]): [string, unknown][] => {
      const value = derive(facts);
      return value === undefined ? [] : [[name, value]];
    });
    return Object.fromEntries(prepared);
  }

  get facts(): readonly string[] {
    return [...this.#derived.keys()];
  }
}
