import { z } from 'zod';
import { endpoint } from '../../http/endpoint.ts';

const Count = z.int().nullable();
const Share = z.number().nullable();
const Effect = z.object({ proposed: Count, handedOut: Count, reached: Count, intake: Count, cases: Count, refused: Count, notNeeded: Count, noContact: Count, precision: Share, conversion: Share, medianDays: Share });

const Row = z.object({
  criterion: z.string(), version: z.int(), name: z.string(), inForce: z.boolean(), all: Effect, rounds: z.array(z.object({ roundId: z.uuid(), name: z.string(), at: z.string(), effect: Effect })),
  /** Of the newest run that asked so: how many it found, null a small number that is not told; null where that run is not known any more. */
  found: z.object({ people: z.int().nullable(), on: z.string(), runId: z.uuid() }).nullable(), runs: z.int(),
  programmes: z.array(z.object({ programme: z.string(), people: z.int() })),
  /** As they stood when the runs were asked. */
  thresholds: z.array(z.object({ key: z.string(), label: z.string(), unit: z.string(), value: z.int() })),
});
export type EffectRow = z.infer<typeof Row>;

export const effectContract = {
  'GET /api/discovery/effect': endpoint({
    summary: 'What became of whom each criterion found, by version, numbers and round; small numbers are withheld', permission: 'discovery:read', purpose: 'discovery', log: 'discovery.effect-read',
    answer: z.object({ rows: z.array(Row), smallest: z.int() }),
  }),
} as const;
