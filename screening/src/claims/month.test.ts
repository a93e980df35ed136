import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayNumberOf } from '@dure/domain/discovery';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { baseOf, readColumns } from '../columns/index.ts';
import { withDuckDb } from '../duckdb/index.ts';
import { columnsFile, generateClaims, importClaims, openViews, readDictionaries, readPseudonyms, SAMPLE_COHORT, type Store } from './index.ts';
import { toldPeopleFile } from './store.ts';

const folder = mkdtempSync(join(tmpdir(), 'dure-month-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let versions = 0;
async function imported(from: string, home: string, add: boolean, { threads = 1, beside = 0 } = {}) {
  const outcome = await importClaims({ from, worthThreads: 0, beside, home: join(folder, home), mapping: SAMPLE_COHORT, believable: { from: dayNumberOf('2000-01-01'), until: dayNumberOf('2026-12-31') }, version: `claims-${versions++}`, threads, memory: '512MB', add, tell: () => undefined });
  if (outcome.store === null) throw new Error(JSON.stringify(outcome.files));
  return outcome;
}

type Files = Record<string, string>;

function written(name: string, files: Files): string {
  mkdirSync(join(folder, name), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, name, file), text);
  return join(folder, name);
}

/** The rows of a file before a day and those from it on, each with the header. */
function split(text: string, column: number, day: string): readonly [before: string, after: string] {
  const [header = '', ...rows] = text.trimEnd().split('\n');
  const after = rows.filter((row) => (row.split(',')[column] ?? '') >= day);
  return [[header, ...rows.filter((row) => !after.includes(row)), ''].join('\n'), [header, ...after, ''].join('\n')];
}

const filesOf = ({ folder: store }: Store): Readonly<Record<string, string>> => Object.fromEntries(readdirSync(join(store, 'columns')).map((file) => [file, readFileSync(join(store, 'columns', file)).toString('base64')]));

/** What a kernel walks, part by part, whether it lies in one file or in two. */
async function columnsOf({ folder: store, buckets }: Store): Promise<Readonly<Record<string, unknown>>> {
  const parts = await Promise.all(Array.from({ length: buckets }, async (_, bucket) => ({ people: await readPseudonyms(store, bucket), columns: await readColumns(columnsFile(store, bucket)) })));
  return { parts, dictionaries: await readDictionaries(store) };
}

const isBeside = ({ folder: store }: Store): boolean => existsSync(baseOf(columnsFile(store, 0)));

const viewed = (store: Store): Promise<readonly unknown[]> => withDuckDb({ threads: 1, memory: '512MB', spill: folder }, async (connection) => {
  await openViews(connection, store.folder);
  return Promise.all(['people', 'spells', 'claims', 'prescriptions'].map(async (view) => (await connection.runAndReadAll(`SELECT * FROM ${view} ORDER BY ALL`)).getRows()));
});

describe('a month that is added', { timeout: 120_000 }, () => {
  const early: Files = {};
  const late: Files = {};
  let before: Awaited<ReturnType<typeof imported>>;

  /** The months before, as each test finds them. */
  const withBefore = (home: string): string => {
    cpSync(join(folder, 'before'), join(folder, home), { recursive: true });
    return home;
  };

  beforeAll(async () => {
    await generateClaims({ into: join(folder, 'invented'), people: 160, seed: 5, until: '2026-10-31', days: 130, tell: () => undefined });
    for (const file of readdirSync(join(folder, 'invented'))) {
      const text = readFileSync(join(folder, 'invented', file), 'utf8');
      const kind = /^NHID_GY(20|60)_T1_2026/.exec(file)?.[1];
      if (kind === undefined) early[file] = text;
      else [early[file], late[file.replace('2026', '202610')]] = split(text, kind === '20' ? 3 : 2, '20261001') as [string, string];
    }
    before = await imported(written('early', early), 'before', false);
  }, 120_000);

  test.each([['written into the columns', 0], ['laid beside the columns', 1]])('%s is what an import of all months is; only its own files are written again', async (how, beside) => {
    const home = withBefore(`added ${how}`);
    const unchanged = statSync(join(folder, home, before.store.version, 'claims/month=202607/part=0.parquet')).ino;
    const added = await imported(written('late', late), home, true, { beside });
    // By two hands, who number texts and claims each by themselves.
    const whole = await imported(written('all', { ...early, ...late }), `whole ${how}`, false, { threads: 2 });
    expect(before.store.months.at(-1)).toBe('202609');
    expect(isBeside(added.store)).toBe(beside === 1);
    expect(await columnsOf(added.store)).toEqual(await columnsOf(whole.store));
    expect(await viewed(added.store)).toEqual(await viewed(whole.store));
    expect({ ...added.store, folder: '', version: '', deliveries: 0 }).toEqual({ ...whole.store, folder: '', version: '', deliveries: 0 });
    expect(statSync(join(added.store.folder, 'claims/month=202607/part=0.parquet')).ino).toBe(unchanged);
    expect(added.report.changedParts).toEqual([0]);
    // Reads of what was added tell only of what was added.
    expect(added.report.files.every(({ file }) => file.includes('202610'))).toBe(true);
  });

  /** Four claims again, and two prescriptions without their claims, of which one is nobody's. */
  function corrections() {
    const [header20 = '', ...claims] = early['NHID_GY20_T1_2026.csv']!.trimEnd().split('\n');
    const [header60 = '', ...drugs] = early['NHID_GY60_T1_2026.csv']!.trimEnd().split('\n');
    const withDrugs = new Set(drugs.map((row) => row.split(',')[0]));
    const again = claims.filter((row) => withDrugs.has(row.split(',')[1])).slice(0, 4);
    const keys = again.map((row) => row.split(',')[1] ?? '');
    const corrected = again.map((row, index) => {
      const fields = row.split(',');
      // Another code that nobody else has, another month, and one that is as it was.
      return [...fields.slice(0, 3), index === 1 ? '20260115' : fields[3], fields[4], index === 0 ? 'Q8900' : fields[5], fields[6], index === 2 ? '2' : fields[7]].join(',');
    });
    const lateDrug = claims.find((row) => !withDrugs.has(row.split(',')[1]))!.split(',');
    expect([header20, header60].every((header) => header.includes('KEY_SEQ'))).toBe(true);
    const more = {
      'NHID_GY20_T1_202610.csv': `${late['NHID_GY20_T1_202610.csv']!}${corrected.join('\n')}\n`,
      'NHID_GY60_T1_202610.csv': `${late['NHID_GY60_T1_202610.csv']!}${keys[0]},1,${again[0]!.split(',')[3]},000777777,11\n${lateDrug[1]},1,${lateDrug[3]},000888888,13\nnobody's,1,20261003,000999999,5\n`,
    };
    return { more, lateDrug, keys };
  }

  test('replaces claims that come again under their keys, with all of their prescriptions, wherever they are now', async () => {
    const { more, lateDrug, keys } = corrections();
    const added = await imported(written('corrections', more), withBefore('corrected'), true);
    const whole = await imported(written('all-corrected', { ...early, ...more }), 'whole-corrected', false);
    expect([added.report.duplicated.claims, whole.report.duplicated.claims]).toEqual([4, 4]);
    expect([added.report.orphaned.prescriptions, whole.report.orphaned.prescriptions]).toEqual([1, 1]);
    expect(filesOf(added.store)).toEqual(filesOf(whole.store));
    expect(await viewed(added.store)).toEqual(await viewed(whole.store));
    const rows = await withDuckDb({ threads: 1, memory: '512MB', spill: folder }, async (connection) => {
      await openViews(connection, added.store.folder);
      return (await connection.runAndReadAll(`SELECT main, medication_days FROM claims WHERE claim IN ('${keys[0]}', '${lateDrug[1]}') ORDER BY medication_days`)).getRows();
    });
    expect(rows).toEqual([['Q8900', 11], [lateDrug[5], 13]]);
  });

  test('month after month lies beside the same columns, with all corrections, until they are written again', async () => {
    const home = withBefore('month after month');
    const { more } = corrections();
    const again = more['NHID_GY20_T1_202610.csv'];
    const [header, ...october] = late['NHID_GY20_T1_202610.csv']!.trimEnd().split('\n');
    // In November claims of July and of October come once more, with codes and institutions that are new among the old.
    const november: Files = {
      'NHID_GY20_T1_202611.csv': [header, ...october.slice(0, 3).map((row) => row.replace(/,3\d{7},/, ',30000000,').replace(/,2026\d{4},/, ',20261102,')), again.trimEnd().split('\n').at(-1)!.replace(/,[A-Z]\d+,/, ',A0000,'), ''].join('\n'),
      'NHID_GY60_T1_202611.csv': `${more['NHID_GY60_T1_202610.csv'].split('\n')[0]}\n${october[0]!.split(',')[1]},1,20261102,000000001,30\n`,
    };
    const withoutLate = { ...more, 'NHID_GY60_T1_202610.csv': `${more['NHID_GY60_T1_202610.csv'].trimEnd().split('\n').filter((row) => !row.includes('000888888')).join('\n')}\n` };
    expect(isBeside((await imported(written('october', withoutLate), home, true, { beside: 1 })).store)).toBe(true);
    const both = await imported(written('november', november), home, true, { beside: 1 });
    const whole = await imported(written('both', { ...early, ...withoutLate, ...november }), 'whole of both', false);
    expect(isBeside(both.store)).toBe(true);
    expect(await columnsOf(both.store)).toEqual(await columnsOf(whole.store));
    expect(await viewed(both.store)).toEqual(await viewed(whole.store));
    expect({ ...both.store, folder: '', version: '', deliveries: 0 }).toEqual({ ...whole.store, folder: '', version: '', deliveries: 0 });
    expect(both.report.duplicated.claims).toBe(4);
  });

  test('people who come with a month stand among the others, and the columns from before stay where they are', async () => {
    const home = withBefore('newcomers');
    const { more } = corrections();
    // One before all others, one among them and one behind them; and somebody who moved.
    const newcomers: Files = { 'NHID_JK_2026b.csv': `STND_Y,PERSON_ID,SEX,AGE_GROUP,DTH_YM,SIDO,SGG,IPSN_TYPE_CD,CTRB_PT_TYPE_CD\n${['00000001,2,9,,11,11110,7,0', '100000505,1,0,,26,26110,5,5', '99999999,1,12,,26,26110,5,5', '10000003,1,12,,26,26110,5,5'].map((row) => `2026,${row}\n`).join('')}`, 'NHID_YK_2026b.csv': 'STND_Y,YKIHO_ID,YKIHO_GUBUN_CD\n2026,39999999,21\n' };
    const header = more['NHID_GY20_T1_202610.csv'].split('\n')[0];
    const claims = (key: string, day: string): string => ['00000001', '100000505', '99999999', '10000003'].map((person) => `${person},${key}${person},39999999,${day},03,J00,,1\n`).join('');
    const october: Files = { ...newcomers, 'NHID_GY20_T1_202610.csv': `${late['NHID_GY20_T1_202610.csv']!}${claims('a', '20261015')}`, 'NHID_GY60_T1_202610.csv': late['NHID_GY60_T1_202610.csv']! };
    // In November claims of months before come again, some of the newcomers have more, and there is one more person.
    const november: Files = {
      'NHID_GY20_T1_202611.csv': `${header}\n${more['NHID_GY20_T1_202610.csv'].trimEnd().split('\n').slice(-4).join('\n')}\n${claims('b', '20261102')}${claims('a', '20261016')}`,
      'DURE_STATE_ALLb.csv': 'PERSON_ID,KIND,VALUE,FROM_DT,TO_DT\n10000004,coverage,medical-aid-1,20261101,\n100000505,consent,withdrawn,20261101,\n',
      'NHID_JK_2026c.csv': 'STND_Y,PERSON_ID,SEX,AGE_GROUP,DTH_YM,SIDO,SGG,IPSN_TYPE_CD,CTRB_PT_TYPE_CD\n2026,00000002,2,0,,11,11140,5,0\n',
    };
    // Another year has come: the insurance of all whom it does not tell of has an end.
    const december: Files = { 'NHID_JK_2027.csv': 'STND_Y,PERSON_ID,SEX,AGE_GROUP,DTH_YM,SIDO,SGG,IPSN_TYPE_CD,CTRB_PT_TYPE_CD\n2027,10000003,1,12,,26,26110,5,5\n', 'NHID_GY20_T1_202612.csv': `${header}\n${claims('c', '20261201').replaceAll('00000001,', '00000002,')}` };
    const all = { ...early };
    for (const [name, files, people] of [['october', october, 163], ['november', november, 164], ['december', december, 164]] as const) {
      Object.assign(all, files);
      const added = await imported(written(`newcomers of ${name}`, files), home, true, { beside: 1 });
      const whole = await imported(written(`newcomers until ${name}`, all), `whole of newcomers until ${name}`, false, { threads: 2 });
      expect(isBeside(added.store)).toBe(true);
      expect(added.store.people).toBe(people);
      // Files of people from before stay as they are but where everybody is told anew.
      expect(existsSync(toldPeopleFile(added.store.folder))).toBe(name !== 'december');
      expect(await columnsOf(added.store)).toEqual(await columnsOf(whole.store));
      expect(await columnsOf(added.store)).toEqual(await columnsOf(whole.store));
      expect(await viewed(added.store)).toEqual(await viewed(whole.store));
      expect({ ...added.store, folder: '', version: '', deliveries: 0 }).toEqual({ ...whole.store, folder: '', version: '', deliveries: 0 });
    }
    const last: Files = { 'NHID_GY20_T1_202613.csv': `${header}\n${claims('d', '20261202')}` };
    const folded = await imported(written('after newcomers', last), home, true);
    const whole = await imported(written('all of newcomers', { ...all, ...last }), 'whole of newcomers', false);
    expect(isBeside(folded.store)).toBe(false);
    expect(filesOf(folded.store)).toEqual(filesOf(whole.store));
  });

  test('takes people and kinds of institutions as the newer delivery tells them', async () => {
    const newcomer = { 'NHID_JK_2026b.csv': 'STND_Y,PERSON_ID,SEX,AGE_GROUP,DTH_YM,SIDO,SGG,IPSN_TYPE_CD,CTRB_PT_TYPE_CD\n2026,00000001,2,9,,11,11110,7,0\n2026,10000003,1,12,,26,26110,5,5\n', 'NHID_YK_2026b.csv': 'STND_Y,YKIHO_ID,YKIHO_GUBUN_CD\n2026,31000001,21\n', ...late };
    const added = await imported(written('newcomer', newcomer), withBefore('people'), true);
    const whole = await imported(written('all-people', { ...early, ...newcomer }), 'whole-people', false);
    expect(added.store.people).toBe(161);
    expect(filesOf(added.store)).toEqual(filesOf(whole.store));
    expect(await viewed(added.store)).toEqual(await viewed(whole.store));
  });

  test('who moves to where nobody lived, from where nobody else did, moves the numbers of all places', async () => {
    const header = 'STND_Y,PERSON_ID,SEX,AGE_GROUP,DTH_YM,SIDO,SGG,IPSN_TYPE_CD,CTRB_PT_TYPE_CD\n';
    const person = (id: number, place: string): string => `2026,${id},1,9,,${place.slice(0, 2)},${place},5,5\n`;
    const claims = (key: string, day: string): string => `PERSON_ID,KEY_SEQ,YKIHO_ID,RECU_FR_DT,FORM_CD,MAIN_SICK,SUB_SICK,VSCN\n${Array.from({ length: 12 }, (_, id) => `${id},${key}${id},31000001,${day},03,J00,,1\n`).join('')}`;
    const first: Files = { 'NHID_JK_2026.csv': header + Array.from({ length: 12 }, (_, id) => person(id, id === 5 ? '26110' : '48120')).join(''), 'NHID_GY20_T1_2026.csv': claims('a', '20260901') };
    const moved: Files = { 'NHID_JK_2026b.csv': header + person(5, '11110'), 'NHID_GY20_T1_2026b.csv': claims('b', '20261001') };
    await imported(written('places', first), 'moved places', false);
    const added = await imported(written('moved', moved), 'moved places', true, { beside: 1 });
    const whole = await imported(written('places-all', { ...first, ...moved }), 'places-whole', false);
    expect(existsSync(toldPeopleFile(added.store.folder))).toBe(true);
    expect((await readDictionaries(added.store.folder)).places).toEqual(['', '11110', '48120']);
    expect(await columnsOf(added.store)).toEqual(await columnsOf(whole.store));
    expect(await viewed(added.store)).toEqual(await viewed(whole.store));
    // Once a quarter of them was told of, all are.
    const many: Files = { 'NHID_JK_2026c.csv': header + person(6, '26110') + person(7, '26110') };
    const anew = await imported(written('many moved', many), 'moved places', true, { beside: 1 });
    expect(existsSync(toldPeopleFile(anew.store.folder))).toBe(false);
    expect(await viewed(anew.store)).toEqual(await viewed((await imported(written('places-many', { ...first, ...moved, ...many }), 'places-many-whole', false)).store));
  });

  test('a population that outgrows its parts is divided anew, with what was known of everybody', async () => {
    const header = 'STND_Y,PERSON_ID,SEX,AGE_GROUP,DTH_YM,SIDO,SGG,IPSN_TYPE_CD,CTRB_PT_TYPE_CD\n';
    const rows = (from: number, to: number): string => Array.from({ length: to - from }, (_, number) => `2026,${from + number},1,9,,11,11110,5,5\n`).join('');
    const claim = (of: number, key: string, day: string): string => `${of},${key},31000001,${day},03,J00,,1\n`;
    const some = [3, 16_000, 16_383];
    const first: Files = { 'NHID_JK_2026.csv': header + rows(0, 16_384), 'NHID_GY20_T1_2026.csv': `PERSON_ID,KEY_SEQ,YKIHO_ID,RECU_FR_DT,FORM_CD,MAIN_SICK,SUB_SICK,VSCN\n${some.map((of) => claim(of, `a${of}`, '20260901')).join('')}` };
    const more: Files = { 'NHID_JK_2026b.csv': header + rows(16_384, 16_390), 'NHID_GY20_T1_2026b.csv': `PERSON_ID,KEY_SEQ,YKIHO_ID,RECU_FR_DT,FORM_CD,MAIN_SICK,SUB_SICK,VSCN\n${[...some, 16_385].map((of) => claim(of, `b${of}`, '20261001')).join('')}` };
    const few = await imported(written('few', first), 'grown', false);
    const added = await imported(written('more', more), 'grown', true);
    const whole = await imported(written('grown-all', { ...first, ...more }), 'grown-whole', false);
    expect([few.store.buckets, added.store.buckets, added.store.claims]).toEqual([1, 2, 7]);
    expect(filesOf(added.store)).toEqual(filesOf(whole.store));
  });
});
