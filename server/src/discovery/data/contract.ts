import { FILE_FAULTS } from '@dure/domain/discovery';
import { z } from 'zod';
import { endpoint } from '../../http/endpoint.ts';

const Import = z.object({
  id: z.string(), at: z.string(),
  /** Account of the machine that ran the command; null where the product invented the claims of its demo. */
  account: z.string().nullable(), adds: z.boolean(), loaded: z.boolean(),
  firstMonth: z.string().nullable(), lastMonth: z.string().nullable(), people: z.int(), claims: z.int(), prescriptions: z.int(),
  files: z.int(), read: z.int(), refused: z.int(), outOfRange: z.int(), duplicated: z.int(), orphaned: z.int(),
});
export type ImportView = z.infer<typeof Import>;

const File = z.object({
  file: z.string(), table: z.string(), read: z.int(), taken: z.int(), refused: z.array(z.object({ reason: z.string(), rows: z.int() })), lines: z.array(z.object({ line: z.int(), reason: z.string() })),
  /** Why nothing of it was read, and the columns that it has not. */
  fault: z.enum(FILE_FAULTS).nullable(), missing: z.array(z.string()),
});

export const dataContract = {
  'GET /api/discovery/imports': endpoint({
    summary: 'Deliveries of claims and what became of each, the newest first', permission: 'discovery:read', purpose: 'discovery', log: 'discovery.imports-listed', answer: z.object({ rows: z.array(Import) }),
  }),
  'GET /api/discovery/imports/:id': endpoint({
    summary: 'One delivery of claims: file by file what was read, taken and refused, with the first refused lines by number and reason', permission: 'discovery:read', purpose: 'discovery', log: 'discovery.import-read',
    params: z.object({ id: z.string().regex(/^[a-zA-Z0-9-]{1,60}$/) }),
    answer: Import.extend({ report: z.object({ files: z.array(File), duplicated: z.record(z.string(), z.int()), orphaned: z.record(z.string(), z.int()) }) }),
  }),
} as const;
