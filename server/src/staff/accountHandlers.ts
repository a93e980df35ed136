import { endSessionsOf, findAccounts, findOpenSession, type AccountRow } from '@dure/database/account';
import { findStaffIdentityAt } from '@dure/database/explanation';
import { withScope, type Work } from '@dure/database/scope';
import { findCredential, setFailures, setSecondFactor, type Credential } from '@dure/database/staff';
import { allow, refuse } from '@dure/domain/decision';
import type { Call, Handlers, ServerContext } from '../http/handler.ts';
import { forgetStaff } from '../session/principal.ts';
import { signInSettings } from '../session/settings.ts';
import type { staffAccountContract } from './accountContract.ts';

type Contract = typeof staffAccountContract;
type Managing = Pick<Call<Contract['GET /api/staff/:id']>, 'work' | 'staff' | 'params' | 'server'>;

const view = ({ version: _version, organisationId: _organisation, ...row }: AccountRow, me: string) => ({ ...row, mine: row.id === me });

async function findAccount({ work, staff, params }: Pick<Managing, 'work' | 'staff' | 'params'>): Promise<AccountRow | undefined> {
  return (await findAccounts(work, staff.sigungu)).find(({ id }) => id === params.id);
}

/**
 * A credential and a session are open to their owner alone, so the administrator acts under the owner's name for this one
 * transaction; the request's own line in the access log names the administrator.
 */
function asOwner<Value>(server: ServerContext, sigungu: string, account: AccountRow, act: (work: Work, credential: Credential | undefined) => Promise<Value>): Promise<Value> {
  return withScope(server.shared, signInSettings({ login: account.login }, { sigungu, staffId: account.id }), async (work) => act(work, await findCredential(work, account.login)));
}

/** Nobody helps himself: his own lock, his own factor. */
const isOther = (account: AccountRow | undefined, me: string): account is AccountRow => account !== undefined && account.id !== me;

const doorOf = (credential: Credential | undefined) =>
  ({ failures: credential?.failures ?? 0, lockedUntil: credential?.lockedUntil ?? null, secondFactor: (credential?.totpConfirmedAt ?? null) === null ? ('none' as const) : ('enrolled' as const) });

export const staffAccountHandlers: Handlers<Contract> = {
  'GET /api/staff': async ({ work, staff }) => {
    const rows = await findAccounts(work, staff.sigungu);
    return allow({ answer: { rows: rows.map((row) => view(row, staff.id)) }, subject: { rows: rows.length } });
  },
  'GET /api/staff/:id': async (call) => {
    const { staff, at, server, work } = call;
    const account = await findAccount(call);
    if (account === undefined) return refuse({ code: 'absent' });
    const { credential, session } = await asOwner(server, staff.sigungu, account, async (own, found) => ({ credential: found, session: await findOpenSession(own, staff.sigungu, account.id, at) }));
    const birthKeptAt = (await findStaffIdentityAt(work, staff.sigungu, account.id)) ?? null;
    return allow({ answer: { ...view(account, staff.id), ...doorOf(credential), birthKeptAt, session: session ?? null }, subject: { staffId: account.id } });
  },
  'POST /api/staff/:id/unlock': async (call) => {
    const account = await findAccount(call);
    if (!isOther(account, call.staff.id)) return refuse({ code: 'absent' });
    await asOwner(call.server, call.staff.sigungu, account, async (work, credential) => credential && setFailures(work, credential, 0, null));
    return allow({ answer: { unlocked: true as const }, reason: call.body.reason, subject: { staffId: account.id } });
  },
  'POST /api/staff/:id/sign-out': async (call) => {
    const account = await findAccount(call);
    if (!isOther(account, call.staff.id)) return refuse({ code: 'absent' });
    await asOwner(call.server, call.staff.sigungu, account, async (work) => endSessionsOf(work, call.staff.sigungu, account.id, call.at, 'disabled'));
    forgetStaff(call.server, account.id);
    return allow({ answer: { signedOut: true as const }, reason: call.body.reason, subject: { staffId: account.id } });
  },
  'POST /api/staff/:id/second-factor-removal': async (call) => {
    const account = await findAccount(call);
    if (!isOther(account, call.staff.id)) return refuse({ code: 'absent' });
    await asOwner(call.server, call.staff.sigungu, account, async (work, credential) => credential && setSecondFactor(work, credential, null, null));
    return allow({ answer: { removed: true as const }, reason: call.body.reason, subject: { staffId: account.id } });
  },
};
