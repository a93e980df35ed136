import type { Organisation, OrganisationKind } from '@dure/domain/organisation';
import type { BreakGlass } from '@dure/domain/access';
import type { ProgrammeId } from '@dure/domain/programme';
import type { Role, Staff } from '@dure/domain/staff';
import { statement, type Work } from '../scope/index.ts';

export interface StoredSession {
  readonly tokenHash: string;
  readonly startedAt: string;
  readonly seenAt: string;
  readonly endsAt: string;
  readonly strongAt: string | null;
  readonly endedAt: string | null;
}

export interface Signed {
  readonly session: StoredSession;
  readonly staff: Staff;
  readonly title: string;
  readonly organisation: Organisation;
  readonly served: readonly string[];
  /** The municipality chosen for discovery; null is the home. */
  readonly acting: string | null;
  readonly glass: readonly BreakGlass[];
  /** Which versions of the member of staff and of the organisation were read, and which municipality was chosen. */
  readonly stamp: string;
}

interface SignedRow {
  tokenHash: string; startedAt: string; seenAt: string; endsAt: string; strongAt: string | null; endedAt: string | null;
  staffId: string; sigungu: string; login: string; name: string; title: string; role: Role; programmes: ProgrammeId[]; active: boolean;
  organisationId: string; organisationSigungu: string; kind: OrganisationKind; organisationName: string; organisationProgrammes: ProgrammeId[];
  areas: string[]; serves: string[]; acting: string | null; phone: string; glass: BreakGlass[]; stamp: string;
}

/** Every change of a row gives it another `xmin`: role, team, programmes, areas and whether somebody works here at all are compared by one word. */
const STAMP = `p.xmin::text || '/' || o.xmin::text || '/' || coalesce(s.acting_sigungu, '')`;

const findSigned = statement<SignedRow>(
  'session.signed',
  `SELECT s.token_hash AS "tokenHash", s.started_at AS "startedAt", s.seen_at AS "seenAt", s.ends_at AS "endsAt", s.strong_at AS "strongAt", s.ended_at AS "endedAt",
          p.id AS "staffId", p.sigungu, p.login, p.name, p.title, p.role, p.programmes, p.active,
          o.id AS "organisationId", o.sigungu AS "organisationSigungu", o.kind, o.name AS "organisationName", o.programmes AS "organisationProgrammes", o.areas, o.serves, s.acting_sigungu AS acting, o.phone, ${STAMP} AS stamp,
          coalesce((SELECT jsonb_agg(jsonb_build_object('staffId', g.staff_id, 'personId', g.person_id, 'reason', g.reason, 'words', g.words, 'openedAt', g.at, 'expiresAt', g.until_at))
                    FROM dure.break_glass g WHERE g.sigungu = p.sigungu AND g.staff_id = p.id AND g.until_at > $2), '[]') AS glass
   FROM dure.session s
   JOIN dure.staff p ON p.sigungu = s.sigungu AND p.id = s.staff_id
   JOIN dure.organisation o ON o.sigungu = p.sigungu AND o.id = p.organisation_id
   WHERE s.token_hash = $1`,
);
const open = statement(
  'session.open',
  `INSERT INTO dure.session (sigungu, token_hash, staff_id, started_at, seen_at, ends_at, strong_at, address) VALUES ($1, $2, $3, $4, $4, $5, $6, $7)`,
);
const stillSigned = statement<{ stamp: string }>(
  'session.still-signed',
  `SELECT ${STAMP} AS stamp FROM dure.session s JOIN dure.staff p ON p.sigungu = s.sigungu AND p.id = s.staff_id JOIN dure.organisation o ON o.sigungu = p.sigungu AND o.id = p.organisation_id
   WHERE s.sigungu = $1 AND s.token_hash = $2 AND s.ended_at IS NULL AND p.active`,
);
const touch = statement('session.touch', `UPDATE dure.session SET seen_at = $3 WHERE sigungu = $1 AND token_hash = $2`);
const strengthen = statement('session.strengthen', `UPDATE dure.session SET strong_at = $3 WHERE sigungu = $1 AND token_hash = $2`);
const choose = statement('session.choose-municipality', `UPDATE dure.session SET acting_sigungu = $3 WHERE sigungu = $1 AND token_hash = $2`);
const end = statement('session.end', `UPDATE dure.session SET ended_at = $3, end_reason = $4 WHERE sigungu = $1 AND token_hash = $2 AND ended_at IS NULL`);
const endOthers = statement('session.end-others', `UPDATE dure.session SET ended_at = $3, end_reason = 'replaced' WHERE sigungu = $1 AND staff_id = $2 AND ended_at IS NULL`);

/** The session, its owner and what the scope is made of, in one read; the scope must carry the token hash. */
export async function findSignedIn(work: Work, tokenHash: string, at: string): Promise<Signed | undefined> {
  const [row] = await work.rows(findSigned, [tokenHash, at]);
  return row && signedOf(row);
}

/** Whether what is remembered of a session still holds, asked in the transaction that relies on it: what was committed before is seen. */
export async function isStillSigned(work: Work, sigungu: string, tokenHash: string, stamp: string): Promise<boolean> {
  const [row] = await work.rows(stillSigned, [sigungu, tokenHash]);
  return row?.stamp === stamp;
}

function signedOf(row: SignedRow): Signed {
  const organisation = {
    id: row.organisationId, sigungu: row.organisationSigungu, kind: row.kind, name: row.organisationName,
    programmes: row.organisationProgrammes, areas: row.areas, phone: row.phone,
  } as unknown as Organisation;
  const staff = {
    id: row.staffId, sigungu: row.sigungu, login: row.login, name: row.name, role: row.role, organisationId: row.organisationId,
    organisationKind: row.kind, programmes: row.programmes, active: row.active,
  } as unknown as Staff;
  const { tokenHash, startedAt, seenAt, endsAt, strongAt, endedAt } = row;
  const glass = row.glass.map((one) => ({ ...one, openedAt: new Date(one.openedAt).toISOString(), expiresAt: new Date(one.expiresAt).toISOString() }));
  return { session: { tokenHash, startedAt, seenAt, endsAt, strongAt, endedAt }, staff, title: row.title, organisation, served: row.serves, acting: row.acting, glass, stamp: row.stamp };
}

export interface NewSession {
  readonly sigungu: string;
  readonly tokenHash: string;
  readonly staffId: string;
  readonly at: string;
  readonly endsAt: string;
  readonly strongAt: string | null;
  readonly address: string;
}

/** One account, one live workplace: whatever was open for this person ends with it. */
export function openSession(work: Work, session: NewSession): void {
  work.write(endOthers, [session.sigungu, session.staffId, session.at]);
  work.write(open, [session.sigungu, session.tokenHash, session.staffId, session.at, session.endsAt, session.strongAt, session.address]);
}

export function touchSession(work: Work, sigungu: string, tokenHash: string, at: string): void {
  work.write(touch, [sigungu, tokenHash, at]);
}

export function strengthenSession(work: Work, sigungu: string, tokenHash: string, at: string): void {
  work.write(strengthen, [sigungu, tokenHash, at]);
}

/** Null: the home. */
export function chooseMunicipality(work: Work, sigungu: string, tokenHash: string, acting: string | null): void {
  work.write(choose, [sigungu, tokenHash, acting]);
}

export function endSession(work: Work, sigungu: string, tokenHash: string, at: string, reason: 'sign-out' | 'idle' | 'absolute' | 'disabled'): void {
  work.write(end, [sigungu, tokenHash, at, reason]);
}
