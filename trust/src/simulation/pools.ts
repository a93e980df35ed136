import type { CaseEvent, CaseState } from '@dure/domain/case';
import type { ConferenceEvent, ConferenceState } from '@dure/domain/conference';
import type { Consent, ConsentEvent } from '@dure/domain/consent';
import type { HomecareEvent, HomecareState } from '@dure/domain/homecare';
import type { MoveEvent, MoveState } from '@dure/domain/move';
import type { PlanEvent, PlanState } from '@dure/domain/plan';
import type { ReferralEvent, ReferralState } from '@dure/domain/referral';

/** Something that the domain decides about for as long as it lasts: its state, and the history that the state is a fold of. */
export interface Course<State, Event> {
  readonly id: string;
  readonly personId: string;
  state: State;
  readonly events: Event[];
  /** Events that somebody was told had been stored. */
  acknowledged: number;
}

/** What is under way, and the last ones that ended: somebody may still object to those. */
export interface Pool<State, Event> {
  live: Course<State, Event>[];
  over: Course<State, Event>[];
}

export interface Pools {
  readonly referral: Pool<ReferralState, ReferralEvent>;
  readonly case: Pool<CaseState, CaseEvent>;
  readonly plan: Pool<PlanState, PlanEvent>;
  readonly homecare: Pool<HomecareState, HomecareEvent>;
  readonly move: Pool<MoveState, MoveEvent>;
  readonly conference: Pool<ConferenceState, ConferenceEvent>;
  readonly consent: Pool<Consent, ConsentEvent>;
}

const empty = <State, Event>(): Pool<State, Event> => ({ live: [], over: [] });

export const makePools = (): Pools => ({ referral: empty(), case: empty(), plan: empty(), homecare: empty(), move: empty(), conference: empty(), consent: empty() });
