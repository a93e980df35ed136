import { z } from 'zod';
import { INSTRUMENT_IDS } from '@dure/domain/assessment';
import { SEXES } from '@dure/domain/person';
import { URGENCY_TIERS } from '@dure/domain/urgency';
import { day } from '../http/day.ts';
import { endpoint } from '../http/endpoint.ts';

const Answers = z.record(z.string().max(40), z.union([z.number(), z.literal('not-applicable')]));
const Band = z.object({ key: z.string(), label: z.string() });
const Instrument = z.object({
  id: z.enum(INSTRUMENT_IDS), version: z.string(), title: z.string(), scoring: z.enum(['sum', 'mean', 'profile', 'reference']), current: z.boolean(),
  items: z.array(z.object({
    key: z.string(), text: z.string(), options: z.array(z.object({ value: z.number(), label: z.string() }).readonly()).readonly(), mayNotApply: z.literal(true).optional(),
    skippedWhen: z.object({ item: z.string(), value: z.number() }).readonly().optional(),
  }).readonly()).readonly(),
  bands: z.array(Band.extend({ from: z.number(), sex: z.enum(['female', 'male']).optional() }).readonly()).readonly(),
  textStatus: z.enum(['official', 'own-words']), source: z.string(), licence: z.string(), caution: z.string().optional(),
});

const Signal = z.object({ tier: z.enum(URGENCY_TIERS), because: z.string(), askNext: z.array(z.string()) });
const Row = z.object({
  id: z.uuid(), instrumentId: z.enum(INSTRUMENT_IDS), instrumentVersion: z.string(), title: z.string(), doneOn: z.string(), score: z.number().nullable(), band: Band.nullable(), answers: Answers, by: z.string(), organisation: z.string(),
  signals: z.array(Signal), caution: z.string().nullable(),
});
export type AssessmentRow = z.infer<typeof Row>;

const Params = z.object({ id: z.uuid() });

export const assessmentContract = {
  'GET /api/assessment-instruments': endpoint({ summary: 'Every instrument in every version', permission: 'assessment:read', purpose: 'guide-lookup', log: 'assessment.instruments-read', answer: z.object({ instruments: z.array(Instrument) }) }),
  'POST /api/assessments': endpoint({
    summary: 'Record a whole instrument', permission: 'assessment:write', purpose: 'case-management', log: 'assessment.recorded',
    body: z.strictObject({ personId: z.uuid(), instrumentId: z.enum(INSTRUMENT_IDS), instrumentVersion: z.string().max(40), answers: Answers, doneOn: day, /** Where cut-offs differ by sex and the record does not know it. */ sex: z.enum(SEXES).default('unknown') }),
    answer: z.object({ id: z.uuid(), score: z.number().nullable(), band: Band.nullable(), signals: z.array(Signal), learnt: z.array(z.string()) }),
  }),
  'GET /api/persons/:id/assessments': endpoint({ summary: 'Assessments of a person, the latest first', permission: 'assessment:read', purpose: 'case-management', log: 'assessment.listed', params: Params, answer: z.object({ rows: z.array(Row), sex: z.enum(SEXES).nullable() }) }),
} as const;
