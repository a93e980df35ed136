import { writeAccessEntry } from '@dure/database/accesslog';
import { changeConference, lockConference, lockConferenceGuest, noteWrongCode, openConferenceGuest, stateOf, type ConferenceGuest } from '@dure/database/conference';
import { withScope, type Work } from '@dure/database/scope';
import { epochMilliseconds, instantOf, koreanDay, type Instant, type PlainDate } from '@dure/domain/calendar';
import { decideConference, GUEST_READING_MINUTES, isGuestReading, judgeGuestCode, type AttendeeState, type ConferenceState } from '@dure/domain/conference';
import { allow, refuse, type Decision } from '@dure/domain/decision';
import type { OrganisationId, PersonId, Sigungu, StaffId } from '@dure/domain/ids';
import type { Organisation } from '@dure/domain/organisation';
import type { Handled, PublicCall } from '../http/handler.ts';
import { directoryOf } from '../organisation/directory.ts';
import type { Refusal } from '../refusals.ts';
import { newToken, tokenHashOf } from '../session/principal.ts';
import { systemSettings } from '../session/settings.ts';
import { findSubjects } from './audience.ts';
import { stepsOf } from './create.ts';
import type { guestContract, GuestReading } from './guestContract.ts';
import { addressOf, isCodeOf, isSameHash, type GuestAddress } from './guestSecret.ts';
import { placesOf } from './places.ts';
import { packetsFor } from './preread.ts';

type Contract = typeof guestContract;
type Open = Contract['POST /api/conference-guests/opening'];
type Read = Contract['POST /api/conference-guests/reading'];
type Answer = Contract['POST /api/conference-guests/answer'];
type Outside = Pick<PublicCall<Open>, 'server' | 'at' | 'address' | 'newId'>;

interface Shown {
  readonly reading: GuestReading;
  readonly seen: readonly PersonId[];
}

/** Nobody is signed in: the product itself reads, for exactly the place that the link is for, and writes down that it did. */
function inside<Value>({ server, at }: Outside, { sigungu }: GuestAddress, work: (work: Work) => Promise<Value>): Promise<Value> {
  return withScope(server.pool, systemSettings(sigungu, koreanDay(at)), work);
}

function log(work: Work, { newId, at, address }: Outside, guest: ConferenceGuest, event: string, outcome: 'done' | 'refused', seen: readonly PersonId[]): void {
  writeAccessEntry(work, {
    sigungu: guest.sigungu, id: newId(), at, staffId: null, organisationId: null, role: 'guest', address, purpose: 'case-management', event, personIds: seen, outcome, reason: null,
    subject: { conferenceId: guest.conferenceId, guestId: guest.id },
  });
}

async function findGuest(work: Work, { sigungu, id, secretHash }: GuestAddress): Promise<ConferenceGuest | undefined> {
  const guest = await lockConferenceGuest(work, sigungu, id);
  return guest !== undefined && isSameHash(guest.secretHash, secretHash) ? guest : undefined;
}

/** The right code opens once; a wrong one is counted although it is refused. */
export async function openAsGuest(call: PublicCall<Open>): Handled<Open> {
  const address = addressOf(call.body.link);
  return inside(call, address, async (work): Promise<Decision<{ answer: { ticket: string; reading: GuestReading } }, Refusal>> => {
    const guest = await findGuest(work, address);
    if (guest === undefined) return refuse({ code: 'conference/guest-refused' });
    const judged = judgeGuestCode(guest, isCodeOf(call.server, guest, call.body.code), call.at);
    if (!judged.ok) {
      if (judged.refusal.code === 'conference/guest-code-wrong') noteWrongCode(work, guest);
      log(work, call, guest, 'conference.guest-opened', 'refused', []);
      return refuse(judged.refusal);
    }
    const { token, tokenHash } = newToken();
    openConferenceGuest(work, guest, call.at, tokenHash);
    const shown = await show(work, call, { ...guest, usedAt: call.at });
    if (shown === undefined) return refuse({ code: 'conference/guest-refused' });
    log(work, call, guest, 'conference.guest-opened', 'done', shown.seen);
    return allow({ answer: { ticket: token, reading: shown.reading } });
  });
}

const holds = (guest: ConferenceGuest | undefined, ticket: string, at: Instant): guest is ConferenceGuest =>
  guest !== undefined && guest.ticketHash !== null && isSameHash(guest.ticketHash, tokenHashOf(ticket)) && isGuestReading(guest, at);

export async function readAsGuest(call: PublicCall<Read>): Handled<Read> {
  const address = addressOf(call.body.link);
  return inside(call, address, async (work): Promise<Decision<{ answer: GuestReading }, Refusal>> => {
    const guest = await findGuest(work, address);
    if (!holds(guest, call.body.ticket, call.at)) return refuse({ code: 'conference/guest-refused' });
    const shown = await show(work, call, guest);
    if (shown === undefined) return refuse({ code: 'conference/guest-refused' });
    log(work, call, guest, 'conference.guest-read', 'done', shown.seen);
    return allow({ answer: shown.reading });
  });
}

/** A guest answers for his own place, as the domain decides it; the convener's team sees it at once. */
export async function answerAsGuest(call: PublicCall<Answer>): Handled<Answer> {
  const address = addressOf(call.body.link);
  const answered = await inside(call, address, async (work): Promise<Decision<{ answer: GuestReading; conferenceId: string; convener: OrganisationId }, Refusal>> => {
    const guest = await findGuest(work, address);
    if (!holds(guest, call.body.ticket, call.at)) return refuse({ code: 'conference/guest-refused' });
    const stored = await lockConference(work, [guest.sigungu], guest.conferenceId);
    if (stored === undefined) return refuse({ code: 'conference/guest-refused' });
    const before = stateOf(stored);
    const today = koreanDay(call.at);
    const { answer, proxy, words } = call.body;
    const decided = decideConference(before, { action: 'answer', attendeeId: guest.attendeeId, answer, proxy, words }, {
      at: call.at, on: today, by: 'system', party: 'guest', staffId: '' as StaffId, organisationId: '' as OrganisationId, guestOf: guest.attendeeId,
    });
    if (!decided.ok) return decided;
    const [subjects, directory] = await Promise.all([findSubjects(work, stored.sigungu, before.items), directoryOf(call.server, stored.sigungu)]);
    const steps = stepsOf(before, decided.value);
    const after = steps.at(-1)?.after ?? before;
    changeConference(work, { restricted: stored.restricted, placeOf: placesOf(after, subjects, directory, today, stored.restricted) }, before, steps);
    const shown = readingFor(after, guest, subjects, directory, today);
    log(work, call, guest, 'conference.guest-answered', 'done', shown.seen);
    return allow({ answer: shown.reading, conferenceId: guest.conferenceId, convener: before.identity.convener.organisationId });
  });
  if (!answered.ok) return answered;
  const { answer, conferenceId, convener } = answered.value;
  call.server.live.publish({ topic: 'conference', id: conferenceId, organisations: [convener] });
  return allow({ answer });
}

async function show(work: Work, { server, at }: Outside, guest: ConferenceGuest): Promise<Shown | undefined> {
  const stored = await lockConference(work, [guest.sigungu], guest.conferenceId);
  if (stored === undefined) return undefined;
  const state = stateOf(stored);
  const [subjects, directory] = await Promise.all([findSubjects(work, stored.sigungu, state.items), directoryOf(server, guest.sigungu as Sigungu)]);
  return readingFor(state, guest, subjects, directory, koreanDay(at));
}

type Subjects = Parameters<typeof packetsFor>[1];
type Directory = Awaited<ReturnType<typeof directoryOf>>;

/** Of each case what a consent gives the organisation that the guest comes from; without one, that a case is discussed and nothing else. */
function readingFor(state: ConferenceState, guest: ConferenceGuest, subjects: Subjects, directory: Directory, on: PlainDate): Shown {
  const { identity, attendees, items } = state;
  const place = attendees.find(({ attendeeId }) => attendeeId === guest.attendeeId);
  const organisation = place === undefined || place.organisationId === null ? undefined : directory.get(place.organisationId);
  const packets = packetsFor(items, subjects, organisation, on);
  return {
    reading: {
      kind: identity.kind, mode: identity.mode, convener: directory.get(identity.convener.organisationId)?.name ?? '–', ...whenAndWhere(state),
      name: nameOf(place, organisation), answer: place?.answer ?? 'awaited', readUntil: readUntil(guest), packets: [...packets],
    },
    seen: items.filter(({ itemId }) => packets.some((one) => one.itemId === itemId && one.items.length > 0)).map(({ personId }) => personId),
  };
}

function whenAndWhere({ appointment, status }: ConferenceState): Pick<GuestReading, 'startsAt' | 'minutes' | 'place' | 'mayAnswer'> {
  const { startsAt, minutes, place } = appointment ?? { startsAt: null, minutes: 0, place: '' };
  return { startsAt, minutes, place, mayAnswer: status === 'called' };
}

const nameOf = (place: AttendeeState | undefined, organisation: Organisation | undefined): string => (place !== undefined && place.name !== '' ? place.name : (organisation?.name ?? ''));

function readUntil({ usedAt, createdAt, expiresAt }: ConferenceGuest): Instant {
  const opened = epochMilliseconds(usedAt ?? createdAt) + GUEST_READING_MINUTES * 60_000;
  return instantOf(Math.min(opened, epochMilliseconds(expiresAt)));
}
