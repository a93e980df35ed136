import { changeHomecare, lockLiveHomecares } from '@dure/database/homecare';
import type { PlainDate } from '@dure/domain/calendar';
import type { CaseCommand, CaseState, ClosureReason } from '@dure/domain/case';
import { CLOSURE_TERMS } from '@dure/domain/document';
import { applyHomecareEvent, decideHomecare, type HomecareCommand, type HomecareEndReason } from '@dure/domain/homecare';
import type { Call } from '../http/handler.ts';
import type { Endpoint } from '../http/endpoint.ts';

type Asking = Pick<Call<Endpoint>, 'staff' | 'at' | 'today' | 'work'>;

const SAME: { readonly [Reason in ClosureReason]?: HomecareEndReason } = { died: 'died', institution: 'institution', refused: 'refused', moved: 'moved' };

/** What the end of the case is for the course under it; nothing where the case goes on. */
function endWith(command: CaseCommand, endedOn: PlainDate): HomecareCommand | undefined {
  if (command.action === 'move-away') return { action: 'end', reason: 'moved', endedOn, words: command.municipality };
  return command.action === 'close' ? { action: 'end', reason: SAME[command.reason] ?? 'other', endedOn, words: `사례 종결(${CLOSURE_TERMS[command.reason]})` } : undefined;
}

/** Support at home ends with the case that it stands under, so that no clock goes on for somebody whom nobody accompanies. The writes act for the product already. */
export async function homecareFollowsCase({ work, staff, at, today }: Asking, { identity }: CaseState, command: CaseCommand): Promise<void> {
  const end = endWith(command, today);
  if (end === undefined) return;
  for (const stored of await lockLiveHomecares(work, identity.sigungu, identity.caseId)) {
    const decided = decideHomecare(stored.state, end, { at, on: today, by: staff.id, party: 'team', gates: [], plan: null, capWon: null });
    if (!decided.ok) throw new Error(`A course could not end with its case: ${decided.refusal.code}`);
    changeHomecare(work, stored, applyHomecareEvent(stored.state, decided.value), decided.value);
  }
}
