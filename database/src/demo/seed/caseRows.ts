import { writesRestricted } from '@dure/domain/access';
import { applyCaseEvent, beginCase, caseEventMembers, caseMembers, nextMemberEnd } from '@dure/domain/case';
import type { CaseState } from '@dure/domain/case';
import type { CaseRecord } from '../records/index.ts';
import type { Bulk } from './bulk.ts';

export function caseRows(records: readonly CaseRecord[]): Bulk {
  return {
    table: 'case_file',
    rows: records.map((record) => {
      const { occasion, state } = record;
      const { identity, owner, watcher, closure } = state;
      return {
        sigungu: identity.sigungu, id: identity.caseId, person_id: identity.personId, emd_code: occasion.person.address.emdCode, organisation_id: owner.organisationId, staff_id: owner.staffId,
        restricted: writesRestricted(occasion.organisation.kind), household_id: identity.householdId, programme: identity.programme, edition: identity.edition, status: state.status,
        member_organisations: caseMembers(state), members_until: nextMemberEnd(state.members), owner_staff_id: owner.staffId, watcher_staff_id: watcher.kind === 'staff' ? watcher.staffId : null,
        referral_id: state.referrers[0]?.referralId ?? null, opened_on: state.registeredOn, closed_on: closure.kind === 'closed' ? closure.on : null, next_on: state.nextOn, live: state.status !== 'ended' && state.status !== 'closed',
        state, seq: state.version, contact_on: state.contactOn, changed_at: state.lastChangeAt, version: state.version,
      };
    }),
  };
}

export function caseEventRows(records: readonly CaseRecord[]): Bulk {
  return {
    table: 'case_event',
    rows: records.flatMap(({ occasion, events }) => {
      let state: CaseState | undefined;
      return events.map(({ event }, index) => {
        state = state === undefined ? beginCase(event) : applyCaseEvent(state, event);
        const { identity, owner } = state;
        return {
          sigungu: identity.sigungu, case_id: identity.caseId, seq: index + 1, person_id: identity.personId, emd_code: occasion.person.address.emdCode, organisation_id: owner.organisationId,
        // The clock has no staff; its lines stand under the owner, as the row policy reads them.
        staff_id: event.by === 'system' ? owner.staffId : event.by,
        restricted: writesRestricted(occasion.organisation.kind), member_organisations: caseEventMembers(state, event), at: event.at, action: event.action, body: event,
        };
      });
    }),
  };
}
