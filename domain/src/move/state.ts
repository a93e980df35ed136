import type { DisclosureItem } from '../access/index.ts';
import type { Instant, PlainDate } from '../calendar/index.ts';
import type { DueSignal } from '../clock/index.ts';
import type { OrganisationId } from '../ids/index.ts';
import type { MoveDates } from './event.ts';
import type { MoveBasis, MoveIdentity, MoveReturnReason, MoveSettlement } from './facts.ts';
import type { MoveStatus } from './transitions.ts';

export type MoveAnswer =
  | { readonly kind: 'none' }
  | { readonly kind: 'accepted' | 'noted'; readonly contactName: string; readonly contactPhone: string; readonly words: string; readonly on: PlainDate }
  | { readonly kind: 'returned'; readonly reason: MoveReturnReason; readonly words: string; readonly on: PlainDate }
  | { readonly kind: 'recalled'; readonly because: 'sender' | 'case-over' | 'consent-withdrawn'; readonly words: string; readonly on: PlainDate };

/** A move as its history leaves it; both municipalities keep the same. */
export interface MoveState extends MoveDates {
  readonly identity: MoveIdentity;
  readonly status: MoveStatus;
  readonly basis: MoveBasis;
  readonly items: readonly DisclosureItem[];
  readonly reason: string;
  /** Last day on which the receiving side reads what was sent. */
  readonly readableUntil: PlainDate;
  readonly sentOn: PlainDate;
  readonly openedOn: PlainDate | null;
  readonly answer: MoveAnswer;
  readonly settlement: { readonly kind: 'none' } | { readonly kind: 'settled'; readonly step: MoveSettlement; readonly words: string; readonly on: PlainDate };
  readonly signalled: readonly DueSignal[];
  readonly lastChangeAt: Instant;
  readonly version: number;
}

/**
 * The one team that answers for the person: the sender until the case was taken over, and then the receiver. Never both and never none;
 * a move without history takes nothing over, so the sender goes on answering.
 */
export function responsibleOf({ status, identity }: Pick<MoveState, 'status' | 'identity'>): OrganisationId {
  return status === 'accepted' ? identity.to.organisationId : identity.from.organisationId;
}

/** Whose turn it is. */
export function moveHolder({ status, identity }: Pick<MoveState, 'status' | 'identity'>): OrganisationId | null {
  if (status === 'sent' || status === 'opened') return identity.to.organisationId;
  return status === 'returned' ? identity.from.organisationId : null;
}
