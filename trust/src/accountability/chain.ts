import { randomBytes } from 'node:crypto';
import { findLastSeal } from '@dure/database/accesslog';
import { withScope } from '@dure/database/scope';
import { createRng, type Rng } from '../../../database/src/demo/prng.ts';
import { sealAccessLog } from '../../../server/src/access/seal.ts';
import { signAnchor, verifyAccessLog, type Anchor } from '../../../server/src/access/verify.ts';
import { systemSettings } from '../../../server/src/session/settings.ts';
import { withGround, type Town } from '../access/ground.ts';
import type { Figure, Measured, Run } from '../figure.ts';

const SIGUNGU = '52110';
const TODAY = '2026-11-23';
const SIZES = { short: { rows: 100_000, changes: 500 }, long: { rows: 1_000_000, changes: 3000 } } as const;
const SMALL = 400;
const SEALS = 8;
const FLOOR_PER_SECOND = 50_000;

const number = (value: number): string => Math.round(value).toLocaleString('en');

/** Rows as requests leave them, and the sealer's work on them minute by minute. */
async function written(town: Town, rows: number, batches: number): Promise<void> {
  await town.owner.query(
    `INSERT INTO dure.access_log (sigungu, id, at, staff_id, organisation_id, role, address, purpose, event, person_ids, subject)
     SELECT $1, gen_random_uuid(), timestamptz '2026-11-01T00:00:00Z' + n * interval '1 second', gen_random_uuid(), gen_random_uuid(), 'town-officer', '10.0.0.' || n % 250, 'case-management', 'person.read', ARRAY[gen_random_uuid()], '{"rows": 1}' FROM generate_series(1, $2::int) n`,
    [SIGUNGU, rows],
  );
  const began = Date.parse('2026-11-01T00:00:00Z');
  for (let batch = 1; batch <= batches; batch += 1) await sealAccessLog(town.server, SIGUNGU, new Date(began + Math.ceil((rows * batch) / batches) * 1000 + 121_000).toISOString());
}

const EDITS = ["staff_id = gen_random_uuid()", "at = at + interval '1 millisecond'", "event = event || 's'", "person_ids = '{}'", "address = '10.9.9.9'", "reason = '사유'", `subject = '{"rows": 2}'`, "purpose = 'account'", "outcome = 'refused'", "role = 'auditor'", "id = gen_random_uuid()", "sigungu = '52710'"];
const SEAL_EDITS = ["digest = reverse(digest)", 'rows = rows + 1', "previous = 'x' || previous", "until_at = until_at + interval '10 seconds'"];
const ANY_ROW = 'SELECT ctid FROM dure.access_log ORDER BY at OFFSET $1 LIMIT 1';

type Tamper = (town: Town, chance: Rng) => Promise<unknown>;

/** What a superuser of the database can do to the log. */
const TAMPERS: Readonly<Record<string, Tamper>> = {
  edit: ({ admin }, chance) => admin.query(`UPDATE dure.access_log SET ${chance.pick(EDITS)} WHERE ctid = (${ANY_ROW})`, [chance.int(0, SMALL - 1)]),
  remove: ({ admin }, chance) => admin.query(`DELETE FROM dure.access_log WHERE ctid = (${ANY_ROW})`, [chance.int(0, SMALL - 1)]),
  add: ({ admin }, chance) => admin.query(`INSERT INTO dure.access_log SELECT sigungu, gen_random_uuid(), at + interval '1 microsecond', staff_id, organisation_id, role, address, purpose, event, person_ids, subject, outcome, reason FROM dure.access_log ORDER BY at OFFSET $1 LIMIT 1`, [chance.int(0, SMALL - 2)]),
  reorder: ({ admin }, chance) => admin.query(`UPDATE dure.access_log l SET at = other.at FROM (SELECT ctid, lead(at) OVER (ORDER BY at) + interval '1 microsecond' AS at FROM dure.access_log) other WHERE l.ctid = other.ctid AND l.ctid = (${ANY_ROW})`, [chance.int(0, SMALL - 3)]),
  'edit a seal': ({ admin }, chance) => admin.query(`UPDATE dure.access_log_seal SET ${chance.pick(SEAL_EDITS)} WHERE seq = $1`, [chance.int(1, SEALS)]),
  'remove a seal': ({ admin }, chance) => admin.query('DELETE FROM dure.access_log_seal WHERE seq = $1', [chance.int(1, SEALS)]),
  'cut the end off': async ({ admin }, chance) => {
    const { rows: [seal] } = await admin.query<{ from: string }>('DELETE FROM dure.access_log_seal WHERE seq > $1 RETURNING from_at AS "from"', [chance.int(2, SEALS - 1)]);
    await admin.query('DELETE FROM dure.access_log WHERE at >= $1', [seal?.from]);
  },
  'rewrite it all': async (town, chance) => {
    await TAMPERS['remove']?.(town, chance);
    await town.admin.query('DELETE FROM dure.access_log_seal');
    await sealAccessLog(town.server, SIGUNGU, '2026-11-30T00:00:00Z');
  },
  'empty it': ({ admin }) => admin.query('TRUNCATE dure.access_log, dure.access_log_seal'),
};

async function restore({ admin }: Town): Promise<void> {
  await admin.query('TRUNCATE dure.access_log, dure.access_log_seal; INSERT INTO dure.access_log SELECT * FROM public.kept_log; INSERT INTO dure.access_log_seal SELECT * FROM public.kept_seal');
}

async function anchorOf({ server }: Town, key: Buffer): Promise<Anchor> {
  const last = await withScope(server.pool, systemSettings(SIGUNGU, TODAY), (work) => findLastSeal(work, SIGUNGU));
  if (last === undefined) throw new Error('Nothing was sealed');
  return signAnchor(key, { ...last, seq: Number(last.seq) });
}

async function undetected(town: Town, { seed, fault, tell, depth }: Run): Promise<{ readonly changes: number; readonly missed: number; readonly alarmed: number }> {
  await written(town, SMALL, SEALS);
  await town.admin.query('CREATE TABLE public.kept_log AS SELECT * FROM dure.access_log; CREATE TABLE public.kept_seal AS SELECT * FROM dure.access_log_seal');
  const anchors = fault === 'no anchor outside the database' ? [] : [await anchorOf(town, randomBytes(32))];
  const chance = createRng(seed, 'tampering');
  const alarmed = (await verifyAccessLog(town.server.pool, SIGUNGU, TODAY, anchors)).broken.length;
  const changes = fault === undefined ? SIZES[depth].changes : 60;
  let missed = 0;
  for (let count = 0; count < changes; count += 1) {
    const name = chance.pick(Object.keys(TAMPERS));
    // Beside what is sealed stands what no seal covers yet.
    if (fault === 'rows that no seal covers') await town.admin.query("INSERT INTO dure.access_log SELECT sigungu, gen_random_uuid(), '2026-12-24T00:00:00Z', staff_id, organisation_id, role, address, purpose, event, person_ids, subject, outcome, reason FROM dure.access_log LIMIT 1");
    else await TAMPERS[name]?.(town, chance);
    const { broken } = await verifyAccessLog(town.server.pool, SIGUNGU, TODAY, anchors);
    if (broken.length === 0) {
      missed += 1;
      tell(`not noticed: ${name} (change ${count})`);
    }
    await restore(town);
  }
  return { changes, missed, alarmed };
}

async function measure(run: Run): Promise<Measured> {
  return withGround(async (ground) => {
    const small = await ground.open();
    const { changes, missed, alarmed } = await undetected(small, run);
    const { rows } = SIZES[run.depth];
    if (run.fault !== undefined) return { measured: `${missed} of ${changes} changes not noticed`, reached: missed === 0 };
    const large = await ground.open();
    await written(large, rows, Math.ceil(rows / 4900) + 1);
    const began = performance.now();
    const verified = await verifyAccessLog(large.server.pool, SIGUNGU, TODAY);
    const perSecond = verified.rows / ((performance.now() - began) / 1000);
    return {
      measured: `${changes - missed} of ${changes} edits, deletions, insertions, reorderings and truncations by a superuser noticed, ${alarmed} false alarms; ${number(verified.rows)} rows verified at ${number(perSecond)} rows/s`,
      reached: missed === 0 && alarmed === 0 && verified.rows === rows && verified.broken.length === 0 && perSecond >= FLOOR_PER_SECOND,
    };
  });
}

export const chainFigure: Figure = {
  goal: 'G10', title: 'a changed access log is noticed', floor: '100 % of ≥ 500 changes by a database superuser; ≥ 50,000 rows/s', depths: ['short', 'long'], faults: ['no anchor outside the database', 'rows that no seal covers'], measure,
};
