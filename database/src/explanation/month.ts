import { LOOK_EVENTS, type Act, type Known, type Look, type WorkAbout } from '@dure/domain/explanation';
import { statement, type Work } from '../scope/index.ts';

// The screen of a person sends several reads at once: what falls into one hour is one look.
const looks = statement<Look>(
  'explanation.looks',
  `SELECT l.staff_id AS "staffId", l.organisation_id AS "organisationId", bool_or(l.role IN ('team-lead', 'coordinator')) AS "isLead", person AS "personId", min(l.at) AS at
   FROM dure.access_log l, unnest(l.person_ids) AS person
   WHERE l.sigungu = $1 AND l.at >= $2 AND l.at < $3 AND l.event = ANY($4) AND l.outcome = 'done' AND l.staff_id IS NOT NULL AND l.organisation_id IS NOT NULL
   GROUP BY l.staff_id, l.organisation_id, person, date_trunc('hour', l.at) ORDER BY 5, 1, 4`,
);
const acts = statement<Act>(
  'explanation.acts',
  `SELECT DISTINCT l.staff_id AS "staffId", person AS "personId", (l.at AT TIME ZONE 'Asia/Seoul')::date AS "on"
   FROM dure.access_log l, unnest(l.person_ids) AS person
   WHERE l.sigungu = $1 AND l.at >= $2 AND l.at < $3 AND l.event = ANY($4) AND l.outcome = 'done' AND l.staff_id IS NOT NULL`,
);
const DAY = (moment: string): string => `(${moment} AT TIME ZONE 'Asia/Seoul')::date`;
const works = statement<WorkAbout>(
  'explanation.works',
  `SELECT w.person_id AS "personId", w.organisation_id AS "organisationId", w.staff_id AS "staffId", w.from_on AS "fromOn", w.until_on AS "untilOn", w.urgent AS "isEmergency" FROM (
     SELECT c.person_id, o.id AS organisation_id, CASE WHEN o.id = c.organisation_id THEN c.owner_staff_id END AS staff_id, c.opened_on AS from_on, c.closed_on AS until_on, false AS urgent
       FROM dure.case_file c, unnest(c.member_organisations || c.organisation_id) AS o(id) WHERE c.sigungu = $1 AND c.person_id = ANY($2)
     UNION ALL SELECT r.person_id, r.from_organisation_id, r.from_staff_id, ${DAY('r.created_at')}, CASE WHEN NOT r.live THEN ${DAY('r.changed_at')} END, false FROM dure.referral r WHERE r.sigungu = $1 AND r.person_id = ANY($2)
     UNION ALL SELECT r.person_id, r.to_organisation_id, r.to_staff_id, ${DAY('r.created_at')}, CASE WHEN NOT r.live THEN ${DAY('r.changed_at')} END, false FROM dure.referral r WHERE r.sigungu = $1 AND r.person_id = ANY($2) AND r.status <> 'draft'
     UNION ALL SELECT i.person_id, i.organisation_id, i.staff_id, i.received_on, ${DAY('coalesce(i.entered_at, i.created_at)')}, false FROM dure.intake i WHERE i.sigungu = $1 AND i.person_id = ANY($2)
     UNION ALL SELECT v.person_id, o.id, CASE WHEN o.id = v.organisation_id THEN v.staff_id END, v.planned_on - 14, CASE WHEN NOT v.open THEN ${DAY('v.changed_at')} END, false
       FROM dure.visit v, unnest(v.member_organisations || v.organisation_id) AS o(id) WHERE v.sigungu = $1 AND v.person_id = ANY($2)
     UNION ALL SELECT t.person_id, t.organisation_id, coalesce(t.done_by, t.staff_id), ${DAY('t.created_at')}, ${DAY('t.done_at')}, false FROM dure.task t WHERE t.sigungu = $1 AND t.person_id = ANY($2)
     UNION ALL SELECT n.person_id, n.organisation_id, n.staff_id, ${DAY('n.created_at')}, ${DAY('n.created_at')}, false FROM dure.consent n WHERE n.sigungu = $1 AND n.person_id = ANY($2)
     UNION ALL SELECT n.person_id, n.recipient_organisation_id, NULL, n.starts_on, n.ends_on, false FROM dure.consent n WHERE n.sigungu = $1 AND n.person_id = ANY($2) AND n.recipient_organisation_id IS NOT NULL
     UNION ALL SELECT k.person_id, o.id, CASE WHEN o.id = k.organisation_id THEN k.staff_id END, ${DAY('coalesce(k.called_at, f.created_at)')}, ${DAY('coalesce(k.signed_at, k.decided_at, f.starts_at, f.changed_at)')}, false
       FROM dure.conference_item k JOIN dure.conference f ON f.sigungu = k.sigungu AND f.id = k.conference_id, unnest(k.member_organisations || k.organisation_id) AS o(id) WHERE k.sigungu = $1 AND k.person_id = ANY($2) AND NOT k.removed
     UNION ALL SELECT s.person_id, o.id, NULL, s.from_on, s.until_on, false FROM dure.plan_service s, unnest(s.member_organisations || s.organisation_id) AS o(id) WHERE s.sigungu = $1 AND s.person_id = ANY($2)
     UNION ALL SELECT h.person_id, o.id, CASE WHEN o.id = h.organisation_id THEN h.staff_id END, ${DAY('h.changed_at')} - 365, CASE WHEN NOT h.live THEN ${DAY('h.changed_at')} END, false
       FROM dure.homecare h, unnest(h.member_organisations || h.organisation_id) AS o(id) WHERE h.sigungu = $1 AND h.person_id = ANY($2)
     UNION ALL SELECT d.person_id, d.organisation_id, d.staff_id, coalesce(d.handed_out_on, ${DAY('d.changed_at')}), d.ended_on, false FROM dure.discovery_candidate d WHERE d.sigungu = $1 AND d.person_id = ANY($2) AND d.organisation_id IS NOT NULL
     UNION ALL SELECT m.person_id, m.organisation_id, m.staff_id, ${DAY('m.created_at')}, CASE WHEN NOT m.live THEN ${DAY('m.changed_at')} END, false FROM dure.move m WHERE m.sigungu = $1 AND m.person_id = ANY($2)
     UNION ALL SELECT p.id, s.organisation_id, p.created_by, ${DAY('p.created_at')}, ${DAY('p.created_at')}, false FROM dure.person p JOIN dure.staff s ON s.sigungu = p.sigungu AND s.id = p.created_by WHERE p.sigungu = $1 AND p.id = ANY($2)
     UNION ALL SELECT y.person_id, y.organisation_id, NULL, ${DAY('y.created_at')}, coalesce(${DAY('y.completed_at')}, y.complete_by_on), true FROM dure.emergency y WHERE y.sigungu = $1 AND y.person_id = ANY($2)
     UNION ALL SELECT g.person_id, g.organisation_id, g.staff_id, ${DAY('g.at')}, ${DAY('g.until_at')}, true FROM dure.break_glass g WHERE g.sigungu = $1 AND g.person_id = ANY($2)
   ) w`,
);
const KNOWN = `p.id AS "personId", p.search_name AS name, p.household_id AS "householdId", coalesce(p.address ->> 'text', '') AS building, CASE WHEN coalesce(p.address ->> 'text', '') = '' THEN '' ELSE concat(p.address ->> 'text', ' ', p.address ->> 'detail') END AS unit`;
// Whoever works here is known in the register by name and birth date, and by nothing else.
const known = statement<Known>(
  'explanation.known',
  `SELECT ${KNOWN}, i.staff_id AS "staffId" FROM dure.person p LEFT JOIN dure.staff_identity i ON i.sigungu = $1 AND i.search_name = p.search_name AND i.birth_on = p.birth_on WHERE p.sigungu = $1 AND p.id = ANY($2)
   UNION SELECT ${KNOWN}, i.staff_id FROM dure.staff_identity i JOIN dure.person p ON p.sigungu = $1 AND p.search_name = i.search_name AND p.birth_on = i.birth_on AND p.merged_into_id IS NULL WHERE i.sigungu = $1`,
);
const claim = statement<{ day: string }>('explanation.claim', `INSERT INTO dure.misuse_day (sigungu, day, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING day`);
const last = statement<{ day: string | null }>('explanation.last-day', `SELECT max(day) AS day FROM dure.misuse_day WHERE sigungu = $1`);
const setIdentity = statement('explanation.identity', `INSERT INTO dure.staff_identity (sigungu, staff_id, search_name, birth_on, at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (sigungu, staff_id) DO UPDATE SET search_name = excluded.search_name, birth_on = excluded.birth_on, at = excluded.at`);
const identityAt = statement<{ at: string }>('explanation.identity-at', `SELECT at FROM dure.staff_identity WHERE sigungu = $1 AND staff_id = $2`);

/** Who opened whose record from one moment to another. */
export function findLooks(work: Work, sigungu: string, from: string, until: string): Promise<readonly Look[]> {
  return work.rows(looks, [sigungu, from, until, LOOK_EVENTS]);
}

/** Who wrote about whom; `events` are the events of the log that stand for writing. */
export function findActs(work: Work, sigungu: string, from: string, until: string, events: readonly string[]): Promise<readonly Act[]> {
  return work.rows(acts, [sigungu, from, until, events]);
}

/** What work stands behind these people, organisation by organisation. */
export function findWorks(work: Work, sigungu: string, personIds: readonly string[]): Promise<readonly WorkAbout[]> {
  return work.rows(works, [sigungu, personIds]);
}

/** What relates these people to those who work here, and the own records of those who do. */
export function findKnown(work: Work, sigungu: string, personIds: readonly string[]): Promise<readonly Known[]> {
  return work.rows(known, [sigungu, personIds]);
}

/** True for the one sweep that looks a day through. */
export async function claimDay(work: Work, sigungu: string, day: string, at: string): Promise<boolean> {
  return (await work.rows(claim, [sigungu, day, at])).length === 1;
}

/** Day up to which the log was looked through before; undefined at first. */
export async function findLastDay(work: Work, sigungu: string): Promise<string | undefined> {
  const [found] = await work.rows(last, [sigungu]);
  return found?.day ?? undefined;
}

/** The birth date of a member of staff as the personnel records have it. */
export function setStaffIdentity(work: Work, sigungu: string, staffId: string, searchName: string, birthOn: string, at: string): void {
  work.write(setIdentity, [sigungu, staffId, searchName, birthOn, at]);
}

/** When the birth date of a member of staff was taken over; the date itself is shown to nobody. */
export async function findStaffIdentityAt(work: Work, sigungu: string, staffId: string): Promise<string | undefined> {
  const [found] = await work.systemRows(identityAt, [sigungu, staffId]);
  return found?.at;
}
