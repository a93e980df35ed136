import { execFile } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { withClient } from '@dure/database/connection';
import type { Measured, Run } from '../figure.ts';
import { diceOf } from '../faults/dice.ts';
import { onGround, SIGUNGU, type Ground } from '../faults/ground.ts';
import { backupsIn, damageOf } from '../../../server/src/cli/backup/files.ts';
import { archived, archiving, connectionOf, taken } from './drill.ts';
import { BINARIES, openVault, type Vault } from './place.ts';

const FLIPS = 100;

/** A backup and a few segments. */
async function filled(vault: Vault, ground: Ground, segments: number): Promise<readonly string[]> {
  await taken(vault, ground);
  for (let turn = 0; turn < segments; turn += 1) {
    await withClient(ground.superuser, (client) => client.query('CREATE TABLE IF NOT EXISTS padding (n int); INSERT INTO padding SELECT generate_series(1, 1000)'));
    await archived(ground);
  }
  const { base, wal } = await backupsIn(vault.folder);
  return [...base, ...wal];
}

/** Turns one bit over; done twice, all is as it was. */
function flipOf(path: string, at: number, bit: number): () => void {
  return () => {
    const file = openSync(path, 'r+');
    const byte = Buffer.alloc(1);
    readSync(file, byte, 0, 1, at);
    byte.writeUInt8(byte.readUInt8(0) ^ bit);
    writeSync(file, byte, 0, 1, at);
    closeSync(file);
  };
}

/** One bit of one byte of one file, a hundred times; each time the file is as it was before and after. */
export async function flips({ seed, fault, tell }: Run): Promise<Measured> {
  const vault = await openVault();
  return onGround('flips', { binaries: BINARIES, settings: archiving(vault) }, async (ground) => {
    const files = await filled(vault, ground, 3);
    tell(`${files.length} files`);
    const dice = diceOf(seed);
    const whole = (await Promise.all(files.map((path) => damageOf(vault.key, path)))).filter((damage) => damage === undefined).length;
    let noticed = 0;
    for (let turn = 0; turn < FLIPS; turn += 1) {
      // The base backup is one file of many megabytes: it gets a tenth of the flips.
      const path = turn % 10 === 0 ? (files[0] ?? '') : dice.pick(files.slice(1));
      const flip = flipOf(path, dice.below(statSync(path).size), 1 << dice.below(8));
      flip();
      if (fault !== 'not-verified' && (await damageOf(vault.key, path)) !== undefined) noticed += 1;
      flip();
    }
    const { status, said } = await vault.dure('verify', '--from', vault.folder);
    return {
      measured: `${noticed} of ${FLIPS} flipped bytes noticed in ${files.length} files; ${whole} of ${files.length} whole files pass (dure backup verify: ${said.trim().split('\n').at(-1) ?? ''})`,
      reached: noticed === FLIPS && whole === files.length && status === 0,
    };
  });
}

const CANARIES = 1_000;
const canary = (number: number): string => `010-7${String(100 + (number % 900))}-${String(1000 + number)}`;

/** Telephone numbers and names in the clear, which the tables hold so; a 주민등록번호 is sealed in its column already. */
async function plantCanaries(ground: Ground): Promise<void> {
  const numbers = Array.from({ length: CANARIES }, (_none, number) => canary(number));
  await ground.owner.query(
    `UPDATE dure.person p SET phones = jsonb_build_array(jsonb_build_object('number', c.phone, 'kind', 'mobile')), search_name = '카나리' || c.n
     FROM (SELECT phone, n, (SELECT id FROM dure.person WHERE sigungu = $1 ORDER BY id LIMIT 1 OFFSET n) AS id FROM unnest($2::text[]) WITH ORDINALITY AS t(phone, n)) c WHERE p.sigungu = $1 AND p.id = c.id`,
    [SIGUNGU, numbers],
  );
}

function* filesUnder(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* filesUnder(path);
    else yield path;
  }
}

/** How often a canary, or the name that goes with them, can be read in the files of a folder. */
function readableIn(folder: string): number {
  const needles = [Buffer.from('카나리'), Buffer.from('010-7')];
  let found = 0;
  for (const path of filesUnder(folder)) {
    const bytes = readFileSync(path);
    for (const needle of needles) for (let at = bytes.indexOf(needle); at >= 0; at = bytes.indexOf(needle, at + 1)) found += 1;
  }
  return found;
}

export async function canaries({ fault }: Run): Promise<Measured> {
  const vault = await openVault();
  return onGround('canaries', { binaries: BINARIES, settings: archiving(vault) }, async (ground) => {
    await plantCanaries(ground);
    await withClient(ground.superuser, (client) => client.query('CHECKPOINT'));
    await filled(vault, ground, 1);
    if (fault === 'in-the-clear') await promisify(execFile)(join(BINARIES, 'pg_basebackup'), ['-d', connectionOf(ground), '-D', join(vault.folder, 'plain'), '-F', 'plain', '-X', 'none', '-c', 'fast']);
    const inData = readableIn(join(ground.embedded.home, 'cluster', 'base'));
    const inBackup = readableIn(vault.folder);
    const { base } = await backupsIn(vault.folder);
    const withAnother = await damageOf(Buffer.alloc(32, 1), base[0] ?? '');
    return {
      measured: `${CANARIES} people with a canary for a telephone number: ${inBackup} readable in ${[...filesUnder(vault.folder)].length} files of the backup (${inData.toLocaleString('en')} in the data folder itself); with another key: ${withAnother === undefined ? 'opened' : 'refused'}`,
      reached: inBackup === 0 && inData >= CANARIES && withAnother !== undefined,
    };
  });
}
