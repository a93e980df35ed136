import { z } from 'zod';

/** RFC 9457 problem details with what happened, why, and what to do next, in Korean. */
export const Problem = z.object({
  type: z.literal('about:blank'),
  status: z.int(),
  code: z.string(),
  title: z.string(),
  detail: z.string(),
  next: z.string(),
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  facts: z.record(z.string(), z.unknown()).optional(),
  correlationId: z.string(),
});
export type Problem = z.infer<typeof Problem>;

/** What a refusal says to the person at the screen. */
export interface RefusalText {
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 412 | 413 | 422 | 423 | 428 | 429 | 503;
  readonly title: string;
  readonly detail: string;
  readonly next: string;
}
