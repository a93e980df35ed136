import {
  CARE_SETTINGS, dayOfNumber, type Grouping, INSTITUTION_TYPES, type Measure, type ResolvedLeaf, type ResolvedLeafOf, type Selection, SEXES, SPELL_KINDS, SPELLS, type SpellKind, type SpellValue,
} from '@dure/domain/discovery';
import { normalCode } from '@dure/domain/eligibility';
import type { Dialect } from './dialect.ts';

/*
 * Each leaf as a query over `people`, `claims`, `prescriptions` and `spells`, which answers one row for each person for
 * whom it holds: person, value, grp, from_day, until_day. Nothing but numbers, normalised codes and our own words gets into the text.
 */

const numbers = (names: readonly string[], among: readonly string[]): string => (among.length === 0 ? 'NULL' : among.map((name) => names.indexOf(name)).join(', '));

function codeText(column: string, { include, exclude = [] }: NonNullable<Selection['diagnosis']>): string {
  const within = ({ from, to }: { readonly from: string; readonly to: string }): string => `(${column} >= '${normalCode(from)}' AND left(${column}, ${normalCode(to).length}) <= '${normalCode(to)}')`;
  const included = `(${include.map(within).join(' OR ') || 'FALSE'})`;
  return exclude.length === 0 ? included : `(${included} AND NOT (${exclude.map(within).join(' OR ')}))`;
}

/** The claims that a leaf reads, as a condition. */
function selectionText({ settings, institutions, diagnosis }: Selection): string {
  const parts = [
    settings === undefined ? undefined : `setting IN (${numbers(CARE_SETTINGS, settings)})`,
    institutions === undefined ? undefined : `institution_type IN (${numbers(INSTITUTION_TYPES, institutions)})`,
    diagnosis === undefined ? undefined : diagnosis.among === 'main' ? codeText('main', diagnosis) : `(${codeText('main', diagnosis)} OR coalesce(${codeText('second', diagnosis)}, FALSE))`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? 'TRUE' : parts.join(' AND ');
}

const groupColumn = (per: Grouping): string => (per === 'person' ? "''" : per === 'illness' ? 'left(main, 3)' : 'institution');
const groupShown = (per: Grouping): string => (per === 'person' ? 'NULL' : 'g');

const MEASURED: Readonly<Record<Measure, string>> = {
  'claims': 'count(*)',
  'care-days': 'sum(days)',
  'benefit-days': `sum(CASE WHEN setting = ${CARE_SETTINGS.indexOf('inpatient')} THEN days ELSE greatest(days, medication_days) END)`,
  'visit-days': 'count(DISTINCT day)',
  'institutions': 'count(DISTINCT institution)',
};

type Writer<Kind extends ResolvedLeaf['kind']> = (leaf: ResolvedLeafOf<Kind>, asOf: number, dialect: Dialect) => string;

/** A day after all others. */
const ENDLESS = 2_147_483_647;
const unended = `coalesce(until_day, ${ENDLESS})`;

/** Of each person the first row of a query. */
const first = (columns: string, rows: string, order: string): string => `SELECT ${columns} FROM (SELECT r.*, row_number() OVER (PARTITION BY person ORDER BY ${order}) AS place FROM (${rows}) r) f WHERE place = 1`;

const amount: Writer<'amount'> = ({ of, measure, per, within, atLeast }, asOf) => {
  const claims = `FROM claims WHERE day BETWEEN ${within} AND ${asOf} AND ${selectionText(of)}`;
  const enough = `HAVING ${MEASURED[measure]} >= ${atLeast}`;
  if (per === 'person') return `SELECT person, ${MEASURED[measure]} AS value, NULL AS grp, NULL AS from_day, NULL AS until_day ${claims} GROUP BY person ${enough}`;
  return first('person, value, grp, NULL AS from_day, NULL AS until_day', `SELECT person, ${groupColumn(per)} AS grp, ${MEASURED[measure]} AS value ${claims} GROUP BY person, ${groupColumn(per)} ${enough}`, 'value DESC, grp');
};

const burst: Writer<'burst'> = ({ of, measure, per, days, within, atLeast }, asOf) => {
  const claims = (columns: string): string => `(SELECT ${columns} FROM claims WHERE day BETWEEN ${within} AND ${asOf} AND ${selectionText(of)})`;
  const counted = measure === 'claims' ? 'count(*)' : 'count(DISTINCT m.institution)';
  return first(`person, value, ${groupShown(per)} AS grp, greatest(until_day - ${days - 1}, ${within}) AS from_day, until_day`, `
    SELECT e.person AS person, e.g AS g, e.day AS until_day, ${counted} AS value FROM ${claims(`DISTINCT person, ${groupColumn(per)} AS g, day`)} e JOIN ${claims(`person, ${groupColumn(per)} AS g, day, institution`)} m ON m.person = e.person AND m.g = e.g
    WHERE m.day BETWEEN e.day - ${days - 1} AND e.day GROUP BY e.person, e.g, e.day HAVING ${counted} >= ${atLeast}`, 'until_day, g');
};

const overlap: Writer<'overlap'> = ({ within, atLeast }, asOf) => first('person, value, grp, from_day, from_day + value - 1 AS until_day', `
  SELECT * FROM (SELECT a.person AS person, a.ingredient AS grp, greatest(a.day, b.day) AS from_day, least(a.day + a.days, b.day + b.days) - greatest(a.day, b.day) AS value
    FROM prescriptions a JOIN prescriptions b ON a.person = b.person AND a.ingredient = b.ingredient
    WHERE a.institution < b.institution AND a.day BETWEEN ${within} AND ${asOf} AND b.day BETWEEN ${within} AND ${asOf}) o
  WHERE value >= ${Math.max(1, atLeast)}`, 'value DESC, grp, from_day');

/** Inpatient claims put together: a claim begins an episode where it lies more than `gap` days after all before it have ended. */
function episodesText({ of, per, gap }: { readonly of: Selection; readonly per: Grouping; readonly gap: number }, asOf: number, { nullable }: Dialect): string {
  const over = 'OVER (PARTITION BY person, g ORDER BY day, last ROWS BETWEEN UNBOUNDED PRECEDING AND';
  return `(SELECT person, g, min(day) AS from_day, max(last) AS until_day FROM (
    SELECT b.*, sum(begins) ${over} CURRENT ROW) AS episode FROM (
      SELECT c.*, CASE WHEN day - max(${nullable('last')}) ${over} 1 PRECEDING) <= ${gap} THEN 0 ELSE 1 END AS begins FROM (
        SELECT person, ${groupColumn(per)} AS g, day, least(day + days - 1, ${asOf}) AS last FROM claims
        WHERE setting = ${CARE_SETTINGS.indexOf('inpatient')} AND day <= ${asOf} AND ${selectionText(of)}) c) b) e
  GROUP BY person, g, episode)`;
}

const stay: Writer<'stay'> = ({ of, per, gap, atLeast, ended, quiet }, asOf, dialect) => first(`person, value, ${groupShown(per)} AS grp, from_day, until_day`, `
  SELECT person, g, from_day, until_day, until_day - from_day + 1 AS value FROM ${episodesText({ of, per, gap }, asOf, dialect)} s
  WHERE until_day - from_day + 1 >= ${atLeast} AND until_day BETWEEN ${ended} AND ${asOf - quiet}`, 'value DESC, g, from_day');

const readmitted: Writer<'readmitted'> = ({ of, gap, days, within, atLeast }, asOf, dialect) => `
SELECT person, count(*) AS value, NULL AS grp, NULL AS from_day, max(began) AS until_day FROM (
  SELECT person, from_day AS began, lag(${dialect.nullable('until_day')}) OVER (PARTITION BY person ORDER BY from_day) AS before FROM ${episodesText({ of, per: 'person', gap }, asOf, dialect)} s) a
WHERE began >= ${within} AND began - before <= ${days} GROUP BY person HAVING count(*) >= ${Math.max(1, atLeast)}`;

const firstEver: Writer<'first'> = ({ of, within }, asOf) => `
SELECT person, 1 AS value, NULL AS grp, min(day) AS from_day, NULL AS until_day FROM claims WHERE day <= ${asOf} AND ${selectionText(of)} GROUP BY person HAVING min(day) >= ${within}`;

const none: Writer<'none'> = ({ of, within }, asOf) => `
SELECT q.person AS person, 1 AS value, NULL AS grp, NULL AS from_day, m.last AS until_day FROM people q
LEFT JOIN (SELECT person, max(day) AS last FROM claims WHERE day <= ${asOf} AND ${selectionText(of)} GROUP BY person) m ON m.person = q.person WHERE m.last IS NULL OR m.last < ${within}`;

/** A stored number as the word for it. */
const word = (column: string, words: readonly string[]): string => `CASE ${column} ${words.map((one, number) => `WHEN ${number} THEN '${one}'`).join(' ')} END`;

const spellsText = (of: SpellKind, values: readonly SpellValue[], asOf: number): string =>
  `SELECT person, value AS v, from_day, until_day FROM spells WHERE kind = ${SPELL_KINDS.indexOf(of)} AND value IN (${numbers(SPELLS[of], values)}) AND from_day <= ${asOf}`;

const spell: Writer<'spell'> = ({ of, values }, asOf) =>
  first(`person, 1 AS value, ${word('v', SPELLS[of])} AS grp, from_day, until_day`, `${spellsText(of, values, asOf)} AND (until_day IS NULL OR until_day >= ${asOf})`, `from_day, v, ${unended}`);

/** What began last without another one before it that went on until the day before. */
const began: Writer<'began'> = ({ of, values, within, time }, asOf, { nullable }) => {
  const spells = `SELECT s.*, max(${nullable(unended)}) OVER (PARTITION BY person ORDER BY from_day RANGE BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS gone_on, min(from_day) OVER (PARTITION BY person) AS earliest FROM (${spellsText(of, values, asOf)}) s`;
  const timely = time === undefined ? '' : ` AND ${time === 'again' ? 'earliest < from_day' : 'earliest = from_day'}`;
  return `${first(`person, 1 AS value, ${word('v', SPELLS[of])} AS grp, from_day, until_day`, `SELECT * FROM (${spells}) b WHERE from_day >= ${within} AND (gone_on IS NULL OR gone_on < from_day - 1)`, `from_day DESC, v, ${unended}`)}${timely}`;
};

const compare: Writer<'compare'> = ({ op, value }, asOf) => {
  const age = `${Number(dayOfNumber(asOf).slice(0, 4))} - birth_year`;
  return `SELECT person, ${age} AS value, NULL AS grp, NULL AS from_day, NULL AS until_day FROM people WHERE ${age} ${op} ${value}`;
};

const oneOf: Writer<'one-of'> = ({ values }) =>
  `SELECT person, 1 AS value, ${word('sex', SEXES)} AS grp, NULL AS from_day, NULL AS until_day FROM people WHERE sex IN (${numbers(SEXES, values)})`;

const WRITERS: { readonly [Kind in ResolvedLeaf['kind']]: Writer<Kind> } = { compare, 'one-of': oneOf, spell, began, amount, burst, overlap, stay, readmitted, 'first': firstEver, none };

/** A leaf as a query. */
export function leafText(leaf: ResolvedLeaf, asOf: number, dialect: Dialect): string {
  // The table is total over the union, so the writer fits its own kind; TypeScript cannot follow that through the index.
  const write = WRITERS[leaf.kind] as (leaf: ResolvedLeaf, asOf: number, dialect: Dialect) => string;
  return write(leaf, asOf, dialect);
}
