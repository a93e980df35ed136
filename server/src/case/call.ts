import type { Call } from '../http/handler.ts';
import type { caseContract } from './contract.ts';

export type Act = (typeof caseContract)['POST /api/cases/:id/actions'];
/** The request of one act, for everything that helps to carry it out. */
export type CaseActCall = Call<Act>;
