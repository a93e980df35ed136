import type { Round, RoundAct, RoundCriterion, Quotas, RoundStatus } from '@dure/domain/discovery';
import type { OrganisationId, RoundId, Sigungu, StaffId } from '@dure/domain/ids';
import { statement, type Work } from '../scope/index.ts';

/** A round as kept, with who made it. */
export interface StoredRound extends Round {
  readonly organisationId: OrganisationId;
  readonly staffId: StaffId;
  readonly at: string;
}

/** A round in a list, with how its candidates stand. */
export interface RoundLine {
  readonly id: RoundId;
  readonly runId: string;
  readonly name: string;
  readonly criteria: readonly RoundCriterion[];
  readonly status: RoundStatus;
  readonly staffId: StaffId;
  readonly at: string;
  readonly people: number;
  readonly handedOut: number;
  readonly live: number;
  readonly intake: number;
}

const COLUMNS = `r.id, r.sigungu, r.run_id AS "runId", r.name, r.criteria, r.quotas, r.status, r.acts, r.organisation_id AS "organisationId", r.staff_id AS "staffId", r.at, r.version`;
const one = statement<StoredRound>('discovery.round', `SELECT ${COLUMNS} FROM dure.discovery_round r WHERE r.sigungu = ANY($1) AND r.id = $2`);
const lock = statement<StoredRound>('discovery.round-lock', `SELECT ${COLUMNS} FROM dure.discovery_round r WHERE r.sigungu = ANY($1) AND r.id = $2 FOR UPDATE`);
const list = statement<RoundLine>(
  'discovery.rounds',
  `SELECT r.id, r.run_id AS "runId", r.name, r.criteria, r.status, r.staff_id AS "staffId", r.at, count(c.id) AS people, count(c.id) FILTER (WHERE c.handed_out_on IS NOT NULL) AS "handedOut",
     count(c.id) FILTER (WHERE c.live) AS live, count(c.id) FILTER (WHERE c.status = 'intake') AS intake
   FROM dure.discovery_round r LEFT JOIN dure.discovery_candidate c ON c.sigungu = r.sigungu AND c.round_id = r.id
   WHERE r.sigungu = ANY($1) GROUP BY r.sigungu, r.id ORDER BY r.at DESC LIMIT 100`,
);
const insert = statement('discovery.round-insert', `INSERT INTO dure.discovery_round (sigungu, id, run_id, name, criteria, quotas, status, acts, organisation_id, staff_id, at, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`);
const change = statement('discovery.round-change', `UPDATE dure.discovery_round SET quotas = $3, status = $4, acts = $5, version = $6 WHERE sigungu = $1 AND id = $2`);

export async function findRound(work: Work, sigungus: readonly string[], id: RoundId): Promise<StoredRound | undefined> {
  const [found] = await work.rows(one, [sigungus, id]);
  return found;
}

/** The same, and nobody else hands out of it until this transaction ends. */
export async function lockRound(work: Work, sigungus: readonly string[], id: RoundId): Promise<StoredRound | undefined> {
  const [found] = await work.rows(lock, [sigungus, id]);
  return found;
}

/** The latest first. */
export function findRounds(work: Work, sigungus: readonly string[]): Promise<readonly RoundLine[]> {
  return work.rows(list, [sigungus]);
}

export function addRound(work: Work, { sigungu, id, runId, name, criteria, quotas, status, acts, organisationId, staffId, at, version }: StoredRound): void {
  work.write(insert, [sigungu, id, runId, name, JSON.stringify(criteria), JSON.stringify(quotas), status, JSON.stringify(acts), organisationId, staffId, at, version]);
}

export function changeRound(work: Work, { sigungu, id, quotas, status, acts, version }: Pick<Round, 'quotas' | 'status' | 'version'> & { readonly sigungu: Sigungu; readonly id: RoundId; readonly acts: readonly RoundAct[] }): void {
  work.write(change, [sigungu, id, JSON.stringify(quotas satisfies Quotas), status, JSON.stringify(acts), version]);
}
