/** A value that a fact can hold. An absent key is unknown; `null`, `false` and `[]` are known. */
export type FactValue =
  | string
  | number
  | boolean
  | null
  | readonly FactValue[]
  | { readonly [field: string]: FactValue | undefined };

/** What is known of one subject. The reserved key `on` is the day of the question. */
export type Facts = Readonly<Record<string, FactValue | undefined>>;

export type Comparison = '<' | '<=' | '>=' | '>';
export type Scalar = string | number | boolean | null;

/** Codes of a classification, both ends inclusive with everything below them: F20–F20.9 holds F20, F20.0 and F20.95. */
export interface CodeRange {
  readonly from: string;
  readonly to: string;
}

/** The closed language in which a guide's conditions are written. */
export type Condition =
  | { readonly kind: 'always' }
  | { readonly kind: 'equals'; readonly fact: string; readonly value: Scalar }
  | { readonly kind: 'compare'; readonly fact: string; readonly op: Comparison; readonly value: number }
  | { readonly kind: 'one-of'; readonly fact: string; readonly values: readonly Scalar[] }
  | { readonly kind: 'includes-any'; readonly fact: string; readonly values: readonly Scalar[] }
  | { readonly kind: 'counts'; readonly fact: string; readonly among?: readonly Scalar[]; readonly atLeast: number }
  | { readonly kind: 'empty'; readonly fact: string }
  /** Free text, or any item of a list of texts, holds one of the words; spaces and dots are ignored. */
  | { readonly kind: 'mentions'; readonly fact: string; readonly words: readonly string[] }
  /** Inclusions first, then exclusions. */
  | { readonly kind: 'code'; readonly fact: string; readonly include: readonly CodeRange[]; readonly exclude?: readonly CodeRange[] }
  /** An ISO 8601 duration counted back from the day of the question in calendar terms. */
  | { readonly kind: 'lasted'; readonly fact: string; readonly atLeast: string }
  /** Some item of a list of records (decisions, household members) meets the condition. */
  | { readonly kind: 'some'; readonly fact: string; readonly where: Condition }
  /** Some name of the list stands in the table with this value; a name not in the table counts as `null`, undecided. */
  | { readonly kind: 'rated'; readonly list: string; readonly table: string; readonly as: boolean | null }
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  /** Not known to be met. For what follows from a case (attendees, duties), never in a gate: there it would settle what nobody knows. */
  | { readonly kind: 'unless'; readonly of: Condition };

export type ConditionKind = Condition['kind'];
export type ConditionOf<Kind extends ConditionKind> = Extract<Condition, { kind: Kind }>;
/** A condition that reads facts itself instead of joining others. */
export type Leaf = Exclude<Condition, { kind: 'all' | 'any' | 'not' | 'unless' }>;

export const always: Condition = { kind: 'always' };
export const equals = (fact: string, value: Scalar): Condition => ({ kind: 'equals', fact, value });
export const isTrue = (fact: string): Condition => equals(fact, true);
export const compare = (fact: string, op: Comparison, value: number): Condition => ({ kind: 'compare', fact, op, value });
export const oneOf = (fact: string, values: readonly Scalar[]): Condition => ({ kind: 'one-of', fact, values });
export const includesAny = (fact: string, values: readonly Scalar[]): Condition => ({ kind: 'includes-any', fact, values });
export const countsAtLeast = (fact: string, atLeast: number, among?: readonly Scalar[]): Condition =>
  among === undefined ? { kind: 'counts', fact, atLeast } : { kind: 'counts', fact, atLeast, among };
export const isEmpty = (fact: string): Condition => ({ kind: 'empty', fact });
export const mentions = (fact: string, words: readonly string[]): Condition => ({ kind: 'mentions', fact, words });
export const codeIn = (fact: string, include: readonly CodeRange[], exclude: readonly CodeRange[] = []): Condition => ({ kind: 'code', fact, include, exclude });
export const lasted = (fact: string, atLeast: string): Condition => ({ kind: 'lasted', fact, atLeast });
export const some = (fact: string, where: Condition): Condition => ({ kind: 'some', fact, where });
export const rated = (list: string, table: string, as: boolean | null): Condition => ({ kind: 'rated', list, table, as });
export const all = (...of: readonly Condition[]): Condition => ({ kind: 'all', of });
export const any = (...of: readonly Condition[]): Condition => ({ kind: 'any', of });
export const not = (of: Condition): Condition => ({ kind: 'not', of });
export const unless = (of: Condition): Condition => ({ kind: 'unless', of });
