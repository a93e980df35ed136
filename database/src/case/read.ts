import type { CaseEvent, NoticeFacts } from '@dure/domain/case';
import type { CaseId, OrganisationId, PersonId } from '@dure/domain/ids';
import { namedBeside } from '../person/named.ts';
import { ownAndShared, statement, type Work } from '../scope/index.ts';
import { CASE_COLUMNS, CASE_FROM, CASE_LIST, type CaseListRow, type StoredCase } from './row.ts';

/** One line of a history; who sees only some of them still sees which ones. */
export interface CaseHistoryLine {
  readonly seq: number;
  readonly event: CaseEvent;
}

/** A case with what the clock must know of its person. */
export interface NoticedCase extends StoredCase, Omit<NoticeFacts, 'on'> {}

const one = statement<StoredCase>('case.one', `SELECT ${CASE_COLUMNS} ${CASE_FROM} WHERE c.sigungu = ANY($1) AND c.id = $2`);
const lock = statement<StoredCase>('case.lock', `SELECT ${CASE_COLUMNS} ${CASE_FROM} WHERE c.sigungu = ANY($1) AND c.id = $2 FOR UPDATE OF c`);
const history = statement<CaseHistoryLine>('case.history', `SELECT e.seq, e.body AS event FROM dure.case_event e WHERE e.sigungu = $1 AND e.case_id = $2 ORDER BY e.seq`);
const ofPerson = statement<CaseListRow>('case.of-person', `SELECT ${CASE_LIST} ${CASE_FROM} WHERE c.sigungu = $1 AND c.person_id = $2 ORDER BY c.opened_on DESC, c.id`);
const team = statement<CaseListRow>(
  'case.team',
  `SELECT ${CASE_LIST} ${CASE_FROM} WHERE c.sigungu = $1 AND c.organisation_id = $2 AND c.live = $3 AND (coalesce(c.next_on, '9999-12-31'), c.id) > ($4, $5)
   ORDER BY coalesce(c.next_on, '9999-12-31'), c.id LIMIT $6`,
);
const BY_NEXT = 'c.next_on, c.id';
const waiting = statement<StoredCase>(
  'case.waiting',
  `SELECT ${CASE_COLUMNS} FROM ${ownAndShared({ table: 'case_file', alias: 'c', where: 'c.sigungu = $1 AND c.next_on IS NOT NULL AND c.next_on <= $3', order: BY_NEXT, limit: '$4', places: 2 })} ${namedBeside('c')} ORDER BY ${BY_NEXT}`,
);
const due = statement<StoredCase>(
  'case.due',
  `SELECT ${CASE_COLUMNS} ${CASE_FROM} WHERE c.sigungu = $1 AND c.next_on IS NOT NULL AND c.next_on <= $2 AND c.id > $3 ORDER BY c.id LIMIT $4 FOR UPDATE OF c SKIP LOCKED`,
);

const BY_AFTERCARE = `coalesce(c.next_on, '9999-12-31'), c.closed_on DESC, c.id`;
const aftercare = statement<CaseListRow>(
  'case.aftercare',
  `SELECT ${CASE_LIST} FROM ${ownAndShared({ table: 'case_file', alias: 'c', where: `c.sigungu = $1 AND c.status IN ('closed', 'aftercare')`, order: BY_AFTERCARE, limit: '$3', places: 2 })} ${namedBeside('c')} ORDER BY ${BY_AFTERCARE}`,
);

// What the clock tells of a case besides its next date. Visits of the owner's team are its contacts with the person, too.
const NOTICED = `${CASE_COLUMNS}, p.birth_on AS "birthOn", coalesce(p.facts #>> '{school.level,value}' = '초등', false) AS "inElementarySchool", met."metOn"
  ${CASE_FROM} LEFT JOIN LATERAL (SELECT max(v.planned_on) AS "metOn" FROM dure.visit v WHERE v.sigungu = c.sigungu AND v.person_id = c.person_id AND v.organisation_id = c.organisation_id AND v.status = 'done') met ON true`;
const unmet = statement<NoticedCase>('case.unmet', `SELECT ${NOTICED} WHERE c.sigungu = $1 AND c.live AND c.contact_on <= $2 AND c.id > $3 ORDER BY c.id LIMIT $4 FOR UPDATE OF c SKIP LOCKED`);
const aging = statement<NoticedCase>('case.aging', `SELECT ${NOTICED} WHERE c.sigungu = $1 AND c.live AND c.programme = 'DREAM' AND p.birth_on <= $2 AND c.id > $3 ORDER BY c.id LIMIT $4 FOR UPDATE OF c SKIP LOCKED`);

const endedMembers = statement<StoredCase>(
  'case.ended-members',
  `SELECT ${CASE_COLUMNS} ${CASE_FROM} WHERE c.sigungu = $1 AND c.members_until IS NOT NULL AND c.members_until < $2 ORDER BY c.id LIMIT 500 FOR UPDATE OF c SKIP LOCKED`,
);

const withMembers = statement<StoredCase>(
  'case.with-members',
  `SELECT ${CASE_COLUMNS} ${CASE_FROM} WHERE c.sigungu = $1 AND c.person_id = $2 AND c.members_until IS NOT NULL ORDER BY c.id FOR UPDATE OF c`,
);

export async function findCase(work: Work, sigungus: readonly string[], id: CaseId): Promise<StoredCase | undefined> {
  const [found] = await work.rows(one, [sigungus, id]);
  return found;
}

/** The same, and nobody else changes it until this transaction ends. */
export async function lockCase(work: Work, sigungus: readonly string[], id: CaseId): Promise<StoredCase | undefined> {
  const [found] = await work.rows(lock, [sigungus, id]);
  return found;
}

/** The lines of its history that the caller may read, each with its own number. */
export function findCaseHistory(work: Work, sigungu: string, id: CaseId): Promise<readonly CaseHistoryLine[]> {
  return work.rows(history, [sigungu, id]);
}

export function findCasesOfPerson(work: Work, sigungu: string, personId: PersonId): Promise<readonly CaseListRow[]> {
  return work.rows(ofPerson, [sigungu, personId]);
}

/** Cases of an organisation, the nearest date first; `after` is the last row of the page before. */
export function findTeamCases(work: Work, sigungu: string, organisationId: OrganisationId, live: boolean, after: { readonly nextOn: string; readonly id: string } | undefined, limit: number): Promise<readonly CaseListRow[]> {
  return work.rows(team, [sigungu, organisationId, live, after?.nextOn ?? '0001-01-01', after?.id ?? '00000000-0000-0000-0000-000000000000', limit]);
}

/** Cases in which an organisation has something to do by a day, its own or as a referrer, offered owner or aftercare office. */
export function findWaitingCases(work: Work, sigungu: string, organisationId: OrganisationId, until: string, limit: number): Promise<readonly StoredCase[]> {
  return work.rows(waiting, [sigungu, organisationId, until, limit]);
}

/** Cases whose next date has come, locked; those another sweep holds are passed over. */
export function findDueCases(work: Work, sigungu: string, until: string, afterId: string, limit: number): Promise<readonly StoredCase[]> {
  return work.rows(due, [sigungu, until, afterId, limit]);
}

/** Cases that closed and are looked after, of an organisation that had them, has the aftercare, or referred the person (M1-EMD-AFTER). */
export function findAftercareCases(work: Work, sigungu: string, organisationId: OrganisationId, limit: number): Promise<readonly CaseListRow[]> {
  return work.rows(aftercare, [sigungu, organisationId, limit]);
}

const NOTICED_BY = { 'no-contact': unmet, 'age-limit': aging } as const;

/** Live cases of whose person nobody wrote down a contact since a day, or of children of 드림스타트 born by a day, locked. */
export function findNoticedCases(work: Work, sigungu: string, what: keyof typeof NOTICED_BY, by: string, afterId: string, limit: number): Promise<readonly NoticedCase[]> {
  return work.rows(NOTICED_BY[what], [sigungu, by, afterId, limit]);
}

/** Cases in which the last day of a co-manager is over, locked. */
export function findCasesWithEndedMembers(work: Work, sigungu: string, today: string): Promise<readonly StoredCase[]> {
  return work.rows(endedMembers, [sigungu, today]);
}

/** Cases of a person which somebody manages until a day, whoever leads them, locked; read for the product, not for the caller. */
export function lockCasesWithMembers(work: Work, sigungu: string, personId: PersonId): Promise<readonly StoredCase[]> {
  return work.systemRows(withMembers, [sigungu, personId]);
}
