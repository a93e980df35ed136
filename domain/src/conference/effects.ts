import { draftWords } from './minutes.ts';
import type { ConferenceEvent, PreparedEvent } from './event.ts';
import type { Attendee, AttendeeState, ConferenceState, ItemState } from './state.ts';
import type { ConferenceAction } from './transitions.ts';

type Change = Partial<ConferenceState>;
type Effect<Name extends ConferenceAction> = (event: Extract<ConferenceEvent, { action: Name }>, state: ConferenceState) => Change;

const UNSAID = { answer: 'awaited', proxy: '', words: '', presence: 'unknown', signedAt: null, signedBy: null } as const;

const changeItem = ({ items }: ConferenceState, itemId: string, change: (item: ItemState) => Partial<ItemState>): Change =>
  ({ items: items.map((item) => (item.itemId === itemId ? { ...item, ...change(item) } : item)) });
const changeAttendee = ({ attendees }: ConferenceState, attendeeId: string, change: Partial<AttendeeState>): Change =>
  ({ attendees: attendees.map((one) => (one.attendeeId === attendeeId ? { ...one, ...change } : one)) });

/** Who stays on the list keeps what he answered; a place that another takes begins anew. */
function listed({ attendees }: ConferenceState, asked: readonly Attendee[]): readonly AttendeeState[] {
  return asked.map((one) => {
    const known = attendees.find(({ attendeeId }) => attendeeId === one.attendeeId);
    const same = known !== undefined && known.organisationId === one.organisationId && known.staffId === one.staffId && known.name === one.name;
    return { ...UNSAID, ...(same ? known : {}), ...one };
  });
}

const PRESENCE_OF = { attends: 'present', proxy: 'proxy', absent: 'absent', awaited: 'unknown' } as const satisfies Record<AttendeeState['answer'], AttendeeState['presence']>;

/** A text that changes after somebody signed it has to be signed again. */
const unsigned = (attendees: readonly AttendeeState[]): readonly AttendeeState[] => attendees.map((one) => ({ ...one, signedAt: null, signedBy: null }));

/** What an act leaves in the conference besides its status. */
const EFFECTS: { readonly [Name in ConferenceAction]?: Effect<Name> } = {
  'add-item': ({ item }, { items }) => ({ items: [...items, { ...item, discussion: '', decision: { kind: 'none' }, dissent: [], actions: [], minutes: '' }] }),
  'change-item': ({ itemId, agenda, asked, mainServices }, state) => changeItem(state, itemId, () => ({ agenda, asked, mainServices })),
  'remove-item': ({ itemId }, { items }) => ({ items: items.filter((item) => item.itemId !== itemId) }),
  'set-attendees': ({ attendees }, state) => ({ attendees: listed(state, attendees) }),
  'set-seats': ({ seats, convening, flags }) => ({ seats, convening, flags }),
  // Another day is another question: everybody is asked again.
  schedule: ({ startsAt, minutes, place }, { attendees, appointment }) => ({
    appointment: { startsAt, minutes, place },
    attendees: appointment === null || appointment.startsAt === startsAt ? attendees : attendees.map((one) => ({ ...one, ...UNSAID })),
  }),
  call: ({ answerBy, at }) => ({ answerBy, calledAt: at }),
  answer: ({ attendeeId, answer, proxy, words }, state) => changeAttendee(state, attendeeId, { answer, proxy, words }),
  cancel: ({ words }) => ({ cancelWords: words }),
  start: (_event, { attendees }) => ({ attendees: attendees.map((one) => ({ ...one, presence: PRESENCE_OF[one.answer] })) }),
  attend: ({ attendeeId, presence, proxy }, state) => changeAttendee(state, attendeeId, { presence, proxy }),
  'record-item': ({ itemId, discussion, decision, dissent, actions }, state) => changeItem(state, itemId, () => ({ discussion, decision, dissent, actions })),
  confirm: ({ absenceWords, at, on }, { items }) => ({ absenceWords, confirmedAt: at, confirmedOn: on, items: items.map((item) => ({ ...item, minutes: draftWords(item) })) }),
  'edit-minutes': ({ itemId, words }, state) => ({ attendees: unsigned(state.attendees), ...(itemId === null ? { remarks: words } : changeItem(state, itemId, () => ({ minutes: words }))) }),
  sign: ({ attendeeId, at, by }, state) => changeAttendee(state, attendeeId, { signedAt: at, signedBy: by === 'system' ? null : by }),
  complete: ({ at }) => ({ signedAt: at }),
  distribute: ({ at }) => ({ distributedAt: at }),
};

export function conferenceEffectOf(event: Exclude<ConferenceEvent, PreparedEvent>, state: ConferenceState): Change {
  // The table's key and the event's action are the same name, which the compiler cannot follow through a union.
  const effect = EFFECTS[event.action] as ((event: ConferenceEvent, state: ConferenceState) => Change) | undefined;
  return effect === undefined ? {} : effect(event, state);
}
