import { nextCaseAxes, type CaseCommand, type CaseState } from '../case/index.ts';
import type { ConferenceMode } from './kinds.ts';
import type { Decided } from './state.ts';

type Axes = Pick<CaseState, 'status' | 'transfer'>;
const isOpen = (axes: Axes, action: CaseCommand['action']): boolean => nextCaseAxes(axes, action) !== undefined;

/** Calling a conference moves a case to its stage where the stage can follow; one that is closing or on hold stays where it is. */
export function movesOnCall(state: Axes): readonly CaseCommand[] {
  return isOpen(state, 'call-conference') ? [{ action: 'call-conference' }] : [];
}

/** A conference that was called off leaves the case to go on with its plan; nothing is decided by its not taking place. */
export function movesOnDecision(state: Axes, decision: Decided, mode: ConferenceMode): readonly CaseCommand[] {
  if (decision.kind === 'none') return [];
  if (decision.kind === 'close') return closing(state, decision, mode);
  if (decision.kind === 'hold') return holding(state, decision);
  // A closure that was not agreed is taken back; whoever waits for a plan gets one.
  if (state.status === 'closing') return [{ action: 'withdraw-closure', words: decision.words }];
  return isOpen(state, 'start-planning') && state.status !== 'in-service' ? [{ action: 'start-planning' }] : changed(state, decision);
}

/** A change while a service runs is a new plan; an approval lets it run on. */
function changed(state: Axes, { kind }: Decided): readonly CaseCommand[] {
  return kind === 'change' && isOpen(state, 'start-planning') ? [{ action: 'start-planning' }] : [];
}

/** 보류: a service that runs is put on hold; wherever else a case stands, it stays there and is looked at again on a day. One on its way to another organisation keeps that date. */
function holding(state: Axes, { words, reviewOn }: Extract<Decided, { kind: 'hold' }>): readonly CaseCommand[] {
  if (isOpen(state, 'hold')) return [{ action: 'hold', reason: words, reviewOn }];
  return isOpen(state, 'defer') && state.transfer === 'none' ? [{ action: 'defer', reason: words, reviewOn }] : [];
}

function closing(state: Axes, { reason, words, ongoingNeed }: Extract<Decided, { kind: 'close' }>, mode: ConferenceMode): readonly CaseCommand[] {
  const close: CaseCommand = { action: 'close', reason, meeting: mode === 'written' ? 'written' : 'conference', ongoingNeed, words };
  return state.status === 'closing' ? [close] : [{ action: 'propose-closure', reason, words }, close];
}
