import { dayNumberOf, leavesOf, type ResolvedCondition, type ResolvedCriterion, type Screen } from '@dure/domain/discovery';
import type { Dialect } from './dialect.ts';
import { leafText } from './leaf.ts';

type Numbered =
  | { readonly kind: 'leaf'; readonly place: number }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Numbered[] }
  | { readonly kind: 'not'; readonly of: Numbered };

/** The condition with its leaves as places of `leavesOf`. */
function numbered(condition: ResolvedCondition): Numbered {
  let place = -1;
  const number = (part: ResolvedCondition): Numbered => {
    if (part.kind === 'all' || part.kind === 'any') return { kind: part.kind, of: part.of.map(number) };
    if (part.kind === 'not') return { kind: 'not', of: number(part.of) };
    place += 1;
    return { kind: 'leaf', place };
  };
  return number(condition);
}

function truth(node: Numbered): string {
  if (node.kind === 'leaf') return `l${node.place}.person IS NOT NULL`;
  if (node.kind === 'not') return `NOT (${truth(node.of)})`;
  const parts = node.of.map((part) => `(${truth(part)})`);
  return parts.join(node.kind === 'all' ? ' AND ' : ' OR ') || (node.kind === 'all' ? 'TRUE' : 'FALSE');
}

/** The leaves that give a reason, each with the condition under which it does once the criterion is met. */
function reasons(node: Numbered, under: string): readonly { readonly place: number; readonly when: string }[] {
  if (node.kind === 'not') return [];
  if (node.kind === 'leaf') return [{ place: node.place, when: under }];
  return node.of.flatMap((part) => reasons(part, node.kind === 'all' ? under : `${under} AND (${truth(part)})`));
}

/** One criterion as one statement, and how its rows are read. */
export interface CriterionSql {
  readonly sql: string;
  /** The places of the leaves that give reasons. Of each a row holds, after the person: whether it does, value, group, first and last day. */
  readonly shown: readonly number[];
}

/** Asks for a row for each person found. */
export function criterionSql({ when }: ResolvedCriterion, asOf: Screen['asOf'], dialect: Dialect): CriterionSql {
  const day = dayNumberOf(asOf);
  const leaves = leavesOf(when);
  const tree = numbered(when);
  const joins = leaves.map((_, place) => `LEFT JOIN l${place} ON l${place}.person = p.person`).join('\n');
  const shown = reasons(tree, 'TRUE');
  const columns = shown.map(({ place, when: guard }) => `(${guard}) AS w${place}, l${place}.value AS v${place}, l${place}.grp AS g${place}, l${place}.from_day AS f${place}, l${place}.until_day AS u${place}`);
  const parts = leaves.map((leaf, place) => `l${place} ${dialect.once} (${leafText(leaf, day, dialect)})`).join(',\n');
  return {
    sql: `${leaves.length === 0 ? '' : `WITH ${parts}\n`}SELECT ${['p.person AS person', ...columns].join(', ')} FROM people p\n${joins}\nWHERE (p.died_on IS NULL OR p.died_on > ${day}) AND (${truth(tree)}) ${dialect.closing}`,
    shown: shown.map(({ place }) => place),
  };
}
