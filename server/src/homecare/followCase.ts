import { changeHomecare, lockLiveHomecares } from '@dure/database/homecare';
import type { CaseCommand, CaseState } from '@dure/domain/case';
import { applyHomecareEvent, decideHomecare, endWithCase } from '@dure/domain/homecare';
import type { Call } from '../http/handler.ts';
import type { Endpoint } from '../http/endpoint.ts';

type Asking = Pick<Call<Endpoint>, 'staff' | 'at' | 'today' | 'work'>;

/** Support at home ends with the case that it stands under, so that no clock goes on for somebody whom nobody accompanies. The writes act for the product already. */
export async function homecareFollowsCase({ work, staff, at, today }: Asking, { identity }: CaseState, command: CaseCommand): Promise<void> {
  const end = endWithCase(command, today);
  if (end === undefined) return;
  for (const stored of await lockLiveHomecares(work, identity.sigungu, identity.caseId)) {
    const decided = decideHomecare(stored.state, end, { at, on: today, by: staff.id, party: 'team', gates: [], plan: null, capWon: null });
    if (!decided.ok) throw new Error(`A course could not end with its case: ${decided.refusal.code}`);
    changeHomecare(work, stored, applyHomecareEvent(stored.state, decided.value), decided.value);
  }
}
