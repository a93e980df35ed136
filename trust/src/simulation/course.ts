import type { Decision } from '@dure/domain/decision';
import type { Course } from './pools.ts';
import type { World } from './world.ts';

export type { Course } from './pools.ts';

/** What somebody tries next: possible or not, well put or not. */
export interface Try<Command, Context> {
  readonly command: Command;
  readonly context: Context;
}

interface Acted {
  readonly action: string;
}

/** One event, and what stood before and after it. */
export interface Step<State, Event> {
  readonly before: State;
  readonly after: State;
  readonly event: Event;
}

export interface Invariant<State, Event> {
  readonly says: string;
  readonly holds: (step: Step<State, Event>, course: Course<State, Event>, world: World) => boolean;
}

export type NounName = 'referral' | 'case' | 'plan' | 'homecare' | 'move' | 'conference' | 'consent';

/** How the simulation drives one noun of the domain. Decisions, effects and folds are the domain's own. */
export interface Noun<State, Event extends Acted, Command extends Acted, Context> {
  readonly name: NounName;
  /** So many are under way at a time. */
  readonly wanted: number;
  readonly decide: (state: State, command: Command, context: Context) => Decision<readonly Event[], { readonly code: string }>;
  readonly apply: (state: State, event: Event) => State;
  readonly fold: (events: readonly Event[]) => State;
  readonly isOver: (state: State) => boolean;
  /** Where it stands, as names of points that a run must reach. */
  readonly places: (state: State) => readonly string[];
  readonly begin: (world: World) => Course<State, Event> | undefined;
  readonly attempt: (world: World, course: Course<State, Event>) => Try<Command, Context>;
  readonly invariants: readonly Invariant<State, Event>[];
  /** What follows elsewhere in the same transaction: the ledger, what others see, acts of other nouns. */
  readonly follow?: (world: World, course: Course<State, Event>, step: Step<State, Event>) => void;
  /** Every point of this noun that a run must reach. */
  readonly points: readonly string[];
}
