import type { ConferenceParty } from './actions.ts';
import type { AgendaKind, ConferenceKind, DecisionKind } from './kinds.ts';
import type { ConferenceAction, ConferenceStatus } from './transitions.ts';

/** Why an act on a conference is not allowed. */
export type ConferenceRefusal =
  | { readonly code: 'conference/action-not-available'; readonly action: ConferenceAction; readonly status: ConferenceStatus }
  | { readonly code: 'conference/not-your-act'; readonly action: ConferenceAction; readonly party: ConferenceParty }
  | { readonly code: 'conference/facts-missing'; readonly action: ConferenceAction; readonly fields: readonly string[] }
  | { readonly code: 'conference/agenda-empty' }
  | { readonly code: 'conference/nobody-asked' }
  | { readonly code: 'conference/unscheduled' }
  | { readonly code: 'conference/date-in-the-past'; readonly field: string }
  | { readonly code: 'conference/written-not-allowed'; readonly kind: ConferenceKind }
  | { readonly code: 'conference/agenda-not-of-kind'; readonly kind: ConferenceKind; readonly agenda: AgendaKind }
  | { readonly code: 'conference/asked-twice' }
  | { readonly code: 'conference/no-such-item'; readonly itemId: string }
  | { readonly code: 'conference/no-such-attendee'; readonly attendeeId: string }
  | { readonly code: 'conference/not-your-place'; readonly attendeeId: string }
  | { readonly code: 'conference/decision-not-of-agenda'; readonly decision: DecisionKind }
  | { readonly code: 'conference/action-incomplete'; readonly fields: readonly string[] }
  | { readonly code: 'conference/no-quorum'; readonly missing: readonly string[]; readonly short: number }
  | { readonly code: 'conference/undecided'; readonly itemIds: readonly string[] }
  | { readonly code: 'conference/absence-unexplained'; readonly who: readonly string[] }
  | { readonly code: 'conference/owner-not-asked'; readonly itemIds: readonly string[] }
  | { readonly code: 'conference/not-a-signer' }
  | { readonly code: 'conference/already-signed' }
  | { readonly code: 'conference/signatures-missing' };

export type ConferenceRefusalCode = ConferenceRefusal['code'];
