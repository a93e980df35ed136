import { koreanDay } from '../calendar/index.ts';
import { isBlank } from '../referral/required.ts';
import { conferenceActionRule, isPlaceOf, signersOf } from './actions.ts';
import type { ConferenceContext } from './context.ts';
import type { ConferenceCommand } from './event.ts';
import { AGENDA_OF, decisionsOf, writtenRule, type AgendaKind } from './kinds.ts';
import { absentMust, quorumOf } from './quorum.ts';
import type { ConferenceRefusal } from './refusal.ts';
import type { ActionItem, ConferenceState } from './state.ts';
import type { ConferenceAction } from './transitions.ts';

type Command<Name extends ConferenceAction> = Extract<ConferenceCommand, { action: Name }>;
type Guard<Name extends ConferenceAction> = (state: ConferenceState, command: Command<Name>, context: ConferenceContext) => ConferenceRefusal | undefined;

/** What the table cannot say: conditions on the facts of an act. */
const GUARDS: { readonly [Name in ConferenceAction]?: Guard<Name> } = {
  'add-item': (state, { item }) => (isBlank(item.asked) ? { code: 'conference/facts-missing', action: 'add-item', fields: ['asked'] } : refuseTwice(state, item) ?? refuseAgenda(state, item.agenda)),
  'change-item': (state, { itemId, agenda }) => refuseItem(state, itemId) ?? refuseAgenda(state, agenda),
  'remove-item': (state, { itemId }) => refuseItem(state, itemId),
  'set-attendees': (_state, { attendees }) => (new Set(attendees.map(({ attendeeId }) => attendeeId)).size === attendees.length ? undefined : { code: 'conference/asked-twice' }),
  schedule: (_state, { startsAt }, { on }) => (koreanDay(startsAt) < on ? { code: 'conference/date-in-the-past', field: 'startsAt' } : undefined),
  call: refuseCall,
  answer: refuseAnswer,
  attend: (state, { attendeeId }) => refuseAttendee(state, attendeeId),
  'record-item': refuseRecord,
  confirm: refuseConfirm,
  'edit-minutes': (state, { itemId }) => (itemId === null ? undefined : refuseItem(state, itemId)),
  sign: refuseSign,
  complete: (state) => (signersOf(state).every(({ signedAt }) => signedAt !== null) ? undefined : { code: 'conference/signatures-missing' }),
};

export function guardConference(state: ConferenceState, command: ConferenceCommand, context: ConferenceContext): ConferenceRefusal | undefined {
  // The table's key and the command's action are the same name, which the compiler cannot follow through a union.
  const check = GUARDS[command.action] as ((state: ConferenceState, command: ConferenceCommand, context: ConferenceContext) => ConferenceRefusal | undefined) | undefined;
  return check?.(state, command, context);
}

/** The words that the table requires of this act and that are blank. */
export function missingConferenceFacts(command: ConferenceCommand): readonly string[] {
  const facts = new Map<string, unknown>(Object.entries(command));
  // Minutes on the whole may be empty again; those on a case may not.
  if (command.action === 'edit-minutes' && command.itemId === null) return [];
  return conferenceActionRule(command.action).requires.filter((field) => isBlank(facts.get(field)));
}

const refuseItem = ({ items }: ConferenceState, itemId: string): ConferenceRefusal | undefined => (items.some((item) => item.itemId === itemId) ? undefined : { code: 'conference/no-such-item', itemId });
const refuseAttendee = ({ attendees }: ConferenceState, attendeeId: string): ConferenceRefusal | undefined => (attendees.some((one) => one.attendeeId === attendeeId) ? undefined : { code: 'conference/no-such-attendee', attendeeId });

function refuseAgenda({ identity: { kind } }: ConferenceState, agenda: AgendaKind): ConferenceRefusal | undefined {
  return AGENDA_OF[kind].includes(agenda) ? undefined : { code: 'conference/agenda-not-of-kind', kind, agenda };
}

/** One person stands on an agenda once: two decisions on one case in one conference could contradict each other. */
function refuseTwice({ items }: ConferenceState, { itemId, personId }: { readonly itemId: string; readonly personId: string }): ConferenceRefusal | undefined {
  return items.some((item) => item.itemId === itemId || item.personId === personId) ? { code: 'conference/asked-twice' } : undefined;
}

function refuseCall(state: ConferenceState, { answerBy }: Command<'call'>, context: ConferenceContext): ConferenceRefusal | undefined {
  return refuseUnready(state, context) ?? refuseOwnerless(state, context) ?? (answerBy < context.on ? { code: 'conference/date-in-the-past', field: 'answerBy' } : undefined);
}

/** Who keeps a case sits at the table where it is decided. */
function refuseOwnerless({ items, attendees, identity }: ConferenceState, { ownerOf }: ConferenceContext): ConferenceRefusal | undefined {
  const asked = [identity.convener.organisationId, ...attendees.flatMap(({ organisationId }) => (organisationId === null ? [] : [organisationId]))];
  const itemIds = items.flatMap(({ itemId }) => {
    const owner = ownerOf?.get(itemId);
    return owner === undefined || asked.includes(owner) ? [] : [itemId];
  });
  return itemIds.length === 0 ? undefined : { code: 'conference/owner-not-asked', itemIds };
}

function refuseUnready({ identity, items, attendees, appointment }: ConferenceState, { on }: ConferenceContext): ConferenceRefusal | undefined {
  if (items.length === 0) return { code: 'conference/agenda-empty' };
  if (attendees.length === 0) return { code: 'conference/nobody-asked' };
  if (identity.mode === 'written' && writtenRule(identity.kind, items.map(({ agenda }) => agenda)) === undefined) return { code: 'conference/written-not-allowed', kind: identity.kind };
  if (appointment === null) return { code: 'conference/unscheduled' };
  return koreanDay(appointment.startsAt) < on ? { code: 'conference/date-in-the-past', field: 'startsAt' } : undefined;
}

function refuseAnswer(state: ConferenceState, { attendeeId, answer, proxy }: Command<'answer'>, { party, staffId, organisationId, guestOf }: ConferenceContext): ConferenceRefusal | undefined {
  const place = state.attendees.find((one) => one.attendeeId === attendeeId);
  if (place === undefined) return { code: 'conference/no-such-attendee', attendeeId };
  if (answer === 'proxy' && isBlank(proxy)) return { code: 'conference/facts-missing', action: 'answer', fields: ['proxy'] };
  if (party === 'guest') return guestOf === attendeeId ? undefined : { code: 'conference/not-your-place', attendeeId };
  if (party === 'convener') return undefined;
  // A colleague may say that somebody of the own team is ill.
  return place.organisationId === organisationId || isPlaceOf(place, { staffId, organisationId }) ? undefined : { code: 'conference/not-your-place', attendeeId };
}

const incomplete = ({ what, organisationId, dueOn, kind, programme }: ActionItem): readonly string[] =>
  [...(isBlank(what) ? ['what'] : []), ...(isBlank(organisationId) ? ['organisationId'] : []), ...(isBlank(dueOn) ? ['dueOn'] : []), ...(kind === 'referral' && programme === null ? ['programme'] : [])];

function refuseRecord(state: ConferenceState, { itemId, decision, actions, dissent }: Command<'record-item'>, { on }: ConferenceContext): ConferenceRefusal | undefined {
  const item = state.items.find((one) => one.itemId === itemId);
  if (item === undefined) return { code: 'conference/no-such-item', itemId };
  if (decision.kind !== 'none' && !decisionsOf(item).includes(decision.kind)) return { code: 'conference/decision-not-of-agenda', decision: decision.kind };
  if (decision.kind === 'hold' && decision.reviewOn !== null && decision.reviewOn < on) return { code: 'conference/date-in-the-past', field: 'reviewOn' };
  const fields = [...actions.flatMap(incomplete), ...dissent.flatMap(({ who, words }) => (isBlank(who) || isBlank(words) ? ['dissent'] : []))];
  if (fields.length > 0) return { code: 'conference/action-incomplete', fields: [...new Set(fields)] };
  return actions.some(({ dueOn }) => dueOn < on) ? { code: 'conference/date-in-the-past', field: 'dueOn' } : undefined;
}

/** Below the quorum everything is kept and nothing is decided (C23). */
function refuseConfirm(state: ConferenceState, { absenceWords }: Command<'confirm'>): ConferenceRefusal | undefined {
  const { isMet, missing, short } = quorumOf(state);
  if (!isMet) return { code: 'conference/no-quorum', missing, short };
  const itemIds = state.items.filter(({ decision }) => decision.kind === 'none' || isBlank(decision.words)).map(({ itemId }) => itemId);
  if (itemIds.length > 0) return { code: 'conference/undecided', itemIds };
  const who = absentMust(state);
  return who.length > 0 && isBlank(absenceWords) ? { code: 'conference/absence-unexplained', who } : undefined;
}

function refuseSign(state: ConferenceState, { attendeeId }: Command<'sign'>, { staffId, organisationId }: ConferenceContext): ConferenceRefusal | undefined {
  const signer = signersOf(state).find((one) => one.attendeeId === attendeeId);
  if (signer === undefined) return { code: 'conference/not-a-signer' };
  if (signer.signedAt !== null) return { code: 'conference/already-signed' };
  // Who came instead of somebody signs for the team; a named member of staff who was there signs in person.
  const mine = signer.presence === 'proxy' ? signer.organisationId === organisationId : isPlaceOf(signer, { staffId, organisationId });
  return mine ? undefined : { code: 'conference/not-your-place', attendeeId };
}
