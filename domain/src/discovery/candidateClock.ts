import { addDays, type PlainDate } from '../calendar/index.ts';
import { isLiveCandidate } from './candidateActions.ts';
import type { CandidateState } from './candidate.ts';
import type { CandidateCommand } from './candidateEvent.ts';

/** After the team the coordinator is told. */
const ESCALATED_AFTER = 7;

type Remind = Extract<CandidateCommand, { action: 'remind' }>;

/** The day on which the clock has something to say: the day after a date has passed, and a week after that. */
export function nextCandidateReminderOn({ status, nextOn, told, name, handedOutOn }: Pick<CandidateState, 'status' | 'nextOn' | 'told' | 'name' | 'handedOutOn'>): PlainDate | null {
  if (!isLiveCandidate(status) || nextOn === null) return null;
  // The team can do nothing with whom the roster does not know: the coordinator hears of it at once.
  if (name === 'missing') return told === null ? handedOutOn : null;
  if (told?.forOn !== nextOn) return addDays(nextOn, 1);
  return told.level === 'team' ? addDays(nextOn, 1 + ESCALATED_AFTER) : null;
}

/** What the clock says today; undefined when nothing. A sweep that was missed says only the graver. */
export function findCandidateSignal(state: CandidateState, today: PlainDate): Remind | undefined {
  const due = nextCandidateReminderOn(state);
  if (due === null || state.nextOn === null || today < due) return undefined;
  return { action: 'remind', forOn: state.nextOn, level: state.name === 'missing' || today >= addDays(state.nextOn, 1 + ESCALATED_AFTER) ? 'coordinator' : 'team' };
}
