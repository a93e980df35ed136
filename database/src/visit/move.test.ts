import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { foldVisit, type VisitEvent, type VisitState } from '@dure/domain/visit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../testing/index.ts';
import { withClient } from '../connection/index.ts';

const MIGRATION = readFileSync(fileURLToPath(new URL('../../migrations/0016_visit.sql', import.meta.url)), 'utf8');
/** The part that moves rows; the tables stand already. */
const MOVE = MIGRATION.slice(MIGRATION.indexOf('CREATE TEMPORARY TABLE moved_visit'));

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

test('a visit that was a task moves with a history that folds to it, and other tasks stay', async () => {
  const staffId = randomUUID();
  const personId = randomUUID();
  const task = (kind: string, at: string | null, outcome: object | null) => [
    '52110', randomUUID(), personId, '5211151000', randomUUID(), staffId, kind, '안부 확인', '2026-11-25', at, outcome === null ? null : '2026-11-25T06:00:00Z', outcome === null ? null : staffId, outcome === null ? null : JSON.stringify(outcome), '2026-11-20T00:00:00Z',
  ];
  const tasks = [task('visit', null, null), task('visit', '2026-11-25T05:30:00Z', { met: true, words: '건강하심' }), task('aftercare-visit', null, { met: false, words: '부재' }), task('complete-emergency-record', null, null)];
  await withClient(database.owner, async (client) => {
    for (const values of tasks) await client.query(`INSERT INTO dure.task (sigungu, id, person_id, emd_code, organisation_id, staff_id, kind, title, due_on, at, done_at, done_by, outcome, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`, values);
    await client.query(`BEGIN; ${MOVE}; COMMIT`);
    const { rows } = await client.query<{ state: VisitState; status: string; seq: number; events: VisitEvent[] }>(
      `SELECT v.state, v.status, v.seq, (SELECT jsonb_agg(e.body ORDER BY e.seq) FROM dure.visit_event e WHERE e.visit_id = v.id) AS events FROM dure.visit v ORDER BY v.status`,
    );
    expect(rows.map(({ status }) => status)).toEqual(['done', 'not-met', 'planned']);
    for (const { state, seq, events } of rows) {
      expect(state).toEqual(foldVisit(events));
      expect(seq).toBe(events.length);
    }
    expect(rows[0]?.state.plan).toMatchObject({ on: '2026-11-25', time: { kind: 'fixed', at: '14:30' }, words: '안부 확인', purpose: 'other' });
    expect(rows[1]?.state.plan.purpose).toBe('aftercare');
    expect((await client.query('SELECT kind FROM dure.task')).rows).toEqual([{ kind: 'complete-emergency-record' }]);
  });
});
