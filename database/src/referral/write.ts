import type { ReferralEvent, ReferralState } from '@dure/domain/referral';
import { statement, type Work } from '../scope/index.ts';
import { foldedValues, type Packet, type StoredReferral } from './row.ts';

const insert = statement(
  'referral.insert',
  `INSERT INTO dure.referral (status, delivery, letter, follow_up, state, owner_organisation_id, owner_staff_id, watcher_staff_id, due_on, next_on,
     live, seq, changed_at, reason, requested, to_staff_id, to_organisation_id, signal_on, sigungu, id, person_id, emd_code, intake_id, case_id, parent_id,
     from_organisation_id, from_staff_id, programme, service, urgency, channel, restricted, created_at, version)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $13, $12)`,
);
const change = statement(
  'referral.change',
  `UPDATE dure.referral SET status = $1, delivery = $2, letter = $3, follow_up = $4, state = $5, owner_organisation_id = $6, owner_staff_id = $7, watcher_staff_id = $8,
     due_on = $9, next_on = $10, live = $11, seq = $12, changed_at = $13, reason = $14, requested = $15, to_staff_id = $16, to_organisation_id = $17, signal_on = $18, version = $12
   WHERE sigungu = $19 AND id = $20`,
);
const setDisclosure = statement('referral.disclose', `UPDATE dure.referral SET packet = $3, receiver_until = $4, letter_number = $5 WHERE sigungu = $1 AND id = $2`);
const setReceiverUntil = statement('referral.receiver-until', `UPDATE dure.referral SET receiver_until = $3 WHERE sigungu = $1 AND id = $2`);
const setEventsUntil = statement('referral.events-until', `UPDATE dure.referral_event SET receiver_until = $3 WHERE sigungu = $1 AND referral_id = $2`);
const appendEvent = statement(
  'referral.append',
  `INSERT INTO dure.referral_event (sigungu, referral_id, seq, person_id, from_organisation_id, to_organisation_id, restricted, receiver_until, staff_id, organisation_id, at, action, body)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
);

type Place = Pick<StoredReferral, 'sigungu' | 'id'>;
type NewReferral = Pick<StoredReferral, 'emdCode' | 'intakeId' | 'restricted'> & { readonly state: ReferralState };

/** A new referral with its first event. */
export function addReferral(work: Work, { emdCode, intakeId, restricted, state }: NewReferral, event: ReferralEvent, organisationId: string): void {
  const { identity } = state;
  const parent = identity.lineage.kind === 'first' ? null : identity.lineage.parentId;
  work.write(insert, [
    ...foldedValues(state, event), identity.sigungu, identity.referralId, identity.personId, emdCode, intakeId, identity.caseId, parent,
    identity.sender.organisationId, identity.sender.staffId, identity.programme, identity.service, identity.urgency, identity.channel, restricted,
  ]);
  appendReferralEvent(work, state, event, { organisationId, restricted, receiverUntil: '1900-01-01' });
}

/** The folded row after one event more, and the event. */
export function changeReferral(work: Work, state: ReferralState, event: ReferralEvent, about: EventAbout): void {
  work.write(change, [...foldedValues(state, event), state.identity.sigungu, state.identity.referralId]);
  appendReferralEvent(work, state, event, about);
}

interface EventAbout {
  /** Organisation that acted; null for the clock. */
  readonly organisationId: string | null;
  readonly restricted: boolean;
  readonly receiverUntil: string;
}

function appendReferralEvent(work: Work, { identity, version }: ReferralState, event: ReferralEvent, about: EventAbout): void {
  work.write(appendEvent, [
    identity.sigungu, identity.referralId, version, identity.personId, identity.sender.organisationId, identity.receiver.organisationId, about.restricted,
    about.receiverUntil, event.by === 'system' ? null : event.by, about.organisationId, event.at, event.action, JSON.stringify(event),
  ]);
}

/** Opens the referral to its receiver: what it sees, and until when. */
export function discloseReferral(work: Work, { sigungu, id }: Place, packet: Packet, until: string, letterNumber: string | null): void {
  work.write(setDisclosure, [sigungu, id, JSON.stringify(packet), until, letterNumber]);
  work.write(setEventsUntil, [sigungu, id, until]);
}

/** Ends what the receiver may see, history included. Must act for the product: the receiver may be the one who ends it. */
export function endReceiverAccess(work: Work, { sigungu, id }: Place, until: string): void {
  work.write(setReceiverUntil, [sigungu, id, until]);
  work.write(setEventsUntil, [sigungu, id, until]);
}
