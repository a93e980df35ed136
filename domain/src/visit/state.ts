import type { Instant } from '../calendar/index.ts';
import type { OrganisationId, VisitId } from '../ids/index.ts';
import type { VisitOutcome } from './outcome.ts';
import type { VisitIdentity, VisitPlan } from './plan.ts';
import type { AskedCompanion, EmergencyBasis } from './requirement.ts';
import type { VisitStatus } from './transitions.ts';

/** A visit as its history leaves it. */
export interface VisitState {
  readonly identity: VisitIdentity;
  readonly status: VisitStatus;
  readonly plan: VisitPlan;
  readonly companions: readonly AskedCompanion[];
  /** Visits of other services that go there together with this one. */
  readonly joined: readonly VisitId[];
  readonly emergency: EmergencyBasis | null;
  readonly startedAt: Instant | null;
  readonly outcome: VisitOutcome | null;
  /** Why it was put off or cancelled, as the code that was chosen. */
  readonly reason: string | null;
  readonly words: readonly string[];
  readonly lastChangeAt: Instant;
  readonly version: number;
}

/** Whether somebody still has to go. */
export function isOpen({ status }: Pick<VisitState, 'status'>): boolean {
  return status === 'planned' || status === 'in-progress' || status === 'postponed';
}

/** Organisations that read the visit besides its own: those that said they come along. */
export function visitMembers({ companions }: Pick<VisitState, 'companions'>): readonly OrganisationId[] {
  return [...new Set(companions.filter(({ answer }) => answer !== 'declined').map(({ organisationId }) => organisationId))];
}
