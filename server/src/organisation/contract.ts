import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';

const Row = z.object({ id: z.uuid(), sigungu: z.string(), kind: z.string(), name: z.string(), programmes: z.array(z.string()) });

export const organisationContract = {
  'GET /api/organisations': endpoint({
    summary: 'Organisations of the municipalities that I work in, to name one of them', permission: 'agency:read', purpose: 'guide-lookup', log: 'organisation.listed',
    answer: z.object({ rows: z.array(Row) }),
  }),
} as const;
