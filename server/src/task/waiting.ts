import type { Task } from '@dure/domain/task';
import type { TodayTask } from './contract.ts';

/** A task with what the day's list says of it. */
export interface WaitingTask {
  readonly task: Task;
  readonly title: string;
  readonly at: string | null;
  readonly personName: string | null;
  readonly about: TodayTask['about'];
  readonly why?: NonNullable<TodayTask['why']>;
}
