import { writesRestricted } from '@dure/domain/access';
import { conferenceMembers, conferenceNextOn, itemOfEvent, type ConferenceState } from '@dure/domain/conference';
import type { ConferenceRecord } from '../records/index.ts';
import type { Bulk } from './bulk.ts';

type Place = { readonly emdCode: string; readonly restricted: boolean; readonly members: readonly string[] };

/** A demo conference is between the convener, the town offices and the owners of the cases; each of them may read its own. */
function placeOf({ cases }: ConferenceRecord, state: ConferenceState, itemId: string | undefined): Place | undefined {
  const item = state.items.find((one) => one.itemId === itemId);
  const record = cases.find(({ state: { identity } }) => identity.caseId === item?.caseId);
  if (record === undefined) return undefined;
  return { emdCode: record.occasion.person.address.emdCode, restricted: writesRestricted(record.occasion.organisation.kind), members: [record.state.owner.organisationId] };
}

export function conferenceRows(records: readonly ConferenceRecord[]): Bulk {
  return {
    table: 'conference',
    rows: records.map(({ state, events }) => {
      const { identity, appointment, items, version, lastChangeAt, status } = state;
      const { items: _items, ...header } = state;
      return {
        sigungu: identity.sigungu, id: identity.conferenceId, organisation_id: identity.convener.organisationId, staff_id: identity.convener.staffId, restricted: false, member_organisations: conferenceMembers(state),
        kind: identity.kind, mode: identity.mode, status, starts_at: appointment?.startsAt ?? null, next_on: conferenceNextOn(state), items: items.length, state: header, seq: version,
        created_at: events[0]?.event.at ?? lastChangeAt, changed_at: lastChangeAt, version,
      };
    }),
  };
}

export function conferenceItemRows(records: readonly ConferenceRecord[]): Bulk {
  return {
    table: 'conference_item',
    rows: records.flatMap((record) => record.state.items.map((item, at) => {
      const { identity, calledAt, confirmedAt, signedAt } = record.state;
      const place = placeOf(record, record.state, item.itemId);
      return {
        sigungu: identity.sigungu, id: item.itemId, conference_id: identity.conferenceId, position: at + 1, person_id: item.personId, emd_code: place?.emdCode ?? '', organisation_id: identity.convener.organisationId, staff_id: identity.convener.staffId,
        restricted: place?.restricted ?? true, member_organisations: place?.members ?? [], case_id: item.caseId, kind: identity.kind, agenda: item.agenda, decision: item.decision.kind, called_at: calledAt, decided_at: confirmedAt, signed_at: signedAt,
        removed: false, body: item,
      };
    })),
  };
}

export function conferenceEventRows(records: readonly ConferenceRecord[]): Bulk {
  return {
    table: 'conference_event',
    rows: records.flatMap((record) => record.events.map(({ event, after }) => {
      const { identity, version } = after;
      const itemId = itemOfEvent(event);
      const place = placeOf(record, after, itemId);
      return {
        sigungu: identity.sigungu, conference_id: identity.conferenceId, seq: version, item_id: itemId ?? null, organisation_id: identity.convener.organisationId, staff_id: event.by === 'system' ? null : event.by,
        restricted: place?.restricted ?? false, member_organisations: place?.members ?? conferenceMembers(after), at: event.at, action: event.action, body: event,
      };
    })),
  };
}
