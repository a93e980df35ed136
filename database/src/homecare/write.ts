import type { HomecareEvent, HomecareState } from '@dure/domain/homecare';
import type { OrganisationId, StaffId } from '@dure/domain/ids';
import { statement, type Work } from '../scope/index.ts';
import { homecareValues } from './row.ts';

/** Whose course it is, for the row policy. */
export interface HomecareKeeper {
  readonly organisationId: OrganisationId;
  readonly staffId: StaffId;
  readonly members: readonly OrganisationId[];
}

const insert = statement(
  'homecare.insert',
  `INSERT INTO dure.homecare (case_id, status, next_on, remind_on, ends_on, live, state, changed_at, version, sigungu, id, person_id, emd_code, organisation_id, staff_id, member_organisations)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
);
const change = statement(
  'homecare.change',
  `UPDATE dure.homecare SET case_id = $1, status = $2, next_on = $3, remind_on = $4, ends_on = $5, live = $6, state = $7, changed_at = $8, version = $9, member_organisations = $12 WHERE sigungu = $10 AND id = $11`,
);
const append = statement(
  'homecare.append',
  `INSERT INTO dure.homecare_event (sigungu, homecare_id, seq, person_id, emd_code, organisation_id, staff_id, member_organisations, at, action, body) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);
const move = statement('homecare.move', `UPDATE dure.homecare SET organisation_id = $3, staff_id = $4, member_organisations = $5 WHERE sigungu = $1 AND case_id = $2`);

/** A candidate with the first event. */
export function addHomecareRow(work: Work, keeper: HomecareKeeper, state: HomecareState, event: HomecareEvent): void {
  const { sigungu, homecareId, personId, emdCode } = state.identity;
  work.write(insert, [...homecareValues(state), sigungu, homecareId, personId, emdCode, keeper.organisationId, keeper.staffId, keeper.members]);
  appendHomecareEvent(work, keeper, state, event);
}

/** The folded row after one event more, and the event. */
export function changeHomecare(work: Work, keeper: HomecareKeeper, state: HomecareState, event: HomecareEvent): void {
  work.write(change, [...homecareValues(state), state.identity.sigungu, state.identity.homecareId, keeper.members]);
  appendHomecareEvent(work, keeper, state, event);
}

function appendHomecareEvent(work: Work, { organisationId, staffId, members }: HomecareKeeper, { identity, version }: HomecareState, event: HomecareEvent): void {
  work.write(append, [identity.sigungu, identity.homecareId, version, identity.personId, identity.emdCode, organisationId, event.by === 'system' ? staffId : event.by, members, event.at, event.action, JSON.stringify(event)]);
}

/** A course goes where its case goes; whoever manages the case together with its owner reads it. */
export function moveHomecare(work: Work, sigungu: string, caseId: string, { organisationId, staffId, members }: HomecareKeeper): void {
  work.write(move, [sigungu, caseId, organisationId, staffId, members]);
}
