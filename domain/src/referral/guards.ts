import { dueSignals, type DueSignal } from '../clock/index.ts';
import type { ReferralContext } from './context.ts';
import type { ReferralCommand } from './facts.ts';
import { isBlank } from './required.ts';
import type { ReferralRefusal } from './refusal.ts';
import { refuseSending } from './sending.ts';
import type { ReferralState } from './state.ts';
import type { ReferralAction } from './transitions.ts';

/** A longer wait than this is another answer, not an extension. A setting of the house, not of the guide. */
export const MOST_EXTENSION_DAYS = 30;

type Guard<Name extends ReferralAction> = (
  state: ReferralState,
  command: Extract<ReferralCommand, { action: Name }>,
  context: ReferralContext,
) => ReferralRefusal | undefined;

/** What the tables cannot say: conditions on the facts of an act. */
const GUARDS: { readonly [Name in ReferralAction]?: Guard<Name> } = {
  'request-approval': refuseAsked,
  'approve-letter': refuseApprover,
  'decline-letter': refuseApprover,
  send: refuseSending,
  return: (_state, { reason, ruleId }) => (reason === 'not-eligible' && isBlank(ruleId) ? { code: 'referral/clause-missing' } : undefined),
  redirect: ({ identity }, { to }) =>
    to === identity.receiver.organisationId ? { code: 'referral/to-itself', organisationId: to } : undefined,
  extend: (_state, { days }) =>
    Number.isInteger(days) && days >= 1 && days <= MOST_EXTENSION_DAYS ? undefined : { code: 'referral/days-out-of-range', days, most: MOST_EXTENSION_DAYS },
  'explain-delay': ({ delay, nextOn }, _command, { on }) =>
    delay === 'reason-asked' || (nextOn !== null && nextOn <= on) ? undefined : { code: 'referral/not-overdue' },
  // Supervisors have heard of it first: a referral never expires in silence.
  expire: ({ signalled }) => (signalled.some(({ signal }) => signal === 'escalate') ? undefined : { code: 'referral/not-overdue' }),
  remind: (state, { signal, forOn }, { on }) => refuseSaid(state, { signal, forOn }, on),
  escalate: (state, { forOn }, { on }) => refuseSaid(state, { signal: 'escalate', forOn }, on),
  'notify-no-contact': (state, { forOn }, { on }) => refuseSaid(state, { signal: 'six-month-notice', forOn }, on),
  hold: (_state, { reviewOn }, { on }) => (reviewOn !== null && reviewOn <= on ? { code: 'referral/review-in-the-past' } : undefined),
  'return-result': refuseItems,
  // The person withdrew; no objection of an agency brings the data back.
  object: ({ consentWithdrawn }) => (consentWithdrawn ? { code: 'referral/access-ended' } : undefined),
  'withdraw-consent': ({ basis }) => (basis.kind === 'consent' ? undefined : { code: 'referral/consent-not-the-basis' }),
  assign: (_state, { side }, { party }) => (party === side || party === 'coordinator' ? undefined : { code: 'referral/other-side', side }),
};

export function guard(state: ReferralState, command: ReferralCommand, context: ReferralContext): ReferralRefusal | undefined {
  // The table's key and the command's action are the same name, which the compiler cannot follow through a union.
  const check = GUARDS[command.action] as ((state: ReferralState, command: ReferralCommand, context: ReferralContext) => ReferralRefusal | undefined) | undefined;
  return check?.(state, command, context);
}

/** 결재 is another's, and one's who may give it: the team lead or the coordinator (행정업무규정 제10조). */
function refuseAsked(_state: ReferralState, { approver }: Extract<ReferralCommand, { action: 'request-approval' }>, { by, approvers }: ReferralContext): ReferralRefusal | undefined {
  if (approver === by) return { code: 'referral/self-approval' };
  if (approvers === undefined) throw new Error('Asking for approval needs those who may give it');
  return approvers.includes(approver) ? undefined : { code: 'referral/approver-not-entitled' };
}

/** Whoever asked for approval does not give it, and only the one who was asked does. */
function refuseApprover({ approval }: ReferralState, _command: unknown, { by }: ReferralContext): ReferralRefusal | undefined {
  if (approval.kind !== 'asked') throw new Error('An approval that was not asked for');
  return approval.approver === by ? undefined : { code: 'referral/not-the-approver' };
}

function refuseSaid(state: ReferralState, said: DueSignal, on: ReferralContext['on']): ReferralRefusal | undefined {
  const due = dueSignals(state, on).some(({ signal, forOn }) => signal === said.signal && forOn === said.forOn);
  return due ? undefined : { code: 'referral/already-signalled' };
}

/** One result for each requested item, each in words. */
function refuseItems({ requested }: ReferralState, { items }: Extract<ReferralCommand, { action: 'return-result' }>): ReferralRefusal | undefined {
  const asked = requested.map(({ item }) => item);
  const answered = items.map((result) => result.requested);
  const missing = asked.filter((item) => !answered.includes(item));
  const unknown = answered.filter((item, index) => !asked.includes(item) || answered.indexOf(item) !== index);
  if (missing.length > 0 || unknown.length > 0) return { code: 'referral/result-items-mismatch', missing, unknown };
  const wordless = items.flatMap(({ requested: item, words }) => (isBlank(words) ? [`items.${item}.words`] : []));
  return wordless.length === 0 ? undefined : { code: 'referral/facts-missing', action: 'return-result', fields: wordless };
}
