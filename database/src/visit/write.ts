import { visitMembers, type VisitEvent, type VisitState } from '@dure/domain/visit';
import { statement, type Work } from '../scope/index.ts';
import { visitValues, type StoredVisit } from './row.ts';

const insert = statement(
  'visit.insert',
  `INSERT INTO dure.visit (staff_id, member_organisations, status, planned_on, open, state, seq, changed_at, sigungu, id, person_id, emd_code, organisation_id, restricted, case_id, series_id, version)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $7)`,
);
const change = statement('visit.change', `UPDATE dure.visit SET staff_id = $1, member_organisations = $2, status = $3, planned_on = $4, open = $5, state = $6, seq = $7, changed_at = $8, version = $7 WHERE sigungu = $9 AND id = $10`);
const append = statement(
  'visit.append',
  `INSERT INTO dure.visit_event (sigungu, visit_id, seq, person_id, emd_code, organisation_id, staff_id, restricted, member_organisations, at, action, body) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
);

type Place = Pick<StoredVisit, 'emdCode' | 'restricted'>;

/** A new visit with its first event. */
export function addVisit(work: Work, place: Place, state: VisitState, event: VisitEvent): void {
  const { identity } = state;
  work.write(insert, [...visitValues(state), identity.sigungu, identity.visitId, identity.personId, place.emdCode, identity.organisationId, place.restricted, identity.caseId, identity.series?.seriesId ?? null]);
  appendVisitEvent(work, place, state, event);
}

/** The folded row after one event more, and the event. Must act for the product where the visit leaves the writer's sight. */
export function changeVisit(work: Work, place: Place, state: VisitState, event: VisitEvent): void {
  work.write(change, [...visitValues(state), state.identity.sigungu, state.identity.visitId]);
  appendVisitEvent(work, place, state, event);
}

function appendVisitEvent(work: Work, { emdCode, restricted }: Place, state: VisitState, event: VisitEvent): void {
  const { identity, version } = state;
  work.write(append, [identity.sigungu, identity.visitId, version, identity.personId, emdCode, identity.organisationId, event.by, restricted, visitMembers(state), event.at, event.action, JSON.stringify(event)]);
}
