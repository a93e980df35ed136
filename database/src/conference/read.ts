import type { Instant } from '@dure/domain/calendar';
import type { ConferenceEvent } from '@dure/domain/conference';
import type { CaseId, ConferenceId, OrganisationId, PersonId, StaffId } from '@dure/domain/ids';
import { statement, type Statement, type Work } from '../scope/index.ts';
import type { BusyRow, ConferenceHeader, ConferenceListRow, ItemListRow, StoredConference, StoredItem } from './row.ts';

type Head = Omit<StoredConference, 'items'>;

const HEAD = `c.id, c.sigungu, c.restricted, c.created_at AS "createdAt", c.state AS header, c.items AS count FROM dure.conference c`;
const ITEM = `i.conference_id AS "conferenceId", i.sigungu, i.person_id AS "personId", i.emd_code AS "emdCode", i.restricted, i.member_organisations AS "memberOrganisations", i.body AS item
  FROM dure.conference_item i`;
const one = statement<Head>('conference.one', `SELECT ${HEAD} WHERE c.sigungu = ANY($1) AND c.id = $2`);
const lock = statement<Head>('conference.lock', `SELECT ${HEAD} WHERE c.sigungu = ANY($1) AND c.id = $2 FOR UPDATE OF c`);
const itemsOf = statement<StoredItem>('conference.items', `SELECT ${ITEM} WHERE i.sigungu = ANY($1) AND i.conference_id = $2 AND NOT i.removed ORDER BY i.position, i.id`);
const history = statement<{ event: ConferenceEvent }>('conference.history', `SELECT e.body AS event FROM dure.conference_event e WHERE e.sigungu = $1 AND e.conference_id = $2 ORDER BY e.seq`);

const LIST = `c.id, c.kind, c.mode, c.status, c.organisation_id AS "organisationId", c.starts_at AS "startsAt", c.state #>> '{appointment,place}' AS place, c.items, c.changed_at AS "changedAt", c.state -> 'attendees' AS attendees FROM dure.conference c`;
const MINE = `c.sigungu = $1 AND (c.organisation_id = $2 OR $2 = ANY(c.member_organisations))`;
const coming = statement<ConferenceListRow>('conference.coming', `SELECT ${LIST} WHERE ${MINE} AND c.status IN ('preparing', 'called', 'in-session', 'confirmed') ORDER BY c.starts_at NULLS FIRST, c.id LIMIT $3`);
const past = statement<ConferenceListRow>('conference.past', `SELECT ${LIST} WHERE ${MINE} AND c.status IN ('signed', 'cancelled') AND c.changed_at < $4 ORDER BY c.changed_at DESC LIMIT $3`);
const waiting = statement<{ id: ConferenceId; header: ConferenceHeader }>('conference.waiting', `SELECT c.id, c.state AS header FROM dure.conference c WHERE ${MINE} AND c.next_on <= $4 ORDER BY c.next_on, c.id LIMIT $3`);

const LINE = `i.conference_id AS "conferenceId", i.case_id AS "caseId", i.kind, i.organisation_id AS "organisationId", i.called_at AS "calledAt", i.decided_at AS "decidedAt", i.signed_at AS "signedAt", i.body AS item FROM dure.conference_item i`;
const ofCase = statement<ItemListRow>('conference.of-case', `SELECT ${LINE} WHERE i.sigungu = $1 AND i.case_id = $2 AND NOT i.removed ORDER BY coalesce(i.decided_at, i.called_at, 'infinity') DESC, i.id LIMIT 200`);
const ofPerson = statement<ItemListRow>('conference.of-person', `SELECT ${LINE} WHERE i.sigungu = $1 AND i.person_id = $2 AND NOT i.removed ORDER BY coalesce(i.decided_at, i.called_at, 'infinity') DESC, i.id LIMIT 200`);

// Of a visit or another conference only that the time is taken; what it is about stays where it is.
const busy = statement<BusyRow>(
  'conference.busy',
  `SELECT t.staff_id AS "staffId", t.organisation_id AS "organisationId", t.at AS "from", 60 AS minutes, t.due_on AS "on" FROM dure.task t
     WHERE t.sigungu = $1 AND t.at >= $2 AND t.at < $3 AND t.done_at IS NULL AND t.staff_id = ANY($4)
   UNION ALL SELECT v.staff_id, v.organisation_id, (v.planned_on::text || 'T' || (v.state #>> '{plan,time,at}') || ':00+09:00')::timestamptz, (v.state #>> '{plan,minutes}')::integer, v.planned_on FROM dure.visit v
     WHERE v.sigungu = $1 AND v.planned_on >= ($2::timestamptz)::date AND v.planned_on <= ($3::timestamptz)::date AND v.open AND v.state #>> '{plan,time,kind}' = 'fixed' AND v.staff_id = ANY($4)
   UNION ALL SELECT (a ->> 'staffId')::uuid, (a ->> 'organisationId')::uuid, c.starts_at, (c.state #>> '{appointment,minutes}')::integer, c.next_on FROM dure.conference c, jsonb_array_elements(c.state -> 'attendees') AS a
     WHERE c.sigungu = $1 AND c.starts_at >= $2 AND c.starts_at < $3 AND c.status IN ('called', 'in-session') AND c.id <> $5 AND a ->> 'answer' <> 'absent' AND (a ->> 'staffId')::uuid = ANY($4)`,
);

async function read(work: Work, head: Statement<Head>, rowsOf: Work['rows'], sigungus: readonly string[], id: ConferenceId): Promise<StoredConference | undefined> {
  const [[found], items] = await Promise.all([work.rows(head, [sigungus, id]), rowsOf(itemsOf, [sigungus, id])]);
  return found === undefined ? undefined : { ...found, items };
}

/** A conference that the caller may see, with those of its items that he may see. */
export function findConference(work: Work, sigungus: readonly string[], id: ConferenceId): Promise<StoredConference | undefined> {
  return read(work, one, work.rows, sigungus, id);
}

/** The same with all its items, to decide with; what the caller may not see of them must not reach him. */
export function findWholeConference(work: Work, sigungus: readonly string[], id: ConferenceId): Promise<StoredConference | undefined> {
  return read(work, one, work.systemRows, sigungus, id);
}

/** The whole of it, and nobody else changes it until this transaction ends. */
export function lockConference(work: Work, sigungus: readonly string[], id: ConferenceId): Promise<StoredConference | undefined> {
  return read(work, lock, work.systemRows, sigungus, id);
}

/** The events that the caller may read, in their order. */
export async function findConferenceHistory(work: Work, sigungu: string, id: ConferenceId): Promise<readonly ConferenceEvent[]> {
  return (await work.rows(history, [sigungu, id])).map(({ event }) => event);
}

/** Conferences that are still to be held or signed, those without a time first. */
export function findComingConferences(work: Work, sigungu: string, organisationId: OrganisationId, limit: number): Promise<readonly ConferenceListRow[]> {
  return work.rows(coming, [sigungu, organisationId, limit]);
}

/** Conferences that are over, the latest first, before a moment. */
export function findPastConferences(work: Work, sigungu: string, organisationId: OrganisationId, before: string, limit: number): Promise<readonly ConferenceListRow[]> {
  return work.rows(past, [sigungu, organisationId, limit, before]);
}

/** Conferences on which somebody must act by a day. */
export function findWaitingConferences(work: Work, sigungu: string, organisationId: OrganisationId, until: string, limit: number): Promise<readonly { readonly id: ConferenceId; readonly header: ConferenceHeader }[]> {
  return work.rows(waiting, [sigungu, organisationId, limit, until]);
}

export function findConferencesOfCase(work: Work, sigungu: string, caseId: CaseId): Promise<readonly ItemListRow[]> {
  return work.rows(ofCase, [sigungu, caseId]);
}

export function findConferencesOfPerson(work: Work, sigungu: string, personId: PersonId): Promise<readonly ItemListRow[]> {
  return work.rows(ofPerson, [sigungu, personId]);
}

/** When these people are not free, other than by this conference; read for the product, of the caller's colleagues in other teams too. */
export function findBusy(work: Work, sigungu: string, { from, until, staffIds, butFor }: { readonly from: Instant; readonly until: Instant; readonly staffIds: readonly StaffId[]; readonly butFor: ConferenceId }): Promise<readonly BusyRow[]> {
  return work.systemRows(busy, [sigungu, from, until, staffIds, butFor]);
}
