import type { PlainDate } from '../calendar/index.ts';
import { dueSignals, type ClockFace, type DueSignal } from '../clock/index.ts';
import type { MoveCommand } from './facts.ts';
import type { MoveState } from './state.ts';
import { isMoveLive } from './transitions.ts';

/** What the clock reads off a move: the answer that is awaited, or what the sender owes after a return. */
function faceOf({ status, nextOn, sentOn, answer, signalled }: MoveState): ClockFace {
  const clockStartedOn = answer.kind === 'none' ? sentOn : answer.on;
  return { waiting: isMoveLive(status), dueOn: nextOn, clockStartedOn, clockPausedSince: null, nextOn, replyOn: null, noContactNoticeOn: null, signalled };
}

export function dueMoveSignals(state: MoveState, today: PlainDate): readonly DueSignal[] {
  return dueSignals(faceOf(state), today);
}

export function commandOfMoveSignal({ signal, forOn }: DueSignal): MoveCommand {
  return signal === 'escalate' ? { action: 'escalate', forOn } : { action: 'remind', signal, forOn };
}
