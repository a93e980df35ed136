import { appendFileSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findLastSeal } from '@dure/database/accesslog';
import { findMunicipalities } from '@dure/database/organisation';
import { openPool, withScope } from '@dure/database/scope';
import { koreanDay } from '@dure/domain/calendar';
import type pg from 'pg';
import { isSigned, signAnchor, verifyAccessLog, type Anchor } from '../../access/verify.ts';
import type { DatabaseSettings } from '../../configuration/index.ts';
import { signInSettings, systemSettings } from '../../session/settings.ts';
import { appOf, openDatabase } from '../database.ts';
import type { CommandIo } from '../guide/index.ts';
import { findLayout } from '../layout.ts';
import type { ExitCode, Run } from '../run.ts';

const HELP = `dure log verify [--anchors FILE] [--key FILE]
dure log anchor --to FILE --key FILE

The access log is chained: each seal is a SHA-256 over the rows of some minutes and the seal before. Nothing that was sealed can be
changed, removed, added or moved without breaking a seal, by whomever.

  verify   recomputes every seal from its rows; exit status 2 when one is broken. With --anchors also compares what was
           anchored, so that a chain that was rewritten or cut short as a whole shows too
  anchor   appends the latest seal of each municipality, signed, to a file: once a day, onto another machine or paper

  What was due and destroyed (dure retention run) is cut off the chain; --key also checks who signed that cut.

  --key FILE   32 bytes in base64 (openssl rand -base64 32), kept apart from the database

DATABASE_URL   role dure_app; in demo mode the demo's own PostgreSQL`;

const OPTIONS = { anchors: { type: 'string' }, to: { type: 'string' }, key: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;
const KEY_BYTES = 32;

function keyOf(path: string | undefined): Buffer {
  if (path === undefined) throw new Error('--key FILE is missing');
  const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64');
  if (key.length !== KEY_BYTES) throw new Error(`${path} does not hold ${KEY_BYTES} bytes in base64`);
  return key;
}

function anchorsIn(path: string | undefined, key: string | undefined): readonly Anchor[] {
  if (path === undefined) return [];
  const secret = keyOf(key);
  const anchors = readFileSync(path, 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Anchor);
  const forged = anchors.find((one) => !isSigned(secret, one));
  if (forged !== undefined) throw new Error(`${path}: the anchor of ${forged.sigungu} at ${forged.at} is not signed with this key`);
  return anchors;
}

async function verify(pool: pg.Pool, municipalities: readonly string[], { anchors, key }: { readonly anchors: readonly Anchor[]; readonly key: Buffer | undefined }, io: CommandIo): Promise<ExitCode> {
  let isBroken = false;
  for (const sigungu of municipalities) {
    const { seals, rows, broken } = await verifyAccessLog(pool, sigungu, koreanDay(new Date().toISOString()), anchors, key);
    io.print(`${sigungu}: ${rows} rows under ${seals} seals, ${broken.length === 0 ? 'as they were written' : 'NOT as they were written'}`);
    for (const one of broken) io.printError(one);
    isBroken ||= broken.length > 0;
  }
  return isBroken ? 2 : 0;
}

async function anchor(pool: pg.Pool, municipalities: readonly string[], { to, key }: { readonly to: string; readonly key: Buffer }, io: CommandIo): Promise<ExitCode> {
  for (const sigungu of municipalities) {
    const last = await withScope(pool, systemSettings(sigungu, koreanDay(new Date().toISOString())), (work) => findLastSeal(work, sigungu));
    if (last === undefined) continue;
    appendFileSync(to, `${JSON.stringify(signAnchor(key, { ...last, seq: Number(last.seq) }))}\n`);
    io.print(`${sigungu}: seal ${last.seq} anchored`);
  }
  return 0;
}

export const accessLog: Run = async (args, io) => {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const [act] = positionals;
  if (values.help || (act !== 'verify' && act !== 'anchor')) {
    (values.help ? io.print : io.printError)(HELP);
    return values.help ? 0 : 1;
  }
  const database = await openDatabase(settings(), findLayout(), io.printError);
  const pool = openPool({ ...appOf(database), max: 2 });
  try {
    const municipalities = await withScope(pool, signInSettings({}), findMunicipalities);
    if (act === 'verify') return await verify(pool, municipalities, { anchors: anchorsIn(values.anchors, values.key), key: values.key === undefined ? undefined : keyOf(values.key) }, io);
    if (values.to === undefined) throw new Error('--to FILE is missing');
    return await anchor(pool, municipalities, { to: values.to, key: keyOf(values.key) }, io);
  } finally {
    await pool.end();
    await database.close();
  }
};

/** The server's own role and nothing more: this command is given neither the owner's address nor the keys of the data. */
function settings(): DatabaseSettings {
  const url = process.env['DATABASE_URL']?.trim() ?? '';
  const hosts = process.env['DATABASE_HOSTS']?.trim() ?? '';
  return { mode: 'demo', ...(url === '' ? {} : { databaseUrl: url }), ...(hosts === '' ? {} : { databaseHosts: hosts }) };
}
