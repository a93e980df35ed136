import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { withClient } from '@dure/database/connection';
import { buildPage } from '../../../e2e/harness/page.ts';
import { onGround, temporary, type Ground } from '../faults/ground.ts';
import type { Figure, Measured, Run } from '../figure.ts';
import { type Logged, type Planted, withLogged } from '../input/logged.ts';
import { archived, archiving, connectionOf, taken } from '../recovery/drill.ts';
import { BINARIES, given, openVault, type Vault } from '../recovery/place.ts';
import { ASKS, browserTraces, KEEPS, type Traces } from './browserTraces.ts';
import { type Canary, canaryOf, filesUnder, type Found, NONE, Searcher, sum } from './canaries.ts';
import { lookThroughDump } from './dumped.ts';

const PEOPLE = 252;
/** Enough where only a planted fault is to be found. */
const FEW = 40;
const AT_ONCE = 6;
const EMD = '5211151000';
const run = promisify(execFile);

const BODY_IN_LOG: Planted = 'the body in the log';
const UNSEALED = 'a resident number in a column that is not sealed';
const TALKATIVE = 'a PostgreSQL that logs rows';
const FAULTS = [BODY_IN_LOG, UNSEALED, TALKATIVE, KEEPS, ASKS] as const;

interface Planting {
  readonly id: string;
  readonly canary: Canary;
}

type Ask = (method: 'POST' | 'PUT', path: string, body: unknown) => Promise<{ readonly status: number; readonly id: string }>;

const askerOf = ({ address }: Logged, cookie: string): Ask => async (method, path, body) => {
  const sent = { method, headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), 'cookie': `dure=${cookie}` }, body: JSON.stringify(body) };
  const answered = await fetch(`${address}${path}`, sent);
  const { id = '' } = (await answered.json().catch(() => ({}))) as { id?: string };
  return { status: answered.status, id };
};

const dayOf = (count: number): string => new Date(Date.UTC(1930, 0, 1 + count * 11)).toISOString().slice(0, 10);

function personOf({ phone, address }: Canary, count: number): object {
  return { name: `이카${String.fromCharCode(0xac00 + count)}`, birthOn: dayOf(count), sex: 'female', phones: [{ digits: phone, use: 'mobile' }], emdCode: EMD, address: { text: address, detail: '', emdCode: EMD }, contactPreference: { method: 'phone', time: 'any', language: 'ko', avoid: '' } };
}

async function plantOne(ask: Ask, count: number): Promise<Planting> {
  const canary = canaryOf(count);
  const made = await ask('POST', '/api/persons', { person: personOf(canary, count), foundDistinctFrom: [] });
  const kept = await ask('PUT', `/api/persons/${made.id}/resident-number`, { number: canary.number, task: 'social-security/application' });
  const noted = await ask('POST', `/api/persons/${made.id}/safety-notes`, { level: 'notice', words: canary.note });
  if ([made.status, kept.status, noted.status].some((status) => status >= 300)) throw new Error(`Not planted: ${made.status} ${kept.status} ${noted.status}`);
  return { id: made.id, canary };
}

async function plantAll(ask: Ask, people: number): Promise<readonly Planting[]> {
  const planted: Planting[] = [];
  for (let from = 0; from < people; from += AT_ONCE) planted.push(...(await Promise.all(Array.from({ length: Math.min(AT_ONCE, people - from) }, (_, at) => plantOne(ask, from + at)))));
  return planted;
}

/** Whatever is refused and whatever breaks: bad form, taken, and a row that PostgreSQL throws back, quoting it. */
async function provoke(ask: Ask, ground: Ground, planted: readonly Planting[]): Promise<ReadonlySet<number>> {
  const statuses = new Set<number>();
  const put = async (method: 'POST' | 'PUT', path: string, body: unknown): Promise<void> => void statuses.add((await ask(method, path, body)).status);
  await withClient(ground.superuser, (client) => client.query(`ALTER TABLE dure.safety_note ADD CONSTRAINT thrown_back CHECK (words NOT LIKE '카나리%') NOT VALID`));
  for (const { id, canary } of planted.slice(0, 20)) {
    await put('POST', `/api/persons/${id}/safety-notes`, { level: 'notice', words: canary.note });
    await put('POST', '/api/persons', { person: { ...personOf(canary, 0), phones: canary.phone }, [canary.phone]: canary.number });
    await put('PUT', `/api/persons/${id}/resident-number`, { number: `${canary.number}9`, task: 'social-security/application' });
    await put('POST', `/api/persons/${canary.phone}/safety-notes`, { level: 'notice', words: canary.note });
    await put('POST', '/api/persons/search', [canary.number]);
  }
  await withClient(ground.superuser, (client) => client.query('ALTER TABLE dure.safety_note DROP CONSTRAINT thrown_back'));
  return statuses;
}

/** As somebody at the database's own console does wrong: an index that is violated, a query that is canceled. */
async function provokeDatabase(ground: Ground): Promise<void> {
  await withClient(ground.superuser, async (client) => {
    await client.query('INSERT INTO dure.safety_note SELECT * FROM dure.safety_note LIMIT 1').catch(() => undefined);
    await client.query('UPDATE dure.person SET emd_code = NULL WHERE id = (SELECT person_id FROM dure.safety_note LIMIT 1)').catch(() => undefined);
    await client.query(`SET statement_timeout = 20`);
    await client.query(`SELECT pg_sleep(5), words FROM dure.safety_note WHERE words = $1`, [canaryOf(1).note]).catch(() => undefined);
  });
}

/** What a sort that finds no room writes beside the tables, while it is there. */
async function inTemporaryFiles(ground: Ground, searcher: Searcher): Promise<{ readonly files: number; readonly found: Found }> {
  return withClient(ground.superuser, async (client) => {
    await client.query(`BEGIN; SET LOCAL work_mem = '64kB'; DECLARE sorted CURSOR FOR SELECT * FROM dure.person p LEFT JOIN dure.resident_number n ON n.person_id = p.id ORDER BY p.address::text DESC; FETCH 1 FROM sorted`);
    const paths = [...filesUnder(join(ground.embedded.home, 'cluster', 'base'))].filter((path) => path.includes('pgsql_tmp'));
    const found = searcher.inFiles(paths);
    await client.query('ROLLBACK');
    return { files: paths.length, found };
  });
}

interface Stored {
  readonly strays: readonly string[];
  readonly own: number;
  /** Resident numbers in what holds the other kinds in clear because the tables do: data, WAL, a plain base backup, temporary files. */
  readonly numbers: number;
  /** Of any kind, where none may be: the backup and its archive, the log of PostgreSQL. */
  readonly inVault: Found;
  readonly inLog: Found;
  readonly temporaryFiles: number;
}

async function lookThroughDatabase(ground: Ground, vault: Vault, searcher: Searcher): Promise<Stored> {
  const connection = connectionOf(ground);
  const cluster = join(ground.embedded.home, 'cluster');
  await withClient(ground.superuser, (client) => client.query('CHECKPOINT'));
  const { stdout: dump } = await run(join(BINARIES, 'pg_dump'), ['-d', connection.replace('dbname=postgres', 'dbname=dure'), '--schema=dure'], { maxBuffer: 1 << 30 });
  const temporaries = await inTemporaryFiles(ground, searcher);
  const plain = join(temporary('plain'), 'base');
  await run(join(BINARIES, 'pg_basebackup'), ['-d', connection, '-D', plain, '-F', 'plain', '-X', 'none', '-c', 'fast']);
  const wal = readdirSync(join(cluster, 'pg_wal')).filter((name) => /^[0-9A-F]{24}$/.test(name)).toSorted();
  const { stdout: told } = await run(join(BINARIES, 'pg_waldump'), ['-p', join(cluster, 'pg_wal'), wal[0] ?? ''], { maxBuffer: 1 << 30 }).catch((error: { stdout?: string }) => ({ stdout: error.stdout ?? '' }));
  await taken(vault, ground);
  await archived(ground);
  const { strays, own } = lookThroughDump(dump, searcher);
  const raw = [searcher.inFiles(filesUnder(cluster)), searcher.inFiles(filesUnder(plain)), searcher.in(Buffer.from(told)), temporaries.found];
  return {
    strays: [...strays].map(([where, times]) => `${where} (${times})`), own, numbers: raw.reduce((all, { number }) => all + number, 0), inVault: searcher.inFiles(filesUnder(vault.folder)),
    inLog: searcher.in(readFileSync(join(ground.embedded.home, 'postgres.log'))), temporaryFiles: temporaries.files,
  };
}

async function plantFault(fault: string | undefined, ground: Ground): Promise<void> {
  if (fault === UNSEALED) await withClient(ground.superuser, (client) => client.query('UPDATE dure.person SET choseong = $1 WHERE id = (SELECT person_id FROM dure.safety_note LIMIT 1)', [canaryOf(3).number]));
}

interface Leaks {
  readonly planted: number;
  readonly statuses: ReadonlySet<number>;
  readonly inServerLog: Found;
  readonly traces: Traces | undefined;
  readonly inBundles: Found;
  readonly stored: Stored;
}

async function leaksOf(ground: Ground, vault: Vault, fault: string | undefined): Promise<Leaks> {
  const isWalked = fault === undefined || fault === KEEPS || fault === ASKS;
  const page = isWalked ? join(temporary('page'), 'built') : undefined;
  if (page !== undefined) await buildPage(page);
  const [officer] = ground.officers;
  const cookie = officer?.cookie ?? '';
  const searcher = new Searcher(Array.from({ length: PEOPLE }, (_, count) => canaryOf(count)));
  const lived = await withLogged(ground.app, { ...(page === undefined ? {} : { page }), fault: fault === BODY_IN_LOG ? BODY_IN_LOG : undefined }, async (logged) => {
    const ask = askerOf(logged, cookie);
    const planted = await plantAll(ask, fault === undefined ? PEOPLE : FEW);
    const statuses = await provoke(ask, ground, planted);
    const traces = isWalked ? await browserTraces({ address: logged.address, cookie, people: planted.slice(0, 1), searcher, fault }) : undefined;
    return { planted: planted.length, statuses, traces, inServerLog: searcher.in(logged.written()) };
  });
  await provokeDatabase(ground);
  await plantFault(fault, ground);
  return { ...lived, inBundles: page === undefined ? NONE : searcher.inFiles(filesUnder(page)), stored: await lookThroughDatabase(ground, vault, searcher) };
}

/** What was to be found is found: a search that sees nothing would be no proof. */
const isProven = ({ stored, traces, statuses, planted }: Leaks): boolean => stored.own >= 3 * planted && stored.temporaryFiles > 0 && [422, 500].every((status) => statuses.has(status)) && (traces === undefined || traces.seen > 0);

type Places = readonly (readonly [where: string, times: number])[];

function browserPlaces(traces: Traces | undefined): Places {
  if (traces === undefined) return [];
  return [[`${traces.addresses} addresses and referrers`, sum(traces.inAddresses)], ['storage, caches, cookies and title of the page', sum(traces.kept)], ['files of the browser', traces.files.length]];
}

const elsewhereIn = ({ stored, traces, inServerLog, inBundles }: Leaks): Places => [
  ['other columns of the dump', stored.strays.length], ['resident numbers in data, WAL, pg_waldump, base backup or temporary files', stored.numbers], ['backup and archive', sum(stored.inVault)],
  ['PostgreSQL’s log', sum(stored.inLog)], ['the server’s log', sum(inServerLog)], ['the built page', sum(inBundles)], ...browserPlaces(traces),
];

function report(leaks: Leaks, tell: Run['tell']): Measured {
  const { stored, traces, planted, statuses } = leaks;
  const elsewhere = elsewhereIn(leaks);
  const found = elsewhere.reduce((all, [, times]) => all + times, 0);
  for (const stray of [...stored.strays, ...(traces?.files ?? [])]) tell(stray);
  tell(`answers ${[...statuses].toSorted().join(', ')}; ${stored.temporaryFiles} temporary files; ${traces === undefined ? 'no browser' : `${traces.seen} seen on ${traces.screens} screens`}`);
  return {
    measured: `${(planted * 4).toLocaleString('en')} canaries planted over HTTP (resident numbers, telephones, addresses, notes of an illness), ${stored.own.toLocaleString('en')} found in their own columns (person.phones and its digits, person.address, safety_note.words; a resident number has none), elsewhere ${found}: ${elsewhere.map(([where, times]) => `${where} ${times}`).join('; ')}`,
    reached: found === 0 && planted * 4 >= 1000 && isProven(leaks),
  };
}

async function measure({ fault, tell }: Run): Promise<Measured> {
  const vault = await openVault();
  given(vault.folder);
  const talkative = fault === TALKATIVE ? { log_error_verbosity: 'default', log_min_error_statement: 'error' } : {};
  return onGround('leaks', { binaries: BINARIES, settings: { ...archiving(vault), ...talkative } }, async (ground) => report(await leaksOf(ground, vault, fault), tell));
}

export const leakFigure: Figure = { goal: 'G8', title: 'no number, telephone, address or illness in clear outside its column', floor: '0 of ≥ 1,000 planted in dump, WAL, base backup, backup, temporary files, logs, addresses, browser storage, built page', depths: ['short', 'long'], faults: FAULTS, beside: true, measure };
