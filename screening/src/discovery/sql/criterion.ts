import { dayNumberOf, leavesOf, type ResolvedCondition, type ResolvedCriterion, type Screen } from '@dure/domain/discovery';
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

/** One criterion as one statement: a row for each person found (leaf -1) and one for each reason, in the order of writing. */
export function criterionSql({ when }: ResolvedCriterion, asOf: Screen['asOf']): string {
  const day = dayNumberOf(asOf);
  const leaves = leavesOf(when);
  const tree = numbered(when);
  const joins = leaves.map((_, place) => `LEFT JOIN l${place} ON l${place}.person = p.person`).join('\n');
  const shown = reasons(tree, 'TRUE').map(({ place, when: guard }) => ({ place, guard }));
  const columns = leaves.map((_, place) => `l${place}.value AS v${place}, l${place}.grp AS g${place}, l${place}.from_day AS f${place}, l${place}.until_day AS u${place}`);
  const guards = shown.map(({ guard }, index) => `(${guard}) AS w${index}`);
  return `WITH ${leaves.map((leaf, place) => `l${place} AS MATERIALIZED (${leafText(leaf, day)})`).join(',\n')},
hits AS MATERIALIZED (SELECT ${['p.person', ...columns, ...guards].join(', ')} FROM people p
${joins}
WHERE (p.died_on IS NULL OR p.died_on > ${day}) AND (${truth(tree)}))
SELECT person, -1 AS leaf, 0 AS value, NULL AS grp, NULL AS from_day, NULL AS until_day FROM hits
${shown.map(({ place }, index) => `UNION ALL SELECT person, ${place}, v${place}::INTEGER, g${place}, f${place}::INTEGER, u${place}::INTEGER FROM hits WHERE w${index}`).join('\n')}`;
}
