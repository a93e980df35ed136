import type { Call } from '../http/handler.ts';
import type { planContract } from './contract.ts';

export type ActOnPlan = (typeof planContract)['POST /api/plans/:id/actions'];
/** The request of one act, for everything that follows from it. */
export type PlanActCall = Call<ActOnPlan>;
