import type { openPool } from '@dure/database/scope';
import type { Depth } from '../figure.ts';
import { type Copy, copiesFor, LARGE, type Scale, SLICES } from './scale.ts';
import { MARK, OFFICE_MARK, type Pattern, takePatterns } from './template.ts';

type Pool = ReturnType<typeof openPool>;
type Expressions = Readonly<Record<string, string>>;

/** Once in a municipality: the offices, those who work there, their settings and numbers. */
const OF_THE_OFFICE: ReadonlySet<string> = new Set(['jurisdiction', 'organisation', 'staff', 'staff_credential', 'setting', 'letter_number']);
/** Written at the end, to make up the number. */
const LOGS: ReadonlySet<string> = new Set(['access_log', 'access_log_person']);
const HISTORIES: readonly string[] = ['person_event', 'consent_event', 'referral_event', 'case_event', 'plan_event', 'visit_event', 'conference_event', 'homecare_event', 'move_event', 'discovery_candidate_event', 'document_event'];

const marked = (text: string): string => `replace(replace(${text}, '${MARK}', c.mark), '${OFFICE_MARK}', c.office)`;
/** An identifier of version 4, always the same for the same words. */
const idOf = (words: string): string => `(WITH h AS (SELECT md5(${words}) AS h) SELECT (left(h, 8) || '-' || substr(h, 9, 4) || '-4' || substr(h, 14, 3) || '-8' || substr(h, 18, 3) || '-' || right(h, 12))::uuid FROM h)`;

function expressionOf({ name, type }: Pattern['columns'][number], own: Expressions): string {
  if (own[name] !== undefined) return own[name];
  if (name === 'sigungu') return 'c.sigungu';
  // Nobody is sought twice in one municipality.
  if (name === 'pseudonym') return 'md5(t.pseudonym || c.no)';
  if (name === 'login') return `CASE WHEN c.sigungu = '${LARGE}' THEN t.login ELSE t.login || '.' || c.sigungu END`;
  // One click signs in to the largest municipality alone.
  if (name === 'demo') return `t.demo AND c.sigungu = '${LARGE}'`;
  if (type === 'uuid' || type === 'uuid[]') return `${marked(`t.${name}::text`)}::${type}`;
  if (type === 'jsonb' || type === 'json') return `replace(${marked(`t.${name}::text`)}, '"${LARGE}"', '"' || c.sigungu || '"')::${type}`;
  return `t.${name}`;
}

function copied({ table, columns }: Pattern, from: string, own: Expressions = {}): string {
  return `INSERT INTO dure.${table} (${columns.map(({ name }) => name).join(', ')}) SELECT ${columns.map((column) => expressionOf(column, own)).join(', ')} FROM ${from}`;
}

async function writeCopies(owner: Pool, copies: readonly Copy[]): Promise<void> {
  await owner.query('CREATE UNLOGGED TABLE fill.copy (no integer PRIMARY KEY, sigungu text, "from" integer, until integer, first boolean, mark text, office text)');
  const seen = new Set<string>();
  const rows = copies.map(({ no, sigungu, from, until }) => {
    const first = !seen.has(sigungu);
    seen.add(sigungu);
    return { no, sigungu, from, until, first, mark: markOf(no + 1), office: sigungu === LARGE ? OFFICE_MARK : markOf(0xf0_0000 + seen.size) };
  });
  await owner.query('INSERT INTO fill.copy SELECT * FROM jsonb_populate_recordset(NULL::fill.copy, $1::jsonb)', [JSON.stringify(rows)]);
  await owner.query('ANALYZE fill.copy');
}

/** Twelve bits before the variant and twelve behind it. */
function markOf(number: number): string {
  const hex = number.toString(16).padStart(6, '0');
  return `-4${hex.slice(0, 3)}-8${hex.slice(3)}-`;
}

/** Closed cases of former years: people of the copy with the course of a closed case of the town. */
function formerCases(patterns: readonly Pattern[], perPerson: number): readonly string[] {
  const [files, events] = ['case_file', 'case_event'].map((name) => patterns.find(({ table }) => table === name));
  if (files === undefined || events === undefined) throw new Error('The town has no cases');
  const id = idOf(`p.id || c.mark || g`);
  const person = marked('p.id::text');
  const chosen = `fill.person p JOIN copies c ON p.slice BETWEEN c."from" AND c.until CROSS JOIN generate_series(1, ${Math.ceil(perPerson)}) g
    JOIN fill.closed k ON k.k = (p.n * 31 + g * 17) % (SELECT count(*) FROM fill.closed) JOIN fill.case_file t ON t.id = k.id
    WHERE (p.n * 7 + g * 13) % 1000 < ${Math.round((1000 * perPerson) / Math.ceil(perPerson))}`;
  const own: Expressions = {
    id: `${id}`, person_id: `${person}::uuid`, emd_code: 'p.emd_code', household_id: `${marked('p.household_id::text')}::uuid`, referral_id: 'NULL',
    state: `replace(replace(${marked('t.state::text')}, ${marked('t.id::text')}, ${id}::text), ${marked('t.person_id::text')}, ${person})::jsonb`,
  };
  const course = chosen.replace('WHERE', 'JOIN fill.case_event e ON e.case_id = t.id WHERE');
  const ofEvent = Object.fromEntries(events.columns.map((column) => [column.name, expressionOf(column, { case_id: id, person_id: `${person}::uuid`, emd_code: 'p.emd_code' }).replaceAll('t.', 'e.')]));
  return [copied(files, chosen, own), copied(events, course, ofEvent)];
}

/** The log of two years, of the look-ups of the town. */
function logs(patterns: readonly Pattern[], times: number): readonly string[] {
  const [entries, people] = ['access_log', 'access_log_person'].map((name) => patterns.find(({ table }) => table === name));
  if (entries === undefined || people === undefined) throw new Error('The town has no log');
  const from = `fill.access_log t JOIN copies c ON t.slice BETWEEN c."from" AND c.until CROSS JOIN generate_series(1, ${times}) g`;
  const at = `t.at - (g * ${(730 / times).toFixed(3)}) * interval '1 day' - c.no * interval '1 millisecond'`;
  const ofPerson: Expressions = { log_id: idOf('t.id || c.mark || g'), at, person_id: `${marked('q.person_id::text')}::uuid` };
  return [copied(entries, from, { id: idOf('t.id || c.mark || g'), at }), copied(people, `${from} JOIN fill.access_log_person q ON q.log_id = t.id`, ofPerson)];
}

/** Cases of the town with the shortest courses: most cases of former years are short. */
const SHORT_COURSES = 25;

const BATCH = 40;

/** Two statements at a time: PostgreSQL has two cores here. Each is over some of the copies, so that none of them grows beyond the disk's patience. */
async function run(owner: Pool, statements: readonly string[], copies: number): Promise<void> {
  const waiting: string[] = [];
  for (let from = 0; from < copies; from += BATCH * SLICES) {
    for (const text of statements) waiting.push(text.replaceAll('copies c', `(SELECT * FROM fill.copy WHERE no BETWEEN ${from} AND ${from + BATCH * SLICES - 1}) c`));
  }
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await owner.query(next);
  };
  await Promise.all([work(), work()]);
}

const countOf = async (owner: Pool, table: string): Promise<number> => (await owner.query<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)).rows[0]?.n ?? 0;

export interface Filled extends Scale {
  readonly municipalities: number;
}

/** Fills an empty database to the scale. `owner` may take minutes for one statement. */
export async function fill(owner: Pool, admin: Pool, { scale, depth, passwordHash, tell }: { readonly scale: Scale; readonly depth: Depth; readonly passwordHash: string; readonly tell: (sentence: string) => void }): Promise<Filled> {
  const patterns = await takePatterns(owner, admin, passwordHash, tell);
  const began = performance.now();
  const seconds = (): string => `${((performance.now() - began) / 1000).toFixed(0)} s`;
  const copies = copiesFor(scale, depth, patterns.find(({ table }) => table === 'person')?.rows ?? 1);
  await writeCopies(owner, copies);
  await owner.query(`CREATE UNLOGGED TABLE fill.closed AS SELECT id, row_number() OVER (ORDER BY seq, n) - 1 AS k FROM fill.case_file WHERE NOT live ORDER BY seq, n LIMIT ${SHORT_COURSES}`);
  tell(`the pattern is taken; ${copies.length} copies in ${new Set(copies.map(({ sigungu }) => sigungu)).size} municipalities`);
  await run(owner, patterns.filter(({ table }) => OF_THE_OFFICE.has(table)).map((one) => copied(one, 'copies c CROSS JOIN fill.' + one.table + ' t WHERE c.first')), copies.length);
  const rest = patterns.filter(({ table }) => !OF_THE_OFFICE.has(table) && !LOGS.has(table)).toSorted((left, right) => right.rows - left.rows);
  await run(owner, rest.map((one) => copied(one, `fill.${one.table} t JOIN copies c ON t.slice BETWEEN c."from" AND c.until`)), copies.length);
  const [people, live] = [await countOf(owner, 'dure.person'), await countOf(owner, 'dure.case_file')];
  tell(`${people.toLocaleString('en')} people and what is about them after ${seconds()}`);
  await run(owner, formerCases(patterns, Math.max(0, scale.cases - live) / people), copies.length);
  tell(`their former cases after ${seconds()}`);
  let events = 0;
  for (const table of HISTORIES) events += await countOf(owner, `dure.${table}`);
  const { rows: [once] } = await owner.query<{ n: number }>('SELECT count(*) AS n FROM fill.access_log t JOIN fill.copy c ON t.slice BETWEEN c."from" AND c.until');
  await run(owner, logs(patterns, Math.max(1, Math.round((scale.events - events) / Math.max(1, once?.n ?? 1)))), copies.length);
  const filled = { people, cases: await countOf(owner, 'dure.case_file'), events: events + await countOf(owner, 'dure.access_log'), municipalities: new Set(copies.map(({ sigungu }) => sigungu)).size };
  await owner.query('DROP SCHEMA fill CASCADE');
  return filled;
}
