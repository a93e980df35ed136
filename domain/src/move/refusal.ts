import type { DisclosureItem } from '../access/index.ts';
import type { MoveAction, MoveParty, MoveStatus } from './transitions.ts';

/** Why a move is not sent, or an act on one is not allowed. */
export type MoveRefusal =
  | { readonly code: 'move/same-municipality' }
  | { readonly code: 'move/case-not-open' | 'move/transfer-pending' | 'move/already-under-way' | 'move/receiver-unsuited' }
  | { readonly code: 'move/no-consent' | 'move/identity-not-covered' }
  | { readonly code: 'move/items-not-covered'; readonly items: readonly DisclosureItem[] }
  | { readonly code: 'move/facts-missing'; readonly fields: readonly string[] }
  | { readonly code: 'move/law-unconfirmed' }
  | { readonly code: 'move/not-your-act'; readonly action: MoveAction | 'send'; readonly party: MoveParty | 'other' }
  | { readonly code: 'move/action-not-available'; readonly action: MoveAction; readonly status: MoveStatus }
  | { readonly code: 'move/only-the-fact' | 'move/history-awaits' }
  | { readonly code: 'move/not-the-same-person' | 'move/case-over' };

export type MoveRefusalCode = MoveRefusal['code'];
