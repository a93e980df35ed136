import { addDays, type PlainDate } from '../calendar/index.ts';
import { allow, refuse, type Decision } from '../decision/index.ts';
import { isBlank } from '../referral/required.ts';
import { HOMECARE_ACTION_RULES } from './actions.ts';
import type { HomecareContext } from './context.ts';
import type { HomecareAct, HomecareAddedEvent, HomecareEvent, HomecareIdentity } from './event.ts';
import type { HomecareCommand, Stay } from './facts.ts';
import { applyHomecareEvent } from './fold.ts';
import { guardHomecare, missingHomecareFacts } from './guards.ts';
import { periodEnd } from './period.ts';
import type { HomecareRefusal } from './refusal.ts';
import type { HomecareState, HomecareStep } from './state.ts';
import { nextHomecareStatus } from './transitions.ts';

type Recorded = Exclude<HomecareEvent, HomecareAddedEvent>;

/** The leaflet sets no clock for these steps. The product asks after so many days, so that nobody is forgotten; nothing is held up by it. */
const ASKED_AFTER = { 'decide': 14, 'survey': 14, 'start': 30, 'prepare-end': 14, 'decide-readmission': 7 } as const satisfies { readonly [Step in HomecareStep]?: number };

/** Enters somebody who stays in hospital for long. */
export function addHomecare(identity: HomecareIdentity, stay: Stay, { at, on, by, party }: HomecareAct): Decision<HomecareAddedEvent, HomecareRefusal> {
  if (isBlank(stay.hospital)) return refuse({ code: 'homecare/facts-missing', action: 'add', fields: ['hospital'] });
  if (stay.admittedOn > on) return refuse({ code: 'homecare/in-the-future', field: 'admittedOn' });
  return allow({ action: 'add', identity, stay, at, on, by, party, dates: { nextOn: addDays(on, ASKED_AFTER.decide) } });
}

/** Whether this may happen to the course now, and what history then records. */
export function decideHomecare(state: HomecareState, command: HomecareCommand, context: HomecareContext): Decision<HomecareEvent, HomecareRefusal> {
  const refusal = refuseHomecare(state, command, context);
  return refusal === undefined ? allow(record(state, command, context)) : refuse(refusal);
}

function refuseHomecare(state: HomecareState, command: HomecareCommand, context: HomecareContext): HomecareRefusal | undefined {
  const { action } = command;
  if (HOMECARE_ACTION_RULES[action].who !== context.party) return { code: 'homecare/not-your-act', action, party: context.party };
  if (nextHomecareStatus(state.status, action) === undefined) return { code: 'homecare/action-not-available', action, status: state.status };
  const fields = missingHomecareFacts(command);
  if (fields.length > 0) return { code: 'homecare/facts-missing', action, fields };
  return guardHomecare(state, command, context);
}

/** The command with what it settles for later. */
function settled(command: HomecareCommand, { gates }: HomecareContext) {
  if (command.action === 'select' || command.action === 'decline') return { ...command, gates };
  return command.action === 'start' ? { ...command, endsOn: periodEnd(command.dischargedOn) } : command;
}

function record(state: HomecareState, command: HomecareCommand, context: HomecareContext): Recorded {
  const { at, on, by, party } = context;
  const undated: Recorded = { ...settled(command, context), at, on, by, party, dates: { nextOn: null } };
  return { ...undated, dates: { nextOn: nextOn(state, applyHomecareEvent(state, undated), command, on) } };
}

/** A step that goes on keeps its date, but a second reminder asks anew. */
function goesOn(before: HomecareState, { step, status }: HomecareState, action: HomecareCommand['action']): boolean {
  return step === before.step && status === before.status && (action !== 'remind' || step === 'decide-readmission');
}

/** When somebody must act next; not after the period is over. */
function nextOn(before: HomecareState, after: HomecareState, { action }: HomecareCommand, on: PlainDate): PlainDate | null {
  const { step, endsOn } = after;
  if (step === 'none' || step === 'watch') return null;
  if (step === 'end') return endsOn;
  if (goesOn(before, after, action)) return before.nextOn;
  const asked = addDays(on, ASKED_AFTER[step]);
  return endsOn !== null && asked > endsOn ? endsOn : asked;
}
