import { actionRule } from './actions.ts';
import type { ReferralAxes } from './state.ts';
import {
  DELIVERY_TRANSITIONS, FOLLOW_UP_TRANSITIONS, LETTER_TRANSITIONS, REFERRAL_ACTIONS, STATUS_TRANSITIONS,
  type DeliveryStatus, type FollowUpStatus, type LetterStatus, type ReferralAction, type ReferralStatus, type TransitionTable,
} from './transitions.ts';

function next<Status extends string>(
  table: TransitionTable<Status, ReferralAction>,
  from: Status,
  action: ReferralAction,
): Status | undefined {
  return table[from][action];
}

function move<Status extends string>(moves: boolean, table: TransitionTable<Status, ReferralAction>, from: Status, action: ReferralAction): Status | undefined {
  return moves ? next(table, from, action) : from;
}

/** Where an act leads on every axis it names, or nothing when one of them does not allow it. */
export function nextAxes(from: ReferralAxes, action: ReferralAction): ReferralAxes | undefined {
  const { axes } = actionRule(action);
  const status = move<ReferralStatus>(axes.includes('status'), STATUS_TRANSITIONS, from.status, action);
  const delivery = move<DeliveryStatus>(axes.includes('delivery'), DELIVERY_TRANSITIONS, from.delivery, action);
  const letter = move<LetterStatus>(axes.includes('letter'), LETTER_TRANSITIONS, from.letter, action);
  const followUp = move<FollowUpStatus>(axes.includes('followUp'), FOLLOW_UP_TRANSITIONS, from.followUp, action);
  if (status === undefined || delivery === undefined || letter === undefined || followUp === undefined) return undefined;
  return { status, delivery, letter, followUp };
}

/** The acts that the tables allow here, whoever asks. */
export function availableActions(axes: ReferralAxes): readonly ReferralAction[] {
  return REFERRAL_ACTIONS.filter((action) => nextAxes(axes, action) !== undefined);
}
