import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { deliveriesIn, readDelivery } from './delivery.ts';
import { claims } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'dure-claims-command-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const [files, home] = [join(folder, 'files'), join(folder, 'home')];

async function dure(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io = { stdin: async () => '', readFile: async (path: string) => readFileSync(path, 'utf8'), print: (line: string) => void out.push(line), printError: (line: string) => void err.push(line), today: '2026-11-23' } as const;
  return { status: await claims(args, io), out: out.join('\n'), err: err.join('\n') };
}

describe('from invented claims to a list', { timeout: 120_000 }, () => {
  test('before anything is imported there is nothing to screen', async () => {
    await expect(dure('screen', '--home', home)).rejects.toThrow('dure claims import');
  });

  test('generate tells how far its people are from the statistics', async () => {
    const { status, out } = await dure('generate', '--into', files, '--people', '400', '--seed', '3');
    expect(status).toBe(0);
    expect(out).toMatch(/70 visits and more\s+published\s+2\.80 %\s+invented/);
  });

  test('import reads them with a mapping that somebody edited, and tells what it took', async () => {
    const mapping = JSON.parse((await dure('mapping')).out) as { eligibility: { columns: Record<string, string> } };
    delete mapping.eligibility.columns['sigungu'];
    writeFileSync(join(folder, 'mapping.json'), JSON.stringify(mapping));
    const { status, out, err } = await dure('import', '--from', files, '--home', home, '--threads', '1', '--mapping', join(folder, 'mapping.json'));
    expect({ status, err: err.includes('reading') }).toEqual({ status: 0, err: true });
    expect(out).toMatch(/NHID_JK_2026\.csv \(utf-8\): \d+ rows, \d+ taken/);
    expect(out).toMatch(/400 people, [\d,]+ claims, [\d,]+ prescriptions, 202411 to 202610/);
  });

  test('screen counts, hides small groups, and writes each name with its reasons; SQL agrees', async () => {
    const lines = (file: string): string[] => readFileSync(join(folder, file), 'utf8').trim().split('\n').toSorted();
    const walked = await dure('screen', '--home', home, '--threads', '2', '--findings', join(folder, 'walked.jsonl'));
    const asked = await dure('screen', '--home', home, '--sql', '--findings', join(folder, 'asked.jsonl'));
    expect(walked.out).toMatch(/chronic-unattended\s+v1\s+(\d+|fewer than 5)\s+만성질환 미치료/);
    expect(walked.out).toContain('as of 2026-10-31');
    expect(lines('walked.jsonl').length).toBeGreaterThan(5);
    expect(lines('asked.jsonl')).toEqual(lines('walked.jsonl'));
    expect(JSON.parse(lines('walked.jsonl')[0]!)).toMatchObject({ person: expect.stringMatching(/^\d{8}$/), reasons: expect.any(Array) });
    const shown = (out: string) => out.replace(/in [\d.]+ s/, '');
    expect(shown(asked.out)).toBe(shown(walked.out));
    expect(walked.out).not.toMatch(/v1\s+[1-4]\s/);
  });

  test('import --month adds to the claims that are there', async () => {
    const more = join(folder, 'more');
    mkdirSync(more);
    writeFileSync(join(more, 'NHID_GY20_T1_202611.csv'), 'PERSON_ID,KEY_SEQ,YKIHO_ID,RECU_FR_DT,FORM_CD,MAIN_SICK,SUB_SICK,VSCN\n10000001,later,31000001,20261101,03,J00,,1\n10000001,wrong,31000001,20269901,03,J00,,1\n');
    const { status, out } = await dure('import', '--month', '--from', more, '--home', home, '--threads', '1');
    expect({ status, out }).toEqual({ status: 0, out: expect.stringMatching(/parts that changed: 1\n400 people, [\d,]+ claims, [\d,]+ prescriptions, 202411 to 202611/) });
    const deliveries = await Promise.all((await deliveriesIn(home)).map((name) => readDelivery(home, name)));
    expect(deliveries).toMatchObject([{ adds: false, loaded: true, people: 400 }, { adds: true, loaded: true, account: expect.stringMatching(/./), lastMonth: '2026-11-01', report: { files: [{ file: 'NHID_GY20_T1_202611.csv', read: 2, taken: 1, lines: [{ line: 3, reason: 'day: not understood' }] }] } }]);
  });

  test('only the criteria that are named, on the day that is named', async () => {
    const { out } = await dure('screen', '--home', home, '--criteria', 'long-stay,discharged', '--as-of', '2026-06-30');
    expect(out.split('\n').map((line) => line.trim().split(/\s+/)[0])).toEqual(['long-stay', 'discharged', 'as']);
    await expect(dure('screen', '--home', home, '--criteria', 'rich')).rejects.toThrow('There are: medical-aid-first');
    await expect(dure('screen', '--home', home, '--as-of', 'yesterday')).rejects.toThrow('--as-of');
  });
});

test.each(['generate', 'mapping', 'import', 'screen'])('dure claims %s --help explains it', async (name) => {
  const { status, out } = await dure(name, '--help');
  expect(status).toBe(0);
  expect(out).toContain(`dure claims ${name}`);
});

test('a mapping is printed for each layout that comes along', async () => {
  expect(JSON.parse((await dure('mapping', '--layout', 'hira-nps')).out)).toMatchObject({ claims: { columns: { claim: 'SPEC_ID_SNO' } } });
  await expect(dure('mapping', '--layout', 'excel')).rejects.toThrow('There are: nhis-sample-cohort, hira-nps');
});

test('what is missing is asked for, and an unknown command is named', async () => {
  expect(await dure('generate')).toMatchObject({ status: 1, err: expect.stringContaining('--into') });
  expect(await dure('import')).toMatchObject({ status: 1, err: expect.stringContaining('--from') });
  expect(await dure('exprot')).toMatchObject({ status: 1, err: expect.stringContaining("'claims exprot'") });
  await expect(dure('generate', '--into', files, '--people', 'many')).rejects.toThrow('--people');
});
