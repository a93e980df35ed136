import type { PlanEvent } from '@dure/domain/plan';
import type { CaseId, OrganisationId, PlanId } from '@dure/domain/ids';
import { statement, type Work } from '../scope/index.ts';
import { PLAN_COLUMNS, PLAN_FROM, type StoredPlan } from './row.ts';

/** One line of a plan's history. */
export interface PlanHistoryLine {
  readonly seq: number;
  readonly event: PlanEvent;
}

const one = statement<StoredPlan>('plan.one', `SELECT ${PLAN_COLUMNS} ${PLAN_FROM} WHERE l.sigungu = ANY($1) AND l.id = $2`);
const lock = statement<StoredPlan>('plan.lock', `SELECT ${PLAN_COLUMNS} ${PLAN_FROM} WHERE l.sigungu = ANY($1) AND l.id = $2 FOR UPDATE OF l`);
const ofCase = statement<StoredPlan>('plan.of-case', `SELECT ${PLAN_COLUMNS} ${PLAN_FROM} WHERE l.sigungu = $1 AND l.case_id = $2 ORDER BY l.number DESC, l.id LIMIT 100`);
const lockOfCase = statement<StoredPlan>('plan.lock-of-case', `SELECT ${PLAN_COLUMNS} ${PLAN_FROM} WHERE l.sigungu = $1 AND l.case_id = $2 AND l.live ORDER BY l.number FOR UPDATE OF l`);
const waiting = statement<StoredPlan>('plan.waiting', `SELECT ${PLAN_COLUMNS} ${PLAN_FROM} WHERE l.sigungu = $1 AND l.organisation_id = $2 AND l.live AND l.next_on <= $3 ORDER BY l.next_on, l.id LIMIT $4`);
const history = statement<PlanHistoryLine>('plan.history', `SELECT e.seq, e.body AS event FROM dure.plan_event e WHERE e.sigungu = $1 AND e.plan_id = $2 ORDER BY e.seq`);

export async function findPlan(work: Work, sigungus: readonly string[], id: PlanId): Promise<StoredPlan | undefined> {
  const [found] = await work.rows(one, [sigungus, id]);
  return found;
}

/** The same, and nobody else changes it until this transaction ends. */
export async function lockPlan(work: Work, sigungus: readonly string[], id: PlanId): Promise<StoredPlan | undefined> {
  const [found] = await work.rows(lock, [sigungus, id]);
  return found;
}

/** Every version of a case's plans, the newest first. */
export function findPlansOfCase(work: Work, sigungu: string, caseId: CaseId): Promise<readonly StoredPlan[]> {
  return work.rows(ofCase, [sigungu, caseId]);
}

/** The versions of a case that are neither revised nor ended, locked. Of a case that was handed over they are not the caller's to see any more. */
export function lockLivePlans(work: Work, sigungu: string, caseId: CaseId): Promise<readonly StoredPlan[]> {
  return work.systemRows(lockOfCase, [sigungu, caseId]);
}

/** Live versions of an organisation on which something is due by a day. */
export function findWaitingPlans(work: Work, sigungu: string, organisationId: OrganisationId, until: string, limit: number): Promise<readonly StoredPlan[]> {
  return work.rows(waiting, [sigungu, organisationId, until, limit]);
}

export function findPlanHistory(work: Work, sigungu: string, id: PlanId): Promise<readonly PlanHistoryLine[]> {
  return work.rows(history, [sigungu, id]);
}
