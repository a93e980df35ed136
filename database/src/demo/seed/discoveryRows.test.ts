import { applyCandidateEvent, beginCandidate, type CandidateEvent, type CandidateState, proposeCandidate } from '@dure/domain/discovery';
import { expect, test } from 'vitest';
import { freshDatabase } from '../../../testing/index.ts';
import { openPool } from '../../scope/index.ts';
import { generateRecords } from '../records/index.ts';
import { generateTown } from '../town.ts';
import { insertBulk } from './bulk.ts';
import { discoveryCandidateRows, discoveryEventRows, discoveryFindingRows, discoveryIdentityRows, discoveryRoundRows, discoveryRunRows } from './discoveryRows.ts';

test('the rounds of the town are stored with their runs, each candidate as its history leaves it and each name sealed', async () => {
  const database = await freshDatabase();
  const owner = openPool(database.owner);
  const { rounds } = generateRecords(generateTown({ seed: 7, today: '2026-11-23' }));
  const client = await owner.connect();
  for (const bulk of [discoveryRunRows(rounds), discoveryFindingRows(rounds), discoveryRoundRows(rounds), discoveryCandidateRows(rounds), discoveryEventRows(rounds), discoveryIdentityRows(rounds, (id) => ({ cipher: Buffer.from(id), keyId: 'k1' }))]) await insertBulk(client, bulk);
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
  const { rows: runs } = await owner.query<{ found: number; findings: number; astray: number }>(
    `SELECT (r.counts ->> 'found')::integer AS found, (SELECT count(*)::integer FROM dure.discovery_finding f WHERE f.run = r.id) AS findings,
       (SELECT count(*)::integer FROM dure.discovery_candidate c WHERE c.round_id = d.id AND NOT EXISTS (SELECT 1 FROM dure.discovery_finding f WHERE f.run = c.run_id AND f.pseudonym = c.pseudonym)) AS astray
     FROM dure.discovery_round d JOIN dure.discovery_run r ON r.sigungu = d.sigungu AND r.id = d.run_id AND r.kind = 'full' AND r.status = 'done'`,
  );
  expect(runs.map(({ found, findings, astray }) => [found - findings, astray])).toEqual(rounds.map(() => [0, 0]));
  await owner.end();
  await database.drop();
});
