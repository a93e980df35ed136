import { SETTINGS, type SettingForm } from '@dure/guide/setting';
import { z } from 'zod';
import { day } from '../http/day.ts';
import { endpoint } from '../http/endpoint.ts';

/** The form's shape is the guide's own; it is not checked a second time here. */
const Form: z.ZodType<SettingForm> = z.custom<SettingForm>(() => true);

const Decided = z.object({
  version: z.int(), from: z.string(), until: z.string().nullable(), value: z.json(), reason: z.string(), by: z.string(), at: z.string(),
  /** `corrected`: a later decision for the same first day took its place. */
  standing: z.enum(['in-force', 'coming', 'past', 'corrected']),
});
export type DecidedView = z.infer<typeof Decided>;
const Setting = z.object({
  key: z.string(), label: z.string(), help: z.string(), grade: z.string(), form: Form,
  rules: z.array(z.object({ id: z.string(), says: z.string(), chapter: z.string(), seed: z.string(), page: z.string().nullable(), quote: z.string() })),
  /** What holds today, and whether the municipality decided it. */
  value: z.json(), isDecided: z.boolean(), version: z.int(), history: z.array(Decided),
  /** Whether verdicts read it. */
  isFact: z.boolean(),
});
export type SettingView = z.infer<typeof Setting>;

const KEYS = Object.keys(SETTINGS) as [string, ...string[]];

export const settingContract = {
  'GET /api/settings': endpoint({
    summary: 'What the municipality has decided for itself, with its history and the sentences that leave it to the municipality', permission: 'settings:read', purpose: 'guide-lookup', log: 'setting.read',
    answer: z.object({ municipality: z.string(), on: z.string(), edition: z.string(), mayChange: z.boolean(), settings: z.array(Setting) }),
  }),
  'POST /api/settings/:key': endpoint({
    summary: 'Decide a setting from a day on; earlier decisions stay in the history', permission: 'settings:manage', purpose: 'guide-lookup', log: 'setting.decided', versioned: true, params: z.object({ key: z.enum(KEYS) }),
    body: z.strictObject({ value: z.json(), from: day, until: day.nullable().default(null), reason: z.string().max(500) }), answer: z.object({ key: z.string(), version: z.int() }),
  }),
} as const;
