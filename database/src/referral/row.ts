import { addDays, type Instant, type PlainDate } from '@dure/domain/calendar';
import { nextSignalOn } from '@dure/domain/clock';
import type { CaseId, EmdCode, OrganisationId, PersonId, ReferralId, Sigungu, StaffId } from '@dure/domain/ids';
import { isLive, type DeliveryStatus, type Holder, type ReferralEvent, type ReferralState, type ReferralStatus } from '@dure/domain/referral';
import type { NamedPerson } from '../person/named.ts';
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
  readonly fromOrganisationId: OrganisationId;
  readonly toOrganisationId: OrganisationId;
  readonly programme: string | null;
  readonly service: string;
  readonly urgency: string;
  readonly status: ReferralStatus;
  readonly delivery: DeliveryStatus;
  readonly followUp: string;
  readonly dueOn: PlainDate | null;
  readonly nextOn: PlainDate | null;
  readonly changedAt: Instant;
  readonly createdAt: Instant;
  readonly step: string;
  /** As the packet told it. */
  readonly packetName: string | null;
  /** Whom it is about, where the row went out from the organisation that reads it and the register shows the person. */
  readonly person: NamedPerson | null;
  readonly letterNumber: string | null;
  readonly caseId: CaseId | null;
}

/** A receiver knows the name from the packet alone, a sender from the register too, as far as it was shared. */
const NAMED_BY = { receiver: ['r.packet_name', 'NULL', 'NULL', 'NULL'], sender: ['r.packet_name', 'p.name', 'p.emd_code', 'p.shared'] } as const;

/** In the order in which `listRow` reads. */
export const listColumns = (side: keyof typeof NAMED_BY): string => packed([
  'r.id', 'r.person_id', 'r.from_organisation_id', 'r.to_organisation_id', 'r.programme', 'r.service', 'r.urgency', 'r.status', 'r.delivery', 'r.follow_up', 'r.step',
  'r.due_on', 'r.next_on', 'r.changed_at', 'r.created_at', 'r.letter_number', 'r.case_id', ...NAMED_BY[side],
]);

const given = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

/** Without what was shared the row came to its reader, or the register does not show the person. */
function registered(sigungu: string, name: string | undefined, emdCode: string | undefined, shared: string | undefined): NamedPerson | null {
  return given(shared) === null ? null : ({ name, sigungu, emdCode, shared: JSON.parse(shared ?? '') } as NamedPerson);
}

export function listRow(row: { readonly packed: string }, sigungu: string): ReferralListRow {
  const [
    id, personId, fromOrganisationId, toOrganisationId, programme, service, urgency, status, delivery, followUp, step,
    dueOn, nextOn, changedAt = '', createdAt = '', letterNumber, caseId, packetName, name, personEmd, shared,
  ] = unpacked(row.packed);
  return {
    id, personId, fromOrganisationId, toOrganisationId, service, urgency, status, delivery, followUp, step,
    programme: given(programme), dueOn: given(dueOn), nextOn: given(nextOn), letterNumber: given(letterNumber), caseId: given(caseId), packetName: given(packetName), person: registered(sigungu, name, personEmd, shared),
    changedAt: momentOf(changedAt), createdAt: momentOf(createdAt),
  } as ReferralListRow;
}
