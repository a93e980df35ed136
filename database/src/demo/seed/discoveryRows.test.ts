import { applyCandidateEvent, beginCandidate, type CandidateEvent, type CandidateState, proposeCandidate } from '@dure/domain/discovery';
import { expect, test } from 'vitest';
import { freshDatabase } from '../../../testing/index.ts';
import { openPool } from '../../scope/index.ts';
import { generateRecords } from '../records/index.ts';
import { generateTown } from '../town.ts';
import { insertBulk } from './bulk.ts';
import { discoveryCandidateRows, discoveryEventRows, discoveryIdentityRows, discoveryRoundRows } from './discoveryRows.ts';

test('the rounds of the town are stored, each candidate as its history leaves it and each name sealed', async () => {
  const database = await freshDatabase();
  const owner = openPool(database.owner);
  const { rounds } = generateRecords(generateTown({ seed: 7, today: '2026-11-23' }));
  const client = await owner.connect();
  for (const bulk of [discoveryRoundRows(rounds), discoveryCandidateRows(rounds), discoveryEventRows(rounds), discoveryIdentityRows(rounds, (id) => ({ cipher: Buffer.from(id), keyId: 'k1' }))]) await insertBulk(client, bulk);
  client.release();
  const { rows } = await owner.query<{ state: CandidateState; events: readonly Exclude<CandidateEvent, { action: 'propose' }>[]; named: boolean; open: boolean }>(
    `SELECT c.state, (SELECT jsonb_agg(e.body ORDER BY e.seq) FROM dure.discovery_candidate_event e WHERE e.candidate_id = c.id) AS events, i.candidate_id IS NOT NULL AS named, c.live AND c.name_state = 'open' AS open
     FROM dure.discovery_candidate c LEFT JOIN dure.discovery_identity i ON i.candidate_id = c.id WHERE c.handed_out_on IS NOT NULL`,
  );
  expect(rows.length).toBeGreaterThan(30);
  for (const { state, events, named, open } of rows) {
    const [first] = events;
    const begun = beginCandidate(proposeCandidate(state.identity, { at: first!.at, on: first!.on, by: first!.by, party: 'coordinator' }));
    expect(events.reduce<CandidateState>(applyCandidateEvent, begun)).toEqual(state);
    expect(!open || named).toBe(true);
  }
  await owner.end();
  await database.drop();
});
