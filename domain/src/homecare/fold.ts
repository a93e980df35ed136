import { homecareEffectOf } from './effects.ts';
import type { HomecareAddedEvent, HomecareEvent } from './event.ts';
import type { HomecareState, HomecareStep } from './state.ts';
import { nextHomecareStatus, type HomecareAction, type HomecareStatus } from './transitions.ts';

/** The course that a history leaves; the stored row is made by the same function, one event at a time. */
export function foldHomecare(events: readonly HomecareEvent[]): HomecareState {
  const [first, ...rest] = events;
  if (first === undefined) throw new Error('A course without history does not exist');
  return rest.reduce(applyHomecareEvent, beginHomecare(first));
}

/** One event more. Throws when history says what the tables cannot say. */
export function applyHomecareEvent(state: HomecareState, event: HomecareEvent): HomecareState {
  if (event.action === 'add') throw new Error('Corrupt history of a course: added twice');
  const status = nextHomecareStatus(state.status, event.action);
  if (status === undefined) throw new Error(`Corrupt history of a course: ${event.action} while ${state.status}`);
  const changed = { ...state, status, ...homecareEffectOf(event, state), ...event.dates };
  return { ...changed, step: stepAfter(changed, event.action), lastChangeAt: event.at, version: state.version + 1 };
}

/** The first event alone. */
export function beginHomecare(event: HomecareEvent): HomecareState {
  if (event.action !== 'add') throw new Error(`Corrupt history of a course: begins with ${event.action}`);
  return begun(event);
}

function begun({ identity, stay, dates, on, at }: HomecareAddedEvent): HomecareState {
  return {
    identity, stay, ...dates, status: 'candidate', judgements: {}, selection: null, caseId: null, survey: null, team: null, costReason: null, dischargedOn: null, endsOn: null, extension: null, readmissions: [], reminded: [], end: null,
    step: 'decide', addedOn: on, lastChangeAt: at, version: 1,
  };
}

const STEP_OF = { candidate: 'decide', paused: 'decide-readmission', ended: 'none', declined: 'none' } as const satisfies { readonly [Status in HomecareStatus]?: HomecareStep };

/** What a running course waits for changes with these acts only. */
const STEP_AFTER: { readonly [Action in HomecareAction]?: HomecareStep } = { 'start': 'watch', 'extend': 'watch', 'resume': 'watch', 'remind': 'prepare-end', 'prepare-end': 'end' };

type Standing = Pick<HomecareState, 'status' | 'survey' | 'step' | 'reminded' | 'endsOn'>;

function stepAfter({ status, survey, step, reminded, endsOn }: Standing, action: HomecareAction): HomecareStep {
  if (status === 'surveying') return survey === null ? 'survey' : 'start';
  if (status !== 'active') return STEP_OF[status];
  // The clock spoke while the person was in hospital: what it asked is still to be done.
  if (action === 'resume' && reminded.some(({ forOn }) => forOn === endsOn)) return 'prepare-end';
  return STEP_AFTER[action] ?? step;
}
