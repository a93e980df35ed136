import type { PlainDate } from '../calendar/index.ts';
import { dueDate, type IsHoliday } from '../clock/index.ts';
import { allow, refuse, type Decision } from '../decision/index.ts';
import { isBlank } from '../referral/required.ts';
import { dueMoveSignals } from './clock.ts';
import { MOVE_DEADLINES } from './deadlines.ts';
import type { MoveAct, MoveEvent } from './event.ts';
import type { MoveCommand } from './facts.ts';
import type { MoveRefusal } from './refusal.ts';
import type { MoveState } from './state.ts';
import { MOVE_ACTORS, nextMoveStatus, type MoveAction, type MoveParty } from './transitions.ts';

export interface MoveContext extends MoveAct {
  readonly isHoliday: IsHoliday;
  /** For `accept`: whether the case at home is still open, and whether the record that was chosen is of the same person. */
  readonly accepting?: { readonly isCaseOpen: boolean; readonly isSamePerson: boolean };
}

const REQUIRED: { readonly [Action in MoveAction]?: readonly string[] } = {
  accept: ['contactName', 'contactPhone'], note: ['contactName', 'contactPhone'], return: ['words'], recall: ['words'], settle: ['words'],
};

/** Whether this may happen to the move now, and what history then records. */
export function decideMove(state: MoveState, command: MoveCommand, context: MoveContext): Decision<MoveEvent, MoveRefusal> {
  const { at, on, by, party } = context;
  const refusal = refuseAct(state, command, context);
  return refusal === undefined ? allow({ ...command, at, on, by, party, dates: { nextOn: nextOnAfter(state, command, context) } }) : refuse(refusal);
}

/** The acts that the table allows this party now. A case is taken over or a fact is noted, as what was sent allows. */
export function moveActsOpenTo({ status, identity }: Pick<MoveState, 'status' | 'identity'>, party: MoveParty): readonly MoveAction[] {
  const other: MoveAction = identity.scope === 'history' ? 'note' : 'accept';
  const actions = Object.keys(MOVE_ACTORS) as readonly MoveAction[];
  return actions.filter((action) => action !== other && MOVE_ACTORS[action].includes(party) && nextMoveStatus(status, action) !== undefined);
}

function refuseAct(state: MoveState, command: MoveCommand, context: MoveContext): MoveRefusal | undefined {
  const { action } = command;
  if (!MOVE_ACTORS[action].includes(context.party)) return { code: 'move/not-your-act', action, party: context.party };
  if (nextMoveStatus(state.status, action) === undefined) return { code: 'move/action-not-available', action, status: state.status };
  const facts = new Map<string, unknown>(Object.entries(command));
  // What the product does by itself needs no words: who does it says why.
  const fields = (context.party === 'system' ? [] : (REQUIRED[action] ?? [])).filter((field) => isBlank(facts.get(field)));
  if (fields.length > 0) return { code: 'move/facts-missing', fields };
  return refuseAnswer(state, command, context);
}

function refuseAnswer(state: MoveState, command: MoveCommand, context: MoveContext): MoveRefusal | undefined {
  if (command.action === 'note') return state.identity.scope === 'fact' ? undefined : { code: 'move/history-awaits' };
  if (command.action === 'accept') return refuseAccept(state, context);
  if (command.action !== 'remind' && command.action !== 'escalate') return undefined;
  const signal = command.action === 'escalate' ? 'escalate' : command.signal;
  const isDue = dueMoveSignals(state, context.on).some((one) => one.signal === signal && one.forOn === command.forOn);
  return isDue ? undefined : { code: 'move/action-not-available', action: command.action, status: state.status };
}

function refuseAccept({ identity }: MoveState, { accepting }: MoveContext): MoveRefusal | undefined {
  if (identity.scope === 'fact') return { code: 'move/only-the-fact' };
  if (accepting === undefined) throw new Error('Accepting needs the case at home and the record that was chosen');
  if (!accepting.isCaseOpen) return { code: 'move/case-over' };
  return accepting.isSamePerson ? undefined : { code: 'move/not-the-same-person' };
}

const KEEP_THE_DATE: ReadonlySet<MoveAction> = new Set(['open', 'remind', 'escalate']);

function nextOnAfter({ nextOn }: MoveState, { action }: MoveCommand, { on, isHoliday }: MoveContext): PlainDate | null {
  if (action === 'return') return dueDate(MOVE_DEADLINES.settle, on, isHoliday);
  return KEEP_THE_DATE.has(action) ? nextOn : null;
}
