import { applyHomecareEvent, beginHomecare, isLiveHomecare, nextReminderOn, type HomecareState } from '@dure/domain/homecare';
import type { HomecareRecord } from '../records/index.ts';
import type { Bulk } from './bulk.ts';

function placeOf({ caseRecord, state: { identity } }: HomecareRecord) {
  const { organisationId, staffId } = caseRecord.state.owner;
  return { sigungu: identity.sigungu, person_id: identity.personId, emd_code: identity.emdCode, organisation_id: organisationId, staff_id: staffId, member_organisations: [] };
}

export function homecareRows(records: readonly HomecareRecord[]): Bulk {
  return {
    table: 'homecare',
    rows: records.map((record) => {
      const { state } = record;
      return {
        ...placeOf(record), id: state.identity.homecareId, case_id: state.caseId, status: state.status, next_on: state.nextOn, remind_on: nextReminderOn(state), ends_on: state.endsOn, live: isLiveHomecare(state.status), state, changed_at: state.lastChangeAt, version: state.version,
      };
    }),
  };
}

export function homecareEventRows(records: readonly HomecareRecord[]): Bulk {
  return {
    table: 'homecare_event',
    rows: records.flatMap((record) => {
      let state: HomecareState | undefined;
      return record.events.map((event, index) => {
        state = state === undefined ? beginHomecare(event) : applyHomecareEvent(state, event);
        const place = placeOf(record);
        return { ...place, homecare_id: state.identity.homecareId, seq: index + 1, staff_id: event.by === 'system' ? place.staff_id : event.by, at: event.at, action: event.action, body: event };
      });
    }),
  };
}
