import type { Holder } from '../referral/index.ts';
import { planEffectOf } from './effects.ts';
import type { PlanEvent } from './event.ts';
import type { PlanState, PlanStep } from './state.ts';
import { nextPlanStatus, type PlanStatus } from './transitions.ts';

/** The version that a history leaves; the stored row is made by the same function, one event at a time. */
export function foldPlan(events: readonly PlanEvent[]): PlanState {
  const [first, ...rest] = events;
  if (first === undefined) throw new Error('A plan without history does not exist');
  return rest.reduce(applyPlanEvent, beginPlan(first));
}

/** One event more. Throws when history says what the tables cannot say. */
export function applyPlanEvent(state: PlanState, event: PlanEvent): PlanState {
  if (event.action === 'draft') throw new Error('Corrupt plan history: drafted twice');
  const status = nextPlanStatus(state.status, event.action);
  if (status === undefined) throw new Error(`Corrupt plan history: ${event.action} while ${state.status}`);
  const changed = { ...state, status, ...planEffectOf(event, state), ...event.dates };
  return { ...changed, ...waiting(changed), lastChangeAt: event.at, version: state.version + 1 };
}

/** The first event alone. */
export function beginPlan(event: PlanEvent): PlanState {
  if (event.action !== 'draft') throw new Error(`Corrupt plan history: begins with ${event.action}`);
  const { identity, owner, content, dates, on, at } = event;
  const begun = { identity, owner, content, ...dates, status: 'draft', agreement: null, approval: { kind: 'none' }, activeOn: null, reviews: [], results: {}, end: null, draftedOn: on } as const;
  return { ...begun, ...waiting(begun), lastChangeAt: at, version: 1 };
}

const STEP_OF = { approved: 'activate', active: 'review', revised: 'none', ended: 'none' } as const satisfies Record<Exclude<PlanStatus, 'draft'>, PlanStep>;

function planStepOf({ status, approval }: Pick<PlanState, 'status' | 'approval'>): PlanStep {
  if (status !== 'draft') return STEP_OF[status];
  return approval.kind === 'asked' ? 'approve' : 'make';
}

/** An approval waits for the team's lead, everything else for whose plan it is. */
function waiting(state: Pick<PlanState, 'status' | 'approval' | 'owner'>): { readonly step: PlanStep; readonly holder: Holder } {
  const step = planStepOf(state);
  const { organisationId, staffId } = state.owner;
  return { step, holder: step === 'approve' ? { kind: 'team', organisationId } : { kind: 'staff', organisationId, staffId } };
}
