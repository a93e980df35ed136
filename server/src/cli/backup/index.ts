import { createWriteStream, existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import type { CommandIo } from '../guide/index.ts';
import type { ExitCode, Run } from '../run.ts';
import { restoreBase, takeBase } from './base.ts';
import { backupsIn, damageOf, plainOf, readKey, readSealed, walFile, writeSealed } from './files.ts';

const HELP = `dure backup take      --into FOLDER --key FILE [--bin FOLDER] [--database CONNECTION]
dure backup verify    --from FOLDER --key FILE
dure backup restore   --from FOLDER --key FILE --to DATA [--until MOMENT]
dure backup keep-wal  PATH NAME --into FOLDER --key FILE
dure backup fetch-wal NAME PATH --from FOLDER --key FILE

Backups of the whole PostgreSQL cluster, sealed with a key of their own (AES-256-GCM): without it nothing in them can be read, and a
changed byte anywhere is noticed. Made with PostgreSQL's own pg_basebackup and archive.

  take       a base backup while the product works; needs a role with REPLICATION (PGHOST, PGUSER, PGPASSFILE or --database)
  verify     reads every byte of every base backup and kept segment; exit status 2 when one is damaged
  restore    unpacks the latest base backup from before --until (2026-11-23T01:00:00Z) into an empty data folder; start PostgreSQL
             there and it replays the archive up to that moment
  keep-wal   PostgreSQL's archive_command: 'node dist/dure.mjs backup keep-wal %p %f --into … --key …'
  fetch-wal  PostgreSQL's restore_command; "restore" writes it down

  --key FILE      32 bytes in base64 (openssl rand -base64 32), kept apart from the backups
  --bin FOLDER    where pg_basebackup is, when it is not on the PATH

docs/operate.md says when to do what.`;

const OPTIONS = {
  into: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' }, key: { type: 'string' }, until: { type: 'string' }, bin: { type: 'string' }, database: { type: 'string' }, help: { type: 'boolean', short: 'h' },
} as const;

interface Asked {
  readonly words: readonly string[];
  option(name: 'into' | 'from' | 'to' | 'key'): string;
  maybe(name: 'until' | 'bin' | 'database'): string | undefined;
}

type Act = (asked: Asked, key: Buffer, io: CommandIo) => Promise<ExitCode>;

const take: Act = async (asked, key, io) => {
  const [bin, database] = [asked.maybe('bin'), asked.maybe('database')];
  const name = await takeBase({ key, into: asked.option('into'), ...(bin === undefined ? {} : { bin }), ...(database === undefined ? {} : { database }) });
  io.print(`Taken: ${name}`);
  return 0;
};

const verify: Act = async (asked, key, io) => {
  const { base, wal } = await backupsIn(asked.option('from'));
  let damaged = 0;
  for (const path of [...base, ...wal]) {
    const damage = await damageOf(key, path);
    if (damage !== undefined) io.printError(`${basename(path)}: ${damage}`);
    if (damage !== undefined) damaged += 1;
  }
  io.print(`${base.length} base backups and ${wal.length} segments read, ${damaged} damaged`);
  return damaged === 0 && base.length > 0 ? 0 : 2;
};

/** Where a shell finds this command again; tsx runs it while developing. */
const thisCommand = (): string => [process.execPath, ...process.execArgv, resolve(process.argv[1] ?? '')].map((word) => `"${word}"`).join(' ');

const restore: Act = async (asked, key, io) => {
  const [from, until] = [resolve(asked.option('from')), asked.maybe('until')];
  const fetch = `${thisCommand()} backup fetch-wal "%f" "%p" --from "${from}" --key "${resolve(asked.option('key'))}"`;
  const base = await restoreBase({ key, from, to: asked.option('to'), fetch, ...(until === undefined ? {} : { until }) });
  io.print(`Unpacked ${basename(base)} into ${asked.option('to')}. Start PostgreSQL there: it replays the archive${until === undefined ? '' : ` up to ${until}`}.`);
  return 0;
};

function twoOf({ words: [first, second] }: Asked): readonly [string, string] {
  if (first === undefined || second === undefined) throw new Error('Two words are needed: see dure backup --help');
  return [first, second];
}

/** PostgreSQL asks again until it is told that a segment is kept; one that was kept before must be the same. */
const keepWal: Act = async (asked, key) => {
  const [path, name] = twoOf(asked);
  await writeSealed(key, plainOf(path), walFile(asked.option('into'), name));
  return 0;
};

/** A segment that is not there ends the replay: PostgreSQL knows that by the exit status. */
const fetchWal: Act = async (asked, key) => {
  const [name, path] = twoOf(asked);
  const source = walFile(asked.option('from'), name);
  if (!existsSync(source)) return 2;
  await pipeline(Readable.from(readSealed(key, source)), createWriteStream(`${path}.partial`));
  await rename(`${path}.partial`, path);
  return 0;
};

const ACTS: Readonly<Record<string, Act>> = { take, verify, restore, 'keep-wal': keepWal, 'fetch-wal': fetchWal };

export const backup: Run = async (args, io) => {
  const { values, positionals: [name = '', ...words] } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  if (values.help === true) {
    io.print(HELP);
    return 0;
  }
  const act = Object.hasOwn(ACTS, name) ? ACTS[name] : undefined;
  if (act === undefined) {
    io.printError(`There is: ${Object.keys(ACTS).join(', ')}.\nSee: dure backup --help`);
    return 1;
  }
  const asked: Asked = {
    words,
    option: (option) => {
      const value = values[option];
      if (value === undefined) throw new Error(`--${option} is missing: see dure backup --help`);
      return value;
    },
    maybe: (option) => values[option],
  };
  return act(asked, await readKey(asked.option('key')), io);
};
