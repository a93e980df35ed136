import { koreanDay } from '@dure/domain/calendar';
import type { IntakeId, OrganisationId } from '@dure/domain/ids';
import type { InboundIntake } from '@dure/domain/intake';
import { statement, type Work } from '../scope/index.ts';

/** A request as kept. The agency wrote it, so it reads on; the town office of the 행정동 sees it by area. */
export interface StoredInbound {
  readonly request: InboundIntake;
  readonly agencyOrganisationId: OrganisationId;
}

const COLUMNS = `i.record AS request, i.organisation_id AS "agencyOrganisationId"`;
const INBOUND = `i.source = 'guarantee-agency' AND i.record -> 'reception' IS NOT NULL`;
const byId = statement<StoredInbound>('inbound.by-id', `SELECT ${COLUMNS} FROM dure.intake i WHERE i.sigungu = ANY($1) AND i.id = $2 AND ${INBOUND}`);
const lockById = statement<StoredInbound>('inbound.lock', `SELECT ${COLUMNS} FROM dure.intake i WHERE i.sigungu = ANY($1) AND i.id = $2 AND ${INBOUND} FOR UPDATE`);
const NEAREST = `ORDER BY i.record ->> 'dueOn', i.id LIMIT $2`;
// In the words of the partial index, which holds only what waits.
const waitingOnes = statement<StoredInbound>(
  'inbound.waiting', `SELECT ${COLUMNS} FROM dure.intake i WHERE i.sigungu = ANY($1) AND i.source = 'guarantee-agency' AND i.record #>> '{reception,state}' = 'waiting' ${NEAREST}`,
);
const answeredOnes = statement<StoredInbound>('inbound.answered', `SELECT ${COLUMNS} FROM dure.intake i WHERE i.sigungu = ANY($1) AND ${INBOUND} AND i.record #>> '{reception,state}' <> 'waiting' ${NEAREST}`);
const insert = statement(
  'inbound.insert',
  `INSERT INTO dure.intake (sigungu, id, person_id, emd_code, organisation_id, staff_id, restricted, source, kind, received_on, from_organisation_id, record, created_at, version)
   VALUES ($1, $2, NULL, $3, $4, $5, false, 'guarantee-agency', 'case', $6, $4, $7, $8, $9)`,
);
const change = statement('inbound.change', `UPDATE dure.intake SET person_id = $3, record = $4, version = $5 WHERE sigungu = $1 AND id = $2`);

export async function findInbound(work: Work, sigungus: readonly string[], id: IntakeId): Promise<StoredInbound | undefined> {
  const [row] = await work.rows(byId, [sigungus, id]);
  return row;
}

/** The same, and nobody else answers it until this transaction ends. */
export async function lockInbound(work: Work, sigungus: readonly string[], id: IntakeId): Promise<StoredInbound | undefined> {
  const [row] = await work.rows(lockById, [sigungus, id]);
  return row;
}

/** Every request that the caller's row policies show: an agency's own, a town office's by area. The nearest date first. */
export function findInboundRequests(work: Work, sigungus: readonly string[], waiting: boolean, limit: number): Promise<readonly StoredInbound[]> {
  return work.rows(waiting ? waitingOnes : answeredOnes, [sigungus, limit]);
}

export function addInbound(work: Work, request: InboundIntake, agencyOrganisationId: OrganisationId): void {
  work.write(insert, [request.sigungu, request.id, request.subject.emdCode, agencyOrganisationId, request.sentBy, koreanDay(request.sentAt), JSON.stringify(request), request.sentAt, request.version]);
}

export function changeInbound(work: Work, request: InboundIntake): void {
  const personId = request.reception.state === 'waiting' ? null : request.reception.personId;
  work.write(change, [request.sigungu, request.id, personId, JSON.stringify(request), request.version]);
}
