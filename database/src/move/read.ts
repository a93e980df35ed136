import type { OrganisationId, PersonId, Sigungu } from '@dure/domain/ids';
import type { MoveEvent } from '@dure/domain/move';
import { statement, type Work } from '../scope/index.ts';
import { ARRIVAL_COLUMNS, MOVE_COLUMNS, MOVE_FROM, type StoredArrival, type StoredMove } from './row.ts';

const one = statement<StoredMove>('move.one', `SELECT ${MOVE_COLUMNS} ${MOVE_FROM} WHERE m.sigungu = ANY($1) AND m.id = $2`);
const lock = statement<StoredMove>('move.lock', `SELECT ${MOVE_COLUMNS} ${MOVE_FROM} WHERE m.sigungu = $1 AND m.id = $2 FOR UPDATE OF m`);
const ofPerson = statement<StoredMove>('move.of-person', `SELECT ${MOVE_COLUMNS} ${MOVE_FROM} WHERE m.sigungu = $1 AND m.person_id = $2 ORDER BY m.created_at DESC, m.id`);
const ofTeam = statement<StoredMove>('move.of-team', `SELECT ${MOVE_COLUMNS} ${MOVE_FROM} WHERE m.sigungu = $1 AND m.organisation_id = $2 ORDER BY m.live DESC, m.changed_at DESC, m.id LIMIT $3`);
const waiting = statement<StoredMove>('move.waiting', `SELECT ${MOVE_COLUMNS} ${MOVE_FROM} WHERE m.sigungu = $1 AND m.organisation_id = $2 AND m.next_on <= $3 ORDER BY m.next_on, m.id LIMIT $4`);
const history = statement<{ event: MoveEvent }>('move.history', `SELECT e.body AS event FROM dure.move_event e WHERE e.sigungu = $1 AND e.move_id = $2 ORDER BY e.seq`);
const live = statement<{ id: string }>('move.live', `SELECT m.id FROM dure.move m WHERE m.sigungu = $1 AND m.case_id = $2 AND m.live`);
const due = statement<StoredMove>('move.due', `SELECT ${MOVE_COLUMNS} ${MOVE_FROM} WHERE m.sigungu = $1 AND m.live AND m.id > $2 ORDER BY m.id LIMIT $3 FOR UPDATE OF m SKIP LOCKED`);
const resting = statement<StoredMove>('move.resting-on', `SELECT ${MOVE_COLUMNS} ${MOVE_FROM} WHERE m.sigungu = $1 AND m.consent_id = ANY($2) AND (m.live OR m.status = 'accepted') ORDER BY m.id FOR UPDATE OF m`);

const arrival = statement<StoredArrival>('move.arrival', `SELECT ${ARRIVAL_COLUMNS} FROM dure.move_arrival a WHERE a.sigungu = ANY($1) AND a.id = $2`);
const arrivalsOfPerson = statement<StoredArrival>('move.arrivals-of-person', `SELECT ${ARRIVAL_COLUMNS} FROM dure.move_arrival a WHERE a.sigungu = $1 AND a.person_id = $2 ORDER BY a.created_at DESC, a.id`);
const arrivalsOfTeam = statement<StoredArrival>('move.arrivals-of-team', `SELECT ${ARRIVAL_COLUMNS} FROM dure.move_arrival a WHERE a.sigungu = $1 AND (a.organisation_id = $2 OR $3) ORDER BY a.next_on NULLS LAST, a.changed_at DESC, a.id LIMIT $4`);
const waitingArrivals = statement<StoredArrival>('move.arrivals-waiting', `SELECT ${ARRIVAL_COLUMNS} FROM dure.move_arrival a WHERE a.sigungu = $1 AND a.organisation_id = $2 AND a.next_on <= $3 ORDER BY a.next_on, a.id LIMIT $4`);

export async function findMove(work: Work, sigungus: readonly string[], id: string): Promise<StoredMove | undefined> {
  const [found] = await work.rows(one, [sigungus, id]);
  return found;
}

/** The row on which both sides agree: whoever acts locks it first. */
export async function lockMove(work: Work, sigungu: Sigungu, id: string): Promise<StoredMove | undefined> {
  const [found] = await work.rows(lock, [sigungu, id]);
  return found;
}

export function findMovesOfPerson(work: Work, sigungu: string, personId: PersonId): Promise<readonly StoredMove[]> {
  return work.rows(ofPerson, [sigungu, personId]);
}

export function findMovesOfTeam(work: Work, sigungu: string, organisationId: OrganisationId, limit: number): Promise<readonly StoredMove[]> {
  return work.rows(ofTeam, [sigungu, organisationId, limit]);
}

/** Moves that came back and on which the sender has something to do by a day. */
export function findWaitingMoves(work: Work, sigungu: string, organisationId: OrganisationId, until: string, limit: number): Promise<readonly StoredMove[]> {
  return work.rows(waiting, [sigungu, organisationId, until, limit]);
}

export async function findMoveHistory(work: Work, sigungu: string, id: string): Promise<readonly MoveEvent[]> {
  return (await work.rows(history, [sigungu, id])).map(({ event }) => event);
}

/** Whether a move of this case is under way, whoever sent it. */
export async function isMoveUnderWay(work: Work, sigungu: string, caseId: string): Promise<boolean> {
  return (await work.systemRows(live, [sigungu, caseId])).length > 0;
}

/** Live moves, locked, page by page; those another sweep holds are passed over. */
export function findLiveMoves(work: Work, sigungu: string, afterId: string, limit: number): Promise<readonly StoredMove[]> {
  return work.rows(due, [sigungu, afterId, limit]);
}

/** Moves that rest on these consents, under way or taken over, locked; read for the product, not for the caller. */
export function lockMovesRestingOn(work: Work, sigungu: string, consentIds: readonly string[]): Promise<readonly StoredMove[]> {
  return work.systemRows(resting, [sigungu, consentIds]);
}

export async function findArrival(work: Work, sigungus: readonly string[], id: string): Promise<StoredArrival | undefined> {
  const [found] = await work.rows(arrival, [sigungus, id]);
  return found;
}

export function findArrivalsOfPerson(work: Work, sigungu: string, personId: PersonId): Promise<readonly StoredArrival[]> {
  return work.rows(arrivalsOfPerson, [sigungu, personId]);
}

/** What came to a team; who coordinates all of them sees what came to any. */
export function findArrivalsOfTeam(work: Work, sigungu: string, organisationId: OrganisationId, wide: boolean, limit: number): Promise<readonly StoredArrival[]> {
  return work.rows(arrivalsOfTeam, [sigungu, organisationId, wide, limit]);
}

export function findWaitingArrivals(work: Work, sigungu: string, organisationId: OrganisationId, until: string, limit: number): Promise<readonly StoredArrival[]> {
  return work.rows(waitingArrivals, [sigungu, organisationId, until, limit]);
}
