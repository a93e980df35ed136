import { activeMembers, caseEventMembers, type CaseEvent, type CaseState } from '@dure/domain/case';
import { moveHomecare } from '../homecare/write.ts';
import { statement, type Work } from '../scope/index.ts';
import { caseValues, type StoredCase } from './row.ts';

const insert = statement(
  'case.insert',
  `INSERT INTO dure.case_file (organisation_id, owner_staff_id, status, member_organisations, watcher_staff_id, closed_on, next_on, live, state, seq, changed_at, members_until, contact_on,
     sigungu, id, person_id, emd_code, staff_id, restricted, household_id, programme, edition, referral_id, opened_on, version)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $10)`,
);
const change = statement(
  'case.change',
  `UPDATE dure.case_file SET organisation_id = $1, owner_staff_id = $2, status = $3, member_organisations = $4, watcher_staff_id = $5, closed_on = $6, next_on = $7, live = $8, state = $9,
     seq = $10, changed_at = $11, members_until = $12, contact_on = $13, version = $10 WHERE sigungu = $14 AND id = $15`,
);
const append = statement(
  'case.append',
  `INSERT INTO dure.case_event (sigungu, case_id, seq, person_id, emd_code, organisation_id, staff_id, restricted, member_organisations, at, action, body) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
);

// A plan is read by whoever works on its case, in every version, as long as that lasts.
const sharePlans = statement('case.share-plans', `UPDATE dure.plan SET member_organisations = $3 WHERE sigungu = $1 AND case_id = $2 AND member_organisations IS DISTINCT FROM $3::uuid[]`);

/** Acts by which others come to a case or leave it. */
const MEMBER_ACTS: readonly CaseEvent['action'][] = [
  'add-member', 'end-member', 'transfer', 'request-transfer', 'accept-transfer', 'decline-transfer', 'cancel-transfer', 'grant-transfer', 'close', 'object-to-closure', 'reopen',
];

type Place = Pick<StoredCase, 'emdCode' | 'restricted'>;

/** A new case with its first event. */
export function addCase(work: Work, { emdCode, restricted, referralId }: Place & Pick<StoredCase, 'referralId'>, state: CaseState, event: CaseEvent): void {
  const { identity, owner, registeredOn } = state;
  work.write(insert, [
    ...caseValues(state), identity.sigungu, identity.caseId, identity.personId, emdCode, owner.staffId, restricted, identity.householdId, identity.programme, identity.edition, referralId, registeredOn,
  ]);
  appendCaseEvent(work, { emdCode, restricted }, state, event);
}

/** The folded row after one event more, and the event. Must act for the product where the case leaves the writer's sight. */
export function changeCase(work: Work, place: Place, state: CaseState, event: CaseEvent): void {
  const { sigungu, caseId } = state.identity;
  work.write(change, [...caseValues(state), sigungu, caseId]);
  if (MEMBER_ACTS.includes(event.action)) work.write(sharePlans, [sigungu, caseId, caseEventMembers(state, { action: 'start-planning' })]);
  appendCaseEvent(work, place, state, event);
  if (MOVES.includes(event.action)) moveHomecare(work, state.identity.sigungu, state.identity.caseId, { ...state.owner, members: activeMembers(state.members).map(({ organisationId }) => organisationId) });
}

/** Acts after which others work on the case: a course of 재가 의료급여 is theirs to read with it. */
const MOVES: readonly CaseEvent['action'][] = ['assign', 'accept-transfer', 'grant-transfer', 'add-member', 'end-member'];

function appendCaseEvent(work: Work, { emdCode, restricted }: Place, state: CaseState, event: CaseEvent): void {
  const { identity, owner, version } = state;
  work.write(append, [
    identity.sigungu, identity.caseId, version, identity.personId, emdCode, owner.organisationId, event.by === 'system' ? owner.staffId : event.by, restricted, caseEventMembers(state, event), event.at, event.action, JSON.stringify(event),
  ]);
}
