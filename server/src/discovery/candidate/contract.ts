import { CANDIDATE_STATUSES, CONCLUSIONS, CONTACT_MEANS, CONTACT_OUTCOMES } from '@dure/domain/discovery';
import { SECTION_KEYS } from '@dure/domain/intake';
import { z } from 'zod';
import { day } from '../../http/day.ts';
import { endpoint } from '../../http/endpoint.ts';
import { FactView } from '../contract.ts';

const words = (most: number) => z.string().max(most);
const Attempt = z.object({ on: z.string(), means: z.enum(CONTACT_MEANS), outcome: z.enum(CONTACT_OUTCOMES) });

/** A criterion that found somebody, and what it was measured by. */
export const Why = z.object({ id: z.string(), name: z.string(), facts: z.array(FactView) });

/** Somebody whom the reader's team seeks. The name is null until the batch has opened it, and again when its purpose is over. */
const Row = z.object({
  id: z.uuid(), version: z.int(), name: z.string().nullable(), age: z.int().nullable(), sex: z.string(), emd: z.string(), address: z.string().nullable(), phone: z.string().nullable(), nameState: z.string(),
  round: z.string(), why: z.array(Why), status: z.enum(CANDIDATE_STATUSES), step: z.string(), nextOn: z.string().nullable(), dueOn: z.string().nullable(), attempts: z.int(), last: Attempt.nullable(),
  assignee: z.string().nullable(), mine: z.boolean(), endedOn: z.string().nullable(),
});
export type CandidateRow = z.infer<typeof Row>;

const Clause = z.object({ id: z.string(), says: z.string(), seed: z.string(), page: z.string().nullable(), quote: z.string() });
const Reason = z.object({ criterion: z.string(), version: z.int(), name: z.string(), says: z.string(), facts: z.array(FactView), rules: z.array(Clause) });

const Detail = Row.extend({
  birthOn: z.string().nullable(), handedOutOn: z.string().nullable(), reachedOn: z.string().nullable(), reasons: z.array(Reason), acts: z.array(z.string()), mayIntake: z.boolean(),
  absences: z.int(), absencesAsked: z.int(), visited: z.boolean(), personId: z.uuid().nullable(), intakeId: z.uuid().nullable(),
  /** What teams tried from which the candidate was taken back. */
  earlier: z.array(Attempt.extend({ organisation: z.string() })),
  colleagues: z.array(z.object({ id: z.uuid(), name: z.string() })),
  events: z.array(z.object({ seq: z.int(), at: z.string(), action: z.string(), by: z.string(), means: z.string().nullable(), outcome: z.string().nullable(), on: z.string().nullable(), words: z.string() })),
});
export type CandidateDetail = z.infer<typeof Detail>;

const Match = z.object({ personId: z.uuid(), name: z.string(), birthOn: z.string().nullable(), address: z.string().nullable(), reasons: z.array(z.string()) });
const Params = z.object({ id: z.uuid() });

export const candidateContract = {
  'GET /api/discovery/candidates': endpoint({
    summary: 'Whom my team is to seek, the nearest date first', permission: 'discovery:contact', purpose: 'discovery', log: 'discovery.candidates-listed',
    query: z.object({ list: z.enum(['open', 'over']).default('open') }), answer: z.object({ rows: z.array(Row) }),
  }),
  'GET /api/discovery/candidates/:id': endpoint({ summary: 'Somebody whom my team is to seek, with the reasons', permission: 'discovery:contact', purpose: 'discovery', log: 'discovery.candidate-read', params: Params, answer: Detail }),
  'POST /api/discovery/candidates/:id/actions': endpoint({
    summary: 'An attempt to reach somebody, and what came of it', permission: 'discovery:contact', purpose: 'discovery', log: 'discovery.candidate-acted', params: Params, versioned: true,
    body: z.discriminatedUnion('action', [
      z.strictObject({ action: z.literal('assign'), staffId: z.uuid() }),
      z.strictObject({ action: z.literal('contact'), means: z.enum(CONTACT_MEANS), outcome: z.enum(CONTACT_OUTCOMES), contactOn: day, words: words(1000) }),
      z.strictObject({ action: z.literal('conclude'), as: z.enum(CONCLUSIONS), words: words(1000) }),
      z.strictObject({ action: z.literal('give-up'), words: words(1000) }),
      z.strictObject({ action: z.literal('reopen'), words: words(1000) }),
    ]),
    answer: z.object({ id: z.uuid(), version: z.int(), status: z.enum(CANDIDATE_STATUSES) }),
  }),
  'POST /api/discovery/candidates/:id/person': endpoint({
    summary: 'Who it is on record: somebody known, or registered now; nobody is registered twice', permission: 'intake:write', purpose: 'discovery', log: 'discovery.candidate-identified', params: Params, versioned: true,
    body: z.strictObject({ personId: z.uuid().nullable(), distinctFrom: z.array(z.uuid()).max(20).default([]) }),
    /** Without a person: whom it may be; one of them is chosen, or all are said to be others. */
    answer: z.object({ personId: z.uuid().nullable(), version: z.int(), matches: z.array(Match) }),
  }),
  'GET /api/discovery/candidates/:id/intake': endpoint({
    summary: 'What an intake of somebody who was found begins with', permission: 'intake:write', purpose: 'discovery', log: 'discovery.intake-offered', params: Params,
    answer: z.object({ personId: z.uuid(), emdCode: z.string(), sourceDetail: z.string(), why: z.array(Why), sections: z.partialRecord(z.enum(SECTION_KEYS), z.object({ facts: z.record(z.string(), z.json()) })) }),
  }),
} as const;
