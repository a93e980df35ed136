import { nextCaseAxes } from './axes.ts';
import { caseEffectOf } from './effects.ts';
import type { CaseEvent, RegisteredEvent } from './event.ts';
import { caseHolder, caseWatcher } from './holder.ts';
import { caseNextStep, type CaseNextStep } from './next-step.ts';
import type { CaseState } from './state.ts';

/** The case that a history leaves; the stored row is made by the same function, one event at a time. */
export function foldCase(events: readonly CaseEvent[]): CaseState {
  const [first, ...rest] = events;
  if (first === undefined) throw new Error('A case without history does not exist');
  return rest.reduce(applyCaseEvent, beginCase(first));
}

/** Acts that nobody does without having met or spoken with the person. */
const MEETINGS: ReadonlySet<string> = new Set(['start-assessment', 'start-service', 'report-monitoring', 'report-aftercare']);

/** One event more. Throws when history says what the tables cannot say. */
export function applyCaseEvent(state: CaseState, event: CaseEvent): CaseState {
  if (event.action === 'register') throw new Error('Corrupt case history: registered twice');
  const axes = nextCaseAxes(state, event.action);
  if (axes === undefined) throw new Error(`Corrupt case history: ${event.action} while ${state.status}/${state.transfer}`);
  const contact = MEETINGS.has(event.action) ? { contactOn: event.on } : {};
  const changed = { ...state, ...axes, ...contact, ...caseEffectOf(event, state), ...event.dates };
  const next = stepOf(changed);
  return {
    ...changed,
    next,
    holder: caseHolder(changed, next),
    watcher: caseWatcher(changed, next),
    delay: next.step === state.next.step ? changed.delay : 'none',
    lastChangeAt: event.at,
    version: state.version + 1,
  };
}

/** The first event alone. */
export function beginCase(event: CaseEvent): CaseState {
  if (event.action !== 'register') throw new Error(`Corrupt case history: begins with ${event.action}`);
  return begun(event);
}

/** The step that follows from where the case stands. */
function stepOf(state: Pick<CaseState, 'status' | 'transfer' | 'aftercare' | 'aftercareReferred' | 'aftercareDue' | 'aftercareContacts' | 'notices'>): CaseNextStep {
  return caseNextStep({ ...state, aftercareOver: state.aftercareContacts.length > 0 && state.aftercareDue.length === 0, noticesAwaited: state.notices.some(({ answer }) => answer === 'awaited') });
}

function begun({ identity, owner, referrers, dates, at, on, previous }: RegisteredEvent): CaseState {
  const sides = { owner, pending: { kind: 'none' }, notices: [], told: [], members: [], aftercare: { strength: 'none' }, aftercareDue: [], aftercareContacts: [] } as const;
  const axes = { status: 'registered', transfer: 'none' } as const;
  const next = stepOf({ ...axes, ...sides, aftercareReferred: false });
  return {
    ...axes, ...dates, ...sides, identity, referrers, next,
    holder: caseHolder(sides, next), watcher: caseWatcher(sides, next),
    previous: previous ?? null, following: null, contactOn: on,
    classification: { kind: 'none' }, model: { kind: 'none' }, group: { kind: 'none' }, given: [], leads: [{ organisationId: owner.organisationId, from: on, until: null }],
    closure: { kind: 'none' }, aftercareReferred: false, objection: '', escalatedFor: null, delay: 'none',
    registeredOn: on, lastChangeAt: at, version: 1,
  };
}
