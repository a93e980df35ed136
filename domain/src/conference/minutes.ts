import type { AttendeeState, ConferenceState, Decided, Dissent, ItemState } from './state.ts';

/** The first words of the minutes on a case: what was asked and what was said, so that nothing is typed twice. */
export function draftWords({ asked, discussion }: Pick<ItemState, 'asked' | 'discussion'>): string {
  return [asked.trim(), discussion.trim()].filter((part) => part !== '').join('\n');
}

interface MinutesItem {
  readonly itemId: string;
  readonly words: string;
  readonly decision: Decided;
  readonly dissent: readonly Dissent[];
  readonly actions: ItemState['actions'];
}

/** 회의록: what the required attendees sign. Who was there, what was decided and who does what are facts, only the words are edited. */
export interface Minutes {
  readonly identity: ConferenceState['identity'];
  readonly appointment: ConferenceState['appointment'];
  readonly attendance: readonly Pick<AttendeeState, 'attendeeId' | 'organisationId' | 'staffId' | 'name' | 'presence' | 'proxy' | 'seats'>[];
  readonly absenceWords: string;
  readonly remarks: string;
  readonly items: readonly MinutesItem[];
  readonly signatures: readonly { readonly attendeeId: string; readonly at: string }[];
}

export function minutesOf({ identity, appointment, attendees, absenceWords, remarks, items }: ConferenceState): Minutes {
  return {
    identity, appointment, absenceWords, remarks,
    attendance: attendees.map(({ attendeeId, organisationId, staffId, name, presence, proxy, seats }) => ({ attendeeId, organisationId, staffId, name, presence, proxy, seats })),
    items: items.map(({ itemId, minutes, decision, dissent, actions }) => ({ itemId, words: minutes, decision, dissent, actions })),
    signatures: attendees.flatMap(({ attendeeId, signedAt }) => (signedAt === null ? [] : [{ attendeeId, at: signedAt }])),
  };
}
