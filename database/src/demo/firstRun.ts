import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { PlainDate } from '@dure/domain/calendar';
import { lastDayOfClaims, questionOn } from './records/discoveryRun.ts';

const ASKS = 'hope-choi';
const PURPOSE = '분기 발굴조사';

/** The first question of the demo town to its claims, with every criterion that the product brings; asked once. */
export async function askFirstRun(client: pg.ClientBase, today: PlainDate): Promise<void> {
  const asOf = lastDayOfClaims(today);
  await client.query(
    `INSERT INTO dure.discovery_run (sigungu, id, kind, organisation_id, staff_id, asked_at, as_of, purpose, criteria, status, version)
     SELECT s.sigungu, $1, 'full', s.organisation_id, s.id, now(), $2, $5, $3, 'queued', 1 FROM dure.staff s
     WHERE s.login = $4 AND NOT EXISTS (SELECT 1 FROM dure.discovery_run r WHERE r.sigungu = s.sigungu AND r.kind = 'full' AND r.purpose = $5)`,
    [randomUUID(), asOf, JSON.stringify(questionOn(asOf)), ASKS, PURPOSE],
  );
}
