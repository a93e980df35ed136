import type { HomecareEvent } from '@dure/domain/homecare';
import type { CaseId, HomecareId, OrganisationId, PersonId } from '@dure/domain/ids';
import type { PersonFacts } from '@dure/domain/person';
import { NAMED_PERSON, type NamedPerson } from '../person/named.ts';
import { statement, type Work } from '../scope/index.ts';
import { HOMECARE_COLUMNS, HOMECARE_FROM, type StoredHomecare } from './row.ts';

/** One line of the history of a course. */
export interface HomecareHistoryLine {
  readonly seq: number;
  readonly event: HomecareEvent;
}

/** Somebody whose recorded facts tell of a long stay and who is not a candidate yet. */
export interface LongStay {
  readonly personId: PersonId;
  readonly person: NamedPerson;
  readonly facts: PersonFacts;
}

const one = statement<StoredHomecare>('homecare.one', `SELECT ${HOMECARE_COLUMNS} ${HOMECARE_FROM} WHERE h.sigungu = ANY($1) AND h.id = $2`);
const lock = statement<StoredHomecare>('homecare.lock', `SELECT ${HOMECARE_COLUMNS} ${HOMECARE_FROM} WHERE h.sigungu = ANY($1) AND h.id = $2 FOR UPDATE OF h`);
const ofCase = statement<StoredHomecare>('homecare.of-case', `SELECT ${HOMECARE_COLUMNS} ${HOMECARE_FROM} WHERE h.sigungu = $1 AND h.case_id = $2 ORDER BY h.live DESC, h.changed_at DESC LIMIT 1`);
const lockOfCase = statement<StoredHomecare>('homecare.lock-of-case', `SELECT ${HOMECARE_COLUMNS} ${HOMECARE_FROM} WHERE h.sigungu = $1 AND h.case_id = $2 AND h.live FOR UPDATE OF h`);
const liveOf = statement<{ readonly id: HomecareId }>('homecare.live-of', `SELECT h.id FROM dure.homecare h WHERE h.sigungu = $1 AND h.person_id = $2 AND h.live LIMIT 1`);
const history = statement<HomecareHistoryLine>('homecare.history', `SELECT e.seq, e.body AS event FROM dure.homecare_event e WHERE e.sigungu = $1 AND e.homecare_id = $2 ORDER BY e.seq`);
const list = statement<StoredHomecare>(
  'homecare.list',
  `SELECT ${HOMECARE_COLUMNS} ${HOMECARE_FROM} WHERE h.sigungu = ANY($1) AND h.live = $2 ORDER BY coalesce(h.next_on, h.ends_on, '9999-12-31'), h.id LIMIT $3`,
);
const waiting = statement<StoredHomecare>(
  'homecare.waiting',
  `SELECT ${HOMECARE_COLUMNS} ${HOMECARE_FROM} WHERE h.sigungu = $1 AND h.organisation_id = $2 AND h.live AND h.next_on <= $3 ORDER BY h.next_on, h.id LIMIT $4`,
);
const due = statement<StoredHomecare>(
  'homecare.due',
  `SELECT ${HOMECARE_COLUMNS} ${HOMECARE_FROM} WHERE h.sigungu = $1 AND h.remind_on IS NOT NULL AND h.remind_on <= $2 AND h.id > $3 ORDER BY h.id LIMIT $4 FOR UPDATE OF h SKIP LOCKED`,
);
// From the team's own cases, since they are whom it may see; the length of a stay alone makes nobody a candidate.
const longStays = statement<LongStay>(
  'homecare.long-stays',
  `SELECT DISTINCT ON (p.id) p.id AS "personId", ${NAMED_PERSON}, p.facts FROM dure.case_file c JOIN dure.person p ON p.sigungu = c.sigungu AND p.id = c.person_id
   WHERE c.sigungu = $1 AND c.organisation_id = $2 AND c.live AND p.deceased_on IS NULL AND p.merged_into_id IS NULL
     AND CASE WHEN jsonb_typeof(p.facts #> '{admission.sameDiagnosisDays,value}') = 'number' THEN (p.facts #>> '{admission.sameDiagnosisDays,value}')::numeric ELSE 0 END >= $3
     AND NOT EXISTS (SELECT 1 FROM dure.homecare h WHERE h.sigungu = c.sigungu AND h.person_id = p.id) LIMIT $4`,
);

export async function findHomecare(work: Work, sigungus: readonly string[], id: HomecareId): Promise<StoredHomecare | undefined> {
  const [found] = await work.rows(one, [sigungus, id]);
  return found;
}

/** The same, and nobody else changes it until this transaction ends. */
export async function lockHomecare(work: Work, sigungus: readonly string[], id: HomecareId): Promise<StoredHomecare | undefined> {
  const [found] = await work.rows(lock, [sigungus, id]);
  return found;
}

export async function findHomecareOfCase(work: Work, sigungu: string, caseId: CaseId): Promise<StoredHomecare | undefined> {
  const [found] = await work.rows(ofCase, [sigungu, caseId]);
  return found;
}

/** The courses under a case that go on, locked; read for the product, since whoever closes a case need not see them. */
export function lockLiveHomecares(work: Work, sigungu: string, caseId: CaseId): Promise<readonly StoredHomecare[]> {
  return work.systemRows(lockOfCase, [sigungu, caseId]);
}

/** The course of a person that goes on, whoever keeps it: nobody is entered twice. Read for the product, its content is not told. */
export async function findLiveHomecareId(work: Work, sigungu: string, personId: PersonId): Promise<HomecareId | undefined> {
  const [found] = await work.systemRows(liveOf, [sigungu, personId]);
  return found?.id;
}

export function findHomecareHistory(work: Work, sigungu: string, id: HomecareId): Promise<readonly HomecareHistoryLine[]> {
  return work.rows(history, [sigungu, id]);
}

/** Courses that the caller may see, those that go on or those that are over, the nearest date first. */
export function findHomecares(work: Work, sigungus: readonly string[], live: boolean, limit: number): Promise<readonly StoredHomecare[]> {
  return work.rows(list, [sigungus, live, limit]);
}

/** Live courses of a team on which something is due by a day. */
export function findWaitingHomecares(work: Work, sigungu: string, organisationId: OrganisationId, until: string, limit: number): Promise<readonly StoredHomecare[]> {
  return work.rows(waiting, [sigungu, organisationId, until, limit]);
}

/** Courses that the clock is to speak of, locked; those another sweep holds are passed over. */
export function findDueHomecares(work: Work, sigungu: string, today: string, afterId: string, limit: number): Promise<readonly StoredHomecare[]> {
  return work.rows(due, [sigungu, today, afterId, limit]);
}

/** People of the team's own cases whose recorded stay is that long, and of whom no course was ever entered. */
export function findLongStays(work: Work, sigungu: string, organisationId: OrganisationId, days: number, limit: number): Promise<readonly LongStay[]> {
  return work.rows(longStays, [sigungu, organisationId, days, limit]);
}
