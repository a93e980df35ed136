import { allow, refuse, type Decision } from '../decision/index.ts';
import type { PlainDate } from '../calendar/index.ts';
import { planActionRule } from './actions.ts';
import type { PlanContent } from './content.ts';
import type { PlanContext } from './context.ts';
import { planDue } from './deadlines.ts';
import type { PlanDraftedEvent, PlanEvent, PlanIdentity } from './event.ts';
import type { PlanCommand } from './facts.ts';
import { applyPlanEvent } from './fold.ts';
import { guardPlan, missingPlanFacts } from './guards.ts';
import type { PlanRefusal } from './refusal.ts';
import type { PlanState, PlanStep } from './state.ts';
import { nextPlanStatus } from './transitions.ts';

type Recorded = Exclude<PlanEvent, { action: 'draft' }>;

export interface PlanBeginning {
  readonly identity: PlanIdentity;
  readonly owner: PlanState['owner'];
  readonly content: PlanContent;
}

/** A first version, or the next one of a plan that changes. */
export function draftPlan(beginning: PlanBeginning, { at, on, by, party, ...clock }: PlanContext): PlanDraftedEvent {
  return { action: 'draft', ...beginning, at, on, by, party, dates: { nextOn: planDue('make', { on, ...clock }) } };
}

/** Whether this may happen to the plan now, and what history then records. A review that decides so ends the plan with it. */
export function decidePlan(state: PlanState, command: PlanCommand, context: PlanContext): Decision<readonly PlanEvent[], PlanRefusal> {
  const refusal = refusePlan(state, command, context);
  if (refusal !== undefined) return refuse(refusal);
  const event = record(state, command, context);
  if (event.action !== 'review' || event.decision !== 'end') return allow([event]);
  return allow([event, record(applyPlanEvent(state, event), { action: 'end', words: event.words, outcomes: [] }, context)]);
}

function refusePlan(state: PlanState, command: PlanCommand, context: PlanContext): PlanRefusal | undefined {
  const { who } = planActionRule(command.action);
  if (!who.includes(context.party)) return { code: 'plan/not-your-act', action: command.action, party: context.party, allowed: who };
  if (nextPlanStatus(state.status, command.action) === undefined) return { code: 'plan/action-not-available', action: command.action, status: state.status };
  const fields = missingPlanFacts(command);
  if (fields.length > 0) return { code: 'plan/facts-missing', action: command.action, fields };
  return guardPlan(state, command, context);
}

function record(state: PlanState, command: PlanCommand, context: PlanContext): Recorded {
  const { at, on, by, party } = context;
  const undated: Recorded = { ...command, at, on, by, party, dates: { nextOn: null } };
  const after = applyPlanEvent(state, undated);
  return { ...undated, dates: { nextOn: nextOn(state, command, after.step, context) } };
}

const WITHIN = { make: 'make', approve: 'approve', activate: 'activate' } as const satisfies Record<Exclude<PlanStep, 'review' | 'none'>, string>;

/** When somebody must act next. A step that goes on keeps its date. */
function nextOn(state: PlanState, command: PlanCommand, step: PlanStep, context: PlanContext): PlainDate | null {
  if (step === 'none') return null;
  if (command.action === 'review') return command.nextOn ?? planDue('nextReview', context);
  if (step === state.step) return state.nextOn;
  return step === 'review' ? firstReview(state, context) : planDue(WITHIN[step], context);
}

/** Within three months of the first plan (규칙 제10조제1항); a new version does not put off what was promised. */
function firstReview({ identity: { reviewBy } }: PlanState, context: PlanContext): PlainDate {
  const due = planDue('firstReview', context);
  return reviewBy !== null && reviewBy > context.on && reviewBy < due ? reviewBy : due;
}
