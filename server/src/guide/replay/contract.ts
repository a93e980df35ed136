import type { Replay } from '@dure/guide/reading';
import { z } from 'zod';
import { endpoint } from '../../http/endpoint.ts';

/** The shape is the guide's own; it is not checked a second time here. */
const Changes: z.ZodType<Replay> = z.custom<Replay>(() => true);

const Row = z.object({ caseId: z.uuid(), personId: z.uuid(), personName: z.string().nullable(), programme: z.string(), edition: z.string(), organisation: z.string(), openedOn: z.string(), changes: Changes });

export const replayContract = {
  'GET /api/guide/replay': endpoint({
    summary: 'Open cases whose verdicts, clocks or duties another edition would change, page by page', permission: 'case:assign', purpose: 'case-management', log: 'guide.replayed',
    query: z.object({ to: z.string().min(1).max(20), after: z.uuid().optional(), limit: z.coerce.number().int().min(1).max(100).default(50) }),
    answer: z.object({ to: z.string(), total: z.int(), rows: z.array(Row), open: z.int(), same: z.int(), already: z.int(), unreadable: z.int(), next: z.uuid().nullable() }),
  }),
} as const;
