import { isBlank } from '../referral/required.ts';
import { caseActionRule } from './actions.ts';
import type { CaseContext } from './context.ts';
import { namedDate } from './dates.ts';
import { closureReasonsOf, type ClosureReason } from './closure.ts';
import type { CaseCommand } from './facts.ts';
import { isGiven } from './notice.ts';
import type { CaseRefusal } from './refusal.ts';
import type { CaseState } from './state.ts';
import { findCaseSignal } from './signal.ts';
import { refuseEndMember, refuseMember } from './member-guards.ts';
import { refuseAccept, refuseAssign, refuseOffer, refuseRequest, refuseSide } from './transfer.ts';
import type { CaseAction } from './transitions.ts';

type Guard<Name extends CaseAction> = (
  state: CaseState,
  command: Extract<CaseCommand, { action: Name }>,
  context: CaseContext,
) => CaseRefusal | undefined;

/** What the tables cannot say: conditions on the facts of an act. */
const GUARDS: { readonly [Name in CaseAction]?: Guard<Name> } = {
  // Who was not selected is told so and the case ends; a plan for them would be one that nobody decided on.
  'start-planning': refuseUnselected,
  'start-service': refuseUnselected,
  'add-member': refuseMember,
  'end-member': refuseEndMember,
  close: (state, command, context) => refuseReason(state, command) ?? refuseUnsettled(state, command, context),
  'propose-closure': refuseReason,
  // Another municipality has it; beside that one, no case is opened again here.
  reopen: (state) => (state.movedAway === undefined ? refuseRestarted(state) : { code: 'case/moved-away' }),
  restart: refuseRestarted,
  defer: ({ pending }) => (pending.kind === 'none' ? undefined : { code: 'case/transfer-pending', to: pending.to }),
  'set-group': refuseGroup,
  'give-notice': (state, notice) => (isGiven(state, notice) ? { code: 'case/notice-given' } : undefined),
  'confirm-closure': (state, { organisationId }, context) => refuseAnswer(state, organisationId, context),
  'object-to-closure': (state, { organisationId }, context) => refuseRestarted(state) ?? refuseAnswer(state, organisationId, context),
  'start-aftercare': ({ aftercare }) => (aftercare.strength === 'none' ? { code: 'case/no-aftercare-office' } : undefined),
  end: refuseEnd,
  assign: refuseAssign,
  transfer: refuseOffer,
  'accept-transfer': refuseAccept,
  'request-transfer': refuseRequest,
  'decline-transfer': refuseSide,
  'cancel-transfer': refuseSide,
  escalate: (state, { forOn }, { on }) => (findCaseSignal(state, on)?.forOn === forOn ? undefined : { code: 'case/not-overdue' }),
  'explain-delay': ({ delay, nextOn }, _command, { on }) =>
    delay === 'reason-asked' || (nextOn !== null && nextOn <= on) ? undefined : { code: 'case/not-overdue' },
};

export function guardCase(state: CaseState, command: CaseCommand, context: CaseContext): CaseRefusal | undefined {
  const named = namedDate(command);
  if (named !== null && named < context.on) return { code: 'case/date-in-the-past', field: command.action };
  // The table's key and the command's action are the same name, which the compiler cannot follow through a union.
  const check = GUARDS[command.action] as ((state: CaseState, command: CaseCommand, context: CaseContext) => CaseRefusal | undefined) | undefined;
  return check?.(state, command, context);
}

/** The facts that the table requires of this act and that are blank. */
export function missingCaseFacts(command: CaseCommand): readonly string[] {
  const facts = new Map<string, unknown>(Object.entries(command));
  return caseActionRule(command.action).requires.filter((field) => isBlank(facts.get(field)));
}

/**
 * A service that was delivered and left no result is work that nobody can vouch for, and a referral that nobody answered is a promise
 * that nobody keeps: each is settled first, or somebody is named who carries it on.
 */
function refuseUnsettled(_state: CaseState, { carriedOn = [], results = [] }: Extract<CaseCommand, { action: 'close' }>, { closing }: CaseContext): CaseRefusal | undefined {
  if (closing === undefined) throw new Error('Closing needs the delivered services, the risk and the town office');
  const isCarried = (id: string | undefined): boolean => carriedOn.some(({ referralId, by }) => referralId === id && !isBlank(by));
  const isTold = (id: string | undefined): boolean => results.some(({ serviceId, words }) => serviceId === id && !isBlank(words));
  const services = closing.delivered.filter(({ result, referralId, serviceId }) => result === 'missing' && !isCarried(referralId) && !isTold(serviceId)).map(({ service }) => service);
  if (services.length > 0) return { code: 'case/result-missing', services };
  const referrals = (closing.outgoing ?? []).filter(({ referralId }) => !isCarried(referralId));
  return referrals.length === 0 ? undefined : { code: 'case/referrals-open', referrals };
}

/** M1-PUB-NOTICE: the referrer who was told says, once and for itself, whether it was right. */
function refuseAnswer({ notices }: CaseState, organisationId: CaseContext['organisationId'], context: CaseContext): CaseRefusal | undefined {
  const own = notices.filter((notice) => notice.organisationId === organisationId);
  if (own.length === 0 || organisationId !== context.organisationId) return { code: 'case/not-a-referrer', organisationId };
  return own.some(({ answer }) => answer === 'awaited') ? undefined : { code: 'case/already-answered' };
}

function refuseReason({ identity }: CaseState, { reason }: { readonly reason: ClosureReason }): CaseRefusal | undefined {
  return closureReasonsOf(identity.programme).includes(reason) ? undefined : { code: 'case/reason-not-of-programme', reason };
}

/** A case that goes on in a new one is neither opened again nor restarted twice. */
function refuseRestarted({ following }: CaseState): CaseRefusal | undefined {
  return following === null ? undefined : { code: 'case/restarted-already', caseId: following };
}

function refuseGroup({ identity, group: now }: CaseState, { group }: Extract<CaseCommand, { action: 'set-group' }>, { groups = [] }: CaseContext): CaseRefusal | undefined {
  if (identity.programme !== 'VISIT' || !groups.includes(group)) return { code: 'case/group-unknown', group };
  return now.kind === 'decided' && now.group === group ? { code: 'case/group-same', group } : undefined;
}

function refuseUnselected({ classification }: CaseState): CaseRefusal | undefined {
  return classification.kind === 'decided' && classification.selection === 'not-selected' ? { code: 'case/not-selected' } : undefined;
}

function refuseEnd(state: CaseState): CaseRefusal | undefined {
  if (state.status !== 'closed') return undefined;
  if (state.aftercare.strength === 'must') return { code: 'case/aftercare-owed', rule: state.aftercare.rule };
  if (state.aftercare.strength === 'must-refer' && !state.aftercareReferred) return { code: 'case/aftercare-owed', rule: state.aftercare.rule };
  const from = state.notices.filter(({ answer }) => answer === 'awaited').map(({ organisationId }) => organisationId);
  // A referrer who stays silent after the supervisors heard of it does not keep a case open for ever.
  return from.length > 0 && state.delay === 'none' ? { code: 'case/notices-awaited', from } : undefined;
}
