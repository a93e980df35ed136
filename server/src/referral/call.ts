import type { Call } from '../http/handler.ts';
import type { referralContract } from './contract.ts';

export type Act = (typeof referralContract)['POST /api/referrals/:id/actions'];
/** The request of one act, for everything that helps to carry it out. */
export type ActCall = Call<Act>;
