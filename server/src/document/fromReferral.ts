import { findReferral, findReferralEvents } from '@dure/database/referral';
import { findStoredConsents } from '@dure/database/consent';
import { replyForm } from '@dure/documents/reply';
import { resourceReferralForm } from '@dure/documents/resourceReferral';
import { koreanDay, type PlainDate } from '@dure/domain/calendar';
import { allow, refuse } from '@dure/domain/decision';
import type { ReferralId } from '@dure/domain/ids';
import type { ReferralEvent } from '@dure/domain/referral';
import { approvalsOf, hasLeft } from '../letter/compose.ts';
import { aroundOf, contactEntries, written } from './around.ts';
import { placeOf, type PaperSource, type Reading } from './paper.ts';
import { decisionOf, replyOf } from './reply.ts';
import { resourceReferralOf } from './resourceReferral.ts';

async function referralIn(reading: Reading, id: string) {
  const stored = await findReferral(reading.work, reading.scope.sigungus, id as ReferralId);
  if (stored === undefined) return undefined;
  const events = (await findReferralEvents(reading.work, stored.sigungu, stored.id)).map(({ event }) => event);
  const around = await aroundOf(reading, stored.sigungu, events.flatMap(({ by }) => (by === 'system' ? [] : [by])));
  const { sender, receiver, caseId } = stored.state.identity;
  return { stored, events, around, place: placeOf(stored, [sender.organisationId, receiver.organisationId], caseId) };
}

/** 자원연계 의뢰서: to be had once it has left, in the name of whoever sent it. */
export const resourceReferralPaper: PaperSource = async (reading, id) => {
  const found = await referralIn(reading, id);
  if (found === undefined) return refuse({ code: 'absent' });
  const { stored, events, around, place } = found;
  const { identity, letterMark } = stored.state;
  const { sender, receiver } = identity;
  if (sender.organisationId === reading.scope.organisationId && !hasLeft(stored)) return refuse({ code: 'document/not-sent' });
  const consentedOn = await consentDay(reading, found.stored);
  const onPaper = {
    stored, events, writtenOn: reading.today, sender: around.organisation(sender.organisationId), receiver: around.organisation(receiver.organisationId),
    approvals: approvalsOf(events).map(({ act, by, on }) => ({ act, name: around.staff(by), on })), consentedOn, contact: contactEntries(around, sender.organisationId, around.staff(stored.state.senderStaff)),
  };
  return allow({
    place, organisationId: sender.organisationId, ...(letterMark.kind === 'letter' ? { left: { number: letterMark.number, on: letterMark.sentOn } } : {}), draw: (mark) => resourceReferralForm(resourceReferralOf(onPaper, mark)),
  });
};

async function consentDay({ work }: Reading, { sigungu, personId, state: { basis } }: NonNullable<Awaited<ReturnType<typeof referralIn>>>['stored']): Promise<PlainDate | null> {
  if (basis.kind !== 'consent') return null;
  const consents = await findStoredConsents(work, sigungu, personId);
  const signed = consents.find(({ consent }) => consent.id === basis.consentId)?.consent.signature;
  return signed === undefined ? null : koreanDay(signed.at);
}

const BY_RECEIVER: readonly ReferralEvent['action'][] = ['accept', 'return-result'];

/** 회신서: in the name of the receiver, once there is something to reply. */
export const replyPaper: PaperSource = async (reading, id) => {
  const found = await referralIn(reading, id);
  if (found === undefined) return refuse({ code: 'absent' });
  const { stored, events, around, place } = found;
  const { sender, receiver } = stored.state.identity;
  const decision = decisionOf(stored.state);
  const answer = events.findLast(({ action }) => BY_RECEIVER.includes(action));
  if (receiver.organisationId !== reading.scope.organisationId) return refuse({ code: 'document/not-yours' });
  if (decision === undefined || answer === undefined || !hasLeft(stored)) return refuse({ code: 'document/not-answered' });
  const by = answer.by === 'system' ? '–' : around.staff(answer.by);
  const onPaper = {
    stored, events, writtenOn: reading.today, sentOn: stored.state.sentOn, sender: around.organisation(sender.organisationId), receiver: around.organisation(receiver.organisationId),
    approvals: written('담당', by, answer.at), contact: contactEntries(around, receiver.organisationId, by),
  };
  return allow({ place, organisationId: receiver.organisationId, draw: (mark) => replyForm(replyOf(onPaper, decision, mark)) });
};
