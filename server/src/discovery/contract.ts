import type { CountsChange, DiscoveryCondition, DiscoveryCounts, ResolvedCondition } from '@dure/domain/discovery';
import { RUN_KINDS, RUN_STATUSES, SUPPRESSIONS } from '@dure/domain/discovery';
import { z } from 'zod';
import { day } from '../http/day.ts';
import { endpoint } from '../http/endpoint.ts';
import { ConditionInput } from './condition.ts';

/** Their shapes are the domain's own; they are not checked a second time here. */
const Condition: z.ZodType<DiscoveryCondition> = z.custom<DiscoveryCondition>(() => true);
const Resolved: z.ZodType<ResolvedCondition> = z.custom<ResolvedCondition>(() => true);
const Counts: z.ZodType<DiscoveryCounts> = z.custom<DiscoveryCounts>(() => true);
const Change: z.ZodType<CountsChange> = z.custom<CountsChange>(() => true);

const words = (most: number) => z.string().max(most);
const Id = z.string().regex(/^[a-z][a-z0-9-]{1,59}$/);
const Key = z.string().max(60);

/** A sentence of the guide, with its source. */
const Clause = z.object({ id: z.string(), says: z.string(), chapter: z.string(), seed: z.string(), page: z.string().nullable(), quote: z.string() });
/** A condition as lines of text; what is deeper belongs to what stands above it. */
const Line = z.object({ depth: z.int(), text: z.string() });

const Version = z.object({
  version: z.int(), from: z.string(), until: z.string().nullable(), inForce: z.boolean(), source: z.enum(['product', 'municipality']),
  /** Who worded it and why; of the product nobody. */
  by: z.string().nullable(), at: z.string().nullable(), reason: z.string().nullable(),
  /** Null: from that day on it is not asked. */
  when: Condition.nullable(), lines: z.array(Line),
});
const CriterionView = z.object({
  id: z.string(), name: z.string(), says: z.string(), source: z.enum(['product', 'municipality']),
  /** Of what weight it is; `municipality`: its own. */
  grade: z.string(), rules: z.array(Clause),
  /** The version in force today; null where it is not asked. */
  inForce: z.int().nullable(),
  /** The last version that there is: what a new wording is built on (If-Match). */
  version: z.int(), versions: z.array(Version),
  /** Keys of the thresholds on which it turns today. */
  thresholds: z.array(z.string()),
});
export type CriterionView = z.infer<typeof CriterionView>;

const ThresholdView = z.object({
  key: z.string(), label: z.string(), unit: z.string(), min: z.int(), max: z.int(), grade: z.string(), rules: z.array(Clause),
  /** What holds today, and what would if nothing had been decided. */
  value: z.int(), preset: z.int(), isDecided: z.boolean(), version: z.int(),
  criteria: z.array(z.string()),
  history: z.array(z.object({ version: z.int(), from: z.string(), until: z.string().nullable(), value: z.int(), reason: z.string(), by: z.string(), at: z.string(), standing: z.enum(['in-force', 'coming', 'past', 'corrected']) })),
});
export type ThresholdView = z.infer<typeof ThresholdView>;

/** Which claims there are, and whether a batch is there to walk them. */
const Data = z.object({ version: z.string().nullable(), people: z.int(), firstOn: z.string().nullable(), lastOn: z.string().nullable(), seenAt: z.string().nullable(), isAlive: z.boolean() });
export type DiscoveryData = z.infer<typeof Data>;

const Run = z.object({
  id: z.uuid(), kind: z.enum(RUN_KINDS), status: z.enum(RUN_STATUSES), purpose: z.string(), asOf: z.string(), askedAt: z.string(), by: z.string(), organisation: z.string(),
  criteria: z.array(z.object({ id: z.string(), version: z.int(), name: z.string() })),
  partsDone: z.int(), partsTotal: z.int().nullable(), people: z.int(), secondsLeft: z.int().nullable(), startedAt: z.string().nullable(), endedAt: z.string().nullable(),
  /** What went wrong and what to do, in words. */
  failure: z.object({ code: z.string(), title: z.string(), next: z.string() }).nullable(),
  dataVersion: z.string().nullable(), baseRun: z.uuid().nullable(),
  /** Null: not known yet, or not told. */
  found: z.int().nullable(),
  /** The numbers on which it turned, as they stood when it was asked. */
  thresholds: z.array(z.object({ key: z.string(), label: z.string(), unit: z.string(), value: z.int(), isTried: z.boolean() })),
  /** When its list was removed because its time was over; what it counted stays. */
  findingsRemovedAt: z.string().nullable(),
  acts: z.array(z.enum(['cancel', 'resume'])), version: z.int(),
});
export type DiscoveryRunView = z.infer<typeof Run>;

const RunDetail = Run.extend({
  /** In the wording and with the numbers of the run. */
  asked: z.array(z.object({ id: z.string(), version: z.int(), name: z.string(), says: z.string(), when: Resolved, lines: z.array(Line) })),
  counts: Counts.nullable(), change: Change.nullable(),
  /** Whether small numbers are withheld (null in `counts`). */
  isSuppressed: z.boolean(),
  base: z.object({ id: z.uuid(), asOf: z.string(), endedAt: z.string().nullable() }).nullable(),
  /** Of the findings, how many are not handed out, and why. */
  leftOut: z.partialRecord(z.enum(SUPPRESSIONS), z.int()),
});
export type DiscoveryRunDetail = z.infer<typeof RunDetail>;

/** What a criterion found of somebody: in Korean words, and as what another language makes its words from. */
export const FactView = z.object({
  kind: z.string(), label: z.string(), words: z.string(), value: z.number(), group: z.string().nullable(), per: z.string().nullable(), measure: z.string().nullable(),
  from: z.string().nullable(), until: z.string().nullable(), atLeast: z.number().nullable(),
});
export type FactView = z.infer<typeof FactView>;
/** Beside the fact which leaf of the criterion it answers. */
const ReasonView = FactView.extend({ leaf: z.int() });
const Finding = z.object({
  /** The beginning of the insurer's pseudonym: enough to tell two rows apart. */
  pseudonym: z.string(), emd: z.string(), sex: z.enum(['male', 'female', 'unknown']), birthYear: z.int().nullable(), weight: z.int(), suppressed: z.enum(SUPPRESSIONS).nullable(),
  criteria: z.array(z.object({ id: z.string(), version: z.int(), name: z.string(), reasons: z.array(ReasonView) })),
});
export type DiscoveryFindingView = z.infer<typeof Finding>;

const Params = z.object({ id: z.uuid() });
const Asked = z.object({ id: z.uuid(), status: z.enum(RUN_STATUSES), version: z.int() });

export const discoveryContract = {
  'GET /api/discovery/criteria': endpoint({
    summary: 'Criteria of discovery in every wording, and the numbers on which they turn, with the sentences of the guide', permission: 'discovery:read', purpose: 'discovery', log: 'discovery.criteria-read',
    answer: z.object({ on: z.string(), mayWord: z.boolean(), mayRun: z.boolean(), criteria: z.array(CriterionView), thresholds: z.array(ThresholdView), data: Data }),
  }),
  'POST /api/discovery/criteria/:id/wordings': endpoint({
    summary: 'Word a criterion anew from a day on, add one of the municipality, or give one up', permission: 'discovery:criteria', purpose: 'discovery', log: 'discovery.worded', versioned: true, params: z.object({ id: Id }),
    body: z.strictObject({ name: words(60), says: words(300), reason: words(500), from: day, when: ConditionInput.nullable() }), answer: z.object({ id: z.string(), version: z.int() }),
  }),
  'POST /api/discovery/thresholds': endpoint({
    summary: 'Decide a number on which criteria turn, from a day on', permission: 'discovery:criteria', purpose: 'discovery', log: 'discovery.threshold-decided', versioned: true,
    body: z.strictObject({ key: Key, value: z.int(), from: day, until: day.nullable().default(null), reason: words(500) }), answer: z.object({ key: z.string(), version: z.int() }),
  }),
  'GET /api/discovery/runs': endpoint({
    summary: 'What was asked of the claims, the newest first', permission: 'discovery:read', purpose: 'discovery', log: 'discovery.runs-listed',
    query: z.object({ kind: z.enum(RUN_KINDS).default('full') }), answer: z.object({ runs: z.array(Run), data: Data, mayRun: z.boolean() }),
  }),
  'POST /api/discovery/runs': endpoint({
    summary: 'Ask the claims: a full run, or a preview that only counts', permission: 'discovery:run', purpose: 'discovery', log: 'discovery.run-asked',
    body: z.strictObject({
      kind: z.enum(RUN_KINDS), purpose: words(200).default(''),
      /** Without: every criterion in force. */
      criteria: z.array(Id).min(1).max(60).exactOptional(),
      /** Without: the last day of the claims. */
      asOf: day.exactOptional(),
      /** Values and wordings that are only tried; for a preview. */
      thresholds: z.record(Key, z.int()).exactOptional(), conditions: z.record(Id, ConditionInput).exactOptional(),
      /** Of a full run, whose findings it is compared with; without: the last full run that is done; null: none. A preview is compared with what stands today. */
      baseRun: z.uuid().nullable().exactOptional(),
    }),
    answer: Asked,
  }),
  'GET /api/discovery/runs/:id': endpoint({ summary: 'How far a run is, what it asked, how many it found and what has changed', permission: 'discovery:read', purpose: 'discovery', log: 'discovery.run-read', params: Params, answer: RunDetail }),
  'POST /api/discovery/runs/:id/cancel': endpoint({ summary: 'Stop a run; what it has found so far stays', permission: 'discovery:run', purpose: 'discovery', log: 'discovery.run-cancelled', params: Params, answer: Asked }),
  'POST /api/discovery/runs/:id/resume': endpoint({ summary: 'Go on with a run that was cancelled or failed, from the parts that are finished', permission: 'discovery:run', purpose: 'discovery', log: 'discovery.run-resumed', params: Params, answer: Asked }),
  'GET /api/discovery/runs/:id/findings': endpoint({
    summary: 'Whom a run found and why, under pseudonyms, the weightiest first', permission: 'discovery:read', purpose: 'discovery', log: 'discovery.findings-read', params: Params,
    query: z.object({ criterion: Id.optional(), emd: z.string().regex(/^\d{10}$/).optional(), suppressed: z.enum(['all', 'none', 'only']).default('all'), page: z.coerce.number().int().min(1).max(1000).default(1) }),
    answer: z.object({ rows: z.array(Finding), total: z.int(), page: z.int(), pages: z.int(), asOf: z.string() }),
  }),
} as const;
