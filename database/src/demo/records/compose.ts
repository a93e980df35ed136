import { addDays } from '@dure/domain/calendar';
import type { Instant } from '@dure/domain/calendar';
import { REFERRAL_DEADLINES } from '@dure/domain/clock';
import type { ConsentId, ReferralId } from '@dure/domain/ids';
import { draftOnward, draftReferral, needsLetter } from '@dure/domain/referral';
import type { DisclosureBasis, DraftContext, DraftedEvent, SendingContext } from '@dure/domain/referral';
import { isHoliday } from '../data/holidays.ts';
import type { Rng } from '../prng.ts';
import type { TownStaff } from '../staff.ts';
import { askedFor, endedWith } from './consentsOfReferral.ts';
import type { ConsentRecord } from './consents.ts';
import type { Directory } from './directory.ts';
import { disclosedOn } from './occasion.ts';
import type { Occasion } from './occasion.ts';
import { must, play } from './play.ts';
import type { Act, Played, Letters } from './play.ts';
import { move } from './scripts.ts';
import type { Actor, Cast, Move } from './scripts.ts';
import { timesOf } from './timing.ts';
import type { Time } from './timing.ts';

/** A referral with its history and the consents it rests on. */
export interface ReferralRecord extends Played {
  readonly occasion: Occasion;
  readonly consents: readonly ConsentRecord[];
}

/** How far a draft has come; a 공문 is asked for and approved before it leaves. */
export type Reach = 'draft' | 'approval-requested' | 'approved' | 'sent';

/** How a referral went, and how many days ago its last act was. */
export interface Course {
  readonly referralId: ReferralId;
  readonly daysAgo: number;
  readonly reach: Reach;
  /** Moment of the act that made it, where another referral did. */
  readonly begunAt?: Instant;
  readonly after: (cast: Cast) => readonly Move[];
}

/** Plays a referral from the first consent to today. */
export function compose(directory: Directory, rng: Rng, made: Occasion, course: Course, letters: Letters): ReferralRecord {
  const consentId = rng.uuid() as ConsentId;
  const moves = movesOf(directory, rng, made, course, { consentId, letters });
  const [begun, ...times] = timesOf(rng, moves.map((each) => each.after), { ...course, today: directory.town.today });
  const sending = sendingOf(made, consentId);
  const acts = moves.map((each, index) => actOf(directory, made, each, times[index] ?? begun, sending));
  const first = { event: draft(made, course.referralId, begun, sending), organisationId: made.sender.id };
  const played = play(first, acts, addDays(directory.town.today, -1), letters);
  const consents = course.reach === 'sent' ? askedFor(directory, rng, made, { consentId, on: begun.on }) : [];
  return { ...played, occasion: made, consents: endedWith(consents, acts) };
}

interface Sending {
  readonly consentId: ConsentId;
  readonly letters: Letters;
}

function movesOf(directory: Directory, rng: Rng, made: Occasion, course: Course, sending: Sending): readonly Move[] {
  const { receiverStaff, route } = made;
  const cast: Cast = { rng, requested: route.requested, receiver: { staffId: receiverStaff.id, name: receiverStaff.name, phone: receiverStaff.phone } };
  const approval = needsLetter(route.channel) ? approvalMoves(rng, directory, made, course.reach) : [];
  return course.reach === 'sent' ? [...approval, sendMove(rng, made, sending), ...course.after(cast)] : approval;
}

function approvalMoves(rng: Rng, directory: Directory, made: Occasion, reach: Reach): readonly Move[] {
  const approver = directory.lead(made.sender).id;
  const asking = move(0, 'sender', { action: 'request-approval', approver });
  if (reach === 'draft') return rng.chance(0.3) ? [asking, move(1, 'sender-lead', { action: 'decline-letter', words: '의뢰 사유를 더 자세히 적어 주십시오.' })] : [];
  return reach === 'approval-requested' ? [asking] : [asking, move(rng.int(0, 2), 'sender-lead', { action: 'approve-letter' })];
}

function sendMove(rng: Rng, made: Occasion, { consentId, letters }: Sending): Move {
  const { route, sender } = made;
  const letter = needsLetter(route.channel);
  return {
    after: letter ? rng.int(0, 1) : 0,
    by: 'sender',
    command: (on) => ({
      action: 'send', basis: basisOf(made, consentId), disclosed: disclosedOn(route), confirmed: route.confirmed ?? [],
      letter: letter ? { kind: 'letter', number: letters(sender.id, on), sentOn: on } : { kind: 'none' },
    }),
  };
}

/** C12: a crisis does not wait for consent; its ground is written down. */
function basisOf({ route }: Occasion, consentId: ConsentId): DisclosureBasis {
  if (route.urgency === 'crisis') return { kind: 'crisis', words: '자살 위험이 높아 생명 보호를 위해 먼저 알립니다.' };
  return { kind: 'consent', consentId };
}

function sendingOf({ route, receiver }: Occasion, consentId: ConsentId): SendingContext {
  return {
    direction: receiver.direction ?? null,
    preconditions: (route.confirmed ?? []).map(({ code }) => ({ code, required: true })),
    consent: { standing: 'given', consentId, recipients: [receiver.id], items: disclosedOn(route) },
    live: [],
  };
}

function draft(made: Occasion, referralId: ReferralId, { on, at }: Time, sending: SendingContext): DraftedEvent {
  const { route, person, sender, senderStaff, receiver, caseId, parent } = made;
  const context: DraftContext = { on, at, by: senderStaff.id, party: 'sender', isHoliday, deadlines: REFERRAL_DEADLINES, sending };
  const { programme, service, channel } = route;
  if (parent !== undefined) return must(draftOnward(parent.state, parent.kind, { referralId, to: receiver.id, programme, service, channel }, context), 'pass a referral on');
  const identity = {
    referralId, sigungu: person.sigungu, personId: person.id, caseId, programme, service, channel, urgency: route.urgency ?? 'general',
    sender: { organisationId: sender.id, staffId: senderStaff.id, programme: route.senderProgramme ?? null },
    receiver: { organisationId: receiver.id },
    lineage: { kind: 'first' },
  } as const;
  const reason = route.reasons[Number.parseInt(referralId.slice(0, 4), 16) % route.reasons.length] ?? '';
  return must(draftReferral({ identity, reason, requested: route.requested }, context), 'draft a referral');
}

function actOf(directory: Directory, made: Occasion, { by, command }: Move, { on, at }: Time, sending: SendingContext): Act {
  const actor = actorOf(directory, made, by);
  return { on, at, by: actor.id, organisationId: actor.organisationId, party: by === 'sender-lead' ? 'sender' : by, command: command(on), sending };
}

function actorOf(directory: Directory, made: Occasion, by: Actor): TownStaff {
  if (by === 'sender') return made.senderStaff;
  if (by === 'receiver') return made.receiverStaff;
  return by === 'sender-lead' ? directory.lead(made.sender) : directory.coordinator(made.person);
}
