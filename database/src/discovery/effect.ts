import type { EffectTally } from '@dure/domain/discovery';
import { statement, type Work } from '../scope/index.ts';

interface ProgrammeCount {
  readonly criterion: string;
  readonly version: number;
  readonly programme: string;
  readonly people: number;
}

// A candidate counts under each criterion of its round that found it, in the version of that round.
const FOUND = `FROM dure.discovery_candidate c JOIN dure.discovery_round r ON r.sigungu = c.sigungu AND r.id = c.round_id
   CROSS JOIN LATERAL jsonb_to_recordset(r.criteria) AS k (criterion text, version integer)`;
// A case counts that somebody has opened for the person since the intake; whose it is is not asked.
const CASES = `SELECT 1 FROM dure.case_file f WHERE f.sigungu = c.sigungu AND f.person_id = c.person_id AND f.opened_on >= c.ended_on`;
const tallies = statement<EffectTally>(
  'discovery.effect',
  `SELECT k.criterion, k.version, c.round_id AS "roundId", count(*) AS proposed, count(*) FILTER (WHERE c.handed_out_on IS NOT NULL) AS "handedOut", count(*) FILTER (WHERE c.reached_on IS NOT NULL) AS reached,
     count(*) FILTER (WHERE c.status = 'intake') AS intake, count(*) FILTER (WHERE c.status = 'intake' AND EXISTS (${CASES})) AS cases, count(*) FILTER (WHERE c.status = 'refused') AS refused,
     count(*) FILTER (WHERE c.status = 'not-needed') AS "notNeeded", count(*) FILTER (WHERE c.status = 'no-contact') AS "noContact",
     coalesce(jsonb_agg(c.ended_on - c.handed_out_on) FILTER (WHERE c.status = 'intake'), '[]') AS days
   ${FOUND} WHERE c.sigungu = $1 AND k.criterion = ANY (c.criteria) GROUP BY k.criterion, k.version, c.round_id, r.at ORDER BY k.criterion, k.version DESC, r.at DESC`,
);
const programmes = statement<ProgrammeCount>(
  'discovery.effect-programmes',
  `SELECT k.criterion, k.version, f.programme, count(DISTINCT c.id) AS people ${FOUND}
   JOIN dure.case_file f ON f.sigungu = c.sigungu AND f.person_id = c.person_id AND f.opened_on >= c.ended_on
   WHERE c.sigungu = $1 AND k.criterion = ANY (c.criteria) AND c.status = 'intake' GROUP BY k.criterion, k.version, f.programme ORDER BY people DESC, f.programme`,
);

/** What became of whom each criterion found, by version and round. Counted for the product: who opens cases is not whom the reader sees; only numbers leave, and no small one. */
export function findEffects(work: Work, sigungu: string): Promise<readonly EffectTally[]> {
  return work.systemRows(tallies, [sigungu]);
}

/** The programmes of the cases that came of it. */
export function findEffectProgrammes(work: Work, sigungu: string): Promise<readonly ProgrammeCount[]> {
  return work.systemRows(programmes, [sigungu]);
}
