import { parseArgs } from 'node:util';
import { openPool } from '@dure/database/scope';
import type pg from 'pg';
import { currentKeyId, type KeyRing } from '../../cipher/index.ts';
import { type KeyStatus, keyStatus, type Progress, rotateKeys } from '../../cipher/rotation.ts';
import { loadKeySettings } from '../../configuration/index.ts';
import { openDatabase, ownerOf } from '../database.ts';
import type { CommandIo } from '../guide/index.ts';
import { findLayout } from '../layout.ts';
import type { ExitCode, Run } from '../run.ts';

const HELP = `dure keys status
dure keys rotate [--rest TIMES]

Resident numbers, second factors, photos, issued papers and names of found people are sealed (AES-256-GCM), each for its own row, and each
says which key sealed it.

  status   how much each key sealed, column by column; exit status 2 when something is not under the key of today
  rotate   seals everything anew under the key of today while the product works: step by step, safe against whoever edits meanwhile,
           and it goes on where it was broken off. Once no older key is left it forgets the indexes of before

  --rest TIMES   rests so many times as long as each step took; 1 when unset, 0 for a quiet night

DURE_DATA_KEY, DURE_INDEX_KEY, DURE_KEY_ID   the keys of today and their name
DURE_OLDER_KEYS                              those of before, which still open
DATABASE_MIGRATOR_URL                        the owner of the database; in demo mode the demo's own PostgreSQL

docs/operate.md says in which order.`;

const OPTIONS = { rest: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;
/** Servers that were not started again yet may still write under the key before: so many times it looks again. */
const PASSES = 3;
const TOLD_EVERY_MS = 2000;

function restOf(text: string | undefined): number {
  const rest = Number(text ?? '1');
  if (!Number.isFinite(rest) || rest < 0) throw new Error('--rest must be a number, 0 or more');
  return rest;
}

const remaining = ({ columns }: KeyStatus, keyId: string): number => columns.flatMap(({ keys }) => [...keys]).reduce((sum, [key, count]) => sum + (key === keyId ? 0 : count), 0);

function printStatus({ columns, previousIndexes }: KeyStatus, keyId: string, io: CommandIo): void {
  for (const { column, keys } of columns) {
    io.print(`${column.padEnd(30)}${keys.size === 0 ? 'nothing' : [...keys].map(([key, count]) => `${key}${key === keyId ? '' : ' (before)'}: ${count}`).join(', ')}`);
  }
  if (previousIndexes > 0) io.print(`${previousIndexes} rows are found by an index of the key before, too; rotate forgets it once that key is out of DURE_OLDER_KEYS.`);
}

function teller(io: CommandIo): (progress: Progress) => void {
  let told = 0;
  return ({ column, sigungu, done }) => {
    if (Date.now() - told < TOLD_EVERY_MS) return;
    told = Date.now();
    io.printError(`${column} in ${sigungu}: ${done}`);
  };
}

async function rotate(owner: pg.Pool, keys: KeyRing, rest: number, io: CommandIo): Promise<ExitCode> {
  const keyId = currentKeyId(keys);
  for (let pass = 1; pass <= PASSES; pass += 1) {
    const { resealed, changedMeanwhile, forgotten } = await rotateKeys({ owner, keys, rest, tell: teller(io) });
    io.print(`${resealed} values sealed anew under ${keyId}${changedMeanwhile === 0 ? '' : `, ${changedMeanwhile} changed by somebody meanwhile`}${forgotten === 0 ? '' : `, ${forgotten} indexes of before forgotten`}`);
    if (remaining(await keyStatus(owner), keyId) === 0) return 0;
  }
  io.printError('Something is still written under a key of before: start every server with the keys of today, then rotate again.');
  return 2;
}

export const keys: Run = async (args, io) => {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const [act] = positionals;
  if (values.help || (act !== 'status' && act !== 'rotate')) {
    (values.help ? io.print : io.printError)(HELP);
    return values.help ? 0 : 1;
  }
  const layout = findLayout();
  const settings = loadKeySettings(process.env, layout.state);
  const database = await openDatabase(settings, layout, io.printError);
  const owner = openPool({ ...ownerOf(database), max: 2, query_timeout: 0 });
  try {
    if (act === 'rotate') return await rotate(owner, settings, restOf(values.rest), io);
    const status = await keyStatus(owner);
    printStatus(status, currentKeyId(settings), io);
    return remaining(status, currentKeyId(settings)) === 0 ? 0 : 2;
  } finally {
    await owner.end();
    await database.close();
  }
};
