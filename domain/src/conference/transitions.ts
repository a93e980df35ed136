import type { TransitionTable } from '../referral/index.ts';

export const CONFERENCE_ACTIONS = [
  'add-item', 'change-item', 'remove-item', 'set-attendees', 'set-seats', 'schedule', 'call', 'answer', 'cancel',
  'start', 'attend', 'record-item', 'confirm', 'edit-minutes', 'sign', 'complete', 'distribute',
] as const;
export type ConferenceAction = (typeof CONFERENCE_ACTIONS)[number];

/** 준비 → 소집 → 진행 → 확정(회의록 서명 중) → 서명 완료. */
export const CONFERENCE_STATUSES = ['preparing', 'called', 'in-session', 'confirmed', 'signed', 'cancelled'] as const;
export type ConferenceStatus = (typeof CONFERENCE_STATUSES)[number];

export const CONFERENCE_TRANSITIONS = {
  preparing: { call: 'called', cancel: 'cancelled' },
  called: { start: 'in-session', cancel: 'cancelled' },
  'in-session': { confirm: 'confirmed' },
  confirmed: { complete: 'signed' },
  // Signed minutes are never opened again; what was wrong is put right by another conference.
  signed: {},
  cancelled: {},
} as const satisfies TransitionTable<ConferenceStatus, ConferenceAction>;

/** Acts that leave the status where it is, and where they may be done. */
export const CONFERENCE_ACTS_IN_PLACE = {
  'add-item': ['preparing', 'called'],
  'change-item': ['preparing', 'called'],
  'remove-item': ['preparing', 'called'],
  'set-attendees': ['preparing', 'called', 'in-session'],
  'set-seats': ['preparing', 'called'],
  schedule: ['preparing', 'called'],
  answer: ['called'],
  attend: ['in-session'],
  'record-item': ['in-session'],
  'edit-minutes': ['confirmed'],
  sign: ['confirmed'],
  distribute: ['signed'],
} as const satisfies { readonly [Act in ConferenceAction]?: readonly ConferenceStatus[] };

/** Where an act leads, or nothing when the table does not allow it. */
export function nextConferenceStatus(from: ConferenceStatus, action: ConferenceAction): ConferenceStatus | undefined {
  const row: { readonly [Act in ConferenceAction]?: ConferenceStatus } = CONFERENCE_TRANSITIONS[from];
  const inPlace: { readonly [Act in ConferenceAction]?: readonly ConferenceStatus[] } = CONFERENCE_ACTS_IN_PLACE;
  return row[action] ?? (inPlace[action]?.includes(from) === true ? from : undefined);
}

/** The acts that the table allows here, whoever asks. */
export function availableConferenceActions(status: ConferenceStatus): readonly ConferenceAction[] {
  return CONFERENCE_ACTIONS.filter((action) => nextConferenceStatus(status, action) !== undefined);
}
