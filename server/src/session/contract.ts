import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';

const Me = z.object({
  staffId: z.uuid(),
  name: z.string(),
  title: z.string(),
  login: z.string(),
  role: z.string(),
  organisationId: z.uuid(),
  organisationName: z.string(),
  organisationKind: z.string(),
  programmes: z.array(z.string()),
  sigungu: z.string(),
  /** For which discovery may be done, home first; empty where there is nothing to choose. */
  municipalities: z.array(z.object({ sigungu: z.string(), name: z.string() })),
  /** For which it is done now; null where the chosen one is not served any more. */
  actsFor: z.string().nullable(),
  permissions: z.array(z.string()),
  demo: z.boolean(),
  today: z.string(),
  idleMinutes: z.number(),
  /** `wanted`: demanded by the municipality and not there yet; nothing else is served until it is. */
  secondFactor: z.enum(['none', 'wanted', 'enrolled']),
});
export type Me = z.infer<typeof Me>;

/** The longest password, as a keyboard may send it that writes each syllable in its letters; longer is not hashed. */
const Password = z.string().min(1).max(500);

const SignIn = z.strictObject({ login: z.string().min(1).max(100), password: Password, code: z.string().regex(/^\d{6}$/).optional() });

export const sessionContract = {
  'GET /api/session/options': endpoint({
    summary: 'Ways to sign in here', permission: 'public', purpose: 'account', log: 'session.options-read',
    answer: z.object({
      demo: z.boolean(),
      identityProvider: z.boolean(),
      accounts: z.array(z.object({ login: z.string(), name: z.string(), title: z.string(), role: z.string(), organisation: z.string() })),
    }),
  }),
  'POST /api/session': endpoint({ summary: 'Sign in with login and password', permission: 'public', purpose: 'account', log: 'session.opened', body: SignIn, answer: z.object({ signedIn: z.literal(true) }) }),
  'POST /api/session/demo': endpoint({ summary: 'Sign in as a demo account', permission: 'public', purpose: 'account', log: 'session.opened', body: z.strictObject({ login: z.string().min(1).max(100) }), answer: z.object({ signedIn: z.literal(true) }) }),
  'GET /api/session/identity-provider': endpoint({ summary: 'Go to the identity provider', permission: 'public', purpose: 'account', log: 'session.provider-asked', answer: z.null() }),
  'GET /api/session/callback': endpoint({ summary: 'Come back from the identity provider', permission: 'public', purpose: 'account', log: 'session.opened', query: z.looseObject({ state: z.string().optional(), code: z.string().optional() }), answer: z.null() }),
  'GET /api/session': endpoint({ summary: 'Who I am and what I may do', permission: 'signed-in', purpose: 'account', log: 'session.read', answer: Me }),
  'DELETE /api/session': endpoint({ summary: 'Sign out', permission: 'signed-in', purpose: 'account', log: 'session.closed', anywhere: true, answer: z.object({ signedOut: z.literal(true) }) }),
  'POST /api/session/proof': endpoint({ summary: 'Prove the password again (step-up)', permission: 'signed-in', purpose: 'account', log: 'session.strengthened', secret: true, body: z.strictObject({ password: Password }), answer: z.object({ strong: z.literal(true) }) }),
  'POST /api/session/municipality': endpoint({
    summary: 'Choose the municipality for which discovery is done from now on', permission: 'discovery:read', purpose: 'account', log: 'session.municipality-chosen',
    body: z.strictObject({ sigungu: z.string().regex(/^\d{5}$/) }), answer: z.object({ actsFor: z.string() }),
  }),
  'PUT /api/session/password': endpoint({
    summary: 'Change my password', permission: 'own-account', purpose: 'account', log: 'session.password-changed', secret: true,
    body: z.strictObject({ current: Password, next: Password }), answer: z.object({ changed: z.literal(true) }),
  }),
  'POST /api/session/second-factor': endpoint({ summary: 'Begin to use an authenticator app', permission: 'own-account', purpose: 'account', log: 'session.second-factor-begun', strong: true, answer: z.object({ secret: z.string(), uri: z.string() }) }),
  'POST /api/session/second-factor/confirmation': endpoint({ summary: 'Confirm the authenticator app with one code', permission: 'own-account', purpose: 'account', log: 'session.second-factor-confirmed', body: z.strictObject({ code: z.string().regex(/^\d{6}$/) }), answer: z.object({ enrolled: z.literal(true) }) }),
} as const;
