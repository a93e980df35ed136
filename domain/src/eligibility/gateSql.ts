import type { Clause, Gate, Ground } from './gate.ts';
import { type FactRow, type SqlDialect, type SqlExpression, type SqlParameter, sqlWriter } from './sql.ts';

interface Spelled {
  readonly met: (clause: Clause) => string;
}

const anyOf = (texts: readonly string[]): string => (texts.length === 0 ? 'FALSE' : `(${texts.join(' OR ')})`);
const sure = (text: string): string => `(${text} IS TRUE)`;

/** 0 closed, 1 unknown, 2 possible, 3 eligible: the ranks of `standingOf`. */
function rankOf({ judgement, ...ground }: Ground, { met }: Spelled): string {
  const text = met(ground);
  const judged = judgement === undefined ? 'TRUE' : met(judgement);
  return `(CASE WHEN ${text} IS FALSE OR ${judged} IS FALSE THEN 0 WHEN ${text} IS NULL THEN 1 WHEN ${judged} IS TRUE THEN 3 ELSE 2 END)`;
}

function bestRank(grounds: readonly Ground[], spelled: Spelled): string {
  if (grounds.length === 0) return '3';
  const ranks = grounds.map((ground) => rankOf(ground, spelled));
  return ranks.length === 1 ? (ranks[0] ?? '3') : `greatest(${ranks.join(', ')})`;
}

/** The order of `conclude`, once more in SQL. */
function concluded(gate: Gate, lifts: readonly string[] | undefined, spelled: Spelled): string {
  const standing = <Held extends Clause>(clauses: readonly Held[] = []): readonly Held[] => clauses.filter(({ rules }) => lifts?.includes(rules[0]) !== true);
  const { met } = spelled;
  const shut = anyOf([...standing(gate.bars).map((clause) => sure(met(clause))), ...standing(gate.excludes).map(met), ...standing(gate.requires).map((clause) => `(NOT ${met(clause)})`)]);
  const reviewed = anyOf(standing(gate.reviews).map((clause) => sure(met(clause))));
  const refused = anyOf((gate.refusals ?? []).map((clause) => sure(met(clause))));
  const lifted = lifts === undefined ? '' : `WHEN q.shut IS NULL OR q.best = 1 THEN 'review' `;
  return (
    `(SELECT CASE WHEN q.shut THEN 'excluded' WHEN q.reviewed THEN 'review' WHEN q.best = 0 THEN 'excluded' ${lifted}WHEN q.shut IS NULL THEN 'unknown' `
    + `WHEN q.best = 3 THEN CASE WHEN q.refused THEN 'excluded' ELSE 'eligible' END WHEN q.best = 2 THEN 'possible' ELSE 'unknown' END `
    + `FROM (SELECT ${shut} AS shut, ${reviewed} AS reviewed, ${bestRank(gate.grounds, spelled)} AS best, ${refused} AS refused) AS q)`
  );
}

/** The verdict of a gate as a text expression over a table of facts: what `verdictOf` says of one person, said of a population. */
export function gateSqlOf(gate: Gate, row: FactRow, dialect: SqlDialect): SqlExpression {
  const parameters: SqlParameter[] = [];
  const writer = sqlWriter(dialect, parameters);
  const spelled: Spelled = { met: ({ when }) => writer.write(when, row) };
  const exceptions = gate.exceptions ?? [];
  const plain = concluded(gate, undefined, spelled);
  const cases = exceptions.map((exception) => `WHEN ${spelled.met(exception)} THEN ${concluded(gate, exception.lifts, spelled)}`);
  return { text: cases.length === 0 ? plain : `(CASE ${cases.join(' ')} ELSE ${plain} END)`, parameters };
}
