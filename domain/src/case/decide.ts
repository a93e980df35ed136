import { allow, refuse, type Decision } from '../decision/index.ts';
import { caseActionRule } from './actions.ts';
import { aftercareDays, aftercareDuty } from './aftercare.ts';
import { nextCaseAxes } from './axes.ts';
import { careEndGround, type CareEndGround } from './closure.ts';
import type { CaseContext, ClosingContext } from './context.ts';
import { caseDatesAfter, due } from './dates.ts';
import type { CaseEvent, RecordedCaseCommand } from './event.ts';
import type { CaseCommand } from './facts.ts';
import { applyCaseEvent } from './fold.ts';
import { guardCase, missingCaseFacts } from './guards.ts';
import type { CaseRefusal } from './refusal.ts';
import type { CaseState } from './state.ts';

type Close = Extract<CaseCommand, { action: 'close' }>;
type Recorded = Exclude<CaseEvent, { action: 'register' }>;

/**
 * Whether this may happen to the case now, and what history then records. Closing a high-risk case records the start of
 * aftercare with it (M3-EMD-AFTER).
 * @throws when the handler did not load what the act needs.
 */
export function decideCase(state: CaseState, command: CaseCommand, context: CaseContext): Decision<readonly CaseEvent[], CaseRefusal> {
  const refusal = refuseCase(state, command, context);
  if (refusal !== undefined) return refuse(refusal);
  const event = record(state, command, context);
  if (event.action !== 'close' || event.aftercare.strength !== 'must') return allow([event]);
  const closed = applyCaseEvent(state, event);
  const system = { ...context, by: 'system', party: 'system' } as const;
  return allow([event, record(closed, { action: 'start-aftercare', firstVisitOn: null }, system)]);
}

function refuseCase(state: CaseState, command: CaseCommand, context: CaseContext): CaseRefusal | undefined {
  const { who } = caseActionRule(command.action);
  if (!who.includes(context.party)) return { code: 'case/not-your-act', action: command.action, party: context.party, allowed: who };
  if (nextCaseAxes(state, command.action) === undefined) return notAvailable(state, command);
  const fields = missingCaseFacts(command);
  if (fields.length > 0) return { code: 'case/facts-missing', action: command.action, fields };
  return guardCase(state, command, context);
}

function notAvailable(state: CaseState, { action }: CaseCommand): CaseRefusal {
  if (action === 'propose-closure' && state.pending.kind !== 'none') return { code: 'case/transfer-pending', to: state.pending.to };
  return { code: 'case/action-not-available', action, status: state.status, transfer: state.transfer };
}

function record(state: CaseState, command: CaseCommand, context: CaseContext): Recorded {
  const { at, on, by, party } = context;
  const undated: Recorded = { ...settled(state, command, context), at, on, by, party, dates: { nextOn: null } };
  return { ...undated, dates: caseDatesAfter(state, command, applyCaseEvent(state, undated), context) };
}

/** The command with what deciding it settles. */
function settled(state: CaseState, command: CaseCommand, context: CaseContext): RecordedCaseCommand {
  if (command.action === 'object-to-closure') return { ...command, reviewers: context.reviewers ?? [] };
  if (command.action === 'add-member') return joined(command, context);
  if (command.action === 'start-aftercare') return { ...command, days: aftercareDays(context.on, command.firstVisitOn ?? due('aftercareVisit', context), context.isHoliday) };
  if (command.action === 'report-aftercare') return { ...command, means: command.means ?? 'visit' };
  return command.action === 'close' ? closed(state, command, context) : command;
}

function closed(state: CaseState, command: Close, context: CaseContext): RecordedCaseCommand {
  const { closing } = context;
  if (closing === undefined) throw new Error('Closing needs the delivered services, the risk and the town office');
  const { highRisk, townOffice, outgoing = [] } = closing;
  const carriedOn = (command.carriedOn ?? []).flatMap(({ referralId, by }) => outgoing.filter((one) => one.referralId === referralId).map(({ service }) => ({ referralId, service, by })));
  const aftercare = aftercareDuty({ programme: state.identity.programme, reason: command.reason, ongoingNeed: command.ongoingNeed, highRisk, townOffice });
  return { ...command, careEnd: careEndOf(command, closing), carriedOn, aftercare, confirmBy: due('confirmClosure', context) };
}

/** 규칙 제11조 ends 통합지원 where there is one; the ground follows from the reason of the case unless another was chosen. */
function careEndOf({ reason, careEnd }: Close, { integrated = false }: ClosingContext): CareEndGround | null {
  return integrated ? (careEnd ?? careEndGround(reason)) : null;
}

/** A co-manager sees the case no longer than the consent on which it does. */
function joined(command: Extract<CaseCommand, { action: 'add-member' }>, { membership }: CaseContext): RecordedCaseCommand {
  if (membership?.ground !== 'consent') return { ...command, ground: { kind: 'public-programme' } };
  const { consentId, until } = membership;
  return { ...command, until: command.until !== null && command.until < until ? command.until : until, ground: { kind: 'consent', consentId } };
}
