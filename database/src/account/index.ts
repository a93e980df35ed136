import { statement, type Work } from '../scope/index.ts';

const rotate = statement('account.rotate-session', `UPDATE dure.session SET token_hash = $3, strong_at = $4 WHERE sigungu = $1 AND token_hash = $2`);
const setHash = statement('account.set-password', `UPDATE dure.staff_credential SET password_hash = $3, changed_at = $4, failures = 0, locked_until = NULL WHERE sigungu = $1 AND staff_id = $2`);
const endAll = statement('account.end-sessions', `UPDATE dure.session SET ended_at = $3, end_reason = $4 WHERE sigungu = $1 AND staff_id = $2 AND ended_at IS NULL`);
const openOf = statement<OpenSession>(
  'account.open-sessions',
  `SELECT s.started_at AS "startedAt", s.seen_at AS "seenAt", s.address FROM dure.session s WHERE s.sigungu = $1 AND s.staff_id = $2 AND s.ended_at IS NULL AND s.ends_at > $3 ORDER BY s.started_at DESC LIMIT 1`,
);
const members = statement<AccountRow>(
  'account.members',
  `SELECT s.id, s.login, s.name, s.title, s.role, s.active, s.version, s.organisation_id AS "organisationId", o.name AS organisation
   FROM dure.staff s JOIN dure.organisation o ON o.sigungu = s.sigungu AND o.id = s.organisation_id WHERE s.sigungu = $1 ORDER BY o.name, s.name, s.login`,
);

export interface OpenSession {
  readonly startedAt: string;
  readonly seenAt: string;
  readonly address: string;
}

/** A member of staff as the administrator lists them. */
export interface AccountRow {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly title: string;
  readonly role: string;
  readonly active: boolean;
  readonly version: number;
  readonly organisationId: string;
  readonly organisation: string;
}

/** The session goes on under a new token; the old one is worth nothing from COMMIT on. */
export function rotateSession(work: Work, sigungu: string, tokenHash: string, newTokenHash: string, strongAt: string): void {
  work.write(rotate, [sigungu, tokenHash, newTokenHash, strongAt]);
}

/** A new password also forgives the failures before it. */
export function setPassword(work: Work, sigungu: string, staffId: string, passwordHash: string, at: string): void {
  work.write(setHash, [sigungu, staffId, passwordHash, at]);
}

/** Ends whatever this person has open; the scope must name the person. */
export function endSessionsOf(work: Work, sigungu: string, staffId: string, at: string, reason: 'sign-out' | 'disabled'): void {
  work.write(endAll, [sigungu, staffId, at, reason]);
}

/** Where somebody is signed in now; the scope must name the person. */
export async function findOpenSession(work: Work, sigungu: string, staffId: string, at: string): Promise<OpenSession | undefined> {
  const [open] = await work.rows(openOf, [sigungu, staffId, at]);
  return open;
}

/** Everybody with an account in a municipality, those who left included. */
export function findAccounts(work: Work, sigungu: string): Promise<readonly AccountRow[]> {
  return work.rows(members, [sigungu]);
}
