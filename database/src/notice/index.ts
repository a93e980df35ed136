import type { Shared } from '@dure/domain/access';
import type { EmdCode } from '@dure/domain/ids';
import type { NoticeKind } from '@dure/domain/notice';
import { namedBeside } from '../person/named.ts';
import { statement, type Work } from '../scope/index.ts';

/** Something that one person or one team is told. The sentence is made on screen from `kind` and `body`; nobody's name is in it. */
export interface Notice {
  readonly sigungu: string;
  readonly id: string;
  /** Null tells the whole team. */
  readonly staffId: string | null;
  readonly organisationId: string;
  readonly kind: NoticeKind;
  readonly referralId: string | null;
  readonly caseId: string | null;
  readonly personId: string | null;
  readonly body: Readonly<Record<string, unknown>>;
  readonly at: string;
  readonly readAt: string | null;
}

/** A notice with whom it is about, as far as the reader's row policies show that person, or the request of an agency, today. */
export interface ReadNotice extends Notice {
  readonly person: { readonly name: string; readonly emdCode: EmdCode; readonly shared: Shared } | null;
  readonly askedName: string | null;
}

const add = statement(
  'notice.add',
  `INSERT INTO dure.notice (sigungu, id, staff_id, organisation_id, kind, referral_id, case_id, person_id, body, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
const COLUMNS = `n.sigungu, n.id, n.staff_id AS "staffId", n.organisation_id AS "organisationId", n.kind, n.referral_id AS "referralId", n.case_id AS "caseId", n.person_id AS "personId", n.body, n.at, n.read_at AS "readAt"`;
/** One page of mine and one of my team's, each by its own index: an OR of the two reads every notice of the municipality. */
const pageOf = (whose: string): string => `(SELECT n.* FROM dure.notice n WHERE n.sigungu = ANY($1) AND ${whose} AND n.at < $2 ORDER BY n.at DESC LIMIT $3)`;
const latest = statement<ReadNotice>(
  'notice.latest',
  `SELECT ${COLUMNS}, CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('name', p.name, 'emdCode', p.emd_code, 'shared', p.shared) END AS person, i.record #>> '{subject,name}' AS "askedName"
   FROM (${pageOf(`n.staff_id = nullif(current_setting('app.staff', true), '')::uuid`)} UNION ALL ${pageOf(`n.staff_id IS NULL AND n.organisation_id = nullif(current_setting('app.organisation', true), '')::uuid`)}) n
   ${namedBeside('n')}
   LEFT JOIN LATERAL (SELECT i.record FROM dure.intake i WHERE i.sigungu = n.sigungu AND i.id = CASE WHEN n.kind >= 'intake.inbound-' AND n.kind < 'intake.inbound.' THEN (n.body ->> 'intakeId')::uuid END LIMIT 1) i ON true
   ORDER BY n.at DESC LIMIT $3`,
);
const unread = statement<{ count: number }>('notice.unread', `SELECT count(*) AS count FROM dure.notice n WHERE n.sigungu = ANY($1) AND n.organisation_id = $2 AND n.read_at IS NULL`);
const read = statement('notice.read', `UPDATE dure.notice SET read_at = $3, read_by = $4 WHERE sigungu = ANY($1) AND id = ANY($2) AND read_at IS NULL`);

/** Told with the act that causes it, in its transaction. */
export function addNotice(work: Work, notice: Omit<Notice, 'readAt'>): void {
  const { sigungu, id, staffId, organisationId, kind, referralId, caseId, personId, body, at } = notice;
  work.write(add, [sigungu, id, staffId, organisationId, kind, referralId, caseId, personId, JSON.stringify(body), at]);
}

/** Mine and my team's, the latest first, before a moment. */
export function findNotices(work: Work, sigungus: readonly string[], before: string, limit: number): Promise<readonly ReadNotice[]> {
  return work.rows(latest, [sigungus, before, limit]);
}

export async function countUnread(work: Work, sigungus: readonly string[], organisationId: string): Promise<number> {
  const [row] = await work.rows(unread, [sigungus, organisationId]);
  return row?.count ?? 0;
}

export function markRead(work: Work, sigungus: readonly string[], ids: readonly string[], at: string, staffId: string): void {
  work.write(read, [sigungus, ids, at, staffId]);
}
