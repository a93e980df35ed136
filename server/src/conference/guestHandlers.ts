import { randomInt } from 'node:crypto';
import { addConferenceGuest, findConference, revokeConferenceGuest, lockConferenceGuest } from '@dure/database/conference';
import { guestExpiry } from '@dure/domain/conference';
import { allow, refuse } from '@dure/domain/decision';
import type { ConferenceId } from '@dure/domain/ids';
import type { Call, Handled, Handlers } from '../http/handler.ts';
import { newToken } from '../session/principal.ts';
import type { guestContract } from './guestContract.ts';
import { answerAsGuest, openAsGuest, readAsGuest } from './guestReading.ts';
import { codeHashOf } from './guestSecret.ts';

type Invite = (typeof guestContract)['POST /api/conferences/:id/guests'];
type Revoke = (typeof guestContract)['DELETE /api/conference-guests/:id'];

/** A link for a place that no member of staff fills. The secret is in the link, the code is told by telephone: neither is enough alone, and neither is kept. */
async function inviteGuest({ params, body, scope, staff, work, at, newId, server }: Call<Invite>): Handled<Invite> {
  const stored = await findConference(work, scope.sigungus, params.id as ConferenceId);
  if (stored === undefined) return refuse({ code: 'absent' });
  const { header, sigungu } = stored;
  const place = header.attendees.find(({ attendeeId }) => attendeeId === body.attendeeId);
  if (header.identity.convener.organisationId !== scope.organisationId) return refuse({ code: 'conference/not-your-act', action: 'answer', party: 'invited' });
  if (header.status !== 'called') return refuse({ code: 'conference/action-not-available', action: 'answer', status: header.status });
  if (place === undefined || place.staffId !== null) return refuse({ code: 'conference/no-such-attendee', attendeeId: body.attendeeId });
  const id = newId();
  const { token, tokenHash } = newToken();
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const expiresAt = guestExpiry(at);
  addConferenceGuest(work, {
    sigungu, id, conferenceId: stored.id, attendeeId: body.attendeeId, organisationId: header.identity.convener.organisationId, staffId: staff.id, secretHash: tokenHash, codeHash: codeHashOf(server, id, code), expiresAt, createdAt: at,
  });
  return allow({ answer: { id, link: `${sigungu}.${id}.${token}`, code, expiresAt }, status: 201 as const, subject: { conferenceId: stored.id, guestId: id } });
}

async function revokeGuest({ params, staff, work, at }: Call<Revoke>): Handled<Revoke> {
  const guest = await lockConferenceGuest(work, staff.sigungu, params.id);
  if (guest === undefined) return refuse({ code: 'absent' });
  revokeConferenceGuest(work, guest, at);
  return allow({ answer: { revoked: true as const }, subject: { conferenceId: guest.conferenceId, guestId: guest.id } });
}

export const guestHandlers: Handlers<typeof guestContract> = {
  'POST /api/conferences/:id/guests': inviteGuest,
  'DELETE /api/conference-guests/:id': revokeGuest,
  'POST /api/conference-guests/opening': openAsGuest,
  'POST /api/conference-guests/reading': readAsGuest,
  'POST /api/conference-guests/answer': answerAsGuest,
};
