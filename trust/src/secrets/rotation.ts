import { fork } from 'node:child_process';
import { createCipheriv, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { blindIndexes, type KeyRing, seal, unseal } from '../../../server/src/cipher/index.ts';
import { createRng } from '../../../database/src/demo/prng.ts';
import { withGround, type Town } from '../access/ground.ts';
import type { Figure, Measured, Run } from '../figure.ts';
import { readersOf, type Reading } from './readers.ts';
import { numberOf, secretTown, type SecretTown } from './town.ts';

const ROWS = { short: 20_000, long: 1_000_000 } as const;
const MOST_SLOWER = 0.2;
const WARM_MS = 4000;
const BATCH = 10_000;

interface NamedKeys {
  readonly id: string;
  readonly dataKey: Buffer;
  readonly indexKey: Buffer;
}

const newKeys = (id: string): NamedKeys => ({ id, dataKey: randomBytes(32), indexKey: randomBytes(32) });
const written = ({ id, dataKey, indexKey }: NamedKeys) => ({ id, dataKey: dataKey.toString('base64'), indexKey: indexKey.toString('base64') });
const ringOf = ({ id, ...keys }: NamedKeys, ...olderKeys: readonly NamedKeys[]): KeyRing => ({ ...keys, keyId: id, olderKeys });
const placeOf = (id: string): string => `resident_number:cipher:${id}`;

/** As values were sealed before they named their key. */
function bare({ dataKey }: NamedKeys, place: string, text: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', dataKey, nonce).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** Numbers as years of work left them: half from before keys had names. Those of the town's people come first. */
async function fill(town: Town, { people }: SecretTown, keys: NamedKeys, rows: number): Promise<void> {
  for (let from = 0; from < rows; from += BATCH) {
    const many = Array.from({ length: Math.min(BATCH, rows - from) }, (_, at) => ({ id: people[from + at] ?? randomUUID(), number: numberOf(from + at), at: from + at }));
    await town.owner.query(
      `INSERT INTO dure.resident_number (sigungu, person_id, emd_code, cipher, key_id, blind_index, task_code, staff_id, at)
       SELECT '52110', u.id, '5211151000', u.cipher, 'k1', u.index, 'social-security/application', gen_random_uuid(), '2026-11-01' FROM unnest($1::uuid[], $2::bytea[], $3::bytea[]) AS u (id, cipher, index)`,
      [many.map(({ id }) => id), many.map(({ id, number, at }) => (at % 2 === 0 ? bare(keys, placeOf(id), number) : seal(ringOf(keys), placeOf(id), number))), many.map(({ number }) => blindIndexes(ringOf(keys), number).blindIndex)],
    );
  }
  await town.admin.query('VACUUM ANALYZE dure.resident_number');
}

/** The servers are started with these keys. */
const started = (town: Town, keys: KeyRing): void => void Object.assign(town.server, { configuration: { ...town.server.configuration, ...keys } });

interface Ended {
  readonly rotated: { readonly resealed: number; readonly changedMeanwhile: number; readonly forgotten: number };
  readonly elsewhere: number;
  readonly previousIndexes: number;
}

async function rotate(town: Town, today: NamedKeys, before: NamedKeys | null, rest: number): Promise<Ended> {
  const { host, port, database, user, password } = town.owner.options;
  const owner = { host, port, database, user, ...(typeof password === 'string' ? { password } : {}) };
  const child = fork(join(import.meta.dirname, 'rotate.ts'), [JSON.stringify({ owner, today: written(today), before: before === null ? null : written(before), rest })], { execArgv: ['--import', 'tsx'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  let ended: Ended | undefined;
  child.on('message', (said: { rotated?: unknown }) => void (said.rotated === undefined ? undefined : (ended = said as Ended)));
  await once(child, 'exit');
  if (ended === undefined) throw new Error('The rotation broke off');
  return ended;
}

/** Everything there is, opened with the keys that are left. */
async function unopened(town: Town, keys: KeyRing): Promise<number> {
  let wrong = 0;
  let last = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const { rows } = await town.owner.query<{ id: string; cipher: Buffer }>('SELECT person_id AS id, cipher FROM dure.resident_number WHERE person_id > $1 ORDER BY person_id LIMIT 20000', [last]);
    for (const { id, cipher } of rows) {
      try {
        if (!/^\d{13}$/.test(unseal(keys, placeOf(id), cipher))) wrong += 1;
      } catch {
        wrong += 1;
      }
    }
    const end = rows.at(-1);
    if (end === undefined) return wrong;
    last = end.id;
  }
}

const PLANTED: Readonly<Record<string, (town: Town) => Promise<unknown>>> = {
  'a row that is passed over': ({ admin }) => admin.query(`CREATE FUNCTION public.planted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.person_id::text < '0a' THEN RETURN NULL; END IF; RETURN NEW; END $$; CREATE TRIGGER planted BEFORE UPDATE ON dure.resident_number FOR EACH ROW EXECUTE FUNCTION public.planted()`),
  'a seal that is moved to another row': ({ admin }) => admin.query(`CREATE FUNCTION public.planted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.person_id::text < '0a' THEN NEW.cipher = OLD.cipher || '\\x00'::bytea; END IF; RETURN NEW; END $$; CREATE TRIGGER planted BEFORE UPDATE ON dure.resident_number FOR EACH ROW EXECUTE FUNCTION public.planted()`),
  'the key before taken away too early': async () => undefined,
};

const slower = (quiet: Reading, busy: Reading): number => busy.p95 / quiet.p95 - 1;

interface Course {
  readonly quiet: Reading;
  readonly busy: Reading;
  readonly after: Reading;
  readonly ended: Ended;
  readonly milliseconds: number;
}

async function during<Value>(readers: ReturnType<typeof readersOf>, other: Promise<Value>): Promise<readonly [Reading, Value]> {
  const reading = await readers.during(other);
  return [reading, await other];
}

/** Servers with both keys, everything sealed anew beside people who read, then servers with the new key alone. */
async function course(town: Town, readers: ReturnType<typeof readersOf>, { first, second, isEarly, rest }: { readonly first: NamedKeys; readonly second: NamedKeys; readonly isEarly: boolean; readonly rest: number }): Promise<Course> {
  started(town, ringOf(first));
  await readers.during(wait(WARM_MS));
  const quiet = await readers.during(wait(WARM_MS));
  started(town, isEarly ? ringOf(second) : ringOf(second, first));
  const began = performance.now();
  const [busy, { rotated }] = await during(readers, rotate(town, second, first, rest));
  const milliseconds = performance.now() - began;
  // The key before is taken out of the settings, and the indexes of before are forgotten.
  started(town, ringOf(second));
  const [after, last] = await during(readers, rotate(town, second, null, 0));
  return { quiet, busy, after, ended: { ...last, rotated }, milliseconds };
}

function told({ quiet, busy, ended, milliseconds }: Course, rows: number, failed: number, wrong: number): string {
  const work = `${rows.toLocaleString('en')} numbers, half of them from before keys had names, sealed anew in ${(milliseconds / 1000).toFixed(0)} s beside ${busy.reads.toLocaleString('en')} reads and ${busy.edits} edits`;
  const reads = `${failed} failed or wrong, ${ended.rotated.changedMeanwhile} edited under its hands, p95 of a read ${quiet.p95.toFixed(1)} ms before and ${busy.p95.toFixed(1)} ms during (${(slower(quiet, busy) * 100).toFixed(0)} %)`;
  return `${work}: ${reads}; afterwards without the key before ${wrong} do not open, ${ended.elsewhere} are under another key, ${ended.previousIndexes} old indexes stay`;
}

async function measure({ depth, seed, fault }: Run): Promise<Measured> {
  return withGround(async (ground) => {
    const town = await ground.open();
    const ready = await secretTown(town);
    const [first, second] = [newKeys('k1'), newKeys('k2')];
    await fill(town, ready, first, ROWS[depth]);
    await PLANTED[fault ?? '']?.(town);
    const done = await course(town, readersOf(town, ready, createRng(seed, 'reads')), { first, second, isEarly: fault === 'the key before taken away too early', rest: depth === 'long' ? 1 : 2 });
    const wrong = await unopened(town, ringOf(second));
    const { quiet, busy, after, ended } = done;
    const failed = quiet.failed + busy.failed + after.failed;
    const isWhole = wrong + ended.elsewhere + ended.previousIndexes === 0;
    const isQuick = depth === 'short' || slower(quiet, busy) < MOST_SLOWER;
    return { measured: told(done, ROWS[depth], failed, wrong), reached: failed === 0 && isWhole && isQuick && busy.reads > 0 };
  });
}

export const rotationFigure: Figure = {
  goal: 'G18', title: 'keys rotated while the product works', floor: '20,000 values (long: 1,000,000): 0 failed reads, all open without the key before; long: p95 < 20 % slower', depths: ['short', 'long'], faults: Object.keys(PLANTED), measure,
};
