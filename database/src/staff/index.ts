import type { Staff } from '@dure/domain/staff';
import { statement, type Work } from '../scope/index.ts';

export interface Credential {
  readonly sigungu: string;
  readonly staffId: string;
  readonly login: string;
  readonly passwordHash: string;
  readonly totpCipher: Buffer | null;
  readonly totpConfirmedAt: string | null;
  /** Last step of thirty seconds whose code was used. */
  readonly totpStep: number | null;
  readonly failures: number;
  readonly lockedUntil: string | null;
  readonly active: boolean;
  readonly role: string;
  readonly organisationId: string;
}

const SELECT = `SELECT c.sigungu, c.staff_id AS "staffId", c.login, c.password_hash AS "passwordHash", c.totp_cipher AS "totpCipher", c.totp_confirmed_at AS "totpConfirmedAt", c.totp_step AS "totpStep",
          c.failures, c.locked_until AS "lockedUntil", s.active, s.role, s.organisation_id AS "organisationId"
   FROM dure.staff_credential c JOIN dure.staff s ON s.sigungu = c.sigungu AND s.id = c.staff_id`;
// Before sign-in nobody knows the municipality: these two look in every shard for one login.
const byLogin = statement<Credential>('staff.credential', `${SELECT} WHERE c.login = $1`);
const bySubject = statement<Credential>('staff.credential-by-subject', `${SELECT} WHERE c.oidc_subject = $1`);
const demoAccounts = statement<{ login: string; name: string; title: string; role: string; organisation: string }>(
  'staff.demo-accounts',
  `SELECT s.login, s.name, s.title, s.role, o.name AS organisation FROM dure.staff_credential c
   JOIN dure.staff s ON s.sigungu = c.sigungu AND s.id = c.staff_id JOIN dure.organisation o ON o.sigungu = s.sigungu AND o.id = s.organisation_id
   WHERE c.demo ORDER BY s.sigungu, s.role DESC, o.name, s.login`,
);
const countFailure = statement('staff.count-failure', `UPDATE dure.staff_credential SET failures = $3, locked_until = $4 WHERE sigungu = $1 AND staff_id = $2`);
const setTotp = statement('staff.set-totp', `UPDATE dure.staff_credential SET totp_cipher = $3, totp_confirmed_at = $4, totp_step = $5 WHERE sigungu = $1 AND staff_id = $2`);
const takeStep = statement<{ taken: boolean }>('staff.take-totp-step', `UPDATE dure.staff_credential SET totp_step = $3 WHERE sigungu = $1 AND staff_id = $2 AND (totp_step IS NULL OR totp_step < $3) RETURNING true AS taken`);

/** The scope must name the same login. */
export async function findCredential(work: Work, login: string): Promise<Credential | undefined> {
  const [found] = await work.rows(byLogin, [login]);
  return found;
}

export async function findCredentialBySubject(work: Work, subject: string): Promise<Credential | undefined> {
  const [found] = await work.rows(bySubject, [subject]);
  return found;
}

export function findDemoAccounts(work: Work): Promise<readonly { login: string; name: string; title: string; role: string; organisation: string }[]> {
  return work.rows(demoAccounts, []);
}

export function setFailures(work: Work, credential: Pick<Credential, 'sigungu' | 'staffId'>, failures: number, lockedUntil: string | null): void {
  work.write(countFailure, [credential.sigungu, credential.staffId, failures, lockedUntil]);
}

export function setSecondFactor(work: Work, credential: Pick<Credential, 'sigungu' | 'staffId'>, cipher: Buffer | null, confirmedAt: string | null, step: number | null = null): void {
  work.write(setTotp, [credential.sigungu, credential.staffId, cipher, confirmedAt, step]);
}

/** Uses up the code of that step, at once and for every server; false where it was used before. */
export async function takeSecondFactorStep(work: Work, credential: Pick<Credential, 'sigungu' | 'staffId'>, step: number): Promise<boolean> {
  return (await work.rows(takeStep, [credential.sigungu, credential.staffId, step])).length === 1;
}

const names = statement<{ id: string; name: string }>('staff.names', `SELECT s.id, s.name FROM dure.staff s WHERE s.id = ANY($1)`);
const colleagues = statement<{ id: string; name: string; title: string; role: string }>(
  'staff.colleagues',
  `SELECT s.id, s.name, s.title, s.role FROM dure.staff s WHERE s.sigungu = $1 AND s.organisation_id = $2 AND s.active ORDER BY s.name`,
);

/** Names to show beside what somebody did; who did it may work in another municipality. */
export async function findStaffNames(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return new Map((await work.rows(names, [ids])).map(({ id, name }) => [id, name]));
}

/** Who works in an organisation now. */
export function findColleagues(work: Work, sigungu: string, organisationId: string): Promise<readonly { readonly id: string; readonly name: string; readonly title: string; readonly role: string }[]> {
  return work.rows(colleagues, [sigungu, organisationId]);
}

const leads = statement<{ id: string; organisationId: string }>(
  'staff.leads',
  `SELECT s.id, s.organisation_id AS "organisationId" FROM dure.staff s WHERE s.sigungu = $1 AND s.organisation_id = ANY($2) AND s.role IN ('team-lead', 'coordinator') AND s.active`,
);

/** Supervisors of these organisations. */
export function findLeads(work: Work, sigungu: string, organisationIds: readonly string[]): Promise<readonly { readonly id: string; readonly organisationId: string }[]> {
  return work.rows(leads, [sigungu, organisationIds]);
}

const organisationOf = statement<{ organisationId: string }>('staff.organisation-of', `SELECT s.organisation_id AS "organisationId" FROM dure.staff s WHERE s.sigungu = $1 AND s.id = $2 AND s.active`);

/** Where somebody works now; undefined for nobody of this municipality. */
export async function findStaffOrganisation(work: Work, sigungu: string, staffId: string): Promise<string | undefined> {
  const [found] = await work.rows(organisationOf, [sigungu, staffId]);
  return found?.organisationId;
}

const members = statement<Staff>(
  'staff.members',
  `SELECT s.id, s.sigungu, s.login, s.name, s.role, s.organisation_id AS "organisationId", o.kind AS "organisationKind", s.programmes, s.active
   FROM dure.staff s JOIN dure.organisation o ON o.sigungu = s.sigungu AND o.id = s.organisation_id WHERE s.sigungu = $1`,
);

/** Everybody who works in a municipality. */
export function findStaffMembers(work: Work, sigungu: string): Promise<readonly Staff[]> {
  return work.rows(members, [sigungu]);
}
