import { parseArgs } from 'node:util';
import { findMunicipalities } from '@dure/database/organisation';
import { findDestructions } from '@dure/database/retention';
import { openPool, withScope } from '@dure/database/scope';
import type pg from 'pg';
import { loadRetentionSettings } from '../../configuration/index.ts';
import { openDatabase, retentionOf } from '../database.ts';
import { readKey } from '../backup/files.ts';
import type { CommandIo } from '../guide/index.ts';
import { findLayout } from '../layout.ts';
import type { ExitCode, Run } from '../run.ts';
import { destroyDue, retentionScope } from './destroy.ts';

const HELP = `dure retention run --approved-by NAME --key FILE
dure retention register

What is kept only for a time is destroyed when it is due: the access log, emergency access, closed cases with all that hangs on them,
whatever else is about people, the people of whom nothing is left, notices, sessions, drafts. The terms are the setting 보존 기간 of each
municipality; where it decided nothing they are defaults, of which only those of the log are law. The database refuses to give up anything
before the least term, whatever clock or setting says.

  run        destroys what is due and enters it in the register, in one transaction each; every night
  register   prints the 파기대장: when, what, how many, on what ground, approved by whom

  --approved-by NAME   who approved the destruction, as it stands in the register
  --key FILE           the key of the anchors (dure log anchor): it signs where the chain of the access log begins anew

DATABASE_RETENTION_URL   role dure_retention; in demo mode the demo's own PostgreSQL`;

const OPTIONS = { 'approved-by': { type: 'string' }, key: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;

async function run(pool: pg.Pool, municipalities: readonly string[], approvedBy: string, key: Buffer, io: CommandIo): Promise<ExitCode> {
  for (const sigungu of municipalities) {
    const done = await destroyDue({ pool, key, approvedBy, at: new Date().toISOString() }, sigungu);
    io.print(`${sigungu}: ${done.length === 0 ? 'nothing is due' : done.map(({ category, rows, subjects }) => `${category} ${subjects} (${rows} rows)`).join(', ')}`);
  }
  return 0;
}

async function printRegister(pool: pg.Pool, municipalities: readonly string[], io: CommandIo): Promise<ExitCode> {
  for (const sigungu of municipalities) {
    for (const { at, category, ground, dueBefore, subjects, rows, approvedBy, statistics } of await withScope(pool, retentionScope(sigungu, new Date().toISOString()), (work) => findDestructions(work, sigungu))) {
      io.print([sigungu, at, category, `${subjects} (${rows} rows)`, `over before ${dueBefore}`, ground, approvedBy, Object.entries(statistics).map(([of, count]) => `${of}: ${count}`).join('; ')].join('\t'));
    }
  }
  return 0;
}

async function onDatabase(io: CommandIo, act: (pool: pg.Pool, municipalities: readonly string[]) => Promise<ExitCode>): Promise<ExitCode> {
  const database = await openDatabase(loadRetentionSettings(process.env), findLayout(), io.printError);
  const pool = openPool({ ...retentionOf(database), max: 2, query_timeout: 0 });
  try {
    return await act(pool, await withScope(pool, retentionScope('', new Date().toISOString()), findMunicipalities));
  } finally {
    await pool.end();
    await database.close();
  }
}

export const retention: Run = async (args, io) => {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const [act] = positionals;
  if (values.help || (act !== 'run' && act !== 'register')) {
    (values.help ? io.print : io.printError)(HELP);
    return values.help ? 0 : 1;
  }
  if (act === 'register') return onDatabase(io, (pool, municipalities) => printRegister(pool, municipalities, io));
  const { key, 'approved-by': approvedBy } = values;
  if (key === undefined || approvedBy === undefined || approvedBy.trim() === '') {
    io.printError('--approved-by NAME and --key FILE are needed: nothing is destroyed that nobody answers for.');
    return 1;
  }
  return onDatabase(io, async (pool, municipalities) => run(pool, municipalities, approvedBy.trim(), await readKey(key), io));
};
