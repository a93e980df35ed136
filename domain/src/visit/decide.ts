import type { Instant, PlainDate } from '../calendar/index.ts';
import { allow, refuse, type Decision } from '../decision/index.ts';
import type { StaffId } from '../ids/index.ts';
import type { PlannedEvent, VisitCommand, VisitEvent } from './event.ts';
import { isClockTime, type VisitIdentity, type VisitPlan } from './plan.ts';
import type { VisitRefusal } from './refusal.ts';
import { missingCompanions, type EmergencyBasis, type VisitRequirements } from './requirement.ts';
import type { VisitState } from './state.ts';
import { nextVisitStatus, VISIT_ACTORS, type VisitParty } from './transitions.ts';

/** The moment of an act, who acts, and what the guide says of a visit there and then. */
export interface VisitContext {
  readonly at: Instant;
  readonly on: PlainDate;
  readonly by: StaffId;
  readonly party: VisitParty;
  readonly requirements: VisitRequirements;
}

export interface VisitOrder {
  readonly identity: VisitIdentity;
  readonly plan: VisitPlan;
  readonly emergency: EmergencyBasis | null;
}

const MOST_MINUTES = 480;

/** A visit is planned only where one may be made. */
export function planVisit(order: VisitOrder, context: VisitContext): Decision<PlannedEvent, VisitRefusal> {
  const { at, on, by, party, requirements } = context;
  if (party !== 'visitor' && party !== 'lead') return refuse({ code: 'visit/not-your-act', action: 'reschedule', party });
  const refusal = refusePlan(order.plan, on) ?? refuseBlock(requirements, order.emergency);
  return refusal === undefined ? allow({ action: 'plan', ...order, at, on, by, party }) : refuse(refusal);
}

/** Whether this may happen to the visit now, and what history then records. */
export function decideVisit(state: VisitState, command: VisitCommand, context: VisitContext): Decision<VisitEvent, VisitRefusal> {
  const { at, on, by, party } = context;
  const refusal = refuseAct(state, command, context) ?? guard(state, command, context);
  return refusal === undefined ? allow({ ...command, at, on, by, party }) : refuse(refusal);
}

function refuseAct({ status }: VisitState, { action }: VisitCommand, { party }: VisitContext): VisitRefusal | undefined {
  if (!VISIT_ACTORS[action].includes(party)) return { code: 'visit/not-your-act', action, party };
  if (nextVisitStatus(status, action) !== undefined) return undefined;
  const recorded = (action === 'record' || action === 'record-not-met' || action === 'start') && (status === 'done' || status === 'not-met');
  return recorded ? { code: 'visit/already-recorded', status } : { code: 'visit/action-not-available', action, status };
}

type Guard<Action> = (command: Extract<VisitCommand, { action: Action }>, state: VisitState, context: VisitContext) => VisitRefusal | undefined;

type Moving = Pick<Extract<VisitCommand, { action: 'reschedule' | 'join' }>, 'plan' | 'emergency'>;

const moved = ({ plan, emergency }: Moving, state: VisitState, { on, requirements }: VisitContext): VisitRefusal | undefined => refusePlan({ ...state.plan, ...plan }, on) ?? refuseBlock(requirements, emergency);
const free = (): undefined => undefined;

const GUARDS: { readonly [Action in VisitCommand['action']]: Guard<Action> } = {
  reschedule: (command, state, context) => refuseSilentDelay(command, state, context) ?? moved(command, state, context),
  assign: ({ staffId, action }, { plan, status }) => (staffId === plan.staffId ? { code: 'visit/action-not-available', action, status } : undefined),
  join: moved,
  start: ({ present, emergency }, state, { requirements }) => refuseGoing(requirements, present, emergency ?? state.emergency),
  record: (command, state, { requirements }) => refuseRecord(state, command, requirements),
  'record-not-met': ({ outcome: { reason, words } }) => (reason === 'other' ? refuseSilence(words) : undefined),
  'answer-companion': ({ action, organisationId }, { companions, status }) => (companions.some((one) => one.organisationId === organisationId) ? undefined : { code: 'visit/action-not-available', action, status }),
  'add-words': ({ words }) => refuseSilence(words),
  postpone: free,
  cancel: free,
  'ask-companion': free,
};

function guard(state: VisitState, command: VisitCommand, context: VisitContext): VisitRefusal | undefined {
  return (GUARDS[command.action] as Guard<VisitCommand['action']>)(command, state, context);
}

/** A visit whose day has passed is given another one only with the reason why it was not made. */
function refuseSilentDelay({ reason = null }: Extract<VisitCommand, { action: 'reschedule' }>, { status, plan }: VisitState, { on }: VisitContext): VisitRefusal | undefined {
  return status === 'planned' && plan.on < on && reason === null ? { code: 'visit/facts-missing', fields: ['reason'] } : undefined;
}

const refuseSilence = (words: string): VisitRefusal | undefined => (words.trim() === '' ? { code: 'visit/facts-missing', fields: ['words'] } : undefined);

/** What stood at the door when the visit began is not asked a second time when it is written down. */
function refuseRecord(state: VisitState, { outcome, emergency }: Extract<VisitCommand, { action: 'record' }>, requirements: VisitRequirements): VisitRefusal | undefined {
  const fields = [...(outcome.attendance.length === 0 ? ['attendance'] : []), ...(outcome.did.length === 0 && outcome.words === '' ? ['did'] : [])];
  if (fields.length > 0) return { code: 'visit/facts-missing', fields };
  return state.status === 'in-progress' ? undefined : refuseGoing(requirements, outcome.present, emergency ?? state.emergency);
}

function refuseGoing(requirements: VisitRequirements, present: Parameters<typeof missingCompanions>[1], emergency: EmergencyBasis | null): VisitRefusal | undefined {
  const blocked = refuseBlock(requirements, emergency);
  if (blocked !== undefined) return blocked;
  const companions = missingCompanions(requirements, present);
  return companions.length > 0 && emergency === null ? { code: 'visit/companion-missing', companions } : undefined;
}

function refuseBlock({ blocks }: VisitRequirements, emergency: EmergencyBasis | null): VisitRefusal | undefined {
  if (emergency !== null) return emergency.words.trim() === '' ? { code: 'visit/emergency-words-missing' } : undefined;
  return blocks.length > 0 ? { code: 'visit/blocked', blocks } : undefined;
}

function refusePlan({ on, time, minutes, words }: VisitPlan, today: PlainDate): VisitRefusal | undefined {
  if (on < today) return { code: 'visit/day-passed', on };
  if (time.kind === 'fixed' && !isClockTime(time.at)) return { code: 'visit/time-wrong', at: time.at };
  const fields = [...(words.trim() === '' ? ['words'] : []), ...(minutes < 5 || minutes > MOST_MINUTES ? ['minutes'] : [])];
  return fields.length > 0 ? { code: 'visit/facts-missing', fields } : undefined;
}
