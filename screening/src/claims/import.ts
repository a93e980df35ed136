import { existsSync } from 'node:fs';
import { link, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { withDuckDb } from '../duckdb/index.ts';
import { assemblePeople, assembleTold, institutionTypes } from './assemble.ts';
import { type Crew, openCrew } from './crew.ts';
import { type Delivered, joinAll, readAll, type ReadFiles, removeRows, rowsFolder } from './deliver.ts';
import { type Mapping, TABLES, type TableName } from './mapping.ts';
import { type People, readPeople } from './people.ts';
import { type LookedFor, parquetSource, type RowSource } from './read/source.ts';
import type { FileReport, ImportReport, Leftovers } from './report.ts';
import type { RosterCipher } from './roster/index.ts';
import { keepRoster, sealRoster } from './roster/seal.ts';
import { arrange } from './sort/index.ts';
import { filesOf, stageFiles } from './stage.ts';
import { deliveredFolder, findStore, openDraft, peopleFile, publish, rosterFile, spellsFile, type Store, toldPeopleFile, toldSpellsFile } from './store.ts';
import type { Believable } from './table.ts';
import { peopleBefore, readTold } from './told.ts';

export interface ImportRequest {
  readonly from: string;
  readonly home: string;
  readonly mapping: Mapping;
  readonly believable: Believable;
  /** Names the import; in the order of time. */
  readonly version: string;
  readonly threads: number;
  /** So many bytes of claims are worth threads; fewer are read before these have started. */
  readonly worthThreads?: number;
  readonly memory: string;
  /** What is added lies beside the columns of a part until it is such a share of them: then all of them are written again. */
  readonly beside?: number;
  /** Adds to the claims that are there, instead of taking their place: what comes again under the same key is taken as it came last. */
  readonly add?: boolean;
  readonly tell: (sentence: string) => void;
  /** Asked for only where a roster came: the installation's cipher. */
  readonly cipher?: () => Pick<RosterCipher, 'seal'>;
}

export type ImportOutcome = { readonly store: Store; readonly report: ImportReport } | { readonly store: null; readonly files: readonly FileReport[] };

/** One import under way. */
interface Importing {
  readonly request: ImportRequest;
  readonly draft: string;
  /** What a delivery is added to; undefined where everything is read anew. */
  readonly before: Store | undefined;
}

/** Tables that DuckDB reads: small ones, and those that are only kept. */
const BY_DUCKDB: readonly TableName[] = ['eligibility', 'states', 'institutions', 'details', 'diagnoses'];

const absent = (files: string, table: TableName): FileReport => ({ file: files, table, encoding: 'utf-8', read: 0, taken: 0, refused: [], lines: [], broken: 'there is no such file' });

/** DuckDB for one stage: what it holds of memory it gives back when the stage is over. */
const duckDbStage = <Answer>({ request: { threads, memory }, draft }: Importing, work: (connection: DuckDBConnection) => Promise<Answer>): Promise<Answer> => withDuckDb({ threads, memory, spill: join(draft, 'spill') }, work);

async function stageAll({ request: { from, mapping, believable, tell }, draft, before }: Importing, connection: DuckDBConnection): Promise<readonly FileReport[]> {
  const reports: FileReport[] = [];
  for (const table of TABLES) {
    const reading = mapping[table];
    if (reading === undefined || !BY_DUCKDB.includes(table)) continue;
    const files = await filesOf(from, reading.files);
    for (const file of files) tell(`reading ${file}`);
    reports.push(...(await stageFiles({ connection, table, mapping: reading, draft, believable, delivery: before?.deliveries ?? 0 }, files)));
    if (files.length === 0 && table === 'eligibility' && before === undefined) reports.push(absent(reading.files, table));
  }
  return reports;
}

/** Every hand looks at files of text; Parquet is written out as text by DuckDB. In the order of tables and files, whoever was done first. */
async function sourcesOf(importing: Importing, crew: Crew): Promise<readonly RowSource[]> {
  const { request: { from, mapping, tell }, draft } = importing;
  const looked: LookedFor[] = [];
  for (const table of ['claims', 'prescriptions'] as const) {
    const reading = mapping[table];
    if (reading !== undefined) for (const file of await filesOf(from, reading.files)) looked.push({ file, table, mapping: reading });
  }
  const sources = new Map<string, RowSource>();
  const isParquet = ({ file }: LookedFor): boolean => file.endsWith('.parquet');
  function* told(files: readonly LookedFor[]): Generator<LookedFor> {
    for (const one of files) {
      tell(`looking at ${one.file}`);
      yield one;
    }
  }
  await crew.each('look', told(looked.filter((one) => !isParquet(one))), (source) => void sources.set(`${source.table} ${source.file}`, source));
  const parquet = looked.filter(isParquet);
  if (parquet.length > 0) {
    await duckDbStage(importing, async (connection) => {
      for (const one of told(parquet)) sources.set(`${one.table} ${one.file}`, await parquetSource(connection, one, draft));
    });
  }
  return looked.flatMap(({ table, file }) => sources.get(`${table} ${file}`) ?? []);
}

/** What was delivered before stands in the new store too: people and institutions are told by all of it. */
async function linkDelivered({ draft, before }: Importing): Promise<void> {
  if (before === undefined) return;
  for (const table of BY_DUCKDB) {
    const folder = deliveredFolder(before.folder, table);
    if (!existsSync(folder)) continue;
    await mkdir(deliveredFolder(draft, table), { recursive: true, mode: 0o700 });
    for (const file of await readdir(folder)) await link(join(folder, file), join(deliveredFolder(draft, table), file));
  }
}

/** Names are sealed as they are read; no file of the import ever holds one in clear. */
async function readRoster({ request: { from, home, mapping: { roster }, cipher, tell }, draft }: Importing, connection: DuckDBConnection): Promise<readonly FileReport[]> {
  const before = await findStore(home);
  const kept = before === undefined || !existsSync(rosterFile(before.folder)) ? undefined : rosterFile(before.folder);
  const files = roster === undefined ? [] : await filesOf(from, roster.files);
  if (roster === undefined || files.length === 0) {
    if (kept !== undefined) await link(kept, rosterFile(draft));
    return [];
  }
  if (cipher === undefined) throw new Error('A roster cannot be kept without the key that seals it');
  tell(`sealing ${files.length} files of names`);
  const reports = await sealRoster(connection, files, roster, cipher());
  await keepRoster(connection, draft, kept);
  return reports;
}

const brokenSource = ({ file, table, encoding, broken }: RowSource): FileReport => ({ file: file.slice(file.lastIndexOf('/') + 1), table, encoding, read: 0, taken: 0, refused: [], lines: [], broken });

async function sizesOf(sources: readonly RowSource[]): Promise<ReadonlyMap<RowSource, number>> {
  return new Map(await Promise.all(sources.map(async (source) => [source, (await stat(source.path)).size] as const)));
}

/** Smaller imports are over before threads have started. */
const [WORTH_THREADS, CLAIMS_WORTH_THREADS] = [1 << 25, 4_000_000] as const;

/** The parts are written again after three to six usual months of two years, each in its own. */
const BESIDE = 0.25;

/** The hands begin while the files are still looked at. */
async function crewFor({ from, mapping, threads, worthThreads = WORTH_THREADS }: ImportRequest, before: Store | undefined): Promise<Crew> {
  const files = await Promise.all([mapping.claims, mapping.prescriptions].map(async (reading) => (reading === undefined ? [] : filesOf(from, reading.files))));
  const sizes = await Promise.all(files.flat().map(async (file) => (await stat(file)).size));
  const size = sizes.reduce((sum, one) => sum + one, 0);
  return openCrew(size < worthThreads && (before?.claims ?? 0) < CLAIMS_WORTH_THREADS ? 1 : threads);
}

interface Told {
  readonly people: People;
  readonly leftovers: Leftovers;
  /** The kinds of institutions now, and as they were, where a delivery to older ones tells of them. */
  readonly types: ReadonlyMap<string, number>;
  readonly typesBefore: ReadonlyMap<string, number> | undefined;
}

type ToldPeople = Pick<Told, 'people' | 'leftovers'>;

const [EVERYBODY, TOLD_SINCE] = [[peopleFile, spellsFile], [toldPeopleFile, toldSpellsFile]] as const;

async function linkPeople(from: string, draft: string, files: readonly (typeof peopleFile)[]): Promise<void> {
  for (const file of files) if (existsSync(file(from))) await link(file(from), file(draft));
}

/** Those of whom a delivery tells, beside the others, who stay as they are; undefined where everybody is to be told anew. */
async function tellSome(draft: string, before: Store, connection: DuckDBConnection): Promise<ToldPeople | undefined> {
  const told = await assembleTold(connection, draft, before);
  await linkPeople(before.folder, draft, EVERYBODY);
  const people = told && (await readTold(connection, draft, before, told.people));
  if (told !== undefined && people !== undefined) return { people, leftovers: told.leftovers };
  // What is written next must not be written into the files of the store before.
  for (const file of [...EVERYBODY, ...TOLD_SINCE]) await rm(file(draft), { force: true });
  return undefined;
}

/** Everybody: as before but for those of whom this delivery tells, or told anew by all files of people that ever came. */
async function tellPeople({ draft, before }: Importing, connection: DuckDBConnection, staged: readonly FileReport[]): Promise<ToldPeople> {
  if (before !== undefined && !staged.some(({ table }) => table === 'eligibility' || table === 'states')) {
    await linkPeople(before.folder, draft, [...EVERYBODY, ...TOLD_SINCE]);
    return { people: await peopleBefore(before), leftovers: { duplicated: {}, orphaned: {} } };
  }
  const some = before && (await tellSome(draft, before, connection));
  if (some !== undefined) return some;
  const { people, buckets, leftovers } = await assemblePeople(connection, draft);
  return { people: await readPeople(connection, people, buckets), leftovers };
}

function leftoversOf(people: Leftovers, delivered: Omit<Delivered, 'kept'>, importing: Importing): Leftovers {
  const { eligibility, claims } = importing.request.mapping;
  // Where the file of claims tells of people as well, everybody comes with every claim.
  const duplicated = eligibility?.files === claims?.files ? {} : people.duplicated;
  return { duplicated: { ...duplicated, claims: delivered.duplicatedClaims, prescriptions: delivered.duplicatedPrescriptions }, orphaned: { ...people.orphaned, claims: delivered.orphanedClaims, prescriptions: delivered.orphanedPrescriptions } };
}

async function kindsOf({ draft, before }: Importing, connection: DuckDBConnection, staged: readonly FileReport[]): Promise<Pick<Told, 'types' | 'typesBefore'>> {
  const tells = before !== undefined && staged.some(({ table }) => table === 'institutions');
  return { types: await institutionTypes(connection, draft, 1e9), typesBefore: tells ? await institutionTypes(connection, draft, before.deliveries ?? 0) : undefined };
}

/** Whether any institution that has claims from before is of another kind now: then everything that names it is. */
function kindsChanged({ types, typesBefore }: Told, { dictionaries }: ReadFiles): boolean {
  const known = new Set(dictionaries?.institutions);
  return typesBefore !== undefined && [...types].some(([institution, type]) => known.has(institution) && (typesBefore.get(institution) ?? 0) !== type);
}

interface Taken {
  readonly staged: readonly FileReport[];
  readonly told: Told;
  readonly read: ReadFiles;
  readonly began: number;
}

/** Everything behind the reading: nothing of it is seen before the last step. */
async function load(importing: Importing, crew: Crew, { staged, told, read, began }: Taken): Promise<Extract<ImportOutcome, { report: unknown }>> {
  const { request, draft, before } = importing;
  const { people, leftovers, types } = told;
  const { kept, ...delivered } = await joinAll(read, { crew, before, people, draft });
  const anew = before !== undefined && (before.buckets !== people.buckets || kindsChanged(told, read));
  const { changedParts, ...counts } = await arrange({
    draft, rows: rowsFolder(draft), crew, people, known: read.known, claimsIn: delivered.claimsIn, used: delivered.used, types, tell: request.tell,
    ...(kept === undefined || before === undefined ? {} : { kept: { ...kept, store: before, ...(anew ? { months: 'all' as const, beside: 0 } : { months: delivered.changed, beside: request.beside ?? BESIDE }) } }),
  });
  await removeRows(draft);
  const deliveries = Math.max(1, ...TABLES.map((table) => staged.filter((file) => file.table === table).length), read.deliveries);
  const store = await publish(request.home, draft, { version: request.version, buckets: people.buckets, people: people.count, ...counts, deliveries: (before?.deliveries ?? 0) + deliveries });
  return { store, report: { files: [...staged, ...read.reports], people: people.count, ...counts, ...leftoversOf(leftovers, delivered, importing), ...(before === undefined ? {} : { changedParts }), seconds: (performance.now() - began) / 1000 } };
}

const isBroken = ({ broken }: FileReport | RowSource): boolean => broken !== null;

/** The files of people are taken while the hands read prescriptions, which tell of nobody; claims wait for them. Answers the reports alone where a file is broken. */
async function take(importing: Importing, crew: Crew, sources: readonly RowSource[], sizes: ReadonlyMap<RowSource, number>): Promise<Taken | readonly FileReport[]> {
  const began = performance.now();
  const { request, draft, before } = importing;
  const staging = duckDbStage(importing, async (connection): Promise<{ readonly staged: readonly FileReport[]; readonly told: Told | undefined }> => {
    await connection.run('SET preserve_insertion_order = false');
    const staged = [...(await stageAll(importing, connection)), ...(await readRoster(importing, connection))];
    await connection.run('SET preserve_insertion_order = true');
    if (staged.some(isBroken)) return { staged, told: undefined };
    await linkDelivered(importing);
    return { staged, told: { ...(await tellPeople(importing, connection, staged)), ...(await kindsOf(importing, connection, staged)) } };
  });
  const people = staging.then(({ told }) => told?.people);
  const [{ staged, told }, read] = await Promise.all([staging, readAll({ ...request, draft, crew, before, people, sources, sizes })]);
  return told === undefined ? staged : { staged, told, read, began };
}

async function importBy(crew: Crew, importing: Importing): Promise<ImportOutcome> {
  const { request: { mapping }, before } = importing;
  const sources = await sourcesOf(importing, crew);
  const looked = sources.map(brokenSource);
  if (before === undefined && !sources.some(({ table }) => table === 'claims')) looked.push(absent(mapping.claims?.files ?? '', 'claims'));
  const sizes = await sizesOf(sources.filter((source) => !isBroken(source)));
  const taken = await take(importing, crew, looked.some(isBroken) ? [] : sources, sizes);
  if ('told' in taken && !looked.some(isBroken)) return load(importing, crew, taken);
  return { store: null, files: [...('told' in taken ? taken.staged : taken), ...looked] };
}

/** Reads the files that an insurer delivered into claims that can be screened: all of them, or, where a file is broken, nothing. */
export async function importClaims(request: ImportRequest): Promise<ImportOutcome> {
  if (!existsSync(request.from)) throw new Error(`There is no folder ${request.from}`);
  const draft = await openDraft(request.home, request.version);
  const before = request.add === true ? await findStore(request.home) : undefined;
  const crew = await crewFor(request, before);
  try {
    const outcome = await importBy(crew, { request, draft, before });
    if (outcome.store === null) await openDraft(request.home, request.version);
    return outcome;
  } finally {
    await crew.close();
  }
}
