import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';

export const staffContract = {
  'GET /api/colleagues': endpoint({
    summary: 'Who works in my organisation', permission: 'agency:read', purpose: 'guide-lookup', log: 'staff.colleagues-listed',
    answer: z.object({ rows: z.array(z.object({ id: z.uuid(), name: z.string(), title: z.string(), role: z.string() })) }),
  }),
} as const;
