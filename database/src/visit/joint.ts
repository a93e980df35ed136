import type { Instant, PlainDate } from '@dure/domain/calendar';
import type { JointPlanId, OrganisationId, Sigungu, StaffId } from '@dure/domain/ids';
import type { Assignment, JointInput } from '@dure/domain/visit/joint';
import { statement, type Work } from '../scope/index.ts';

/** How a proposal was found, for whoever asks. */
export interface JointProposal {
  readonly assignments: readonly Assignment[];
  readonly foundBy: 'separate' | 'greedy' | 'solver';
  readonly milliseconds: number;
}

export interface AcceptedChanges {
  readonly changes: readonly string[];
  readonly by: StaffId;
  readonly at: Instant;
}

export interface StoredJointPlan {
  readonly id: JointPlanId;
  readonly sigungu: Sigungu;
  readonly organisationId: OrganisationId;
  readonly staffId: StaffId;
  readonly participants: readonly OrganisationId[];
  readonly weekOn: PlainDate;
  readonly status: 'computing' | 'ready' | 'failed';
  readonly input: JointInput;
  readonly proposal: JointProposal | null;
  readonly accepted: readonly AcceptedChanges[];
  readonly createdAt: Instant;
}

const COLUMNS = `j.id, j.sigungu, j.organisation_id AS "organisationId", j.staff_id AS "staffId", j.participants, j.week_on AS "weekOn", j.status, j.input, j.proposal, j.accepted, j.created_at AS "createdAt"`;
const add = statement('joint-plan.add', `INSERT INTO dure.joint_plan (sigungu, id, organisation_id, staff_id, participants, week_on, status, input, created_at) VALUES ($1, $2, $3, $4, $5, $6, 'computing', $7, $8)`);
const finish = statement<{ id: string }>('joint-plan.finish', `UPDATE dure.joint_plan SET status = $3, proposal = $4, finished_at = $5 WHERE sigungu = $1 AND id = $2 RETURNING id`);
const one = statement<StoredJointPlan>('joint-plan.one', `SELECT ${COLUMNS} FROM dure.joint_plan j WHERE j.sigungu = $1 AND j.id = $2`);
const lock = statement<StoredJointPlan>('joint-plan.lock', `SELECT ${COLUMNS} FROM dure.joint_plan j WHERE j.sigungu = $1 AND j.id = $2 FOR UPDATE`);
const latest = statement<{ id: JointPlanId }>('joint-plan.latest', `SELECT j.id FROM dure.joint_plan j WHERE j.sigungu = $1 AND j.week_on = $2 ORDER BY j.created_at DESC LIMIT 1`);
const accept = statement('joint-plan.accept', `UPDATE dure.joint_plan SET accepted = $3 WHERE sigungu = $1 AND id = $2`);

type NewJointPlan = Omit<StoredJointPlan, 'status' | 'proposal' | 'accepted'>;

export function addJointPlan(work: Work, plan: NewJointPlan): void {
  work.write(add, [plan.sigungu, plan.id, plan.organisationId, plan.staffId, plan.participants, plan.weekOn, JSON.stringify(plan.input), plan.createdAt]);
}

/** Whether the row was there: the computation may end before the request that asked for it has committed. */
export async function finishJointPlan(work: Work, sigungu: string, id: string, proposal: JointProposal | null, at: Instant): Promise<boolean> {
  return (await work.systemRows(finish, [sigungu, id, proposal === null ? 'failed' : 'ready', JSON.stringify(proposal), at])).length > 0;
}

export async function findJointPlan(work: Work, sigungu: string, id: string): Promise<StoredJointPlan | undefined> {
  const [found] = await work.rows(one, [sigungu, id]);
  return found;
}

export async function lockJointPlan(work: Work, sigungu: string, id: string): Promise<StoredJointPlan | undefined> {
  const [found] = await work.rows(lock, [sigungu, id]);
  return found;
}

/** The last one of a week that the caller takes part in. */
export async function findLatestJointPlan(work: Work, sigungu: string, weekOn: PlainDate): Promise<JointPlanId | null> {
  const [found] = await work.rows(latest, [sigungu, weekOn]);
  return found?.id ?? null;
}

export function markAccepted(work: Work, sigungu: string, id: string, accepted: readonly AcceptedChanges[]): void {
  work.write(accept, [sigungu, id, JSON.stringify(accepted)]);
}
