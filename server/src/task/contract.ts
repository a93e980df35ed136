import { z } from 'zod';
import { Why } from '../discovery/candidate/contract.ts';
import { endpoint } from '../http/endpoint.ts';

const Task = z.object({
  kind: z.string(), standing: z.string(), daysLeft: z.int(), byOn: z.string(), at: z.string().nullable(), title: z.string(),
  subject: z.object({ kind: z.string(), id: z.string() }), personId: z.uuid().nullable(), personName: z.string().nullable(),
  /** Who acts: me, or my team until somebody takes it. */
  holder: z.object({ mine: z.boolean(), organisation: z.string() }),
  about: z.object({ programme: z.string().nullable(), service: z.string().nullable(), from: z.string().nullable(), to: z.string().nullable(), status: z.string().nullable() }),
  /** Of somebody to be sought: the criteria that found the person, and by what. */
  why: z.array(Why).exactOptional(),
});
export type TodayTask = z.infer<typeof Task>;

export const taskContract = {
  'GET /api/today': endpoint({
    summary: 'What I must do now, overdue first', permission: 'task:read', purpose: 'case-management', log: 'task.today-read',
    query: z.object({ days: z.coerce.number().int().min(0).max(60).default(14) }),
    answer: z.object({ today: z.string(), tasks: z.array(Task), more: z.boolean() }),
  }),
  'GET /api/persons/:id/tasks': endpoint({ summary: 'Tasks of a person', permission: 'task:read', purpose: 'case-management', log: 'task.listed-of-person', params: z.object({ id: z.uuid() }), answer: z.object({ rows: z.array(z.object({ id: z.uuid(), kind: z.string(), title: z.string(), dueOn: z.string(), at: z.string().nullable(), doneAt: z.string().nullable(), outcome: z.string() })) }) }),
  'POST /api/tasks/:id/done': endpoint({ summary: 'A task is done', permission: 'task:write', purpose: 'case-management', log: 'task.done', params: z.object({ id: z.uuid() }), body: z.strictObject({ words: z.string().max(2000) }), answer: z.object({ done: z.literal(true) }) }),
} as const;
