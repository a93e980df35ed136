import type { CaseCommand, CaseState } from '@dure/domain/case';
import type { Call } from '../http/handler.ts';
import type { Endpoint } from '../http/endpoint.ts';
import { homecareFollowsCase } from '../homecare/followCase.ts';
import { planFollowsCase } from '../plan/followCase.ts';

type Asking = Pick<Call<Endpoint>, 'server' | 'staff' | 'at' | 'today' | 'work' | 'newId'>;

/** What stands under a case goes where the case goes, or ends with it. The writes act for the product already. */
export async function recordsFollowCase(asking: Asking, before: CaseState, after: CaseState, command: CaseCommand): Promise<void> {
  await Promise.all([planFollowsCase(asking, before, after, command), homecareFollowsCase(asking, after, command)]);
}
