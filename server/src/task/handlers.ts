import { findPerson } from '@dure/database/person';
import { findTasksOfPerson, lockTask, markTaskDone } from '@dure/database/task';
import { allow, refuse } from '@dure/domain/decision';
import type { PersonId } from '@dure/domain/ids';
import type { Handlers } from '../http/handler.ts';
import type { taskContract } from './contract.ts';
import { readToday } from './today.ts';

export const taskHandlers: Handlers<typeof taskContract> = {
  'GET /api/today': readToday,
  'GET /api/persons/:id/tasks': async ({ params, scope, work }) => {
    const stored = await findPerson(work, scope.sigungus, params.id as PersonId);
    if (stored === undefined) return refuse({ code: 'absent' });
    const rows = await findTasksOfPerson(work, stored.person.sigungu, stored.person.id);
    return allow({ answer: { rows: rows.map(({ id, kind, title, dueOn, at, doneAt, outcome }) => ({ id, kind, title, dueOn, at, doneAt, outcome: String(outcome['words'] ?? '') })) }, seen: [stored.person.id] });
  },
  'POST /api/tasks/:id/done': async ({ params, body, scope, staff, work, at }) => {
    const task = await lockTask(work, scope.sigungus, params.id);
    if (task === undefined || task.organisationId !== scope.organisationId) return refuse({ code: 'absent' });
    if (task.kind === 'inbound-answer') return refuse({ code: 'task/answered-elsewhere' });
    if (task.doneAt !== null) return refuse({ code: 'task/already-done' });
    markTaskDone(work, task.sigungu, task.id, at, staff.id, { words: body.words });
    return allow({ answer: { done: true as const }, seen: task.personId === null ? [] : [task.personId as PersonId], subject: { taskId: task.id }, live: [{ topic: 'task' as const, organisations: [staff.organisationId] }] });
  },
};
