import { z } from 'zod';
import type { EvaluationAnswer } from '@dure/guide';
import { endpoint } from '../http/endpoint.ts';
import { readerContract } from './reader/contract.ts';
import { replayContract } from './replay/contract.ts';

/** The answer's shape is the guide's own; it is not checked a second time here. */
const Evaluation: z.ZodType<EvaluationAnswer> = z.custom<EvaluationAnswer>(() => true);
const Refused = z.object({ error: z.object({ path: z.string(), reason: z.string() }) });

const Decision = z.object({ id: z.uuid(), programme: z.string(), edition: z.string(), verdict: z.string(), decided: z.string(), reason: z.string(), authority: z.string(), by: z.string(), organisation: z.string(), at: z.string() });
export type GuideDecisionView = z.infer<typeof Decision>;

const Known = z.object({ value: z.json(), source: z.enum(['officer', 'assessment', 'document', 'system', 'household', 'consent', 'setting']) });
const Params = z.object({ id: z.uuid() });

export const guideContract = {
  ...readerContract,
  ...replayContract,
  'POST /api/guide/evaluations': endpoint({ summary: 'Answer a case from the guide', permission: 'guide:evaluate', purpose: 'guide-lookup', log: 'guide.evaluated', asks: true, body: z.unknown(), answer: z.union([Evaluation, Refused]) }),
  'GET /api/persons/:id/evaluation': endpoint({
    summary: 'What the guide says of a person, with what is known of the household and its consents', permission: 'guide:evaluate', purpose: 'case-management', log: 'guide.person-evaluated', params: Params,
    query: z.object({ edition: z.string().max(20).optional() }),
    answer: z.object({
      evaluation: Evaluation, known: z.record(z.string(), Known), decisions: z.array(Decision), title: z.string(),
      hotlines: z.array(z.object({ number: z.string(), label: z.string() })), mayOverride: z.boolean(), mayLearn: z.boolean(), mayRefer: z.boolean(),
    }),
  }),
  'POST /api/persons/:id/guide-decisions': endpoint({
    summary: 'An officer decides on a programme, with or against the guide', permission: 'guide:override', purpose: 'case-management', log: 'guide.decided', params: Params,
    body: z.strictObject({ programme: z.string().min(1).max(20), part: z.string().max(60).nullable().default(null), member: z.string().max(40).nullable().default(null), decided: z.enum(['eligible', 'excluded']), reason: z.string().max(2000), authority: z.string().max(300) }),
    answer: z.object({ id: z.uuid(), verdict: z.string() }),
  }),
} as const;
