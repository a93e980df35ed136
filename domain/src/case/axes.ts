import { caseActionRule } from './actions.ts';
import type { CaseAxes } from './state.ts';
import {
  CASE_ACTIONS, CASE_ACTS_IN_PLACE, CASE_TRANSITIONS, TRANSFER_TRANSITIONS,
  type CaseAction, type CaseStatus, type TransferStatus,
} from './transitions.ts';

/** Where an act leads on both axes, or nothing when the tables do not allow it. */
export function nextCaseAxes(from: CaseAxes, action: CaseAction): CaseAxes | undefined {
  const status = nextStatus(from.status, action);
  const transfer = caseActionRule(action).onTransferAxis ? nextTransfer(from.transfer, action) : from.transfer;
  return status === undefined || transfer === undefined ? undefined : { status, transfer };
}

/** The acts that the tables allow here, whoever asks. */
export function availableCaseActions(axes: CaseAxes): readonly CaseAction[] {
  return CASE_ACTIONS.filter((action) => nextCaseAxes(axes, action) !== undefined);
}

function nextStatus(from: CaseStatus, action: CaseAction): CaseStatus | undefined {
  const row: { readonly [Act in CaseAction]?: CaseStatus } = CASE_TRANSITIONS[from];
  const inPlace: { readonly [Act in CaseAction]?: readonly CaseStatus[] } = CASE_ACTS_IN_PLACE;
  return row[action] ?? (inPlace[action]?.includes(from) === true ? from : undefined);
}

function nextTransfer(from: TransferStatus, action: CaseAction): TransferStatus | undefined {
  const row: { readonly [Act in CaseAction]?: TransferStatus } = TRANSFER_TRANSITIONS[from];
  return row[action];
}
