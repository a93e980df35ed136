import { addDays, type PlainDate } from '../calendar/index.ts';
import { isLiveCandidate } from './candidateActions.ts';
import type { CandidateState } from './candidate.ts';
import type { CandidateCommand } from './candidateEvent.ts';

/** After the team the coordinator is told. */
const ESCALATED_AFTER = 7;

type Remind = Extract<CandidateCommand, { action: 'remind' }>;

/** The day on which the clock has something to say: the day after a date has passed, and a week after that. */
export function nextCandidateReminderOn({ status, nextOn, told }: Pick<CandidateState, 'status' | 'nextOn' | 'told'>): PlainDate | null {
  if (!isLiveCandidate(status) || nextOn === null) return null;
  if (told?.forOn !== nextOn) return addDays(nextOn, 1);
  return told.level === 'team' ? addDays(nextOn, 1 + ESCALATED_AFTER) : null;
}

/** What the clock says today; undefined when nothing. A sweep that was missed says only the graver. */
export function findCandidateSignal(state: CandidateState, today: PlainDate): Remind | undefined {
  const due = nextCandidateReminderOn(state);
  if (due === null || state.nextOn === null || today < due) return undefined;
  return { action: 'remind', forOn: state.nextOn, level: today >= addDays(state.nextOn, 1 + ESCALATED_AFTER) ? 'coordinator' : 'team' };
}
