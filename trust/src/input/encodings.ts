import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { createRng, type Rng } from '../../../database/src/demo/prng.ts';
import { examine } from '../../../screening/src/claims/text.ts';
import type { Figure, Measured, Run } from '../figure.ts';

/** How the files of an import come; UTF-16 is none of those that are read, and must be refused. */
const KINDS = ['cp949', 'euc-kr', 'utf-8', 'utf-8 with a mark', 'utf-16le', 'utf-16be'] as const;
type Kind = (typeof KINDS)[number];
const FILES = { short: 3000, long: 20_000 } as const;
const FLOOR = 0.999;
const [FIRST, LAST] = [0xac00, 0xd7a3] as const;
const HEADER = ['사람번호', '성명', '읍면동', '요양개시일'];

const syllable = (chance: Rng): string => String.fromCharCode(chance.int(FIRST, LAST));
/** The 2,350 syllables that EUC-KR knows. */
const isOld = (letter: string): boolean => iconv.encode(letter, 'cp949').every((byte) => byte >= 0xa1);

function word(chance: Rng, kind: Kind): string {
  const letters = Array.from({ length: chance.int(2, 5) }, () => syllable(chance));
  return (kind === 'euc-kr' ? letters.map((letter) => (isOld(letter) ? letter : '가')) : letters).join('');
}

function textOf(chance: Rng, kind: Kind): string {
  const end = chance.pick(['\n', '\r\n']);
  const rows = Array.from({ length: chance.int(1, 12) }, (_, at) => [at + 1, word(chance, kind), word(chance, kind), '2026-03-01'].join(','));
  return [HEADER.join(','), ...rows, ''].join(end);
}

function bytesOf(text: string, kind: Kind): Buffer {
  if (kind === 'utf-8 with a mark') return Buffer.from(`\uFEFF${text}`);
  return iconv.encode(text, kind === 'euc-kr' ? 'cp949' : kind, { addBOM: kind.startsWith('utf-16') });
}

const TRUSTED = 'a reader that takes every file for UTF-8';

/** Whether the file is read as what it is, or refused by its name. */
async function isRight(path: string, kind: Kind, fault: string | undefined): Promise<boolean> {
  const seen = await examine(path).catch((error: unknown) => String(error));
  if (typeof seen === 'string') return kind.startsWith('utf-16') && seen.includes('UTF-16');
  const read = fault === TRUSTED ? 'utf-8' : seen.encoding;
  const isNamed = HEADER.every((name, at) => seen.header[at] === name);
  return isNamed && read === (kind.startsWith('utf-8') ? 'utf-8' : 'cp949');
}

async function measure({ seed, depth, fault, tell }: Run): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'dure-encodings-'));
  const chance = createRng(seed, 'encodings');
  const wrong = new Map<Kind, number>();
  try {
    for (let count = 0; count < FILES[depth]; count += 1) {
      const kind = KINDS[count % KINDS.length] ?? 'cp949';
      const path = join(folder, 'file.csv');
      writeFileSync(path, bytesOf(textOf(chance, kind), kind));
      if (!(await isRight(path, kind, fault))) wrong.set(kind, (wrong.get(kind) ?? 0) + 1);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  for (const [kind, files] of wrong) tell(`${kind}: ${files} wrong`);
  const missed = [...wrong.values()].reduce((sum, files) => sum + files, 0);
  return { measured: `${(FILES[depth] - missed).toLocaleString('en')} of ${FILES[depth].toLocaleString('en')} files of claims recognised by header and encoding; of those in UTF-16, which are refused by that name, ${(wrong.get('utf-16le') ?? 0) + (wrong.get('utf-16be') ?? 0)} passed for one that is`, reached: 1 - missed / FILES[depth] >= FLOOR };
}

export const encodingFigure: Figure = { goal: 'G43', title: 'files in Korean encodings', floor: '≥ 99.9 % of ≥ 2,000 in CP949, EUC-KR, UTF-8 with and without a mark recognised, UTF-16 refused and never stored', depths: ['short', 'long'], faults: [TRUSTED], beside: true, measure };
