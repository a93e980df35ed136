import { epochMilliseconds, type Instant, type PlainDate } from '../calendar/index.ts';
import { allow, type Decision, refuse } from '../decision/index.ts';
import type { Screen } from './resolve.ts';
import { MOST_SELECTIONS, selectionsIn } from './selections.ts';

/** `full` writes whom it found; `preview` only counts, and is over in seconds. */
export const RUN_KINDS = ['full', 'preview'] as const;
export type RunKind = (typeof RUN_KINDS)[number];

export const RUN_STATUSES = ['queued', 'running', 'cancelling', 'cancelled', 'failed', 'done'] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];

export const RUN_ACTIONS = ['take', 'finish', 'fail', 'cancel', 'stop', 'resume'] as const;
export type RunAction = (typeof RUN_ACTIONS)[number];

/**
 * 대기 → 실행 → 완료. Somebody cancels; the batch, which alone knows when it has stopped, says that it has. What failed or was cancelled
 * goes on from the parts that are finished.
 */
export const RUN_TRANSITIONS = {
  queued: { take: 'running', cancel: 'cancelled' },
  running: { take: 'running', finish: 'done', fail: 'failed', cancel: 'cancelling' },
  cancelling: { stop: 'cancelled', finish: 'done', fail: 'failed' },
  cancelled: { resume: 'queued' },
  failed: { resume: 'queued' },
  done: {},
} as const satisfies { readonly [From in RunStatus]: { readonly [Act in RunAction]?: RunStatus } };

/** Why a run could not be carried to its end. Each has its sentence, which says what to do. */
export const RUN_FAILURES = ['no-claims', 'data-changed', 'fault'] as const;
export type RunFailure = (typeof RUN_FAILURES)[number];

/** A run as far as it has come. */
export interface RunProgress {
  readonly kind: RunKind;
  readonly status: RunStatus;
  readonly partsDone: number;
  readonly partsTotal: number | null;
  /** When the process that works on it took it, and how many parts were finished then. */
  readonly takenAt: Instant | null;
  readonly takenParts: number;
  readonly heartbeatAt: Instant | null;
}

export const isRunOver = (status: RunStatus): boolean => status === 'done' || status === 'cancelled' || status === 'failed';

/** A process gives a sign of life every few seconds; one that has not for so long is gone, and another takes its run. */
export const HEARTBEAT_LOST_SECONDS = 30;

const secondsBetween = (from: Instant, until: Instant): number => (epochMilliseconds(until) - epochMilliseconds(from)) / 1000;

function isHeartbeatLost({ heartbeatAt }: Pick<RunProgress, 'heartbeatAt'>, at: Instant): boolean {
  return heartbeatAt === null || secondsBetween(heartbeatAt, at) > HEARTBEAT_LOST_SECONDS;
}

/** Whether a process may take the run: nobody has it, or who has it is gone. */
export function isTakeable(run: Pick<RunProgress, 'status' | 'heartbeatAt'>, at: Instant): boolean {
  return run.status === 'queued' || ((run.status === 'running' || run.status === 'cancelling') && isHeartbeatLost(run, at));
}

export type RunRefusal =
  | { readonly code: 'discovery/run-over'; readonly status: RunStatus }
  | { readonly code: 'discovery/run-not-over'; readonly status: RunStatus }
  | { readonly code: 'discovery/preview-not-resumed' };

/** Cancelled at once while nobody works on it, else when who works on it has stopped. */
export function cancelRun({ status }: Pick<RunProgress, 'status'>): Decision<RunStatus, RunRefusal> {
  if (status === 'cancelling') return allow(status);
  return status === 'queued' || status === 'running' ? allow(RUN_TRANSITIONS[status].cancel) : refuse({ code: 'discovery/run-over', status });
}

/** A preview takes seconds and is asked again instead. */
export function resumeRun({ status, kind }: Pick<RunProgress, 'status' | 'kind'>): Decision<RunStatus, RunRefusal> {
  if (status !== 'cancelled' && status !== 'failed') return refuse({ code: 'discovery/run-not-over', status });
  return kind === 'preview' ? refuse({ code: 'discovery/preview-not-resumed' }) : allow(RUN_TRANSITIONS[status].resume);
}

/** Two parts are the least from which a pace can be told. */
const LEAST_PARTS = 2;

/**
 * How long the rest will take at the pace of this attempt: parts are of equal size, as people are spread over them by a hash. Null
 * while there is no pace to tell from, or nobody is working on it.
 */
export function secondsLeft(run: RunProgress, at: Instant): number | null {
  if (run.status === 'done') return 0;
  const done = run.partsDone - run.takenParts;
  if (run.status !== 'running' || run.partsTotal === null || run.takenAt === null || done < LEAST_PARTS || isHeartbeatLost(run, at)) return null;
  // Counted up to the last part that was told of: the moments since belong to a part that is not finished.
  const spent = secondsBetween(run.takenAt, run.heartbeatAt ?? at);
  return Math.ceil((spent / done) * (run.partsTotal - run.partsDone));
}

/** Each of them is a column of figures and a row of a picture. */
const MOST_CRITERIA = 60;

export type AskRefusal =
  | { readonly code: 'discovery/nothing-asked' }
  | { readonly code: 'discovery/in-the-future'; readonly asOf: PlainDate }
  | { readonly code: 'discovery/too-many-criteria'; readonly most: number }
  | { readonly code: 'discovery/too-many-selections'; readonly selections: number; readonly most: number };

/** Whether a run can be asked at all. */
export function askRun(screen: Screen, today: PlainDate): Decision<Screen, AskRefusal> {
  if (screen.criteria.length === 0) return refuse({ code: 'discovery/nothing-asked' });
  if (screen.asOf > today) return refuse({ code: 'discovery/in-the-future', asOf: screen.asOf });
  if (screen.criteria.length > MOST_CRITERIA) return refuse({ code: 'discovery/too-many-criteria', most: MOST_CRITERIA });
  const selections = selectionsIn(screen);
  return selections > MOST_SELECTIONS ? refuse({ code: 'discovery/too-many-selections', selections, most: MOST_SELECTIONS }) : allow(screen);
}
