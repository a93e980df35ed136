import type { PersonId } from '@dure/domain/ids';
import { isMoveLive, movePacketOf, type MovePacket } from '@dure/domain/move';
import { EMPTIED, nextOnAt, toldState } from '../../move/row.ts';
import type { MoveRecord } from '../records/index.ts';
import type { Bulk } from './bulk.ts';
import type { Registered } from './peopleRows.ts';

type People = ReadonlyMap<PersonId, Registered>;

/** Who moved and was taken over has one name in both municipalities. */
export function withArrivals(people: People, records: readonly MoveRecord[]): People {
  const known = new Map(people);
  for (const { became, kept } of records) {
    const [here, there] = [people.get(kept.occasion.person.id), became === null ? undefined : people.get(became.occasion.person.id)];
    if (here !== undefined && there !== undefined) known.set(there.person.id, { ...there, person: { ...there.person, name: here.person.name, birthOn: here.person.birthOn, sex: here.person.sex } });
  }
  return known;
}

function packetOf({ kept, fact, history, address, state }: MoveRecord, people: People): MovePacket {
  const known = people.get(kept.occasion.person.id);
  if (known === undefined) throw new Error('Somebody moved who is not in the town');
  return movePacketOf(fact, { person: known.person, household: undefined, history, address, reason: state.reason }, state.items);
}

export function moveRows(records: readonly MoveRecord[], people: People): Bulk {
  return {
    table: 'move',
    rows: records.map((record) => {
      const { kept: { occasion: { person } }, state } = record;
      const { identity: { moveId, caseId, from, to }, basis, status, lastChangeAt, version } = state;
      return {
        sigungu: from.sigungu, id: moveId, person_id: person.id, emd_code: person.address.emdCode, organisation_id: from.organisationId, staff_id: from.staffId, restricted: false, case_id: caseId, consent_id: basis.kind === 'consent' ? basis.consentId : null,
        to_sigungu: to.sigungu, to_organisation_id: to.organisationId, status, live: isMoveLive(status), next_on: nextOnAt(state, 'from'), state, packet: packetOf(record, people), created_at: record.events[0]?.at, changed_at: lastChangeAt, version,
      };
    }),
  };
}

export function moveEventRows(records: readonly MoveRecord[]): Bulk {
  return {
    table: 'move_event',
    rows: records.flatMap(({ kept: { occasion: { person } }, events, state: { identity: { moveId, from } } }) => events.map((event, index) => ({
      sigungu: from.sigungu, move_id: moveId, seq: index + 1, person_id: person.id, emd_code: person.address.emdCode, organisation_id: from.organisationId, staff_id: event.party === 'sender' && event.by !== 'system' ? event.by : null, restricted: false,
      at: event.at, action: event.action, body: event,
    }))),
  };
}

export function moveArrivalRows(records: readonly MoveRecord[], people: People): Bulk {
  return {
    table: 'move_arrival',
    rows: records.map((record) => {
      const { state, events } = record;
      const { identity: { moveId, from, to }, status, readableUntil, lastChangeAt, version, sentOn } = state;
      return {
        sigungu: to.sigungu, id: moveId, organisation_id: to.organisationId, restricted: false, readable_until: readableUntil, emd_code: to.emdCode, from_sigungu: from.sigungu, status, next_on: nextOnAt(state, 'to'),
        ...takenOver(record),
        state: toldState(state), packet: readableUntil >= sentOn && !isWithdrawn(events) ? packetOf(record, people) : JSON.parse(EMPTIED), created_at: events[0]?.at, changed_at: lastChangeAt, version,
      };
    }),
  };
}

function takenOver({ became, state }: MoveRecord): Readonly<Record<string, unknown>> {
  if (became === null) return { person_id: null, case_id: null, accepted_at: null, accepted_by: null };
  return { person_id: became.occasion.person.id, case_id: became.state.identity.caseId, accepted_at: state.lastChangeAt, accepted_by: became.occasion.owner.id };
}

/** Whether reading ended by an act; the packet is gone from then on. */
function isWithdrawn(events: MoveRecord['events']): boolean {
  return events.some(({ action }) => action === 'return' || action === 'recall' || action === 'withdraw-consent');
}
