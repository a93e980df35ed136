import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { PlainDate } from '@dure/domain/calendar';
import { DEFAULT_CANDIDATE_TERMS, screenOn } from '@dure/domain/discovery';
import { CRITERIA, DEFAULT_THRESHOLDS } from '@dure/guide/discovery';
import type { RunQuestion } from '../discovery/index.ts';

const ASKS = 'hope-choi';

/** The first question of the demo town to its claims, with every criterion that the product brings; asked once. */
export async function askFirstRun(client: pg.ClientBase, asOf: PlainDate): Promise<void> {
  const screen = screenOn(CRITERIA, DEFAULT_THRESHOLDS, asOf);
  if (!screen.ok) throw new Error(`The criteria cannot be asked: ${screen.refusal.code}`);
  const question: RunQuestion = {
    screen: screen.value, base: null, names: Object.fromEntries(CRITERIA.map(({ id, name, says }) => [id, { name, says }])),
    thresholds: DEFAULT_THRESHOLDS.map(({ key, value }) => ({ key, value, isTried: false })), refusedMonths: DEFAULT_CANDIDATE_TERMS.refusedMonths,
  };
  await client.query(
    `INSERT INTO dure.discovery_run (sigungu, id, kind, organisation_id, staff_id, asked_at, as_of, purpose, criteria, status, version)
     SELECT s.sigungu, $1, 'full', s.organisation_id, s.id, now(), $2, '분기 발굴조사', $3, 'queued', 1 FROM dure.staff s
     WHERE s.login = $4 AND NOT EXISTS (SELECT 1 FROM dure.discovery_run r WHERE r.sigungu = s.sigungu AND r.kind = 'full')`,
    [randomUUID(), asOf, JSON.stringify(question), ASKS],
  );
}
