import type { Instant, PlainDate } from '../calendar/index.ts';
import type { StaffId } from '../ids/index.ts';
import type { ConferenceParty } from './actions.ts';
import type { AgendaKind, Answer, MainService, Presence } from './kinds.ts';
import type { AgendaItem, Appointment, Attendee, ConferenceIdentity, ItemRecord, Seating } from './state.ts';
import type { ConferenceAction } from './transitions.ts';

export interface ConferenceAct {
  readonly at: Instant;
  /** The Korean day of `at`. */
  readonly on: PlainDate;
  /** A guest from outside is no staff; what he does is recorded by the system that let him in. */
  readonly by: StaffId | 'system';
  readonly party: ConferenceParty;
}

type None = unknown;
type OfItem = { readonly itemId: string };

/** The facts that each act carries. Acts with an `itemId` or `item` are about one person and are kept from the others' organisations. */
export interface ConferenceFacts {
  'add-item': { readonly item: AgendaItem };
  'change-item': OfItem & { readonly agenda: AgendaKind; readonly asked: string; readonly mainServices: readonly MainService[] };
  'remove-item': OfItem;
  'set-attendees': { readonly attendees: readonly Attendee[] };
  'set-seats': Seating;
  schedule: Appointment;
  call: { readonly answerBy: PlainDate };
  answer: { readonly attendeeId: string; readonly answer: Answer; readonly proxy: string; readonly words: string };
  cancel: { readonly words: string };
  start: None;
  attend: { readonly attendeeId: string; readonly presence: Presence; readonly proxy: string };
  'record-item': OfItem & ItemRecord;
  confirm: { readonly absenceWords: string };
  /** Without an item: the remarks on the whole. */
  'edit-minutes': { readonly itemId: string | null; readonly words: string };
  sign: { readonly attendeeId: string };
  complete: None;
  distribute: None;
}

export type ConferenceCommand = { readonly [Name in ConferenceAction]: { readonly action: Name } & ConferenceFacts[Name] }[ConferenceAction];

export type PreparedEvent = ConferenceAct & { readonly action: 'prepare'; readonly identity: ConferenceIdentity };
export type ConferenceEvent = PreparedEvent | (ConferenceAct & ConferenceCommand);

/** The case of the agenda that an event is about; absent where it is about the conference as a whole. */
export function itemOfEvent(event: ConferenceEvent): string | undefined {
  if (event.action === 'add-item') return event.item.itemId;
  return 'itemId' in event && event.itemId !== null ? event.itemId : undefined;
}
