import { daysBetween, type PlainDate } from '../calendar/index.ts';
import { TASK_KINDS, type Task, type TaskSubject } from './task.ts';

/** How a task stands to today; `soon` is within the seven days of the first reminder. */
export type Standing = 'overdue' | 'today' | 'soon' | 'later';

export interface TaskToday extends Task {
  readonly standing: Standing;
  /** Days left; negative when overdue. */
  readonly daysLeft: number;
}

/** Overdue first and the longest overdue before all, then by date; on one date the graver kind. */
export function sortToday(tasks: readonly Task[], today: PlainDate): readonly TaskToday[] {
  return tasks.map((task) => standingOf(task, today)).toSorted(byDateThenKind);
}

function standingOf(task: Task, today: PlainDate): TaskToday {
  const daysLeft = daysBetween(today, task.byOn);
  return { ...task, daysLeft, standing: standing(daysLeft) };
}

function standing(daysLeft: number): Standing {
  if (daysLeft < 0) return 'overdue';
  if (daysLeft === 0) return 'today';
  return daysLeft <= 7 ? 'soon' : 'later';
}

function byDateThenKind(a: Task, b: Task): number {
  return (
    compare(a.byOn, b.byOn) || TASK_KINDS.indexOf(a.kind) - TASK_KINDS.indexOf(b.kind) || compare(subjectKey(a.subject), subjectKey(b.subject))
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function subjectKey(subject: TaskSubject): string {
  if (subject.kind === 'referral') return subject.referralId;
  return subject.kind === 'case' ? subject.caseId : subject.id;
}
