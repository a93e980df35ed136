import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Measured } from './load.ts';
import { repeat } from './load.ts';
import { SIGUNGU, type Ground } from './ground.ts';

/** The same rows as one create through the product, as one prepared statement of the owner: no policies, no decision, no HTTP. */
export const CREATE = `WITH r AS (
    INSERT INTO dure.referral (sigungu, id, person_id, emd_code, from_organisation_id, from_staff_id, to_organisation_id, programme, service, urgency, channel, reason, status, delivery, letter, follow_up, state,
      owner_organisation_id, next_on, signal_on, live, seq, created_at, changed_at, version)
    VALUES ($1, $2, $3, '5211151000', $4, $5, $6, 'DREAM', $7, 'general', 'official-letter', '의뢰 사유', 'draft', 'none', 'drafted', 'none', $8, $4, current_date + 7, current_date + 7, true, 1, now(), now(), 1)),
  e AS (INSERT INTO dure.referral_event (sigungu, referral_id, seq, person_id, from_organisation_id, to_organisation_id, restricted, receiver_until, staff_id, organisation_id, at, action, body)
    VALUES ($1, $2, 1, $3, $4, $6, false, '1900-01-01', $5, $4, now(), 'draft', $8)),
  o AS (INSERT INTO dure.outbox (sigungu, id, topic, payload, at) VALUES ($1, gen_random_uuid(), 'referral.drafted', '{}', now())),
  i AS (INSERT INTO dure.idempotency (sigungu, staff_id, key, route, body_hash, status, answer, at) VALUES ($1, $5, $9, 'POST /api/referrals', $9, 201, '{}', now()))
  INSERT INTO dure.access_log (sigungu, id, at, staff_id, organisation_id, role, purpose, event, person_ids) VALUES ($1, gen_random_uuid(), now(), $5, $4, 'town-officer', 'referral', 'referral.drafted', ARRAY[$3::uuid])`;

export const INBOX = `SELECT r.id, r.person_id, r.from_organisation_id, r.to_organisation_id, r.programme, r.service, r.urgency, r.channel, r.status, r.delivery, r.due_on, r.next_on, r.reason, r.packet ->> 'name' AS name
  FROM dure.referral r WHERE r.sigungu = $1 AND r.to_organisation_id = $2 AND r.live AND r.status <> 'draft' ORDER BY r.next_on, r.id LIMIT 50`;

/** As long as the folded state of a new referral. */
export const STATE = JSON.stringify({ padding: 'x'.repeat(1400) });

/** How fast this machine does the bare work, in the same run. */
export async function bare(database: pg.ClientConfig, ground: Ground, people: readonly string[], connections: number, seconds: number): Promise<{ readonly create: Measured; readonly inbox: Measured }> {
  const pool = new pg.Pool({ ...database, max: connections });
  pool.on('error', () => undefined);
  let next = 0;
  const create = await repeat(connections, seconds, async () => {
    const person = people[next++ % people.length];
    await pool.query({ name: 'create', text: CREATE, values: [SIGUNGU, randomUUID(), person, ground.office, ground.officer, ground.centre, `bare-${next}`, STATE, randomUUID()] });
  });
  const inbox = await repeat(connections, seconds, async () => {
    await pool.query({ name: 'inbox', text: INBOX, values: [SIGUNGU, ground.centre] });
  });
  await pool.end();
  return { create, inbox };
}
