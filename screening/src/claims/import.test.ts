import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Criterion, type DiscoveryFinding, dayNumberOf, findingsOf, type History, type Screen, screenOn } from '@dure/domain/discovery';
import { CRITERIA, DEFAULT_THRESHOLDS } from '@dure/guide/discovery';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { columnsOf, dictionariesOf, storedHistories, storedPlaces } from '../../testing/index.ts';
import { COLUMN_NAMES, readColumns } from '../columns/index.ts';
import { findingReader, runScreen, screenBySql } from '../discovery/index.ts';
import { withDuckDb } from '../duckdb/index.ts';
import { columnsFile, findStore, generateClaims, importClaims, type ImportOutcome, type Mapping, openViews, readDictionaries, readMapping, readPseudonyms, SAMPLE_COHORT, type Store } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'dure-claims-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const BELIEVABLE = { from: dayNumberOf('2000-01-01'), until: dayNumberOf('2026-11-23') };
let imports = 0;

function imported(from: string, home = join(folder, `home-${imports}`), mapping: Mapping = SAMPLE_COHORT): Promise<ImportOutcome> {
  imports += 1;
  return importClaims({ from, home, mapping, believable: BELIEVABLE, version: `claims-${imports}`, threads: 1, memory: '512MB', tell: () => undefined });
}

function filesIn(name: string, files: Readonly<Record<string, string | Buffer>>): string {
  const into = join(folder, name);
  mkdirSync(into, { recursive: true });
  for (const [file, content] of Object.entries(files)) writeFileSync(join(into, file), content);
  return into;
}

const inViews = <Answer>(store: Store, work: Parameters<typeof withDuckDb<Answer>>[1]): Promise<Answer> => withDuckDb({ threads: 1, memory: '512MB', spill: folder }, async (connection) => {
  await openViews(connection, store.folder);
  return work(connection);
});

/** The same criterion for whoever is insured, where it asks for 의료급여: few of a small population are on it. */
const forEverybody = (criterion: Criterion): readonly Criterion[] => {
  const wider = JSON.stringify(criterion).replaceAll('"kind":"spell","of":"coverage","values":["medical-aid-1","medical-aid-2"]', '"kind":"spell","of":"coverage","values":["employee","local"]');
  return wider === JSON.stringify(criterion) ? [] : [{ ...(JSON.parse(wider) as Criterion), id: `${criterion.id} for everybody` }];
};

/** So that few people are enough for every criterion to find some. */
const SOFTER = Object.entries({ 'elder.age': 60, 'readmission.days': 180, 'readmission.times': 1, 'frequent.overlap': 3, 'days.year': 90, 'year-round.visits': 10, 'stay.days': 14 }).map(([key, value]) => ({ key, value, from: '2020-01-01', until: null }) as const);

const byPlace = (left: DiscoveryFinding, right: DiscoveryFinding): number => (left.person + left.criterion < right.person + right.criterion ? -1 : 1);

describe('invented claims, written and imported', { timeout: 120_000 }, () => {
  let store: Store;
  let histories: readonly History[];
  const asked = screenOn([...CRITERIA, ...CRITERIA.flatMap(forEverybody)], [...DEFAULT_THRESHOLDS, ...SOFTER], '2026-10-31');
  const screen = asked.ok ? asked.value : ({ asOf: '2026-10-31', criteria: [] } satisfies Screen);

  beforeAll(async () => {
    generateClaims({ into: join(folder, 'invented'), people: 500, seed: 7, until: '2026-10-31', days: 730, tell: () => undefined });
    const outcome = await imported(join(folder, 'invented'));
    if (outcome.store === null) throw new Error(JSON.stringify(outcome.files));
    store = outcome.store;
    histories = await inViews(store, storedHistories);
  }, 240_000);

  test('everybody and everything arrives', () => {
    expect(histories).toHaveLength(500);
    expect(store.claims).toBe(histories.reduce((sum, { claims }) => sum + claims.length, 0));
    expect(store.prescriptions).toBe(histories.reduce((sum, { prescriptions }) => sum + prescriptions.length, 0));
    expect(store.claims).toBeGreaterThan(12_000);
    expect(store.months).toHaveLength(24);
  });

  test('the columns of a part are those of its people, in their order', async () => {
    const dictionaries = await readDictionaries(store.folder);
    const placeOf = await inViews(store, storedPlaces);
    expect(dictionaries).toEqual(dictionariesOf(histories, placeOf));
    for (let bucket = 0; bucket < store.buckets; bucket += 1) {
      const people = await readPseudonyms(store.folder, bucket);
      const [stored, plain] = [await readColumns(columnsFile(store.folder, bucket)), columnsOf(histories.filter(({ person }) => people.includes(person)), dictionaries, placeOf)];
      expect(COLUMN_NAMES.filter((name) => stored[name].join() !== plain[name].join())).toEqual([]);
    }
  });

  test('threads, SQL and the plain reading find the same people for the same reasons, by every criterion that comes with the guide', async () => {
    const expected = histories.flatMap((history) => findingsOf(history, screen)).toSorted(byPlace);
    expect(new Set(expected.map(({ criterion }) => criterion)).size).toBeGreaterThan(12);
    const read = await findingReader(store, screen);
    const parts: Promise<readonly DiscoveryFinding[]>[] = [];
    await runScreen(store, screen, { threads: 2, onPart: (answer) => void parts.push(read(answer)) });
    expect((await Promise.all(parts)).flat().toSorted(byPlace)).toEqual(expected);
    expect((await inViews(store, (connection) => screenBySql(connection, screen))).toSorted(byPlace)).toEqual(expected);
  });

  test('a run that is ended answers nothing more', async () => {
    const ending = new AbortController();
    const run = runScreen(store, screen, { threads: 1, signal: ending.signal, onPart: () => undefined });
    ending.abort();
    await expect(run).rejects.toThrow('ended');
  });
});

const JK = 'STND_Y,PERSON_ID,SEX,AGE_GROUP,DTH_YM,SGG,IPSN_TYPE_CD\n2025,1,1,16,,11110,7\n2026,1,1,17,,11110,7\n2026,2,2,5,202606,26110,5\n';
const GY20 = 'PERSON_ID,KEY_SEQ,YKIHO_ID,RECU_FR_DT,FORM_CD,MAIN_SICK,SUB_SICK,VSCN\n';

function delivery(name: string, files: Readonly<Record<string, string | Buffer>>): string {
  return filesIn(name, { 'NHID_JK_2026.csv': JK, 'NHID_GY20_T1_2026.csv': `${GY20}1,100,9,20260301,03,i10.9,,1\n`, ...files });
}

const done = (outcome: ImportOutcome): Extract<ImportOutcome, { report: unknown }> => {
  if (outcome.store === null) throw new Error(JSON.stringify(outcome.files.filter(({ broken }) => broken !== null)));
  return outcome;
};

describe('files as they come', { timeout: 60_000 }, () => {
  test('a broken row is refused by its line and reason, and the run goes on', async () => {
    const rows = [
      '1,100,9,20260301,03,I10,,1', '1,101,9,20260231,03,I10,,1', '1,102,9,20260302,03,I10', '1,103,9,20260303,03,I10,,400', ',104,9,20260304,03,I10,,1', '1,105,9,19990101,03,I10,,1', '1,106,9,20260305,03,I10,,viel', '1,107,"9",20260306,03,I10,,1', '1,108,9,20260307,77,I10,,1',
    ];
    const { report, store } = done(await imported(delivery('rows', { 'NHID_GY20_T1_2026.csv': `${GY20}${rows.join('\n')}` })));
    const file = report.files.find(({ table }) => table === 'claims')!;
    expect({ read: file.read, taken: file.taken, encoding: file.encoding }).toEqual({ read: 9, taken: 3, encoding: 'utf-8' });
    expect(file.lines).toEqual([
      { line: 3, reason: 'day: not understood' }, { line: 4, reason: 'line: not so many columns as the header' }, { line: 5, reason: 'days: out of range' }, { line: 6, reason: 'person: missing' }, { line: 7, reason: 'day: out of range' }, { line: 8, reason: 'days: not understood' },
    ]);
    const [one] = await inViews(store, storedHistories);
    expect(one?.claims.map(({ claim, setting, institution }) => [claim, setting, institution])).toEqual([['100', 'outpatient', '9'], ['107', 'outpatient', '9'], ['108', 'unknown', '9']]);
  });

  test('codes are read as KCD whatever their dots, ages as the band in which they began, deaths as the end of the month', async () => {
    const { store } = done(await imported(delivery('codes', {})));
    const [one, two] = await inViews(store, storedHistories);
    expect(one).toMatchObject({ sex: 'male', birthYear: 1946, diedOn: null, claims: [{ main: 'I109', second: null, institutionType: 'unknown', medicationDays: 0 }], spells: [{ kind: 'coverage', value: 'medical-aid-1', from: dayNumberOf('2025-01-01'), until: null }] });
    expect(two).toMatchObject({ sex: 'female', birthYear: 2006, diedOn: dayNumberOf('2026-06-30'), claims: [] });
  });

  test('CP949 with every syllable, UTF-8 with a mark, and Windows line ends', async () => {
    const mapping: Mapping = { ...SAMPLE_COHORT, eligibility: { ...SAMPLE_COHORT.eligibility!, columns: { ...SAMPLE_COHORT.eligibility!.columns, emd: 'EMD' } } };
    const jk = 'STND_Y,PERSON_ID,SEX,AGE_GROUP,DTH_YM,SGG,IPSN_TYPE_CD,EMD\r\n2026,1,1,16,,11110,7,똠방각하동\r\n2026,2,2,5,,26110,5,쀓뷁면\r\n';
    const emds = async (store: Store) => inViews(store, async (connection) => (await connection.runAndReadAll('SELECT emd FROM people ORDER BY person')).getRows().flat());
    const old = done(await imported(delivery('cp949', { 'NHID_JK_2026.csv': iconv.encode(jk, 'cp949') }), undefined, mapping));
    expect([old.report.files[0]?.encoding, await emds(old.store)]).toEqual(['cp949', ['똠방각하동', '쀓뷁면']]);
    const marked = done(await imported(delivery('marked', { 'NHID_JK_2026.csv': `\uFEFF${jk}` }), undefined, mapping));
    expect([marked.report.files[0]?.encoding, await emds(marked.store)]).toEqual(['utf-8', ['똠방각하동', '쀓뷁면']]);
  });

  test('what came twice is taken once, what belongs to nobody is left out, and both are counted', async () => {
    const claims = `${GY20}1,100,9,20260301,03,I10,,1\n1,100,9,20260301,03,I10,,1\n3,101,9,20260302,03,I10,,1\n`;
    const drugs = 'KEY_SEQ,RECU_FR_DT,DIV_CD,MDCN_EXEC_FREQ\n100,20260301,A,30\n100,20260301,B,7\n999,20260301,C,7\n';
    const { report, store } = done(await imported(delivery('twice', { 'NHID_GY20_T1_2026.csv': claims, 'NHID_GY60_T1_2026.csv': drugs })));
    expect([report.duplicated.claims, report.orphaned.claims, report.orphaned.prescriptions, store.claims, store.prescriptions]).toEqual([1, 1, 1, 1, 2]);
    expect((await inViews(store, storedHistories))[0]?.claims[0]?.medicationDays).toBe(30);
  });

  test('small files of one table are read together, and each tells what was read of it', async () => {
    const header = 'PERSON_ID,KIND,VALUE,FROM_DT,TO_DT\n';
    const people = 'STND_Y,PERSON_ID,SEX,AGE_GROUP,DTH_YM,SIDO,SGG,IPSN_TYPE_CD,CTRB_PT_TYPE_CD\n2026,1,1,12,,48,48120,5,5\n2026,2,2,12,,48,48120,5,5\n';
    const states = (rows: string): string => `${header}${rows}`;
    const files = { 'NHID_JK_2026.csv': people, 'NHID_GY20_T1_2026.csv': 'PERSON_ID,KEY_SEQ,YKIHO_ID,RECU_FR_DT,FORM_CD,MAIN_SICK,SUB_SICK,VSCN\n1,a,31000001,20260901,03,J00,,1\n' };
    const good = { 'DURE_STATE_1.csv': states('1,check-up,clear,20260101,\n'), 'DURE_STATE_2.csv': iconv.encode(states('2,check-up,clear,20260201,\n1,check-up,ill,20260301,\n'), 'cp949'), 'DURE_STATE_3.csv': states('') };
    const [mixed, apart] = [{ ...good, 'DURE_STATE_4.csv': states('1,check-up,clear,2026-13-01,\n2,check-up,ill,20260401,\n') }, { ...good, 'DURE_STATE_4.csv': 'KIND,PERSON_ID,VALUE,TO_DT,FROM_DT\ncheck-up,2,ill,,20260401\n' }];
    const told = async (name: string, more: Readonly<Record<string, string | Buffer>>) => {
      const outcome = await imported(filesIn(name, { ...files, ...more }));
      if (outcome.store === null) throw new Error(JSON.stringify(outcome.files));
      const spells = await inViews(outcome.store, async (connection) => (await connection.runAndReadAll('SELECT person, from_day FROM spells WHERE kind = 3 ORDER BY ALL')).getRows());
      return { reports: outcome.report.files.filter(({ table }) => table === 'states').map(({ file, read, taken, lines }) => [file, read, taken, lines]), spells, lots: readdirSync(join(outcome.store.folder, 'delivered', 'states')).length };
    };
    const whole = ['DURE_STATE_1.csv', 'DURE_STATE_2.csv', 'DURE_STATE_3.csv'].map((file, number) => [file, [1, 2, 0][number], [1, 2, 0][number], []]);
    const spells = ([['1', '2026-01-01'], ['1', '2026-03-01'], ['2', '2026-02-01'], ['2', '2026-04-01']] as const).map(([person, day]) => [person, dayNumberOf(day)]);
    expect(await told('together', good)).toEqual({ reports: whole, spells: spells.slice(0, 3), lots: 1 });
    // A row that cannot be taken, or a file with its columns in another order, is read by itself.
    expect(await told('mixed', mixed)).toEqual({ reports: [...whole, ['DURE_STATE_4.csv', 2, 1, [{ line: 2, reason: 'from: not understood' }]]], spells, lots: 4 });
    expect(await told('apart', apart)).toEqual({ reports: [...whole, ['DURE_STATE_4.csv', 1, 1, []]], spells, lots: 2 });
  });

  test('a state may end in the future, as a grade or a consent does', async () => {
    const { store } = done(await imported(delivery('ahead', { 'DURE_STATE_1.csv': 'PERSON_ID,KIND,VALUE,FROM_DT,TO_DT\n1,long-term-care,grade-3,20260101,20281231\n1,check-up,clear,2026-05-01,\n1,check-up,well,20260501,\n1,check-up,clear,20290501,\n' })));
    expect((await inViews(store, storedHistories))[0]?.spells.toSorted((left, right) => left.from - right.from)).toEqual([
      { kind: 'coverage', value: 'medical-aid-1', from: dayNumberOf('2025-01-01'), until: null }, { kind: 'long-term-care', value: 'grade-3', from: dayNumberOf('2026-01-01'), until: dayNumberOf('2028-12-31') }, { kind: 'check-up', value: 'clear', from: dayNumberOf('2026-05-01'), until: null },
    ]);
  });

  test('a broken file loads nothing, and the claims from before stay as they were', async () => {
    const home = join(folder, 'kept');
    const before = done(await imported(delivery('whole', {}), home));
    const broken = await imported(delivery('broken', { 'NHID_GY20_T1_2026.csv': 'PERSON_ID,KEY_SEQ\n1,100\n' }), home);
    expect(broken.store).toBeNull();
    expect('files' in broken && broken.files.find(({ broken: why }) => why !== null)?.broken).toContain('RECU_FR_DT');
    expect(await findStore(home)).toEqual(before.store);
    const after = done(await imported(delivery('whole-again', {}), home));
    expect((await findStore(home))?.version).toBe(after.store.version);
    expect(existsSync(before.store.folder)).toBe(false);
    expect(readdirSync(home).toSorted()).toEqual([after.store.version, 'current.json']);
  });

  test.each([
    ['UTF-16 with a mark', iconv.encode(`${GY20}1,100,9,20260301,03,I10,,1\n`, 'utf-16le', { addBOM: true }), 'it is in UTF-16'],
    ['UTF-16 without one', iconv.encode(`${GY20}1,100,9,20260301,03,I10,,1\n`, 'utf-16be', { addBOM: false }), 'it is in UTF-16 or no text'],
    ['a workbook that was renamed', Buffer.from('PK\u0003\u0004 xl/workbook.xml'), 'it is a workbook or an archive'],
    ['one line without an end', Buffer.alloc(1 << 21, 'a'), 'its first line does not end'],
    ['a line without an end behind the header', `${GY20}${'1'.repeat(1 << 23)}`, 'a line does not end'],
  ])('%s is refused in words, as claims and as people', async (_what, content, told) => {
    const reasons = async (file: string): Promise<string> => {
      const outcome = await imported(delivery(`odd-${imports}`, { [file]: content }));
      return 'files' in outcome ? outcome.files.flatMap(({ broken }) => broken ?? []).join() : 'it was loaded';
    };
    expect(await reasons('NHID_GY20_T1_2026.csv')).toContain(told);
    expect(await reasons('NHID_JK_2026.csv')).toContain(told);
  });

  test('a folder without claims is said so', async () => {
    const outcome = await imported(filesIn('empty', { 'NHID_JK_2026.csv': JK }));
    expect('files' in outcome && outcome.files.map(({ broken }) => broken)).toEqual([null, 'there is no such file']);
  });

  test('Parquet is read like the text it came from', async () => {
    const from = delivery('parquet', {});
    await withDuckDb({ threads: 1, memory: '512MB', spill: folder }, async (connection) => connection.run(`COPY (SELECT * FROM read_csv('${join(from, 'NHID_GY20_T1_2026.csv')}', all_varchar = true)) TO '${join(from, 'NHID_GY20_T1_2026.parquet')}' (FORMAT parquet)`));
    rmSync(join(from, 'NHID_GY20_T1_2026.csv'));
    const { report, store } = done(await imported(from));
    expect([report.files.find(({ table }) => table === 'claims')?.encoding, store.claims]).toEqual(['parquet', 1]);
  });
});

describe('a mapping that somebody wrote', () => {
  test('the one that is brought along can be written down and read again', () => {
    expect(readMapping(JSON.stringify(SAMPLE_COHORT))).toEqual(SAMPLE_COHORT);
  });
  test('everything wrong with it is said at once', () => {
    const wrong = { eligibility: { files: '', columns: {} }, claim: {}, claims: { files: 'x', columns: {}, values: { setting: { '02': 'bed' } } } };
    expect(() => readMapping(JSON.stringify(wrong))).toThrow(/eligibility\.files[\s\S]*no table 'claim'[\s\S]*'bed' is none of/);
    expect(() => readMapping('{}')).toThrow(/'eligibility'[\s\S]*'claims'/);
    expect(() => readMapping('[]')).toThrow('object of tables');
  });
});
