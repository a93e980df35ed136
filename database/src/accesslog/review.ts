import { statement, type Work } from '../scope/index.ts';
import type { AccessEntry } from './index.ts';

/** What an auditor asks of the log. */
export interface LogQuestion {
  readonly sigungu: string;
  readonly personId: string | null;
  readonly staffId: string | null;
  readonly from: string;
  readonly until: string;
  readonly limit: number;
}

const COLUMNS = `l.sigungu, l.id, l.at, l.staff_id AS "staffId", l.organisation_id AS "organisationId", l.role, l.address, l.purpose, l.event, l.person_ids AS "personIds", l.subject, l.outcome, l.reason`;
const all = statement<AccessEntry>(
  'accesslog.review',
  `SELECT ${COLUMNS} FROM dure.access_log l WHERE l.sigungu = $1 AND l.at >= $2 AND l.at < $3 AND ($4::uuid IS NULL OR l.staff_id = $4) ORDER BY l.at DESC, l.id LIMIT $5`,
);
// The index of sealed rows, and the few minutes that are not sealed yet.
const ofPerson = statement<AccessEntry>(
  'accesslog.review-person',
  `SELECT ${COLUMNS} FROM dure.access_log l
   WHERE l.sigungu = $1 AND l.at >= $2 AND l.at < $3 AND ($4::uuid IS NULL OR l.staff_id = $4)
     AND (EXISTS (SELECT 1 FROM dure.access_log_person w WHERE w.sigungu = $1 AND w.person_id = $6 AND w.at = l.at AND w.log_id = l.id)
       OR (l.at >= coalesce((SELECT max(s.until_at) FROM dure.access_log_seal s WHERE s.sigungu = $1), '-infinity') AND $6 = ANY (l.person_ids)))
   ORDER BY l.at DESC, l.id LIMIT $5`,
);

/** Rows of the access log, the latest first. */
export function findAccessEntries(work: Work, { sigungu, personId, staffId, from, until, limit }: LogQuestion): Promise<readonly AccessEntry[]> {
  const values = [sigungu, from, until, staffId, limit];
  return personId === null ? work.rows(all, values) : work.rows(ofPerson, [...values, personId]);
}

export interface StaffReads {
  readonly staffId: string;
  readonly organisationId: string;
  readonly reads: number;
  readonly persons: number;
  readonly withoutWork: number;
  readonly offHours: number;
}

// A read is without work behind it when the reader's organisation has no referral, case, intake or task about the person.
const byStaff = statement<StaffReads>(
  'accesslog.by-staff',
  `WITH reads AS (
     SELECT l.staff_id, l.organisation_id, l.at, person FROM dure.access_log l, unnest(l.person_ids) AS person
     WHERE l.sigungu = $1 AND l.at >= $2 AND l.at < $3 AND l.event = 'person.read' AND l.outcome = 'done' AND l.staff_id IS NOT NULL),
   judged AS (
     SELECT r.*, NOT (EXISTS (SELECT 1 FROM dure.referral f WHERE f.sigungu = $1 AND f.person_id = r.person AND r.organisation_id IN (f.from_organisation_id, f.to_organisation_id))
       OR EXISTS (SELECT 1 FROM dure.case_file c WHERE c.sigungu = $1 AND c.person_id = r.person AND (c.organisation_id = r.organisation_id OR r.organisation_id = ANY (c.member_organisations)))
       OR EXISTS (SELECT 1 FROM dure.intake i WHERE i.sigungu = $1 AND i.person_id = r.person AND i.organisation_id = r.organisation_id)
       OR EXISTS (SELECT 1 FROM dure.visit v WHERE v.sigungu = $1 AND v.person_id = r.person AND (v.organisation_id = r.organisation_id OR r.organisation_id = ANY (v.member_organisations)))
       OR EXISTS (SELECT 1 FROM dure.task t WHERE t.sigungu = $1 AND t.person_id = r.person AND t.organisation_id = r.organisation_id)) AS without_work
     FROM reads r)
   SELECT staff_id AS "staffId", organisation_id AS "organisationId", count(*) AS reads, count(DISTINCT person) AS persons, count(DISTINCT person) FILTER (WHERE without_work) AS "withoutWork",
     count(*) FILTER (WHERE extract(hour FROM at AT TIME ZONE 'Asia/Seoul') NOT BETWEEN 7 AND 20) AS "offHours"
   FROM judged GROUP BY 1, 2 ORDER BY "withoutWork" DESC, reads DESC LIMIT 200`,
);

/** Counts by member of staff; whether work stood behind a read is judged for the auditor, who sees none of that work. */
export function countReadsByStaff(work: Work, sigungu: string, from: string, until: string): Promise<readonly StaffReads[]> {
  return work.systemRows(byStaff, [sigungu, from, until]);
}
