import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';
import { momentMark } from '../http/mark.ts';

const Entry = z.object({ at: z.string(), noun: z.string(), id: z.uuid(), what: z.string(), organisation: z.string(), staff: z.string(), body: z.record(z.string(), z.unknown()) });

export const timelineContract = {
  'GET /api/persons/:id/timeline': endpoint({
    summary: 'Everything that happened, on one page', permission: 'person:read', purpose: 'case-management', log: 'timeline.read', params: z.object({ id: z.uuid() }),
    query: z.object({ before: momentMark.optional(), limit: z.coerce.number().int().min(1).max(500).default(100) }),
    answer: z.object({ entries: z.array(Entry), next: z.string().nullable() }),
  }),
} as const;
