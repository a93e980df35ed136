import { withScope } from '@dure/database/scope';
import { endSession } from '@dure/database/session';
import { findCredential, findDemoAccounts, setSecondFactor } from '@dure/database/staff';
import { may, PERMISSIONS } from '@dure/domain/access';
import { allow, refuse } from '@dure/domain/decision';
import { SESSION_LIMITS } from '@dure/domain/session';
import type { Handlers, ServerContext } from '../http/handler.ts';
import type { sessionContract } from './contract.ts';
import { mustEnrol } from './conditions.ts';
import { askProvider, returnFromProvider } from './identityProvider.ts';
import { changePassword, strengthen } from './proof.ts';
import { actingOf, choicesOf, chooseFor } from './municipality.ts';
import { newSecondFactor, secondFactorStep } from './secondFactor.ts';
import { signInSettings } from './settings.ts';
import { begin, signIn } from './signIn.ts';

const isDemo = (server: ServerContext): boolean => server.configuration.mode === 'demo';

/** One's own credential; the sign-in policy opens it to its owner. */
const credentialOf = (server: ServerContext, login: string) => withScope(server.shared, signInSettings({ login }), (work) => findCredential(work, login));

export const sessionHandlers: Handlers<typeof sessionContract> = {
  'GET /api/session/options': async ({ server }) => {
    const demo = isDemo(server);
    const accounts = demo ? await withScope(server.pool, signInSettings({ demo: true }), findDemoAccounts) : [];
    return allow({ answer: { demo, identityProvider: server.configuration.oidc !== undefined, accounts: [...accounts] } });
  },
  'POST /api/session': ({ server, body, at, address }) => signIn(server, { login: body.login, password: body.password, code: body.code, at, address }),
  'POST /api/session/demo': async ({ server, body, at, address }) => {
    if (!isDemo(server)) return refuse({ code: 'session/demo-off' });
    const accounts = await withScope(server.pool, signInSettings({ demo: true }), findDemoAccounts);
    const credential = accounts.some(({ login }) => login === body.login) ? await credentialOf(server, body.login) : undefined;
    return credential === undefined ? refuse({ code: 'session/demo-off' }) : begin(server, credential, { at, address }, null);
  },
  'GET /api/session/identity-provider': ({ server }) => askProvider(server),
  'GET /api/session/callback': ({ server, query, handshake, at, address }) => returnFromProvider(server, { query, handshake, at, address }),
  'GET /api/session': async ({ principal, staff, scope, server, today, at }) => {
    const [credential, isWanted, municipalities] = await Promise.all([credentialOf(server, staff.login), mustEnrol(server, principal, at), choicesOf(server, principal)]);
    return allow({
      answer: {
        staffId: staff.id, name: staff.name, title: principal.title, login: staff.login, role: staff.role,
        organisationId: staff.organisationId, organisationName: principal.organisationName, organisationKind: staff.organisationKind,
        programmes: [...staff.programmes], sigungu: staff.sigungu, municipalities: [...municipalities], actsFor: actingOf(principal), permissions: PERMISSIONS.filter((permission) => may(scope, permission)),
        demo: isDemo(server), today, idleMinutes: SESSION_LIMITS.idleMinutes,
        secondFactor: (credential?.totpConfirmedAt ?? null) !== null ? ('enrolled' as const) : isWanted ? ('wanted' as const) : ('none' as const),
      },
    });
  },
  'DELETE /api/session': async ({ principal, work, at }) => {
    endSession(work, principal.staff.sigungu, principal.tokenHash, at, 'sign-out');
    return allow({ answer: { signedOut: true as const }, setSession: 'clear' as const });
  },
  'POST /api/session/municipality': chooseFor,
  'POST /api/session/proof': strengthen,
  'PUT /api/session/password': changePassword,
  'POST /api/session/second-factor': async ({ principal, work, server }) => {
    const made = newSecondFactor(server, principal.staff.id, principal.staff.login);
    setSecondFactor(work, { sigungu: principal.staff.sigungu, staffId: principal.staff.id }, made.cipher, null);
    return allow({ answer: { secret: made.secret, uri: made.uri } });
  },
  'POST /api/session/second-factor/confirmation': async ({ principal, body, work, at, server }) => {
    const credential = await credentialOf(server, principal.staff.login);
    const step = credential && secondFactorStep(server, credential, body.code, at);
    if (credential === undefined || step === undefined) return refuse({ code: 'session/totp-wrong' });
    setSecondFactor(work, credential, credential.totpCipher, at, step);
    return allow({ answer: { enrolled: true as const }, sessionChanged: true as const });
  },
};
