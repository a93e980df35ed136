import type { CandidateState } from '@dure/domain/discovery';
import type { CandidateId, OrganisationId, RoundId, Sigungu } from '@dure/domain/ids';
import { statement, type Work } from '../scope/index.ts';

/** A candidate as kept: the folded state, and what it was found by. */
export interface StoredCandidate {
  readonly id: CandidateId;
  readonly sigungu: Sigungu;
  readonly roundId: RoundId;
  readonly roundName: string;
  readonly runId: string;
  readonly pseudonym: string;
  readonly emd: string;
  readonly sex: string;
  readonly birthYear: number | null;
  readonly criteria: readonly string[];
  readonly reasons: readonly unknown[];
  readonly weight: number;
  readonly state: CandidateState;
}

const COLUMNS = `c.id, c.sigungu, c.round_id AS "roundId", r.name AS "roundName", c.run_id AS "runId", c.pseudonym, c.emd, c.sex, c.birth_year AS "birthYear", c.criteria, c.reasons, c.weight, c.state`;
// Row by row: PostgreSQL expects a handful of candidates, and would look through all of them for each round.
const FROM = `FROM dure.discovery_candidate c CROSS JOIN LATERAL (SELECT r.name FROM dure.discovery_round r WHERE r.sigungu = c.sigungu AND r.id = c.round_id LIMIT 1) r`;
const one = statement<StoredCandidate>('discovery.candidate', `SELECT ${COLUMNS} ${FROM} WHERE c.sigungu = ANY($1) AND c.id = $2`);
const lock = statement<StoredCandidate>('discovery.candidate-lock', `SELECT ${COLUMNS} ${FROM} WHERE c.sigungu = ANY($1) AND c.id = $2 FOR UPDATE OF c`);
const ofTeam = statement<StoredCandidate>(
  'discovery.candidates-of-team',
  `SELECT ${COLUMNS} ${FROM} WHERE c.sigungu = ANY($1) AND c.organisation_id = $2 AND c.live = $3 ORDER BY c.next_on NULLS LAST, c.ended_on DESC NULLS LAST, c.rank, c.id LIMIT $4`,
);
const waiting = statement<StoredCandidate>(
  'discovery.candidates-waiting',
  `SELECT ${COLUMNS} ${FROM} WHERE c.sigungu = $1 AND c.organisation_id = $2 AND c.live AND c.next_on <= $3 ORDER BY c.next_on, c.id LIMIT $4`,
);
const ofRound = statement<StoredCandidate>(
  'discovery.candidates-of-round',
  `SELECT ${COLUMNS} ${FROM} WHERE c.sigungu = $1 AND c.round_id = $2 AND ($3::text IS NULL OR c.status = $3) AND ($4::uuid IS NULL OR coalesce(c.organisation_id, c.route_organisation_id) = $4) AND c.rank > $5 ORDER BY c.rank LIMIT $6`,
);
const lockOfRound = statement<StoredCandidate>('discovery.candidates-lock-of-round', `SELECT ${COLUMNS} ${FROM} WHERE c.sigungu = $1 AND c.round_id = $2 AND c.status = ANY($3) ORDER BY c.rank FOR UPDATE OF c`);
const due = statement<StoredCandidate>(
  'discovery.candidates-due',
  `SELECT ${COLUMNS} ${FROM} WHERE c.sigungu = $1 AND c.remind_on IS NOT NULL AND c.remind_on <= $2 AND c.id > $3 ORDER BY c.id LIMIT $4 FOR UPDATE OF c SKIP LOCKED`,
);
const ofPerson = statement<StoredCandidate>('discovery.candidate-of-person', `SELECT ${COLUMNS} ${FROM} WHERE c.sigungu = $1 AND c.person_id = $2 AND c.organisation_id = $3 AND c.live FOR UPDATE OF c`);
const liveNow = statement<{ readonly pseudonym: string }>('discovery.candidates-live', `SELECT c.pseudonym FROM dure.discovery_candidate c WHERE c.sigungu = $1 AND c.pseudonym = ANY($2) AND c.live`);
const shares = statement<TeamCount>(
  'discovery.round-shares',
  `SELECT coalesce(c.organisation_id, c.route_organisation_id) AS "organisationId", c.status, c.reached_on IS NOT NULL AS reached, count(*) AS people
   FROM dure.discovery_candidate c WHERE c.sigungu = $1 AND c.round_id = $2 GROUP BY 1, 2, 3`,
);

/** How many of a round a team has in a status. */
export interface TeamCount {
  readonly organisationId: OrganisationId | null;
  readonly status: CandidateState['status'];
  readonly reached: boolean;
  readonly people: number;
}

export async function findCandidate(work: Work, sigungus: readonly string[], id: CandidateId): Promise<StoredCandidate | undefined> {
  const [found] = await work.rows(one, [sigungus, id]);
  return found;
}

/** The same, and nobody else changes it until this transaction ends. */
export async function lockCandidate(work: Work, sigungus: readonly string[], id: CandidateId): Promise<StoredCandidate | undefined> {
  const [found] = await work.rows(lock, [sigungus, id]);
  return found;
}

/** What a team holds, the nearest date first; or what it held and is over, the latest first. */
export function findCandidatesOfTeam(work: Work, sigungus: readonly string[], organisationId: OrganisationId, live: boolean, limit: number): Promise<readonly StoredCandidate[]> {
  return work.rows(ofTeam, [sigungus, organisationId, live, limit]);
}

/** Of a team, on whom something is due by a day. */
export function findWaitingCandidates(work: Work, sigungu: string, organisationId: OrganisationId, until: string, limit: number): Promise<readonly StoredCandidate[]> {
  return work.rows(waiting, [sigungu, organisationId, until, limit]);
}

interface RoundPage {
  readonly status: string | null;
  readonly organisationId: string | null;
  readonly afterRank: number;
  readonly limit: number;
}

/** Candidates of a round in their order, under the pseudonym. */
export function findCandidatesOfRound(work: Work, sigungu: string, roundId: RoundId, { status, organisationId, afterRank, limit }: RoundPage): Promise<readonly StoredCandidate[]> {
  return work.rows(ofRound, [sigungu, roundId, status, organisationId, afterRank, limit]);
}

/** Those of a round in some statuses, in their order, held until the end. */
export function lockCandidatesOfRound(work: Work, sigungu: string, roundId: RoundId, statuses: readonly string[]): Promise<readonly StoredCandidate[]> {
  return work.rows(lockOfRound, [sigungu, roundId, statuses]);
}

/** Of whom the clock is to speak, locked; those another sweep holds are passed over. */
export function findDueCandidates(work: Work, sigungu: string, today: string, afterId: string, limit: number): Promise<readonly StoredCandidate[]> {
  return work.rows(due, [sigungu, today, afterId, limit]);
}

/** Who a team is seeking under a person of the records, held until the end. */
export async function lockCandidateOfPerson(work: Work, sigungu: string, personId: string, organisationId: OrganisationId): Promise<StoredCandidate | undefined> {
  const [found] = await work.rows(ofPerson, [sigungu, personId, organisationId]);
  return found;
}

export function countTeams(work: Work, sigungu: string, roundId: RoundId): Promise<readonly TeamCount[]> {
  return work.rows(shares, [sigungu, roundId]);
}

/** Of these, whom some team is seeking now, in whatever round. */
export async function findSought(work: Work, sigungu: string, pseudonyms: readonly string[]): Promise<ReadonlySet<string>> {
  return new Set((await work.rows(liveNow, [sigungu, pseudonyms])).map(({ pseudonym }) => pseudonym));
}
