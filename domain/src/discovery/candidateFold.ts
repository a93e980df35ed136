import { type CandidateStatus, isOpenTo, statusByTable } from './candidateActions.ts';
import type { CandidateState } from './candidate.ts';
import type { CandidateEvent, CandidateProposed } from './candidateEvent.ts';
import { isFinalOutcome } from './contact.ts';

type Later = Exclude<CandidateEvent, CandidateProposed>;

/** The candidate that a history leaves; the stored row is made by the same function, one event at a time. */
export function foldCandidate(events: readonly CandidateEvent[]): CandidateState {
  const [first, ...rest] = events;
  if (first === undefined) throw new Error('A candidate without history does not exist');
  return rest.reduce(applyCandidateEvent, beginCandidate(first));
}

/** The first event alone. */
export function beginCandidate(event: CandidateEvent): CandidateState {
  if (event.action !== 'propose') throw new Error(`Corrupt history of a candidate: begins with ${event.action}`);
  return {
    identity: event.identity, status: 'proposed', ...event.dates, ...NOBODYS, attempts: [], reachedOn: null, endedOn: null, personId: null, intakeId: null, lastChangeAt: event.at, version: 1,
  };
}

const NOBODYS = { holder: null, assignee: null, name: 'closed', handedOutOn: null, dueOn: null, told: null } as const satisfies Partial<CandidateState>;

/** One event more. Throws when history says what the tables cannot say. */
export function applyCandidateEvent(state: CandidateState, event: CandidateEvent): CandidateState {
  if (event.action === 'propose' || !isOpenTo(state.status, event.action)) throw new Error(`Corrupt history of a candidate: ${event.action} while ${state.status}`);
  return { ...state, status: statusAfter(state, event), ...effectOf(state, event), ...event.dates, lastChangeAt: event.at, version: state.version + 1 };
}

function statusAfter({ status }: CandidateState, event: Later): CandidateStatus {
  if (event.action === 'conclude') return event.as;
  if (event.action === 'contact') return isFinalOutcome(event.outcome) ? event.outcome : 'contacting';
  return statusByTable(event.action) ?? status;
}

/** What came of an attempt. */
function ofContact({ attempts, reachedOn }: CandidateState, { contactOn, means, outcome }: Extract<Later, { action: 'contact' }>): Partial<CandidateState> {
  // Who refuses was reached, too.
  const reached = outcome === 'reached' || outcome === 'refused';
  return { attempts: [...attempts, { on: contactOn, means, outcome }], reachedOn: reachedOn ?? (reached ? contactOn : null), endedOn: isFinalOutcome(outcome) ? contactOn : null };
}

type Effects = { readonly [Name in Later['action']]: (state: CandidateState, event: Extract<Later, { readonly action: Name }>) => Partial<CandidateState> };

function earlierOf({ attempts, earlier = [], holder }: CandidateState): Pick<CandidateState, 'earlier'> {
  const own = holder === null ? [] : attempts.map((attempt) => ({ ...attempt, by: holder }));
  return earlier.length + own.length === 0 ? {} : { earlier: [...earlier, ...own] };
}

const over = (_state: CandidateState, { on }: Later): Partial<CandidateState> => ({ endedOn: on });

const EFFECTS: Effects = {
  'hand-out': (_state, { to, on, dueOn }) => ({ holder: to, name: 'waiting', handedOutOn: on, dueOn }),
  'identify': (_state, { found }) => ({ name: found ? 'open' : 'missing' }),
  // It goes back as nobody's. What was tried goes along, so that the next team does not begin anew; the words of who tried stay in the team's own history.
  'recall': (state) => ({ ...NOBODYS, attempts: [], ...earlierOf(state), reachedOn: null, personId: null }),
  'assign': (_state, { staffId }) => ({ assignee: staffId }),
  'contact': ofContact,
  'link': (_state, { personId }) => ({ personId }),
  'begin-intake': ({ reachedOn }, { intakeId, on }) => ({ intakeId, reachedOn: reachedOn ?? on, endedOn: on }),
  'conclude': over,
  'give-up': over,
  'withdraw': over,
  'reopen': () => ({ endedOn: null, told: null }),
  'remind': (_state, { forOn, level }) => ({ told: { forOn, level } }),
};

function effectOf(state: CandidateState, event: Later): Partial<CandidateState> {
  // The table is total over the union, so the effect fits its own act; TypeScript cannot follow that through the index.
  return (EFFECTS[event.action] as (state: CandidateState, event: Later) => Partial<CandidateState>)(state, event);
}
