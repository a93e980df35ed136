import { findPerson } from '@dure/database/person';
import { findReferral, findReferralEvents, type Packet, type StoredReferral } from '@dure/database/referral';
import { officialLetterForm } from '@dure/documents/officialLetter';
import { allow, refuse } from '@dure/domain/decision';
import type { ReferralId } from '@dure/domain/ids';
import { needsLetter } from '@dure/domain/referral';
import { authorityOf } from '../letter/authority.ts';
import { approvalsOf, hasLeft } from '../letter/compose.ts';
import { consentStanding } from '../referral/consent.ts';
import { packetFor } from '../referral/packet.ts';
import { aroundOf } from './around.ts';
import { officialLetterOf } from './officialLetter.ts';
import { placeOf, type PaperSource, type Reading } from './paper.ts';

/** A 기안문 shows what would leave: what left once it has, and until then all that the person agreed to let this receiver see. */
async function packetOf({ work, scope, today }: Reading, stored: StoredReferral): Promise<Packet> {
  if (hasLeft(stored)) return stored.packet;
  const { sigungu, personId, receiver } = stored.state.identity;
  const [known, { standing }] = await Promise.all([findPerson(work, scope.sigungus, personId), consentStanding(work, sigungu, personId, receiver.organisationId, null, today)]);
  return known === undefined ? {} : packetFor({ work, person: known.person, items: standing.standing === 'given' ? standing.items : [], on: today }, stored.state);
}

/** 기안문 before it is sent, 시행문 with number and day from then on (행정업무규정 제8조, 제11조). */
export const officialLetterPaper: PaperSource = async (reading, id) => {
  const { work, scope, today } = reading;
  const stored = await findReferral(work, scope.sigungus, id as ReferralId);
  if (stored === undefined) return refuse({ code: 'absent' });
  const { sender, receiver, channel, caseId } = stored.state.identity;
  if (sender.organisationId !== scope.organisationId) return refuse({ code: 'document/not-yours' });
  if (!needsLetter(channel)) return refuse({ code: 'document/no-letter' });
  const acts = approvalsOf((await findReferralEvents(work, stored.sigungu, stored.id)).map(({ event }) => event));
  const [around, packet] = await Promise.all([aroundOf(reading, stored.sigungu, [...acts.map(({ by }) => by), stored.state.senderStaff]), packetOf(reading, stored)]);
  const authority = await authorityOf(work, around.directory.get(sender.organisationId), around.directory.get(receiver.organisationId), today);
  const onPaper = {
    state: stored.state, packet, writtenOn: today, sender: around.organisation(sender.organisationId), receiver: around.organisation(receiver.organisationId), authority,
    approvals: acts.filter(({ act }) => act !== '발송').map(({ act, by, on }) => ({ act, name: around.staff(by), on })), phone: around.directory.get(sender.organisationId)?.phone ?? '', worker: around.staff(stored.state.senderStaff),
  };
  const { letterMark } = stored.state;
  return allow({
    place: placeOf(stored, [sender.organisationId, receiver.organisationId], caseId), organisationId: sender.organisationId,
    ...(letterMark.kind === 'letter' ? { left: { number: letterMark.number, on: letterMark.sentOn } } : {}), ...(hasLeft(stored) ? {} : { notYet: { code: 'document/not-sent' as const } }),
    draw: (mark) => officialLetterForm(officialLetterOf(onPaper, mark)),
  });
};
