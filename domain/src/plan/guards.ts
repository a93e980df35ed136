import { isBlank } from '../referral/required.ts';
import { planActionRule } from './actions.ts';
import { findService } from './content.ts';
import type { PlanContext } from './context.ts';
import { planDue } from './deadlines.ts';
import type { PlanCommand, ServiceOutcome } from './facts.ts';
import { standInRule } from './kind.ts';
import { planProblems } from './problems.ts';
import type { PlanRefusal } from './refusal.ts';
import type { PlanState } from './state.ts';
import type { PlanAction } from './transitions.ts';

type Guard<Name extends PlanAction> = (state: PlanState, command: Extract<PlanCommand, { action: Name }>, context: PlanContext) => PlanRefusal | undefined;

const GUARDS: { readonly [Name in PlanAction]?: Guard<Name> } = {
  'write': refuseStandIn,
  'agree': refuseAgreement,
  'ask-approval': refuseUnready,
  'decline-approval': ({ approval }) => (approval.kind === 'asked' ? undefined : { code: 'plan/action-not-available', action: 'decline-approval', status: 'draft' }),
  'approve': (state, _command, context) => refuseUnready(state) ?? (context.wantsApproval && context.party === 'owner' ? { code: 'plan/approval-needed' } : undefined),
  'review': refuseReview,
  'end': ({ content }, { outcomes }) => refuseOutcomes(content, outcomes),
};

export function guardPlan(state: PlanState, command: PlanCommand, context: PlanContext): PlanRefusal | undefined {
  // The table's key and the command's action are the same name, which the compiler cannot follow through a union.
  const check = GUARDS[command.action] as ((state: PlanState, command: PlanCommand, context: PlanContext) => PlanRefusal | undefined) | undefined;
  return check?.(state, command, context);
}

/** The facts that the table requires of this act and that are blank. */
export function missingPlanFacts(command: PlanCommand): readonly string[] {
  const facts = new Map<string, unknown>(Object.entries(command));
  return planActionRule(command.action).requires.filter((field) => isBlank(facts.get(field)));
}

/** 시행규칙 제9조제3항: only a plan that the law names stands for another, and only by that sentence. */
function refuseStandIn({ identity }: PlanState, { content: { standsFor } }: Extract<PlanCommand, { action: 'write' }>, { standInRules }: PlanContext): PlanRefusal | undefined {
  if (standsFor === null) return undefined;
  const isKnown = standsFor.rule === standInRule(identity.kind) && standInRules.includes(standsFor.rule);
  return isKnown ? undefined : { code: 'plan/stands-for-unknown', rule: standsFor.rule };
}

function refuseAgreement(state: PlanState, { agreement }: Extract<PlanCommand, { action: 'agree' }>, { on }: PlanContext): PlanRefusal | undefined {
  const problems = planProblems(state.content, state.identity.kind);
  if (problems.length > 0) return { code: 'plan/incomplete', problems };
  if (isBlank(agreement.name)) return { code: 'plan/facts-missing', action: 'agree', fields: ['name'] };
  return agreement.on > on ? { code: 'plan/agreed-in-the-future' } : undefined;
}

function refuseUnready({ content, identity, agreement }: PlanState): PlanRefusal | undefined {
  const problems = planProblems(content, identity.kind);
  if (problems.length > 0) return { code: 'plan/incomplete', problems };
  return agreement === null ? { code: 'plan/not-agreed' } : undefined;
}

function refuseReview(state: PlanState, { outcomes, decision, nextOn }: Extract<PlanCommand, { action: 'review' }>, context: PlanContext): PlanRefusal | undefined {
  const unjudged = state.content.services.filter(({ id }) => !outcomes.some(({ serviceId }) => serviceId === id)).map(({ what }) => what);
  if (unjudged.length > 0) return { code: 'plan/services-not-judged', services: unjudged };
  const wrong = refuseOutcomes(state.content, outcomes);
  if (wrong !== undefined || decision === 'end' || nextOn === null) return wrong;
  if (nextOn <= context.on) return { code: 'plan/date-in-the-past', field: 'nextOn' };
  // 규칙 제10조제1항: after the first review within six months, or what the municipality has settled.
  const latest = planDue('nextReview', context);
  return nextOn > latest ? { code: 'plan/review-too-late', latest } : undefined;
}

function refuseOutcomes(content: PlanState['content'], outcomes: readonly ServiceOutcome[]): PlanRefusal | undefined {
  const unexplained = outcomes.filter(({ result, reason }) => result !== 'delivered' && isBlank(reason));
  return unexplained.length === 0 ? undefined : { code: 'plan/reason-missing', services: unexplained.map(({ serviceId }) => findService(content, serviceId)?.what ?? '') };
}
