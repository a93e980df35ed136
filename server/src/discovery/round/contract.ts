import { CANDIDATE_STATUSES, MOST_PER_TEAM, ROUND_TEAMS } from '@dure/domain/discovery';
import { z } from 'zod';
import { endpoint } from '../../http/endpoint.ts';
import { Why } from '../candidate/contract.ts';

const words = (most: number) => z.string().max(most);
const Criterion = z.strictObject({ criterion: words(60), team: z.enum(ROUND_TEAMS) });
const Quotas = z.record(z.uuid(), z.int().min(0).max(MOST_PER_TEAM));
const Asked = z.strictObject({ runId: z.uuid(), criteria: z.array(Criterion).max(60), quotas: Quotas });

/** A team as it stands in a round: found for it, got by it, next for it, and left beyond its quota. */
const Team = z.object({ organisationId: z.uuid(), name: z.string(), kind: z.string(), quota: z.int(), found: z.int(), held: z.int(), next: z.int(), left: z.int() });
export type RoundTeamView = z.infer<typeof Team>;
const Named = z.object({ criterion: z.string(), version: z.int(), name: z.string(), team: z.enum(ROUND_TEAMS) });
const Outcome = z.object({ organisationId: z.uuid().nullable(), status: z.enum(CANDIDATE_STATUSES), people: z.int() });

const Row = z.object({ id: z.uuid(), name: z.string(), status: z.enum(['open', 'closed']), criteria: z.array(z.object({ id: z.string(), name: z.string() })), by: z.string(), at: z.string(), people: z.int(), handedOut: z.int(), live: z.int(), intake: z.int() });
export type RoundRow = z.infer<typeof Row>;

const Detail = z.object({
  id: z.uuid(), runId: z.uuid(),
  /** The day about which that run asked. */
  runAsOf: z.string().nullable(), name: z.string(), status: z.enum(['open', 'closed']), version: z.int(), by: z.string(), at: z.string(), dueDays: z.int(),
  criteria: z.array(Named), teams: z.array(Team), outcomes: z.array(Outcome),
  /** Every team to which somebody can be given, found for it or not. */
  receivers: z.array(z.object({ organisationId: z.uuid(), name: z.string() })),
  /** Found where no team serves the place. */
  unplaced: z.int(), acts: z.array(z.object({ action: z.string(), at: z.string(), by: z.string(), people: z.int(), words: z.string() })), mayAct: z.boolean(),
});
export type RoundDetail = z.infer<typeof Detail>;

/** Somebody of a round under the pseudonym, for who hands out. */
const Candidate = z.object({
  id: z.uuid(), rank: z.int(), pseudonym: z.string(), emd: z.string(), sex: z.string(), age: z.int().nullable(), weight: z.int(), why: z.array(Why),
  organisation: z.string().nullable(), status: z.enum(CANDIDATE_STATUSES), nextOn: z.string().nullable(), attempts: z.int(), isUnknown: z.boolean(),
});
export type RoundCandidate = z.infer<typeof Candidate>;

const Params = z.object({ id: z.uuid() });
const Done = z.object({ id: z.uuid(), version: z.int() });

export const roundContract = {
  'GET /api/discovery/runs/:id/round-offer': endpoint({
    summary: 'What a round could be made of: the criteria of a run with the team of each, and the teams', permission: 'discovery:assign', purpose: 'discovery', log: 'discovery.round-offered', params: Params,
    answer: z.object({ runId: z.uuid(), asOf: z.string(), criteria: z.array(Named), teams: z.array(z.object({ organisationId: z.uuid(), name: z.string(), kind: z.string() })) }),
  }),
  'POST /api/discovery/rounds/preview': endpoint({
    summary: 'How many each team would get by these criteria and quotas, and who is left out and why', permission: 'discovery:assign', purpose: 'discovery', log: 'discovery.round-previewed', asks: true, body: Asked,
    answer: z.object({ found: z.int(), ready: z.int(), next: z.int(), teams: z.array(Team), unplaced: z.int(), leftOut: z.array(z.object({ reason: z.string(), people: z.int() })), mostInRound: z.int() }),
  }),
  'POST /api/discovery/rounds': endpoint({ summary: 'Make a round of the findings of a run', permission: 'discovery:assign', purpose: 'discovery', log: 'discovery.round-made', body: Asked.extend({ name: words(80) }), answer: Done }),
  'GET /api/discovery/rounds': endpoint({ summary: 'Rounds, the latest first', permission: 'discovery:read', purpose: 'discovery', log: 'discovery.rounds-listed', answer: z.object({ rows: z.array(Row), mayMake: z.boolean(), lastRun: z.object({ id: z.uuid(), asOf: z.string() }).nullable() }) }),
  'GET /api/discovery/rounds/:id': endpoint({ summary: 'One round and how its teams stand', permission: 'discovery:read', purpose: 'discovery', log: 'discovery.round-read', params: Params, answer: Detail }),
  'GET /api/discovery/rounds/:id/candidates': endpoint({
    summary: 'Who stands in a round, in its order, under pseudonyms', permission: 'discovery:read', purpose: 'discovery', log: 'discovery.round-candidates-read', params: Params,
    query: z.object({ status: z.enum(CANDIDATE_STATUSES).optional(), team: z.uuid().optional(), after: z.coerce.number().int().min(0).default(0) }), answer: z.object({ rows: z.array(Candidate), next: z.int().nullable() }),
  }),
  'POST /api/discovery/rounds/:id/actions': endpoint({
    summary: 'Hand out the next by quota or some to a chosen team, take back, or close a round', permission: 'discovery:assign', purpose: 'discovery', log: 'discovery.round-acted', params: Params, versioned: true,
    body: z.discriminatedUnion('action', [
      z.strictObject({ action: z.literal('hand-out'), quotas: Quotas }),
      /** Some who wait, to a team that the coordinator chooses, beyond its quota too. */
      z.strictObject({ action: z.literal('hand-to'), candidateIds: z.array(z.uuid()).min(1).max(500), organisationId: z.uuid() }),
      /** Somebody, or everybody whom a team has not reached yet. */
      z.strictObject({ action: z.literal('recall'), candidateIds: z.array(z.uuid()).max(500).default([]), organisationId: z.uuid().nullable().default(null), reason: words(300) }),
      z.strictObject({ action: z.literal('close') }),
    ]),
    answer: Done.extend({ people: z.int() }),
  }),
} as const;
