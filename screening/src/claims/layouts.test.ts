import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayNumberOf } from '@dure/domain/discovery';
import { afterAll, expect, test } from 'vitest';
import { storedHistories } from '../../testing/index.ts';
import { withDuckDb } from '../duckdb/index.ts';
import { importClaims, LAYOUTS, type Mapping, openViews, readMapping } from './index.ts';
import { labelOf } from './read/source.ts';

const folder = mkdtempSync(join(tmpdir(), 'dure-layouts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const T200 = [
  'SPEC_ID_SNO,DMD_TP_CD,JID,SamplingWeight,SEX_TP_CD,PAT_AGE,INSUP_TP_CD,YID,FOM_TP_CD,MSICK_CD,SSICK_CD,FST_IPAT_DD,RECU_FR_DD,RECU_TO_DD,VST_DDCNT',
  '201900000000000001,0,J1,33.3,1,77,5,H1,031,I10,E11,,20190103,20190103,1', '201900000000000002,0,J1,33.3,1,78,5,H2,21,F20,,20190601,20190601,20190630,30',
  '201900000000000003,0,J2,33.3,2,30,4,H1,031,J00,,,20190105,20190105,1', '201900000000000004,0,J3,33.3,2,30,9,H1,031,J00,,,20190105,20190105,1',
].join('\n');
const T530 = 'SPEC_ID_SNO,PRSCP_GRANT_NO,GNL_CD,TOT_INJC_DDCNT_EXEC_FQ\n201900000000000001,1,101501ATB,30\n201900000000000001,1,101502ATB,28\n201900000000000009,1,101502ATB,28\n';

async function imported(name: string, mapping: Mapping, files: Readonly<Record<string, string>>, parquet: readonly string[] = []) {
  const from = join(folder, name);
  mkdirSync(from);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(from, file), text);
  await withDuckDb({ threads: 1, memory: '256MB', spill: folder }, async (connection) => {
    for (const file of parquet) {
      await connection.run(`COPY (SELECT * FROM read_csv('${join(from, file)}')) TO '${join(from, file.replace('.csv', '.parquet'))}' (FORMAT parquet)`);
      rmSync(join(from, file));
    }
  });
  const outcome = await importClaims({ from, home: join(folder, `${name}-home`), mapping, believable: { from: dayNumberOf('2000-01-01'), until: dayNumberOf('2026-11-23') }, version: 'claims-1', threads: 1, memory: '256MB', tell: () => undefined });
  if (outcome.store === null) throw new Error(JSON.stringify(outcome.files));
  const { store } = outcome;
  return { report: outcome.report, people: await withDuckDb({ threads: 1, memory: '256MB', spill: folder }, async (connection) => {
    await openViews(connection, store.folder);
    return storedHistories(connection);
  }) };
}

const FILES = { 'HIRA_T200_2019.csv': T200, 'HIRA_T530_2019.csv': T530, 'HIRA_YKIHO_2019.csv': 'YID,CL_CD\nH1,31\nH2,29\n' };

test('환자표본자료: people come with their bills, prescriptions on the day of theirs', async () => {
  const { report, people } = await imported('nps', LAYOUTS['hira-nps'], FILES);
  expect(people).toMatchObject([
    {
      person: 'J1', sex: 'male', birthYear: 1941, spells: [{ kind: 'coverage', value: 'medical-aid-1' }], claims: [
        { claim: '201900000000000001', setting: 'outpatient', main: 'I10', second: 'E11', institutionType: 'clinic', medicationDays: 30, days: 1 }, { setting: 'inpatient', main: 'F20', institutionType: 'psychiatric-hospital', days: 30, medicationDays: 0 },
      ],
    },
    { person: 'J2', sex: 'female', birthYear: 1989, claims: [{ main: 'J00' }], prescriptions: [] },
  ]);
  const day = dayNumberOf('2019-01-03');
  expect(people[0]?.prescriptions.toSorted((left, right) => left.days - right.days)).toEqual([{ day, days: 28, ingredient: '101502ATB', institution: 'H1' }, { day, days: 30, ingredient: '101501ATB', institution: 'H1' }]);
  // J3's kind of insurance is not among the codes; everybody coming with every bill is nothing to report.
  expect([report.files[0]?.lines, report.orphaned, report.duplicated.eligibility]).toEqual([[{ line: 5, reason: 'coverage: not understood' }], expect.objectContaining({ claims: 1, prescriptions: 1 }), undefined]);
});

test('Parquet of every table is read like the text it came from', async () => {
  const text = await imported('as-text', LAYOUTS['hira-nps'], FILES);
  const { report, people } = await imported('as-parquet', LAYOUTS['hira-nps'], FILES, Object.keys(FILES));
  expect(people).toEqual(text.people);
  expect(new Set(report.files.map(({ encoding }) => encoding))).toEqual(new Set(['parquet']));
});

test.each(Object.entries(LAYOUTS))('%s can be written down and read again', (_, layout) => {
  expect(readMapping(JSON.stringify(layout))).toEqual(layout);
});

test.each([['NHID_GY20_T1_2026.csv', 'NHID_GY20_*.csv', 'T1_2026'], ['HIRA_T530_2019.parquet', '*T530_*.csv', 'HIRA_*2019'], ['all.csv', 'all.csv', '']])('%s by %s is of the delivery %s', (file, pattern, label) => {
  expect(labelOf(`/somewhere/${file}`, pattern)).toBe(label);
});
