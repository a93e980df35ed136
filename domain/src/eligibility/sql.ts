import type { Condition, ConditionKind, ConditionOf, Leaf } from './condition.ts';

/** A value that travels beside the text of a statement, never in it. */
export type SqlParameter = string | number | boolean | null | readonly string[];

export interface SqlExpression {
  /** A boolean of three values: TRUE is met, FALSE is not met, NULL is unknown. */
  readonly text: string;
  readonly parameters: readonly SqlParameter[];
}

/** Whose facts a condition reads: an expression that holds them, and one that holds the day of the question. */
export interface FactRow {
  readonly facts: string;
  readonly day: string;
}

/** What a dialect needs while it writes one expression. */
export interface SqlWriter {
  /** A placeholder for a value of that type; the same value twice is one parameter. */
  readonly bind: (value: SqlParameter, type: string) => string;
  /** A name that no enclosing expression uses. */
  readonly name: () => string;
  /** A condition on another row: the item of a list of records. */
  readonly write: (condition: Condition, row: FactRow) => string;
}

type LeafKind = Leaf['kind'];

/** How a database spells each kind of leaf: total over the union, so that a new kind does not compile until it can be asked in SQL. */
export interface SqlDialect {
  readonly placeholder: (position: number, type: string) => string;
  readonly leaves: { readonly [Kind in LeafKind]: (leaf: ConditionOf<Kind>, row: FactRow, writer: SqlWriter) => string };
}

type Joins = { readonly [Kind in Exclude<ConditionKind, LeafKind>]: (condition: ConditionOf<Kind>, part: (of: Condition) => string) => string };

const joined = (parts: readonly string[], by: string, empty: string): string => (parts.length === 0 ? empty : `(${parts.join(` ${by} `)})`);

/** AND, OR and NOT of SQL are Kleene's, so what joins conditions is the same in every dialect. */
const JOINS: Joins = {
  all: ({ of }, part) => joined(of.map(part), 'AND', 'TRUE'),
  any: ({ of }, part) => joined(of.map(part), 'OR', 'FALSE'),
  not: ({ of }, part) => `(NOT ${part(of)})`,
  unless: ({ of }, part) => `(${part(of)} IS NOT TRUE)`,
};

const isJoin = (condition: Condition): condition is Exclude<Condition, Leaf> => Object.hasOwn(JOINS, condition.kind);

/** Collects parameters while text is written. */
export function sqlWriter(dialect: SqlDialect, parameters: SqlParameter[], positions: Map<string, number> = new Map()): SqlWriter {
  let names = 0;
  const writer: SqlWriter = {
    bind: (value, type) => {
      const key = `${type} ${JSON.stringify(value)}`;
      const known = positions.get(key);
      if (known !== undefined) return dialect.placeholder(known, type);
      parameters.push(value);
      positions.set(key, parameters.length);
      return dialect.placeholder(parameters.length, type);
    },
    name: () => {
      names += 1;
      return `x${names}`;
    },
    write: (condition, row) => {
      if (isJoin(condition)) {
        const join = JOINS[condition.kind] as (condition: Condition, part: (of: Condition) => string) => string;
        return join(condition, (of) => writer.write(of, row));
      }
      const leaf = dialect.leaves[condition.kind] as (leaf: Leaf, row: FactRow, writer: SqlWriter) => string;
      return leaf(condition, row, writer);
    },
  };
  return writer;
}

/** A condition as a boolean expression over a table of facts. `row` is written by the programmer, everything of the condition is bound. */
export function sqlOf(condition: Condition, row: FactRow, dialect: SqlDialect): SqlExpression {
  const parameters: SqlParameter[] = [];
  return { text: sqlWriter(dialect, parameters).write(condition, row), parameters };
}
