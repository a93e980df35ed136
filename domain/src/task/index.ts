export { tasksFromCandidate } from './candidate-tasks.ts';
export { tasksFromCase } from './case-tasks.ts';
export { tasksFromMove } from './move-tasks.ts';
export { tasksFromHomecare } from './homecare-tasks.ts';
export { tasksFromPlan, withoutPlanned } from './plan-tasks.ts';
export { tasksFromReferral } from './referral-tasks.ts';
export { tasksFromVisit, withoutVisited } from './visit-tasks.ts';
export { holds, TASK_KINDS, type Task, type TaskKind, type TaskSubject, type Viewer } from './task.ts';
export { sortToday, type Standing, type TaskToday } from './today.ts';
