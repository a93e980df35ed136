import {
  CARE_SETTINGS, dayOfNumber, type Grouping, INSTITUTION_TYPES, type Measure, type ResolvedLeaf, type ResolvedLeafOf, type Selection, SEXES, SPELL_KINDS, SPELLS, type SpellKind, type SpellValue,
} from '@dure/domain/discovery';
import { normalCode } from '@dure/domain/eligibility';

/*
 * Each leaf as a query for DuckDB over `people`, `claims`, `prescriptions` and `spells`, which answers one row for each person for
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
const groupShown = (per: Grouping): string => (per === 'person' ? 'NULL' : 'grp');

const MEASURED: Readonly<Record<Measure, string>> = {
  'claims': 'count(*)',
  'care-days': 'sum(days)',
  'benefit-days': `sum(CASE WHEN setting = ${CARE_SETTINGS.indexOf('inpatient')} THEN days ELSE greatest(days, medication_days) END)`,
  'visit-days': 'count(DISTINCT day)',
  'institutions': 'count(DISTINCT institution)',
};

const first = (order: string): string => `QUALIFY row_number() OVER (PARTITION BY person ORDER BY ${order}) = 1`;
type Writer<Kind extends ResolvedLeaf['kind']> = (leaf: ResolvedLeafOf<Kind>, asOf: number) => string;

const amount: Writer<'amount'> = ({ of, measure, per, within, atLeast }, asOf) => `
SELECT person, value, ${groupShown(per)} AS grp, NULL AS from_day, NULL AS until_day FROM (
  SELECT person, ${groupColumn(per)} AS grp, ${MEASURED[measure]} AS value FROM claims WHERE day BETWEEN ${within} AND ${asOf} AND ${selectionText(of)} GROUP BY ALL)
WHERE value >= ${atLeast} ${per === 'person' ? '' : first('value DESC, grp')}`;

const burst: Writer<'burst'> = ({ of, measure, per, days, within, atLeast }, asOf) => `
SELECT person, value, ${groupShown(per)} AS grp, greatest(until_day - ${days - 1}, ${within}) AS from_day, until_day FROM (
  SELECT e.person, e.grp, e.day AS until_day, ${measure === 'claims' ? 'count(*)' : 'count(DISTINCT m.institution)'} AS value
  FROM (SELECT DISTINCT person, ${groupColumn(per)} AS grp, day FROM claims WHERE day BETWEEN ${within} AND ${asOf} AND ${selectionText(of)}) e
  JOIN (SELECT person, ${groupColumn(per)} AS grp, day, institution FROM claims WHERE day BETWEEN ${within} AND ${asOf} AND ${selectionText(of)}) m
    ON m.person = e.person AND m.grp = e.grp AND m.day BETWEEN e.day - ${days - 1} AND e.day
  GROUP BY ALL)
WHERE value >= ${atLeast} ${first('until_day, grp')}`;

const overlap: Writer<'overlap'> = ({ within, atLeast }, asOf) => `
SELECT person, value, grp, from_day, from_day + value - 1 AS until_day FROM (
  SELECT a.person, a.ingredient AS grp, greatest(a.day, b.day) AS from_day, least(a.day + a.days, b.day + b.days) - greatest(a.day, b.day) AS value
  FROM prescriptions a JOIN prescriptions b ON a.person = b.person AND a.ingredient = b.ingredient AND a.institution < b.institution
  WHERE a.day BETWEEN ${within} AND ${asOf} AND b.day BETWEEN ${within} AND ${asOf})
WHERE value >= ${Math.max(1, atLeast)} ${first('value DESC, grp, from_day')}`;

/** Inpatient claims put together: a claim begins an episode where it lies more than `gap` days after all before it have ended. */
function episodesText(of: Selection, per: Grouping, gap: number, asOf: number): string {
  const over = 'OVER (PARTITION BY person, grp ORDER BY day, last ROWS BETWEEN UNBOUNDED PRECEDING AND';
  return `(SELECT person, grp, min(day) AS from_day, max(last) AS until_day FROM (
    SELECT *, sum(begins) ${over} CURRENT ROW) AS episode FROM (
      SELECT *, CASE WHEN day - max(last) ${over} 1 PRECEDING) <= ${gap} THEN 0 ELSE 1 END AS begins FROM (
        SELECT person, ${groupColumn(per)} AS grp, day, least(day + days - 1, ${asOf}) AS last FROM claims
        WHERE setting = ${CARE_SETTINGS.indexOf('inpatient')} AND day <= ${asOf} AND ${selectionText(of)})))
  GROUP BY person, grp, episode)`;
}

const stay: Writer<'stay'> = ({ of, per, gap, atLeast, ended, quiet }, asOf) => `
SELECT person, until_day - from_day + 1 AS value, ${groupShown(per)} AS grp, from_day, until_day FROM (SELECT person, grp AS g, grp, from_day, until_day FROM ${episodesText(of, per, gap, asOf)})
WHERE until_day - from_day + 1 >= ${atLeast} AND until_day BETWEEN ${ended} AND ${asOf - quiet} ${first('until_day - from_day DESC, g, from_day')}`;

const readmitted: Writer<'readmitted'> = ({ of, gap, days, within, atLeast }, asOf) => `
SELECT person, count(*) AS value, NULL AS grp, NULL AS from_day, max(from_day) AS until_day FROM (
  SELECT person, from_day, lag(until_day) OVER (PARTITION BY person ORDER BY from_day) AS before FROM ${episodesText(of, 'person', gap, asOf)})
WHERE from_day >= ${within} AND from_day - before <= ${days} GROUP BY person HAVING count(*) >= ${Math.max(1, atLeast)}`;

const firstEver: Writer<'first'> = ({ of, within }, asOf) => `
SELECT person, 1 AS value, NULL AS grp, min(day) AS from_day, NULL AS until_day FROM claims WHERE day <= ${asOf} AND ${selectionText(of)} GROUP BY person HAVING min(day) >= ${within}`;

const none: Writer<'none'> = ({ of, within }, asOf) => `
SELECT p.person, 1 AS value, NULL AS grp, NULL AS from_day, m.last AS until_day FROM people p
LEFT JOIN (SELECT person, max(day) AS last FROM claims WHERE day <= ${asOf} AND ${selectionText(of)} GROUP BY person) m ON m.person = p.person WHERE m.last IS NULL OR m.last < ${within}`;

/** A stored number as the word for it. */
const word = (column: string, words: readonly string[]): string => `[${words.map((one) => `'${one}'`).join(', ')}][${column} + 1]`;

const spellsText = (of: SpellKind, values: readonly SpellValue[], asOf: number): string =>
  `(SELECT person, value AS v, from_day, until_day FROM spells WHERE kind = ${SPELL_KINDS.indexOf(of)} AND value IN (${numbers(SPELLS[of], values)}) AND from_day <= ${asOf})`;

const spell: Writer<'spell'> = ({ of, values }, asOf) => `
SELECT person, 1 AS value, ${word('v', SPELLS[of])} AS grp, from_day, until_day FROM ${spellsText(of, values, asOf)} WHERE until_day IS NULL OR until_day >= ${asOf} ${first('from_day, v, until_day NULLS LAST')}`;

const began: Writer<'began'> = ({ of, values, within, time }, asOf) => `
SELECT person, 1 AS value, ${word('v', SPELLS[of])} AS grp, from_day, until_day FROM (
  SELECT s.*, EXISTS (SELECT 1 FROM ${spellsText(of, values, asOf)} o WHERE o.person = s.person AND o.from_day < s.from_day) AS again FROM ${spellsText(of, values, asOf)} s
  WHERE s.from_day >= ${within} AND NOT EXISTS (SELECT 1 FROM ${spellsText(of, values, asOf)} o WHERE o.person = s.person AND o.from_day < s.from_day AND (o.until_day IS NULL OR o.until_day >= s.from_day - 1))
  ${first('from_day DESC, v, until_day NULLS LAST')})
${time === undefined ? '' : `WHERE again = ${time === 'again'}`}`;

const compare: Writer<'compare'> = ({ op, value }, asOf) => {
  const age = `${Number(dayOfNumber(asOf).slice(0, 4))} - birth_year`;
  return `SELECT person, ${age} AS value, NULL AS grp, NULL AS from_day, NULL AS until_day FROM people WHERE ${age} ${op} ${value}`;
};

const oneOf: Writer<'one-of'> = ({ values }) =>
  `SELECT person, 1 AS value, ${word('sex', SEXES)} AS grp, NULL AS from_day, NULL AS until_day FROM people WHERE sex IN (${numbers(SEXES, values)})`;

const WRITERS: { readonly [Kind in ResolvedLeaf['kind']]: Writer<Kind> } = { compare, 'one-of': oneOf, spell, began, amount, burst, overlap, stay, readmitted, 'first': firstEver, none };

/** A leaf as a query. */
export function leafText(leaf: ResolvedLeaf, asOf: number): string {
  // The table is total over the union, so the writer fits its own kind; TypeScript cannot follow that through the index.
  const write = WRITERS[leaf.kind] as (leaf: ResolvedLeaf, asOf: number) => string;
  return write(leaf, asOf);
}
