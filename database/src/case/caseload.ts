import type { Instant, PlainDate } from '@dure/domain/calendar';
import type { CaseState, HandoverItem } from '@dure/domain/case';
import type { CaseId, OrganisationId, PersonId, StaffId } from '@dure/domain/ids';
import { NAMED_PERSON, type NamedPerson } from '../person/named.ts';
import { statement, type Work } from '../scope/index.ts';

/** A case as the load of its owner counts it. */
export interface LoadRow {
  readonly id: CaseId;
  readonly personId: PersonId;
  readonly person: NamedPerson | null;
  readonly programme: string;
  readonly staffId: StaffId;
  readonly status: CaseState['status'];
  readonly classification: CaseState['classification'];
  readonly model: CaseState['model'];
  readonly nextOn: PlainDate | null;
  readonly step: string;
}

const load = statement<LoadRow>(
  'case.load',
  `SELECT c.id, c.person_id AS "personId", ${NAMED_PERSON}, c.programme, c.owner_staff_id AS "staffId", c.status, c.state -> 'classification' AS classification, c.state -> 'model' AS model, c.next_on AS "nextOn", c.state #>> '{next,step}' AS step
   FROM dure.case_file c LEFT JOIN dure.person p ON p.sigungu = c.sigungu AND p.id = c.person_id
   WHERE c.sigungu = $1 AND c.organisation_id = $2 AND c.live AND c.owner_staff_id IS NOT NULL ORDER BY coalesce(c.next_on, '9999-12-31'), c.id LIMIT 3000`,
);
/** Of a case that closed, aftercare and the answers of the referrers are still its owner's. */
const held = statement<HandoverItem & { readonly person: NamedPerson | null; readonly about: string }>(
  'case.held',
  `SELECT 'case' AS kind, c.id, c.id AS "caseId", c.person_id AS "personId", c.owner_staff_id AS "staffId", ${NAMED_PERSON}, c.programme AS about
     FROM dure.case_file c LEFT JOIN dure.person p ON p.sigungu = c.sigungu AND p.id = c.person_id
     WHERE c.sigungu = $1 AND c.organisation_id = $2 AND c.owner_staff_id = $3 AND c.status <> 'ended'
   UNION ALL
   SELECT 'referral', r.id, r.case_id, r.person_id, $3, ${NAMED_PERSON}, r.service
     FROM dure.referral r LEFT JOIN dure.person p ON p.sigungu = r.sigungu AND p.id = r.person_id
     WHERE r.sigungu = $1 AND r.next_on IS NOT NULL
       AND ((r.from_organisation_id = $2 AND r.state ->> 'senderStaff' = $3::text) OR (r.to_organisation_id = $2 AND r.state #>> '{receiverHolder,staffId}' = $3::text))
   UNION ALL
   SELECT 'visit', v.id, v.case_id, v.person_id, v.staff_id, ${NAMED_PERSON}, v.planned_on::text
     FROM dure.visit v LEFT JOIN dure.person p ON p.sigungu = v.sigungu AND p.id = v.person_id
     WHERE v.sigungu = $1 AND v.organisation_id = $2 AND v.staff_id = $3 AND v.open
   UNION ALL
   SELECT 'task', t.id, t.case_id, t.person_id, t.staff_id, ${NAMED_PERSON}, t.title
     FROM dure.task t LEFT JOIN dure.person p ON p.sigungu = t.sigungu AND p.id = t.person_id
     WHERE t.sigungu = $1 AND t.organisation_id = $2 AND t.staff_id = $3 AND t.done_at IS NULL`,
);
/** What the staff member answers for and a hand-over does not move. */
const convened = statement<{ id: string; kind: string; startsAt: string | null }>(
  'case.convened',
  `SELECT f.id, f.kind, f.starts_at AS "startsAt" FROM dure.conference f WHERE f.sigungu = $1 AND f.organisation_id = $2 AND f.staff_id = $3 AND f.status NOT IN ('signed', 'cancelled') ORDER BY f.starts_at NULLS LAST, f.id`,
);
const giveTasks = statement('case.give-tasks', `UPDATE dure.task SET staff_id = $3, version = version + 1 WHERE sigungu = $1 AND id = ANY($2) AND done_at IS NULL`);
const record = statement(
  'case.record-handover',
  `INSERT INTO dure.case_handover (sigungu, id, organisation_id, staff_id, from_staff_id, to_staff_id, to_organisation_id, reason, at, body) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);

export interface HandoverRecord {
  readonly sigungu: string;
  readonly id: string;
  readonly organisationId: OrganisationId;
  readonly staffId: StaffId;
  readonly fromStaffId: StaffId;
  readonly toStaffId: StaffId | null;
  readonly toOrganisationId: OrganisationId | null;
  readonly reason: string;
  readonly at: Instant;
  /** What went along: kinds and identifiers, no names. */
  readonly items: readonly Pick<HandoverItem, 'kind' | 'id'>[];
  /** What stayed with whom it was, and the code of the reason; empty for a hand-over from before this was kept. */
  readonly left: readonly (Pick<HandoverItem, 'kind' | 'id'> & { readonly why: string })[];
}

const handovers = statement<HandoverRecord>(
  'case.handovers',
  `SELECT h.sigungu, h.id, h.organisation_id AS "organisationId", h.staff_id AS "staffId", h.from_staff_id AS "fromStaffId", h.to_staff_id AS "toStaffId", h.to_organisation_id AS "toOrganisationId", h.reason, h.at, h.body -> 'items' AS items, coalesce(h.body -> 'left', '[]') AS left
   FROM dure.case_handover h WHERE h.sigungu = $1 AND h.organisation_id = $2 ORDER BY h.at DESC LIMIT 100`,
);

/** The live cases of a team with what they weigh by. */
export function findLoad(work: Work, sigungu: string, organisationId: OrganisationId): Promise<readonly LoadRow[]> {
  return work.rows(load, [sigungu, organisationId]);
}

/** Everything that a member of staff holds. */
export function findHeld(work: Work, sigungu: string, organisationId: OrganisationId, staffId: StaffId): Promise<readonly (HandoverItem & { readonly person: NamedPerson | null; readonly about: string })[]> {
  return work.rows(held, [sigungu, organisationId, staffId]);
}

/** Conferences that somebody convenes and that are not over. */
export function findConvened(work: Work, sigungu: string, organisationId: OrganisationId, staffId: StaffId): Promise<readonly { readonly id: string; readonly kind: string; readonly startsAt: string | null }[]> {
  return work.rows(convened, [sigungu, organisationId, staffId]);
}

export function giveTasksTo(work: Work, sigungu: string, ids: readonly string[], staffId: StaffId): void {
  if (ids.length > 0) work.write(giveTasks, [sigungu, ids, staffId]);
}

export function recordHandover(work: Work, one: HandoverRecord): void {
  work.write(record, [one.sigungu, one.id, one.organisationId, one.staffId, one.fromStaffId, one.toStaffId, one.toOrganisationId, one.reason, one.at, JSON.stringify({ items: one.items, left: one.left })]);
}

/** What the team handed over, the latest first. */
export function findHandovers(work: Work, sigungu: string, organisationId: OrganisationId): Promise<readonly HandoverRecord[]> {
  return work.rows(handovers, [sigungu, organisationId]);
}
