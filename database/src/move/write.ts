import type { CaseId, PersonId, StaffId } from '@dure/domain/ids';
import { isMoveLive, type MoveEvent, type MovePacket, type MoveState } from '@dure/domain/move';
import { statement, type Work } from '../scope/index.ts';
import { EMPTIED, nextOnAt, toldState, type StoredMove } from './row.ts';

const insert = statement(
  'move.insert',
  `INSERT INTO dure.move (status, live, next_on, state, changed_at, version, sigungu, id, person_id, emd_code, organisation_id, staff_id, restricted, case_id, consent_id, to_sigungu, to_organisation_id, packet, created_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $5)`,
);
const change = statement('move.change', `UPDATE dure.move SET status = $1, live = $2, next_on = $3, state = $4, changed_at = $5, version = $6 WHERE sigungu = $7 AND id = $8`);
const append = statement(
  'move.append',
  `INSERT INTO dure.move_event (sigungu, move_id, seq, person_id, emd_code, organisation_id, staff_id, restricted, at, action, body) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);
const insertArrival = statement(
  'move.arrival-insert',
  `INSERT INTO dure.move_arrival (readable_until, status, next_on, state, changed_at, version, sigungu, id, organisation_id, restricted, emd_code, from_sigungu, packet, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $5)`,
);
const changeArrival = statement(
  'move.arrival-change',
  `UPDATE dure.move_arrival SET readable_until = $1, status = $2, next_on = $3, state = $4, changed_at = $5, version = $6, packet = CASE WHEN $9 THEN packet ELSE '${EMPTIED}'::jsonb END WHERE sigungu = $7 AND id = $8`,
);
const takeOver = statement('move.take-over', `UPDATE dure.move_arrival SET person_id = $3, case_id = $4, accepted_at = $5, accepted_by = $6 WHERE sigungu = $1 AND id = $2`);

const rowOf = (state: MoveState): readonly unknown[] => [state.status, isMoveLive(state.status), nextOnAt(state, 'from'), JSON.stringify(state), state.lastChangeAt, state.version];
const arrivalOf = (state: MoveState): readonly unknown[] => [state.readableUntil, state.status, nextOnAt(state, 'to'), JSON.stringify(toldState(state)), state.lastChangeAt, state.version];

type Place = Pick<StoredMove, 'personId' | 'emdCode' | 'organisationId' | 'restricted'>;

/** A move with its first event, on both sides. Must act for the product in both municipalities (`actOnBothSides`). */
export function addMove(work: Work, place: Place, state: MoveState, packet: MovePacket, event: MoveEvent): void {
  const { identity: { moveId, caseId, from, to }, basis } = state;
  const kept = JSON.stringify(packet);
  work.write(insert, [
    ...rowOf(state), from.sigungu, moveId, place.personId, place.emdCode, place.organisationId, from.staffId, place.restricted, caseId, basis.kind === 'consent' ? basis.consentId : null, to.sigungu, to.organisationId, kept,
  ]);
  work.write(insertArrival, [...arrivalOf(state), to.sigungu, moveId, to.organisationId, place.restricted, to.emdCode, from.sigungu, kept]);
  appendMoveEvent(work, place, state, event);
}

/** Both folded rows after one event more, and the event; where reading ends, nothing is left over there to read. */
export function changeMove(work: Work, place: Place, state: MoveState, event: MoveEvent): void {
  const { moveId, from, to } = state.identity;
  work.write(change, [...rowOf(state), from.sigungu, moveId]);
  work.write(changeArrival, [...arrivalOf(state), to.sigungu, moveId, state.readableUntil >= event.on]);
  appendMoveEvent(work, place, state, event);
}

/** What it became over there; the side that sent it is not told. */
export function takeOverArrival(work: Work, { identity: { moveId, to } }: MoveState, became: { readonly personId: PersonId; readonly caseId: CaseId; readonly at: string; readonly by: StaffId }): void {
  work.write(takeOver, [to.sigungu, moveId, became.personId, became.caseId, became.at, became.by]);
}

function appendMoveEvent(work: Work, place: Place, { identity: { moveId, from }, version }: MoveState, event: MoveEvent): void {
  const staffId = event.party === 'sender' && event.by !== 'system' ? event.by : null;
  work.write(append, [from.sigungu, moveId, version, place.personId, place.emdCode, place.organisationId, staffId, place.restricted, event.at, event.action, JSON.stringify(event)]);
}
