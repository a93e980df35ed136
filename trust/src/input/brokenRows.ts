import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayNumberOf } from '@dure/domain/discovery';
import iconv from 'iconv-lite';
import { createRng, type Rng } from '../../../database/src/demo/prng.ts';
import { importClaims, type ImportOutcome, SAMPLE_COHORT } from '../../../screening/src/claims/index.ts';
import type { Figure, Measured, Run } from '../figure.ts';

const [ROWS, BROKEN, PEOPLE] = [100_000, 1000, 500] as const;
const ENCODINGS = ['utf-8', 'cp949'] as const;
const BELIEVED = { from: dayNumberOf('1990-01-01'), until: dayNumberOf('2026-11-23') };
const HEADER = 'PERSON_ID,KEY_SEQ,YKIHO_ID,RECU_FR_DT,FORM_CD,MAIN_SICK,SUB_SICK,VSCN,비고';
const DAY = '20260301';

interface Row {
  readonly person: number;
  readonly claim: number;
}

const rowOf = ({ person, claim }: Row, { day = DAY, days = '3', who = String(person), key = String(claim) } = {}): string => `${who},${key},9,${day},03,I10,,${days},똠방각하`;

/** What can be wrong with a row, and in which words it is told. */
const WRONGS: readonly (readonly [reason: string, wrong: (row: Row) => string])[] = [
  ['day: not understood', (row) => rowOf(row, { day: '20260231' })],
  ['day: not understood', (row) => rowOf(row, { day: '=1+1' })],
  ['day: out of range', (row) => rowOf(row, { day: '18990101' })],
  ['days: out of range', (row) => rowOf(row, { days: '400' })],
  ['days: not understood', (row) => rowOf(row, { days: '사흘' })],
  ['person: missing', (row) => rowOf(row, { who: '' })],
  ['claim: missing', (row) => rowOf(row, { key: ' ' })],
  ['line: not so many columns as the header', (row) => rowOf(row).split(',').slice(0, 5).join(',')],
  ['line: not so many columns as the header', (row) => `${rowOf(row)},덤`],
];

interface Delivery {
  readonly text: string;
  readonly expected: readonly { readonly line: number; readonly reason: string }[];
}

function deliveryOf(chance: Rng): Delivery {
  const broken = new Set<number>();
  while (broken.size < BROKEN) broken.add(chance.int(0, ROWS - 1));
  const expected: { line: number; reason: string }[] = [];
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const row = { person: 1 + (at % PEOPLE), claim: at };
    if (!broken.has(at)) return rowOf(row);
    const [reason, wrong] = chance.pick(WRONGS);
    expected.push({ line: at + 2, reason });
    return wrong(row);
  });
  return { text: [HEADER, ...rows, ''].join('\n'), expected };
}

const PEOPLE_FILE = ['STND_Y,PERSON_ID,SEX,AGE_GROUP,DTH_YM,SGG,IPSN_TYPE_CD', ...Array.from({ length: PEOPLE }, (_, at) => `2026,${at + 1},1,16,,11110,7`), ''].join('\n');

async function imported(folder: string, claims: Buffer, believable: typeof BELIEVED): Promise<ImportOutcome> {
  const from = mkdtempSync(join(folder, 'delivery-'));
  mkdirSync(from, { recursive: true });
  writeFileSync(join(from, 'NHID_JK_2026.csv'), PEOPLE_FILE);
  writeFileSync(join(from, 'NHID_GY20_T1_2026.csv'), claims);
  return importClaims({ from, home: join(from, 'home'), mapping: SAMPLE_COHORT, believable, version: 'claims-1', threads: 1, memory: '512MB', tell: () => undefined });
}

/** Lines that are told and are not broken, or broken and not told, or told for another reason; and rows that are neither told nor there. */
function differing(outcome: ImportOutcome, expected: Delivery['expected']): number {
  if (outcome.store === null) return ROWS;
  const told = new Map(outcome.report.files.find(({ table }) => table === 'claims')?.lines.map(({ line, reason }) => [line, reason]));
  const wrong = expected.filter(({ line, reason }) => told.get(line) !== reason).length;
  return wrong + Math.max(0, told.size - expected.length) + Math.abs(ROWS - BROKEN - outcome.report.claims);
}

const CREDULOUS = 'an import that believes every day';
const CUT = 'a file that is cut on its way';

async function measure({ seed, fault, tell }: Run): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'dure-broken-rows-'));
  const believable = fault === CREDULOUS ? { ...BELIEVED, from: dayNumberOf('1800-01-01') } : BELIEVED;
  try {
    let differ = 0;
    for (const encoding of ENCODINGS) {
      const { text, expected } = deliveryOf(createRng(seed, encoding));
      const bytes = iconv.encode(text, encoding);
      const wrong = differing(await imported(folder, fault === CUT ? bytes.subarray(0, bytes.length - 100_000) : bytes, believable), expected);
      tell(`${encoding}: ${wrong} rows differ`);
      differ += wrong;
    }
    const wide = await imported(folder, iconv.encode(deliveryOf(createRng(seed, 'utf-16')).text, 'utf-16le', { addBOM: true }), believable);
    const said = wide.store === null ? (wide.files.find(({ broken }) => broken !== null)?.broken ?? '') : 'loaded';
    return { measured: `${BROKEN.toLocaleString('en')} broken rows of nine kinds among ${ROWS.toLocaleString('en')}, in UTF-8 and in CP949: ${differ} rows told otherwise than by their line and reason, not told, or lost; the same in UTF-16 is refused whole: “${said}”`, reached: differ === 0 && said.includes('UTF-16') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const brokenRowsFigure: Figure = { goal: 'G43', title: '1,000 broken rows among 100,000', floor: 'exactly those reported, with line and reason; UTF-16 refused in words', depths: ['short', 'long'], faults: [CREDULOUS, CUT], beside: true, measure };
