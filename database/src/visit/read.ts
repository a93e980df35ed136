import type { PlainDate } from '@dure/domain/calendar';
import type { PersonId, VisitId, VisitSeriesId } from '@dure/domain/ids';
import type { VisitEvent } from '@dure/domain/visit';
import { namedBeside } from '../person/named.ts';
import { ownAndShared, statement, type Work } from '../scope/index.ts';
import { VISIT_COLUMNS, VISIT_FROM, type StoredVisit, type WeekVisit } from './row.ts';

export interface VisitHistoryLine {
  readonly seq: number;
  readonly event: VisitEvent;
}

const one = statement<StoredVisit>('visit.one', `SELECT ${VISIT_COLUMNS} ${VISIT_FROM} WHERE v.sigungu = ANY($1) AND v.id = $2`);
const lock = statement<StoredVisit>('visit.lock', `SELECT ${VISIT_COLUMNS} ${VISIT_FROM} WHERE v.sigungu = ANY($1) AND v.id = ANY($2) ORDER BY v.id FOR UPDATE OF v`);
const history = statement<VisitHistoryLine>('visit.history', `SELECT e.seq, e.body AS event FROM dure.visit_event e WHERE e.sigungu = $1 AND e.visit_id = $2 ORDER BY e.seq`);
const ofPerson = statement<StoredVisit>('visit.of-person', `SELECT ${VISIT_COLUMNS} ${VISIT_FROM} WHERE v.sigungu = $1 AND v.person_id = $2 ORDER BY v.planned_on DESC, v.id LIMIT 300`);
const BY_DAY = 'v.planned_on, v.id';
const ofTeam = (where: string, limit: string): string =>
  `SELECT ${VISIT_COLUMNS} FROM ${ownAndShared({ table: 'visit', alias: 'v', where: `v.sigungu = $1 AND ${where}`, order: BY_DAY, limit, places: 0 })} ${namedBeside('v')} ORDER BY ${BY_DAY}`;
const between = statement<StoredVisit>('visit.between', ofTeam('v.planned_on >= $3 AND v.planned_on <= $4', '$5'));
const waiting = statement<StoredVisit>('visit.waiting', ofTeam('v.open AND v.planned_on <= $3', '$4'));
const series = statement<StoredVisit>(
  'visit.series',
  `SELECT ${VISIT_COLUMNS} ${VISIT_FROM} WHERE v.sigungu = ANY($1) AND v.series_id = $2 AND v.open AND v.planned_on >= $3 ORDER BY v.planned_on, v.id FOR UPDATE OF v`,
);
const week = statement<WeekVisit>(
  'visit.week',
  `SELECT v.id, v.person_id AS "personId", v.organisation_id AS "organisationId", v.emd_code AS "emdCode", v.staff_id AS "staffId", v.planned_on AS "on", v.state
   FROM dure.visit v WHERE v.sigungu = $1 AND v.open AND v.planned_on >= $2 AND v.planned_on <= $3 AND v.organisation_id = ANY($4) AND NOT v.restricted ORDER BY v.planned_on, v.id`,
);

export async function findVisit(work: Work, sigungus: readonly string[], id: VisitId): Promise<StoredVisit | undefined> {
  const [found] = await work.rows(one, [sigungus, id]);
  return found;
}

/** The same, and nobody else changes it until this transaction ends. */
export async function lockVisit(work: Work, sigungus: readonly string[], id: VisitId): Promise<StoredVisit | undefined> {
  const [found] = await work.rows(lock, [sigungus, [id]]);
  return found;
}

/** Several at once, in one order for everybody, so that two plans taken over at once cannot wait for each other. For the product: a plan taken over also changes visits of other services. */
export function lockVisitsForProduct(work: Work, sigungus: readonly string[], ids: readonly VisitId[]): Promise<readonly StoredVisit[]> {
  return work.systemRows(lock, [sigungus, ids]);
}

export function findVisitHistory(work: Work, sigungu: string, id: VisitId): Promise<readonly VisitHistoryLine[]> {
  return work.rows(history, [sigungu, id]);
}

export function findVisitsOfPerson(work: Work, sigungu: string, personId: PersonId): Promise<readonly StoredVisit[]> {
  return work.rows(ofPerson, [sigungu, personId]);
}

/** Visits of an organisation between two days, its own and those it goes along with. */
export function findVisitsBetween(work: Work, sigungu: string, organisationId: string, from: PlainDate, until: PlainDate, limit: number): Promise<readonly StoredVisit[]> {
  return work.rows(between, [sigungu, organisationId, from, until, limit]);
}

/** Visits that somebody of an organisation must still make up to a day. */
export function findWaitingVisits(work: Work, sigungu: string, organisationId: string, until: PlainDate, limit: number): Promise<readonly StoredVisit[]> {
  return work.rows(waiting, [sigungu, organisationId, until, limit]);
}

/** What is still to come of a series from a day on, locked. */
export function lockSeriesFrom(work: Work, sigungus: readonly string[], seriesId: VisitSeriesId, from: PlainDate): Promise<readonly StoredVisit[]> {
  return work.rows(series, [sigungus, seriesId, from]);
}

/** Every open visit of some services in a week, whoever may see it; for the product, which counts them and plans with them. */
export function findWeekVisitsForProduct(work: Work, sigungu: string, from: PlainDate, until: PlainDate, organisations: readonly string[]): Promise<readonly WeekVisit[]> {
  return work.systemRows(week, [sigungu, from, until, organisations]);
}
