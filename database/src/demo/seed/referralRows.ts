import { addDays } from '@dure/domain/calendar';
import { writesRestricted } from '@dure/domain/access';
import type { PlainDate } from '@dure/domain/calendar';
import { nextSignalOn } from '@dure/domain/clock';
import type { PersonId, ReferralId } from '@dure/domain/ids';
import { isLive, packetOf } from '@dure/domain/referral';
import type { Holder } from '@dure/domain/referral';
import { lastLetters } from '../records/index.ts';
import type { IntakeRecord, ReferralRecord } from '../records/index.ts';
import type { Bulk } from './bulk.ts';
import type { Homes } from './homes.ts';
import type { Registered } from './peopleRows.ts';
import { receiverUntil } from './sharing.ts';

const staffOf = (holder: Holder): string | null => (holder.kind === 'staff' ? holder.staffId : null);

export function referralRows(records: readonly ReferralRecord[], intakes: readonly IntakeRecord[], registered: ReadonlyMap<PersonId, Registered>, homes: Homes): Bulk {
  const intakeOf = new Map(intakes.flatMap(({ referralId, intake }): [ReferralId, string][] => (referralId === null ? [] : [[referralId, intake.id]])));
  return { table: 'referral', rows: records.map((record) => ({ ...identityColumns(record, intakeOf), ...stateColumns(record), packet: packetSent(record, registered, homes), restricted: writesRestricted(record.occasion.sender.kind), receiver_until: receiverUntil(record) })) };
}

function identityColumns({ state: { identity }, events }: ReferralRecord, intakeOf: ReadonlyMap<ReferralId, string>): Bulk['rows'][number] {
  return {
    sigungu: identity.sigungu, id: identity.referralId, person_id: identity.personId, intake_id: intakeOf.get(identity.referralId) ?? null, case_id: identity.caseId,
    parent_id: identity.lineage.kind === 'first' ? null : identity.lineage.parentId,
    from_organisation_id: identity.sender.organisationId, from_staff_id: identity.sender.staffId, to_organisation_id: identity.receiver.organisationId,
    programme: identity.programme, service: identity.service, urgency: identity.urgency, channel: identity.channel, created_at: events[0]?.event.at,
  };
}

/** The columns that follow from the folded state, as the referral store writes them. */
function stateColumns({ occasion, state, events }: ReferralRecord): Bulk['rows'][number] {
  const { status, delivery, letter, followUp, owner, watcher, dueOn, nextOn, version, lastChangeAt, reason, requested, receiverHolder, letterMark } = state;
  return {
    emd_code: occasion.person.address.emdCode, status, delivery, letter, follow_up: followUp, state, owner_organisation_id: owner.organisationId, owner_staff_id: staffOf(owner), watcher_staff_id: staffOf(watcher),
    due_on: dueOn, next_on: nextOn, live: isLive(state), seq: version, changed_at: lastChangeAt, version, reason, requested, to_staff_id: staffOf(receiverHolder),
    letter_number: letterMark.kind === 'letter' ? letterMark.number : null, signal_on: signalOn(state, events.at(-1)?.event),
  };
}

/** When the clock must look again: what a person did may be due the same day, what the clock said it does not say again. */
function signalOn(state: ReferralRecord['state'], last: ReferralRecord['events'][number]['event'] | undefined): PlainDate | null {
  if (last === undefined) return null;
  return nextSignalOn(state, last.party === 'system' ? last.on : addDays(last.on, -1));
}

/** What was copied for the receiver when it was sent: the disclosed items of the person and nothing else. */
function packetSent({ state }: ReferralRecord, registered: ReadonlyMap<PersonId, Registered>, homes: Homes): Readonly<Record<string, unknown>> {
  const found = registered.get(state.identity.personId);
  if (state.access === 'none' || found === undefined) return {};
  return packetOf({ person: found.person, household: homes.seenBy(state, found.person) }, state.disclosed, state);
}

export function referralEventRows(records: readonly ReferralRecord[]): Bulk {
  return {
    table: 'referral_event',
    rows: records.flatMap((record) => {
      const { identity } = record.state;
      const until = receiverUntil(record);
      return record.events.map(({ event, organisationId }, index) => ({
        sigungu: identity.sigungu, referral_id: identity.referralId, seq: index + 1, person_id: identity.personId,
        from_organisation_id: identity.sender.organisationId, to_organisation_id: identity.receiver.organisationId, restricted: writesRestricted(record.occasion.sender.kind),
        receiver_until: until, staff_id: event.by === 'system' ? null : event.by, organisation_id: organisationId, at: event.at, action: event.action, body: event,
      }));
    }),
  };
}

export function letterNumberRows(records: readonly ReferralRecord[]): Bulk {
  const municipality = new Map(records.flatMap(({ occasion: { sender, receiver } }) => [[sender.id, sender.sigungu], [receiver.id, receiver.sigungu]] as const));
  return {
    table: 'letter_number',
    rows: [...lastLetters(records)].flatMap(([organisationId, years]) => [...years].map(([year, last]) => ({ sigungu: municipality.get(organisationId), organisation_id: organisationId, year, last }))),
  };
}
