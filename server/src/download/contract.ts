import { DOWNLOAD_STATES, DOWNLOAD_VERDICTS, FEWEST_LETTERS, LISTS } from '@dure/domain/download';
import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';

const Params = z.object({ id: z.uuid() });
const Asked = {
  id: z.uuid(), list: z.enum(LISTS), parameters: z.record(z.string(), z.union([z.string(), z.boolean()])), reason: z.string(), people: z.int(), askedAt: z.string(), untilAt: z.string(),
  state: z.enum(DOWNLOAD_STATES), isOver: z.boolean(), decidedBy: z.string().nullable(), decision: z.string(), decidedAt: z.string().nullable(), takenAt: z.string().nullable(), version: z.int(),
};
const Settled = z.object({ version: z.int() });

export const downloadContract = {
  'GET /api/downloads/mine': endpoint({ summary: 'Large lists that I asked for, and what became of each', permission: 'signed-in', purpose: 'account', log: 'download.own-listed', answer: z.object({ rows: z.array(z.object(Asked)) }) }),
  'GET /api/downloads': endpoint({
    summary: 'Large lists that others asked for, as far as I decide on them', permission: 'download:decide', purpose: 'access-review', log: 'download.listed', answer: z.object({ rows: z.array(z.object({ ...Asked, staff: z.string(), organisation: z.string() })) }),
  }),
  'POST /api/downloads/:id/decision': endpoint({
    summary: 'Agree that a large list may leave, or refuse it', permission: 'download:decide', purpose: 'access-review', log: 'download.decided', params: Params, versioned: true, strong: true,
    body: z.strictObject({ verdict: z.enum(DOWNLOAD_VERDICTS), words: z.string().trim().min(FEWEST_LETTERS).max(500) }), answer: Settled,
  }),
  'POST /api/downloads/:id/withdrawal': endpoint({ summary: 'Take back what I asked for', permission: 'signed-in', purpose: 'account', log: 'download.withdrawn', params: Params, versioned: true, answer: Settled }),
} as const;
