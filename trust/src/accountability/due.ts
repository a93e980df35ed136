import { randomBytes } from 'node:crypto';
import { openPool } from '@dure/database/scope';
import { sealAccessLog } from '../../../server/src/access/seal.ts';
import { verifyAccessLog } from '../../../server/src/access/verify.ts';
import { destroyDue } from '../../../server/src/cli/retention/destroy.ts';
import { withGround, type Town } from '../access/ground.ts';
import type { Figure, Measured, Run } from '../figure.ts';

const SIGUNGU = '52110';
/** Records past their term that an open case keeps, of each kind. */
const HELD = 20;
const EACH = { short: 400, long: 20_000 } as const;

/** Rows of many ages around a term: as many days before and after it, spread over two years and close together at the term itself. */
const spread = (term: string): string => `now() - interval '${term}' + (CASE WHEN n % 2 = 0 THEN 1 ELSE -1 END) * (interval '2 days' + (n * n % 730) * interval '1 day')`;
const BODY: Readonly<Record<string, readonly [term: string, insert: string, count: string]>> = {
  break_glass: ['36 months', `INSERT INTO dure.break_glass (sigungu, id, person_id, organisation_id, staff_id, reason, words, at, until_at) SELECT $1, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'danger', '사유', t.at - interval '1 hour', t.at FROM ages t`, 'until_at'],
  case_file: ['60 months', `INSERT INTO dure.case_file (sigungu, id, person_id, emd_code, organisation_id, staff_id, programme, edition, status, opened_on, closed_on, live, state, seq, changed_at, version) SELECT $1, gen_random_uuid(), gen_random_uuid(), '5211151000', gen_random_uuid(), gen_random_uuid(), 'ICM', '2020', 'closed', t.at - interval '1 year', t.at, false, '{}', 1, t.at, 1 FROM ages t`, 'changed_at'],
  intake: ['60 months', `INSERT INTO dure.intake (sigungu, id, person_id, emd_code, organisation_id, staff_id, source, kind, received_on, record, created_at) SELECT $1, gen_random_uuid(), gen_random_uuid(), '5211151000', gen_random_uuid(), gen_random_uuid(), 'self', 'case', t.at, '{}', t.at FROM ages t`, 'created_at'],
  assessment: ['60 months', `INSERT INTO dure.assessment (sigungu, id, person_id, emd_code, organisation_id, staff_id, instrument, instrument_version, answers, result, done_on, created_at) SELECT $1, gen_random_uuid(), gen_random_uuid(), '5211151000', gen_random_uuid(), gen_random_uuid(), 'risk', '1', '{}', '{}', t.at, t.at FROM ages t`, 'created_at'],
  consent: ['60 months', `INSERT INTO dure.consent (sigungu, id, person_id, emd_code, organisation_id, staff_id, kind, recipient_name, purpose, items, starts_on, ends_on, state, terms, created_at) SELECT $1, gen_random_uuid(), gen_random_uuid(), '5211151000', gen_random_uuid(), gen_random_uuid(), 'third-party', '센터', '의뢰', '{}', t.at - interval '1 year', t.at, 'given', '{}', t.at - interval '1 year' FROM ages t`, 'ends_on'],
  person: ['60 months', `INSERT INTO dure.person (sigungu, id, emd_code, name, search_name, choseong, sex, created_at, created_by) SELECT $1, gen_random_uuid(), '5211151000', '가상인', '가상인', 'ㄱㅅㅇ', 'female', t.at, gen_random_uuid() FROM ages t`, 'created_at'],
  download_request: ['36 months', `INSERT INTO dure.download_request (sigungu, id, staff_id, organisation_id, list, parameters, reason, people, asked_at, until_at, state, decision) SELECT $1, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'cases', '{}', '점검', 101, t.at, t.at, 'asked', '' FROM ages t`, 'until_at'],
  draft: ['30 days', `INSERT INTO dure.draft (sigungu, staff_id, key, body, updated_at) SELECT $1, gen_random_uuid(), 'form', '{"words": "쓰던 말"}', t.at FROM ages t`, 'updated_at'],
  idempotency: ['7 days', `INSERT INTO dure.idempotency (sigungu, staff_id, key, route, body_hash, status, at) SELECT $1, gen_random_uuid(), 'key', 'POST /', '', 200, t.at FROM ages t`, 'at'],
  outbox: ['30 days', `INSERT INTO dure.outbox (sigungu, id, topic, payload, at, delivered_at) SELECT $1, gen_random_uuid(), 'live', '{}', t.at, t.at FROM ages t`, 'delivered_at'],
};

async function aged(town: Town, many: number): Promise<void> {
  await town.owner.query(`INSERT INTO dure.organisation (sigungu, id, kind, name) VALUES ($1, gen_random_uuid(), 'hope-welfare', '희망복지')`, [SIGUNGU]);
  for (const [term, insert] of Object.values(BODY)) await town.owner.query(`WITH ages AS MATERIALIZED (SELECT ${spread(term)} AS at FROM generate_series(1, $2::int) n) ${insert}`, [SIGUNGU, many]);
  await town.owner.query(
    `INSERT INTO dure.case_event (sigungu, case_id, seq, person_id, emd_code, organisation_id, staff_id, at, action, body) SELECT sigungu, id, 1, person_id, emd_code, organisation_id, staff_id, changed_at, 'close', '{"words": "종결 사유"}' FROM dure.case_file`);
  await town.owner.query(`INSERT INTO dure.consent_event (sigungu, consent_id, seq, person_id, emd_code, organisation_id, staff_id, at, action, body) SELECT sigungu, id, 1, person_id, emd_code, organisation_id, staff_id, created_at, 'give', '{}' FROM dure.consent`);
  await town.owner.query(`INSERT INTO dure.person_event (sigungu, id, person_id, emd_code, organisation_id, staff_id, at, kind, body) SELECT sigungu, gen_random_uuid(), id, emd_code, gen_random_uuid(), created_by, created_at, 'registered', '{}' FROM dure.person`);
  await heldByCases(town);
  await town.owner.query(
    `INSERT INTO dure.access_log (sigungu, id, at, purpose, event, person_ids) SELECT $1, gen_random_uuid(), ${spread('36 months')}, 'case-management', 'person.read', ARRAY[gen_random_uuid()] FROM generate_series(1, $2::int) n`, [SIGUNGU, many]);
  const { rows: days } = await town.owner.query<{ at: string }>(`SELECT DISTINCT date_trunc('day', at) + interval '1 day 3 minutes' AS at FROM dure.access_log ORDER BY 1`);
  for (const { at } of days) await sealAccessLog(town.server, SIGUNGU, new Date(at).toISOString());
}

/** Old intakes, consents and assessments of somebody whose case is still open, and that person: none of it is due. */
async function heldByCases({ owner }: Town): Promise<void> {
  const held = 'ARRAY(SELECT c.person_id FROM dure.case_file c WHERE c.live)';
  await owner.query(`INSERT INTO dure.case_file (sigungu, id, person_id, emd_code, organisation_id, staff_id, programme, edition, status, opened_on, live, state, seq, changed_at, version)
    SELECT sigungu, gen_random_uuid(), id, emd_code, gen_random_uuid(), created_by, 'ICM', '2020', 'open', created_at, true, '{}', 1, now(), 1 FROM dure.person ORDER BY created_at LIMIT ${HELD}`);
  for (const table of ['intake', 'assessment', 'consent']) {
    await owner.query(`WITH old AS (SELECT id, row_number() OVER (ORDER BY created_at, id) AS n FROM dure.${table} LIMIT ${HELD}) UPDATE dure.${table} t SET person_id = (${held})[old.n] FROM old WHERE t.id = old.id`);
  }
}

const OF_HELD: Readonly<Record<string, string>> = { intake: 'person_id', assessment: 'person_id', consent: 'person_id', person: 'id' };
const isHeld = (table: string): string => (OF_HELD[table] === undefined ? 'false' : `(t.${OF_HELD[table]} IN (SELECT c.person_id FROM dure.case_file c WHERE c.live))`);
const heldRows = (town: Town): Promise<number> => countOf(town, `SELECT (${Object.keys(OF_HELD).map((table) => `(SELECT count(*) FROM dure.${table} t WHERE ${isHeld(table)})`).join(' + ')})::int AS n`);

/** What is there before and after a term. */
async function standing(town: Town): Promise<{ readonly due: number; readonly young: number }> {
  const counted = await Promise.all([...Object.entries(BODY).map(([table, [term, , at]]) => [table, term, at] as const), ['access_log', '36 months', 'at'] as const, ['case_event', '60 months', 'at'] as const].map(async ([table, term, at]) =>
    (await town.admin.query<{ due: number; young: number }>(`SELECT (count(*) FILTER (WHERE ${at} < now() - interval '${term}'))::int AS due, (count(*) FILTER (WHERE ${at} >= now() - interval '${term}'))::int AS young FROM dure.${table} t WHERE ${isHeld(table)} IS NOT TRUE`)).rows[0]));
  return { due: counted.reduce((sum, one) => sum + (one?.due ?? 0), 0), young: counted.reduce((sum, one) => sum + (one?.young ?? 0), 0) };
}

const PLANTED: Readonly<Record<string, string>> = {
  'a table that nobody may remove from': 'REVOKE DELETE ON dure.draft FROM dure_retention',
  'a policy that hides what is due': `ALTER POLICY case_file_retention ON dure.case_file USING (false)`,
  'a policy without a term, and a clock ten years ahead': `ALTER POLICY break_glass_retention_remove ON dure.break_glass USING (true); ALTER POLICY break_glass_retention ON dure.break_glass USING (true)`,
  'an open case that is not seen': `ALTER POLICY case_file_retention ON dure.case_file USING (NOT live AND sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')))`,
};

const LAWFUL = ['access_log', 'case_file', 'case_event', 'break_glass', 'intake', 'assessment', 'consent', 'consent_event', 'person', 'person_event', 'download_request'];

async function countOf({ admin }: Town, sql: string, values: readonly unknown[] = []): Promise<number> {
  return (await admin.query<{ n: number }>(sql, [...values])).rows[0]?.n ?? 0;
}

const lawfulRows = (town: Town): Promise<number> => countOf(town, `SELECT (${LAWFUL.map((table) => `(SELECT count(*) FROM dure.${table})`).join(' + ')})::int AS n`);

async function destroyed(town: Town, key: Buffer, at: string): Promise<void> {
  const { host, port, database, password } = town.owner.options;
  const pool = openPool({ host, port, database, ...(typeof password === 'string' ? { password } : {}), user: 'dure_retention', max: 1, query_timeout: 0 });
  await destroyDue({ pool, key, approvedBy: '개인정보 보호책임자', at }, SIGUNGU).finally(() => pool.end());
}

async function measure({ depth, fault }: Run): Promise<Measured> {
  return withGround(async (ground) => {
    const town = await ground.open();
    await aged(town, EACH[depth]);
    if (fault !== undefined) await town.admin.query(PLANTED[fault] ?? '');
    const [before, held, key, now] = [await standing(town), await heldRows(town), randomBytes(32), new Date().toISOString()];
    await destroyed(town, key, now);
    const [after, lawful] = [await standing(town), await lawfulRows(town)];
    // The program's clock runs ten years ahead: what the law keeps stays, since the database asks its own.
    await destroyed(town, key, `2036${now.slice(4)}`).catch(() => undefined);
    const early = before.young - after.young + lawful - (await lawfulRows(town)) + held - (await heldRows(town));
    const { broken } = await verifyAccessLog(town.server.pool, SIGUNGU, now.slice(0, 10), [], key);
    const entered = await countOf(town, 'SELECT coalesce(sum(rows), 0)::int AS n FROM dure.destruction WHERE at = $1', [now]);
    return {
      measured: `of ${(before.due + before.young).toLocaleString('en')} rows of many ages ${before.due.toLocaleString('en')} were due: ${after.due} overdue afterwards, ${early} destroyed early, a clock ten years ahead included; ${held} past their term and kept for an open case; ${entered.toLocaleString('en')} rows entered in the register; the chain of the log behind its cut: ${broken.length} broken`,
      reached: before.due > EACH[depth] && held === 4 * HELD && after.due + early + broken.length === 0 && entered >= before.due,
    };
  });
}

export const dueFigure: Figure = { goal: 'G13', title: 'what is due is destroyed, and nothing before', floor: '0 rows overdue, 0 early', depths: ['short', 'long'], faults: Object.keys(PLANTED), beside: true, measure };
