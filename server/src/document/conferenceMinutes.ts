import { CONFERENCE_DECISIONS, type AgendaItem, type Attendee, type ConferenceMinutes, type Discussed, type Signature } from '@dure/documents/conferenceMinutes';
import type { GuideQuote } from '@dure/documents/form';
import type { DisclosureItem } from '@dure/domain/access';
import { epochMilliseconds, instantOf, koreanDay, koreanTime, type PlainDate } from '@dure/domain/calendar';
import { quorumSeats, strengthOf, type AttendeeState, type ConferenceState, type Decided, type DecisionKind, type ItemState, type Presence } from '@dure/domain/conference';
import { AGENDA_TERMS, CLOSURE_TERMS, CONFERENCE_TERMS, SEAT_TERMS } from '@dure/domain/document';
import type { OrganisationId } from '@dure/domain/ids';
import { isProgrammeId, PROGRAMME_NAMES } from '@dure/domain/programme';
import { citedRule } from '@dure/guide/conference';
import { written } from './around.ts';
import type { Mark } from './paper.ts';

/** A case of the agenda and what of it this copy may show. */
export interface ShownItem {
  readonly item: ItemState;
  readonly name: string;
  readonly items: readonly DisclosureItem[];
}

export interface ConferenceOnPaper {
  readonly state: ConferenceState;
  readonly all: readonly ShownItem[];
  readonly writtenOn: PlainDate;
  /** Organisation that this copy is for. */
  readonly recipient: OrganisationId;
  readonly nameOf: (organisationId: string) => string;
  readonly staffName: (staffId: string) => string;
}

const [APPROVED, CHANGED, CLOSED, HELD] = CONFERENCE_DECISIONS;
const DECISIONS: Readonly<Record<DecisionKind, Discussed['decision']>> = { approve: APPROVED, change: CHANGED, close: CLOSED, hold: HELD };
const PRESENCES: Readonly<Record<Presence | 'unknown', Attendee['presence']>> = { present: '참석', proxy: '대리', absent: '불참', unknown: '불참' };

const day = (on: PlainDate): string => `${on.split('-').map(Number).join('. ')}.`;

/** 회의록 of a conference from what was entered in it; nothing is typed anew. */
export function minutesOnPaper(paper: ConferenceOnPaper, mark: Mark): ConferenceMinutes {
  const { state, all, writtenOn, recipient, nameOf, staffName } = paper;
  const { identity, appointment, confirmedAt, remarks } = state;
  const { convener, kind } = identity;
  const heldAt = appointment?.startsAt ?? confirmedAt ?? state.lastChangeAt;
  const organisation = nameOf(convener.organisationId);
  return {
    issue: { ...mark, organisation, writtenOn, receipt: null, approvals: written('작성', staffName(convener.staffId), confirmedAt ?? heldAt) },
    conference: CONFERENCE_TERMS[kind], copyFor: recipient === convener.organisationId ? '' : nameOf(recipient),
    on: koreanDay(heldAt), from: koreanTime(heldAt), to: appointment === null ? null : koreanTime(instantOf(epochMilliseconds(appointment.startsAt) + appointment.minutes * 60_000)),
    mode: identity.mode === 'written' ? '서면' : '대면', place: appointment?.place ?? '서면', convener: `${organisation} ${staffName(convener.staffId)}`,
    attendees: state.attendees.map((one) => attendeeOf(one, paper)), quorum: quorumWords(state), absence: state.absenceWords,
    agenda: all.map(agendaOf), actions: all.flatMap((one, index) => actionsOf(one, index, paper)), remarks, signatures: signaturesOf(paper),
    distribution: [...new Set(state.attendees.map((one) => placeName(one, nameOf)))], quotes: quotesOf(state),
  };
}

/** A guest from outside is known by what he was asked as. */
const placeName = ({ organisationId, name }: AttendeeState, nameOf: (id: string) => string): string => (organisationId === null ? name : nameOf(organisationId));

function attendeeOf(one: AttendeeState, { state, nameOf, staffName }: ConferenceOnPaper): Attendee {
  const { seats, staffId, organisationId, proxy, presence, signedBy } = one;
  const person = [staffId, signedBy].flatMap((id) => (id === null ? [] : [staffName(id)]))[0] ?? '';
  const came = presence === 'present' && state.identity.mode === 'written' ? '서면' : PRESENCES[presence];
  return { standing: SEAT_TERMS[strengthOf(one, state.seats)], seat: seats.join(', '), organisation: placeName(one, nameOf), name: presence === 'proxy' && proxy !== '' ? `${proxy}(대리)` : organisationId === null ? '' : person, presence: came };
}

function quorumWords(state: ConferenceState): string {
  const there = state.attendees.filter(({ presence }) => presence === 'present' || presence === 'proxy').length;
  return `성립 요건 ${quorumSeats(state).length}자리가 모두 참석하여 성립(참석 ${there}명)`;
}

function agendaOf({ item, name, items }: ShownItem): AgendaItem {
  const whom = items.includes('identity') ? `${name}${isProgrammeId(item.programme ?? '') ? `(${PROGRAMME_NAMES[item.programme as keyof typeof PROGRAMME_NAMES]})` : ''}` : '공개되지 않은 대상자';
  return { subject: `${AGENDA_TERMS[item.agenda]} · ${whom}`, discussed: items.includes('progress') ? discussedOf(item) : null };
}

function discussedOf({ minutes, discussion, decision, dissent }: ItemState): Discussed | null {
  if (decision.kind === 'none') return null;
  return { discussion: minutes.trim() === '' ? discussion : minutes, decision: DECISIONS[decision.kind], reason: decidedWords(decision), dissent: dissent.map(({ who, words }) => `${who}: ${words}`).join('\n') };
}

function decidedWords(decision: Exclude<Decided, { kind: 'none' }>): string {
  if (decision.kind === 'close') return [decision.words, `종결 사유: ${CLOSURE_TERMS[decision.reason]}`].filter((part) => part !== '').join('\n');
  if (decision.kind === 'hold' && decision.reviewOn !== null) return [decision.words, `${day(decision.reviewOn)}까지 다시 살핌`].filter((part) => part !== '').join('\n');
  return decision.words;
}

/** What one is to do oneself one always reads; of the others' only where one reads what was decided. */
function actionsOf({ item, items }: ShownItem, index: number, { recipient, nameOf, staffName }: ConferenceOnPaper): ConferenceMinutes['actions'] {
  const shown = item.actions.filter(({ organisationId }) => items.includes('progress') || organisationId === recipient);
  return shown.map(({ what, organisationId, staffId, dueOn }) => ({ item: `안건 ${index + 1}`, what, owner: [nameOf(organisationId), staffId === null ? '' : staffName(staffId)].filter((part) => part !== '').join(' '), dueOn }));
}

function signaturesOf({ state, nameOf, staffName }: ConferenceOnPaper): readonly Signature[] {
  return state.attendees.flatMap((one) => (one.signedAt === null ? [] : [{ organisation: placeName(one, nameOf), name: one.signedBy === null ? one.name : staffName(one.signedBy), on: koreanDay(one.signedAt), time: koreanTime(one.signedAt) }]));
}

/** The sentences of the guide by which somebody had to come. */
function quotesOf({ identity, seats }: ConferenceState): readonly GuideQuote[] {
  const rules = [...new Set(seats.filter(({ strength }) => strength === 'must').flatMap((seat) => seat.rules))];
  const cited = rules.flatMap((rule) => citedRule(identity.edition, rule) ?? []);
  const quotes = cited.map(({ quote, source, page }): GuideQuote => ({ text: quote, guide: source, page: page === null ? null : Number(/\d+/u.exec(page)?.[0] ?? Number.NaN) }));
  return [...new Map(quotes.map((quote) => [quote.text, { ...quote, page: quote.page !== null && Number.isFinite(quote.page) ? quote.page : null }])).values()];
}
