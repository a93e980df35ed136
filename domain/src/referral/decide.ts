import { allow, refuse, type Decision } from '../decision/index.ts';
import { actionRule } from './actions.ts';
import { nextAxes } from './axes.ts';
import type { ReferralContext } from './context.ts';
import { datesAfter } from './dates.ts';
import type { ReferralEvent } from './event.ts';
import type { ReferralCommand } from './facts.ts';
import { guard } from './guards.ts';
import { missingFacts } from './required.ts';
import type { ReferralRefusal } from './refusal.ts';
import type { ReferralState } from './state.ts';

/**
 * Whether this may happen to the referral now, and what history then records.
 * @throws when the handler did not load what the act needs: a fault, not a refusal.
 */
export function decideReferral(
  state: ReferralState,
  command: ReferralCommand,
  context: ReferralContext,
): Decision<readonly ReferralEvent[], ReferralRefusal> {
  const { who } = actionRule(command.action);
  if (!who.includes(context.party)) return refuse({ code: 'referral/not-your-act', action: command.action, party: context.party, allowed: who });
  const axes = nextAxes(state, command.action);
  if (axes === undefined) return refuse(notAvailable(state, command));
  const fields = missingFacts(command);
  if (fields.length > 0) return refuse({ code: 'referral/facts-missing', action: command.action, fields });
  const refusal = guard(state, command, context);
  if (refusal !== undefined) return refuse(refusal);
  const { at, on, by, party, receipt } = context;
  return allow([{ ...command, at, on, by, party, ...(receipt !== undefined && awaitsReceipt(state, party) ? { receipt } : {}), dates: datesAfter(state, command, axes, context) }]);
}

/** A 공문 is received once: with whatever its receiver does first (행정업무규정 제18조). */
export function awaitsReceipt({ letterMark, receipt }: Pick<ReferralState, 'letterMark' | 'receipt'>, party: ReferralContext['party']): boolean {
  return letterMark.kind === 'letter' && receipt === undefined && party === 'receiver';
}

/** Says why, where the table's silence has a reason that a person can act on. */
function notAvailable(state: ReferralState, { action }: ReferralCommand): ReferralRefusal {
  if (action === 'close' && (state.delivery === 'in-service' || state.delivery === 'on-hold')) {
    return { code: 'referral/result-missing', items: state.requested.map(({ item }) => item) };
  }
  if (action === 'send' && state.status === 'draft') return { code: 'referral/letter-not-approved', letter: state.letter };
  const { status, delivery, letter, followUp } = state;
  return { code: 'referral/action-not-available', action, status, delivery, letter, followUp };
}
