import type { CaseEvent } from '@dure/domain/case';
import type { CaseId, OrganisationId, PersonId } from '@dure/domain/ids';
import { statement, type Work } from '../scope/index.ts';
import { CASE_COLUMNS, CASE_FROM, CASE_LIST, type CaseListRow, type StoredCase } from './row.ts';

/** One line of a history; who sees only some of them still sees which ones. */
export interface CaseHistoryLine {
  readonly seq: number;
  readonly event: CaseEvent;
}

const one = statement<StoredCase>('case.one', `SELECT ${CASE_COLUMNS} ${CASE_FROM} WHERE c.sigungu = ANY($1) AND c.id = $2`);
const lock = statement<StoredCase>('case.lock', `SELECT ${CASE_COLUMNS} ${CASE_FROM} WHERE c.sigungu = ANY($1) AND c.id = $2 FOR UPDATE OF c`);
const history = statement<CaseHistoryLine>('case.history', `SELECT e.seq, e.body AS event FROM dure.case_event e WHERE e.sigungu = $1 AND e.case_id = $2 ORDER BY e.seq`);
const ofPerson = statement<CaseListRow>('case.of-person', `SELECT ${CASE_LIST} ${CASE_FROM} WHERE c.sigungu = $1 AND c.person_id = $2 ORDER BY c.opened_on DESC, c.id`);
const team = statement<CaseListRow>(
  'case.team',
  `SELECT ${CASE_LIST} ${CASE_FROM} WHERE c.sigungu = $1 AND c.organisation_id = $2 AND c.live = $3 AND (coalesce(c.next_on, '9999-12-31'), c.id) > ($4, $5)
   ORDER BY coalesce(c.next_on, '9999-12-31'), c.id LIMIT $6`,
);
const waiting = statement<StoredCase>(
  'case.waiting',
  `SELECT ${CASE_COLUMNS} ${CASE_FROM} WHERE c.sigungu = $1 AND c.next_on IS NOT NULL AND c.next_on <= $3 AND (c.organisation_id = $2 OR $2 = ANY(c.member_organisations)) ORDER BY c.next_on, c.id LIMIT $4`,
);
const due = statement<StoredCase>(
  'case.due',
  `SELECT ${CASE_COLUMNS} ${CASE_FROM} WHERE c.sigungu = $1 AND c.next_on IS NOT NULL AND c.next_on <= $2 AND c.id > $3 ORDER BY c.id LIMIT $4 FOR UPDATE OF c SKIP LOCKED`,
);

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

/** Cases in which the last day of a co-manager is over, locked. */
export function findCasesWithEndedMembers(work: Work, sigungu: string, today: string): Promise<readonly StoredCase[]> {
  return work.rows(endedMembers, [sigungu, today]);
}

/** Cases of a person which somebody manages until a day, whoever leads them, locked; read for the product, not for the caller. */
export function lockCasesWithMembers(work: Work, sigungu: string, personId: PersonId): Promise<readonly StoredCase[]> {
  return work.systemRows(withMembers, [sigungu, personId]);
}
