import { normalCode } from './code.ts';
import { squeeze } from './text.ts';
import { findDuration } from './duration.ts';
import type { FactRow, SqlDialect, SqlWriter } from './sql.ts';
import type { Scalar } from './condition.ts';

/** The white space of ECMAScript and the marks that `mentions` looks past. */
const LOOKED_PAST = '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff·.,()/-';
const DURATION = String.raw`^P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$`;
/** PostgreSQL's calendar ends in 4713 BC; whatever has lasted longer than this has lasted long enough. */
const LONGEST = { months: 48_000, days: 1_400_000 };

/** The fact, NULL while nobody knows it; JSON's own null is known. */
function valueOf(fact: string, row: FactRow, { bind }: SqlWriter): string {
  return fact === 'on' ? `to_jsonb(${row.day})` : `(${row.facts} -> ${bind(fact, 'text')})`;
}

/** Unknown while the fact is. */
const known = (value: string, text: string): string => `(CASE WHEN ${value} IS NOT NULL THEN ${text} END)`;
const json = (value: Scalar, { bind }: SqlWriter): string => bind(JSON.stringify(value), 'jsonb');
const jsons = (values: readonly Scalar[], { bind }: SqlWriter): string => bind(values.map((value) => JSON.stringify(value)), 'jsonb[]');
/** One value is a list of one, null is a list of none. */
const listOf = (value: string): string => `(CASE jsonb_typeof(${value}) WHEN 'array' THEN ${value} WHEN 'null' THEN '[]'::jsonb ELSE jsonb_build_array(${value}) END)`;
const someOf = (value: string, item: string, test: string): string => `EXISTS (SELECT FROM jsonb_array_elements(${listOf(value)}) AS ${item} WHERE ${test})`;

interface Period {
  readonly months: string;
  readonly days: string;
}
const beganOn = (day: string, { months, days }: Period): string => `((${day})::date - make_interval(months => (${months})::int, days => (${days})::int))`;

/** A duration read with the one pattern; the parts that are not there count nothing. */
function periodOf(matched: string): Period {
  const part = (index: number): string => `coalesce(${matched}[${index}], '0')::numeric`;
  return { months: `(${part(1)} * 12 + ${part(2)})`, days: `(${part(3)} * 7 + ${part(4)})` };
}

/** Facts in a `jsonb` column. */
export const POSTGRESQL: SqlDialect = {
  placeholder: (position, type) => `$${position}::${type}`,
  leaves: {
    always: () => 'TRUE',
    equals: (leaf, row, writer) => `(${valueOf(leaf.fact, row, writer)} = ${json(leaf.value, writer)})`,
    compare: (leaf, row, writer) => {
      const value = valueOf(leaf.fact, row, writer);
      return `(CASE WHEN jsonb_typeof(${value}) = 'number' THEN (${value})::numeric ${leaf.op} ${writer.bind(leaf.value, 'numeric')} END)`;
    },
    'one-of': (leaf, row, writer) => {
      const value = valueOf(leaf.fact, row, writer);
      return known(value, `${value} = ANY (${jsons(leaf.values, writer)})`);
    },
    'includes-any': (leaf, row, writer) => {
      const value = valueOf(leaf.fact, row, writer);
      const item = writer.name();
      return known(value, someOf(value, item, `${item} = ANY (${jsons(leaf.values, writer)})`));
    },
    counts: (leaf, row, writer) => {
      const value = valueOf(leaf.fact, row, writer);
      const [list, item, place] = [writer.name(), writer.name(), writer.name()];
      // Values are counted once; of records nobody can say that two are the same one.
      const each = `CASE WHEN jsonb_typeof(${item}) IN ('object', 'array') THEN ${place}::text ELSE ${item}::text || ' ' END`;
      const among = leaf.among === undefined ? 'TRUE' : `${item} = ANY (${jsons(leaf.among, writer)})`;
      const count = `SELECT count(DISTINCT ${each}) FROM jsonb_array_elements(${listOf(value)}) WITH ORDINALITY AS ${list}(${item}, ${place}) WHERE ${among}`;
      return known(value, `(${count}) >= ${writer.bind(leaf.atLeast, 'int')}`);
    },
    empty: (leaf, row, writer) => {
      const value = valueOf(leaf.fact, row, writer);
      return known(value, `jsonb_array_length(${listOf(value)}) = 0`);
    },
    mentions: (leaf, row, writer) => {
      const value = valueOf(leaf.fact, row, writer);
      const [item, word] = [writer.name(), writer.name()];
      const text = `translate(${item} #>> '{}', ${writer.bind(LOOKED_PAST, 'text')}, '')`;
      const holds = `EXISTS (SELECT FROM unnest(${writer.bind(leaf.words.map(squeeze), 'text[]')}) AS ${word} WHERE position(${word} IN ${text}) > 0)`;
      return known(value, someOf(value, item, `jsonb_typeof(${item}) = 'string' AND ${holds}`));
    },
    code: (leaf, row, writer) => {
      const value = valueOf(leaf.fact, row, writer);
      const code = `(regexp_replace(upper(${value} #>> '{}'), '[^0-9A-Z]', '', 'g') COLLATE "C")`;
      const within = leaf.include.map(({ from, to }) => codeWithin(code, normalCode(from), normalCode(to), writer));
      const without = (leaf.exclude ?? []).map(({ from, to }) => `NOT ${codeWithin(code, normalCode(from), normalCode(to), writer)}`);
      return known(value, `(jsonb_typeof(${value}) = 'string' AND (${within.join(' OR ') || 'FALSE'})${without.map((text) => ` AND ${text}`).join('')})`);
    },
    lasted: (leaf, row, writer) => {
      const wanted = findDuration(leaf.atLeast);
      if (wanted === undefined) return 'NULL::boolean';
      const value = valueOf(leaf.fact, row, writer);
      const matched = writer.name();
      const period = periodOf(matched);
      const least: Period = { months: writer.bind(wanted.months, 'int'), days: writer.bind(wanted.days, 'int') };
      const held = `CASE WHEN ${period.months} > ${LONGEST.months} OR ${period.days} > ${LONGEST.days} THEN TRUE ELSE ${beganOn(row.day, period)} <= ${beganOn(row.day, least)} END`;
      const text = `CASE WHEN jsonb_typeof(${value}) = 'string' THEN ${value} #>> '{}' END`;
      return `(SELECT CASE WHEN ${matched} IS NOT NULL AND ${row.day} IS NOT NULL THEN ${held} END FROM (SELECT regexp_match(${text}, ${writer.bind(DURATION, 'text')})) AS ${writer.name()}(${matched}))`;
    },
    some: (leaf, row, writer) => {
      const value = valueOf(leaf.fact, row, writer);
      const [item, met] = [writer.name(), writer.name()];
      const inner = writer.write(leaf.where, { facts: item, day: `coalesce(${item} ->> 'on', ${row.day})` });
      const each = `SELECT CASE WHEN jsonb_typeof(${item}) = 'object' THEN ${inner} ELSE FALSE END FROM jsonb_array_elements(${listOf(value)}) AS ${item}`;
      const folded = `SELECT CASE WHEN bool_or(${met}) THEN TRUE WHEN count(*) > count(${met}) THEN NULL ELSE FALSE END FROM (${each}) AS ${writer.name()}(${met})`;
      return known(value, `(${folded})`);
    },
    rated: (leaf, row, writer) => {
      const list = valueOf(leaf.list, row, writer);
      const table = valueOf(leaf.table, row, writer);
      const name = writer.name();
      const rated = someOf(list, name, `coalesce(${table} -> (${name} #>> '{}'), 'null'::jsonb) = ${json(leaf.as, writer)}`);
      const undecided = leaf.as === null ? 'TRUE' : 'NULL';
      return known(list, `(CASE WHEN jsonb_array_length(${listOf(list)}) = 0 THEN FALSE WHEN coalesce(jsonb_typeof(${table}), 'null') <> 'object' THEN ${undecided} ELSE ${rated} END)`);
    },
  },
};

function codeWithin(code: string, from: string, to: string, { bind }: SqlWriter): string {
  return `(${code} >= ${bind(from, 'text')} AND left(${code}, ${bind(to.length, 'int')}) <= ${bind(to, 'text')})`;
}
