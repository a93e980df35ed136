import type { DisclosureItem } from '../access/index.ts';
import type { Instant, PlainDate } from '../calendar/index.ts';
import type { StaffId } from '../ids/index.ts';
import type { MoveBasis, MoveCommand, MoveIdentity } from './facts.ts';
import type { MoveParty } from './transitions.ts';

export interface MoveAct {
  readonly at: Instant;
  /** The Korean day of `at`. */
  readonly on: PlainDate;
  readonly by: StaffId | 'system';
  readonly party: MoveParty;
}

/** Until when somebody must act; null when nobody must. */
export interface MoveDates {
  readonly nextOn: PlainDate | null;
}

/** What goes out, fixed for ever. */
export type SentEvent = MoveAct & {
  readonly action: 'send';
  readonly identity: MoveIdentity;
  readonly basis: MoveBasis;
  readonly items: readonly DisclosureItem[];
  readonly reason: string;
  /** Last day on which the receiver may read it: the consent's own, or for ever where a law or danger opened it. */
  readonly readableUntil: PlainDate;
  readonly dates: MoveDates;
};

export type MoveEvent = SentEvent | (MoveAct & MoveCommand & { readonly dates: MoveDates });
