import type { PlainDate } from '@dure/domain/calendar';
import type { EffectTally } from '@dure/domain/discovery';
import { statement, type Work } from '../scope/index.ts';

interface ProgrammeCount {
  readonly criterion: string;
  readonly version: number;
  readonly roundId: string;
  readonly programme: string;
  readonly people: number;
}

/** As it is counted; with what numbers the criterion was asked is known by the run. */
type TallyOfRound = Omit<EffectTally, 'thresholds'> & { readonly runId: string };

/** What a finished run asked, with what numbers, and how many each criterion found. */
interface RunAsked {
  readonly id: string;
  readonly asOf: PlainDate;
  readonly asked: readonly { readonly id: string; readonly version: number }[];
  readonly thresholds: readonly { readonly key: string; readonly value: number }[];
  readonly found: Readonly<Record<string, number>>;
}

// A candidate counts under each criterion of its round that found it, in the version of that round.
const FOUND = `FROM dure.discovery_candidate c CROSS JOIN LATERAL (SELECT r.run_id, r.criteria, r.at FROM dure.discovery_round r WHERE r.sigungu = c.sigungu AND r.id = c.round_id LIMIT 1) r
   CROSS JOIN LATERAL jsonb_to_recordset(r.criteria) AS k (criterion text, version integer)`;
// A case counts that somebody has opened for the person since the intake; whose it is is not asked.
const CASES = `SELECT 1 FROM dure.case_file f WHERE f.sigungu = c.sigungu AND f.person_id = c.person_id AND f.opened_on >= c.ended_on`;
const tallies = statement<TallyOfRound>(
  'discovery.effect',
  `SELECT k.criterion, k.version, c.round_id AS "roundId", r.run_id AS "runId", count(*) AS proposed, count(*) FILTER (WHERE c.handed_out_on IS NOT NULL) AS "handedOut", count(*) FILTER (WHERE c.reached_on IS NOT NULL) AS reached,
     count(*) FILTER (WHERE c.status = 'intake') AS intake, count(*) FILTER (WHERE c.status = 'intake' AND EXISTS (${CASES})) AS cases, count(*) FILTER (WHERE c.status = 'refused') AS refused,
     count(*) FILTER (WHERE c.status = 'not-needed') AS "notNeeded", count(*) FILTER (WHERE c.status = 'no-contact') AS "noContact",
     coalesce(jsonb_agg(c.ended_on - c.handed_out_on) FILTER (WHERE c.status = 'intake'), '[]') AS days
   ${FOUND} WHERE c.sigungu = $1 AND k.criterion = ANY (c.criteria) GROUP BY k.criterion, k.version, c.round_id, r.run_id, r.at ORDER BY k.criterion, k.version DESC, r.at DESC`,
);
const programmes = statement<ProgrammeCount>(
  'discovery.effect-programmes',
  `SELECT k.criterion, k.version, c.round_id AS "roundId", f.programme, count(DISTINCT c.id) AS people ${FOUND}
   JOIN dure.case_file f ON f.sigungu = c.sigungu AND f.person_id = c.person_id AND f.opened_on >= c.ended_on
   WHERE c.sigungu = $1 AND k.criterion = ANY (c.criteria) AND c.status = 'intake' GROUP BY k.criterion, k.version, c.round_id, f.programme ORDER BY people DESC, f.programme`,
);

const runs = statement<RunAsked>(
  'discovery.effect-runs',
  `SELECT r.id, r.as_of AS "asOf", (SELECT coalesce(jsonb_agg(jsonb_build_object('id', k.value -> 'id', 'version', k.value -> 'version')), '[]') FROM jsonb_array_elements(r.criteria -> 'screen' -> 'criteria') AS k) AS asked, coalesce(r.criteria -> 'thresholds', '[]') AS thresholds, coalesce(r.counts -> 'byCriterion', '{}') AS found
   FROM dure.discovery_run r WHERE r.sigungu = $1 AND r.kind = 'full' AND r.status = 'done' ORDER BY r.asked_at DESC, r.id`,
);

/** What finished runs asked and found, the newest first. */
export function findRunsAsked(work: Work, sigungu: string): Promise<readonly RunAsked[]> {
  return work.rows(runs, [sigungu]);
}

/** What became of whom each criterion found, by version and round. Counted for the product: who opens cases is not whom the reader sees; only numbers leave, and no small one. */
export function findEffects(work: Work, sigungu: string): Promise<readonly TallyOfRound[]> {
  return work.systemRows(tallies, [sigungu]);
}

/** The programmes of the cases that came of it. */
export function findEffectProgrammes(work: Work, sigungu: string): Promise<readonly ProgrammeCount[]> {
  return work.systemRows(programmes, [sigungu]);
}
