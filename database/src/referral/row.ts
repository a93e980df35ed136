import { addDays, type Instant, type PlainDate } from '@dure/domain/calendar';
import { nextSignalOn } from '@dure/domain/clock';
import type { CaseId, EmdCode, OrganisationId, PersonId, ReferralId, Sigungu, StaffId } from '@dure/domain/ids';
import { isLive, type DeliveryStatus, type Holder, type ReferralEvent, type ReferralState, type ReferralStatus } from '@dure/domain/referral';
import { momentOf, packed, unpacked } from '../scope/index.ts';

/** What the receiver sees of the person: a copy made when it was sent, of the disclosed items and nothing else. */
export type Packet = Readonly<Record<string, unknown>>;

/** A referral as it is kept: the folded state, what the receiver sees, and the columns that policies and queues read. */
export interface StoredReferral {
  readonly id: ReferralId;
  readonly sigungu: Sigungu;
  readonly personId: PersonId;
  readonly emdCode: EmdCode;
  readonly intakeId: string | null;
  readonly restricted: boolean;
  readonly receiverUntil: PlainDate;
  readonly letterNumber: string | null;
  readonly packet: Packet;
  readonly state: ReferralState;
  readonly createdAt: Instant;
}

export const REFERRAL_COLUMNS = `r.id, r.sigungu, r.person_id AS "personId", r.emd_code AS "emdCode", r.intake_id AS "intakeId", r.restricted,
  r.receiver_until AS "receiverUntil", r.letter_number AS "letterNumber", r.packet, r.state, r.created_at AS "createdAt"`;

const staffOf = (holder: Holder): StaffId | null => (holder.kind === 'staff' ? holder.staffId : null);

/** The columns that follow from the state; the same for a new row and a changed one. */
export function foldedValues(state: ReferralState, event: Pick<ReferralEvent, 'on' | 'party'>): readonly unknown[] {
  const { identity, status, delivery, letter, followUp, owner, watcher, dueOn, nextOn, version, lastChangeAt, reason, requested } = state;
  return [
    status, delivery, letter, followUp, JSON.stringify(state), owner.organisationId, staffOf(owner), staffOf(watcher), dueOn, nextOn,
    isLive(state), version, lastChangeAt, reason, JSON.stringify(requested), staffOf(state.receiverHolder), identity.receiver.organisationId,
    // What a person did today may already be due today; what the clock said today it does not say again.
    nextSignalOn(state, event.party === 'system' ? event.on : addDays(event.on, -1)),
  ];
}

export interface ReferralListRow {
  readonly id: ReferralId;
  readonly personId: PersonId;
  readonly emdCode: EmdCode;
  readonly fromOrganisationId: OrganisationId;
  readonly toOrganisationId: OrganisationId;
  readonly programme: string | null;
  readonly service: string;
  readonly urgency: string;
  readonly channel: string;
  readonly status: ReferralStatus;
  readonly delivery: DeliveryStatus;
  readonly letter: string;
  readonly followUp: string;
  readonly dueOn: PlainDate | null;
  readonly nextOn: PlainDate | null;
  readonly ownerOrganisationId: OrganisationId;
  readonly ownerStaffId: StaffId | null;
  readonly changedAt: Instant;
  readonly createdAt: Instant;
  readonly reason: string;
  readonly step: string;
  readonly party: string;
  readonly delay: string;
  readonly personName: string | null;
  readonly letterNumber: string | null;
  readonly caseId: CaseId | null;
}

/** `name` is the SQL of the person's name: a receiver knows it from the packet alone. In the order in which `listRow` reads. */
export const listColumns = (name: string): string => packed([
  'r.id', 'r.person_id', 'r.emd_code', 'r.from_organisation_id', 'r.to_organisation_id', 'r.programme', 'r.service', 'r.urgency', 'r.channel', 'r.status', 'r.delivery', 'r.letter', 'r.follow_up',
  'r.due_on', 'r.next_on', 'r.owner_organisation_id', 'r.owner_staff_id', 'r.changed_at', 'r.created_at', 'r.reason', 'r.step', 'r.party', 'r.delay', name, 'r.letter_number', 'r.case_id',
]);

const given = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

export function listRow(row: { readonly packed: string }): ReferralListRow {
  const [
    id, personId, emdCode, fromOrganisationId, toOrganisationId, programme, service, urgency, channel, status, delivery, letter, followUp,
    dueOn, nextOn, ownerOrganisationId, ownerStaffId, changedAt = '', createdAt = '', reason, step, party, delay, personName, letterNumber, caseId,
  ] = unpacked(row.packed);
  return {
    id, personId, emdCode, fromOrganisationId, toOrganisationId, service, urgency, channel, status, delivery, letter, followUp, ownerOrganisationId, reason, step, party, delay,
    programme: given(programme), dueOn: given(dueOn), nextOn: given(nextOn), ownerStaffId: given(ownerStaffId), personName: given(personName), letterNumber: given(letterNumber), caseId: given(caseId),
    changedAt: momentOf(changedAt), createdAt: momentOf(createdAt),
  } as ReferralListRow;
}
