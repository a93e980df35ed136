import type { LightMyRequestResponse } from 'fastify';
import type { contract } from '../../contract.ts';
import type { PermissionWorld, Records } from './world.ts';

type RouteKey = keyof typeof contract;

/** One question to a real route, and what its answer means for whoever asks. */
interface Probe {
  readonly route: RouteKey;
  readonly ask: (world: PermissionWorld, records: Records) => Promise<LightMyRequestResponse>;
  /** A word for what a served answer shows. */
  readonly shows: (body: never) => string;
}

const listed = (body: { readonly rows: readonly unknown[] }): string => (body.rows.length > 0 ? 'listed' : 'none');
const read = (): string => 'read';
/** Asked with a version that cannot be the stored one: whoever may change the record is told so, and nothing is changed. */
const STALE = { 'if-match': '999999' };

const PERSON = { name: '이름', birthOn: null, sex: 'unknown', phones: [], emdCode: '5211151000', address: { text: '', detail: '', emdCode: '5211151000' }, contactPreference: { method: 'phone', time: 'any', language: 'ko', avoid: '' } };

export const PROBES = {
  person: { route: 'GET /api/persons/:id', ask: ({ me }, { personId }) => me.get(`/api/persons/${personId}`), shows: (body: { see: string }) => body.see },
  search: { route: 'POST /api/persons/search', ask: ({ me }, { name }) => me.send('POST', '/api/persons/search', { q: name }), shows: (body: { rows: unknown[] }) => (body.rows.length > 0 ? 'found' : 'nobody') },
  timeline: { route: 'GET /api/persons/:id/timeline', ask: ({ me }, { personId }) => me.get(`/api/persons/${personId}/timeline`), shows: read },
  intakes: { route: 'GET /api/persons/:id/intakes', ask: ({ me }, { personId }) => me.get(`/api/persons/${personId}/intakes`), shows: listed },
  consents: { route: 'GET /api/persons/:id/consents', ask: ({ me }, { personId }) => me.get(`/api/persons/${personId}/consents`), shows: listed },
  referrals: { route: 'GET /api/persons/:id/referrals', ask: ({ me }, { personId }) => me.get(`/api/persons/${personId}/referrals`), shows: listed },
  cases: { route: 'GET /api/persons/:id/cases', ask: ({ me }, { personId }) => me.get(`/api/persons/${personId}/cases`), shows: listed },
  intake: { route: 'GET /api/intakes/:id', ask: ({ me }, { intakeId }) => me.get(`/api/intakes/${intakeId}`), shows: read },
  referral: { route: 'GET /api/referrals/:id', ask: ({ me }, { referralId }) => me.get(`/api/referrals/${referralId}`), shows: (body: { viewer: string }) => body.viewer },
  case: { route: 'GET /api/cases/:id', ask: ({ me }, { caseId }) => me.get(`/api/cases/${caseId}`), shows: read },
  correct: { route: 'PUT /api/persons/:id', ask: ({ me }, { personId }) => me.send('PUT', `/api/persons/${personId}`, { person: PERSON }, STALE), shows: read },
  actOnReferral: { route: 'POST /api/referrals/:id/actions', ask: ({ me }, { referralId }) => me.send('POST', `/api/referrals/${referralId}/actions`, { action: 'open' }, STALE), shows: read },
  actOnCase: { route: 'POST /api/cases/:id/actions', ask: ({ me }, { caseId }) => me.send('POST', `/api/cases/${caseId}/actions`, { action: 'resume' }, STALE), shows: read },
} as const satisfies Record<string, Probe>;
export type ProbeName = keyof typeof PROBES;
export const PROBE_NAMES = Object.keys(PROBES) as readonly ProbeName[];

/** What one role gets of one person: a word for each question. */
export type Outcome = Readonly<Record<ProbeName, string>>;

const same = (word: string): Outcome => Object.fromEntries(PROBE_NAMES.map((name) => [name, word])) as Outcome;
/** As if nobody of that id or name existed. */
export const NOTHING: Outcome = { ...same('absent'), search: 'nobody' };
/** The role does not do this work at all. */
export const FORBIDDEN: Outcome = same('forbidden');

/** The word for an answer: refused and absent are the same for every question. */
export function wordOf(name: ProbeName, answered: LightMyRequestResponse): string {
  const known: Readonly<Record<number, string>> = { 403: 'forbidden', 404: 'absent', 412: 'may-change' };
  const word = known[answered.statusCode];
  if (word !== undefined) return word;
  return answered.statusCode === 200 ? (PROBES[name] as Probe).shows(answered.json() as never) : `${answered.statusCode} ${answered.body}`;
}

/** The whole person by area or by break-glass; of another team's referrals nothing, whose file they are. */
export const WHOLE_PERSON: Outcome = {
  person: 'full', search: 'found', timeline: 'read', intakes: 'listed', consents: 'listed', referrals: 'none', cases: 'listed', intake: 'read', referral: 'absent', case: 'read',
  correct: 'may-change', actOnReferral: 'absent', actOnCase: 'may-change',
};
/** The coordinator sees every unrestricted record of the municipality. */
export const EVERYTHING: Outcome = { ...WHOLE_PERSON, referrals: 'listed', referral: 'coordinator', actOnReferral: 'may-change' };
/** A receiver: the disclosed items, the consent it rests on and the referral itself; nobody else's intake or case. */
export const WHAT_WAS_SENT: Outcome = {
  person: 'items', search: 'found', timeline: 'read', intakes: 'none', consents: 'listed', referrals: 'listed', cases: 'none', intake: 'absent', referral: 'receiver', case: 'absent',
  correct: 'absent', actOnReferral: 'may-change', actOnCase: 'absent',
};
/** Agencies keep no intakes and no cases here: these questions are not theirs to ask, of whomever. */
export const forAgency = (outcome: Outcome): Outcome => ({ ...outcome, intakes: 'forbidden', intake: 'forbidden', cases: 'forbidden' });
