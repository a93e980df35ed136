import { changeCandidates, lockCandidate, type StoredCandidate } from '@dure/database/discovery';
import { findColleagues } from '@dure/database/staff';
import { allow, refuse, type Decision } from '@dure/domain/decision';
import { applyCandidateEvent, type CandidateCommand, type CandidateState, decideCandidate } from '@dure/domain/discovery';
import type { CandidateId } from '@dure/domain/ids';
import type { Call, Handled } from '../../http/handler.ts';
import type { Endpoint } from '../../http/endpoint.ts';
import type { LiveEvent } from '../../live/hub.ts';
import type { Refusal } from '../../refusals.ts';
import type { candidateContract } from './contract.ts';
import { candidateTermsOf } from './terms.ts';
import { partyOf } from './view.ts';

type Act = (typeof candidateContract)['POST /api/discovery/candidates/:id/actions'];
type Changing = Pick<Call<Endpoint>, 'work' | 'at' | 'today' | 'staff' | 'server'>;

/** Somebody whom the caller's own team holds, in the version that was seen. Whoever works the list reads it and does nothing here. */
export async function lockHeld({ work, scope, staff, version }: Pick<Call<Endpoint>, 'work' | 'scope' | 'staff' | 'version'>, id: string): Promise<Decision<StoredCandidate, Refusal>> {
  const stored = await lockCandidate(work, scope.sigungus, id as CandidateId);
  if (stored === undefined || stored.state.holder !== staff.organisationId) return refuse({ code: 'absent' });
  return stored.state.version === version ? allow(stored) : refuse({ code: 'version/stale', current: stored.state.version });
}

/** One act of the team, written with its line of history. */
export async function changeHeld({ work, at, today, staff, server }: Changing, stored: StoredCandidate, command: CandidateCommand): Promise<Decision<CandidateState, Refusal>> {
  const terms = await candidateTermsOf(server, stored.sigungu, today);
  const decided = decideCandidate(stored.state, command, { at, on: today, by: staff.id, party: partyOf(staff), terms });
  if (!decided.ok) return decided;
  const event = decided.value;
  if (event.action === 'propose') throw new Error('A candidate is proposed with its round');
  const state = applyCandidateEvent(stored.state, event);
  changeCandidates(work, stored.sigungu, [{ id: stored.id, of: stored.state.holder, state, event }]);
  return allow(state);
}

export const candidateLive = ({ staff }: Pick<Changing, 'staff'>, id: string): readonly LiveEvent[] => [{ topic: 'discovery', id, organisations: [staff.organisationId] }, { topic: 'task', organisations: [staff.organisationId] }];

export async function actOnCandidate(call: Call<Act>): Handled<Act> {
  const { params, body, work, staff } = call;
  const held = await lockHeld(call, params.id);
  if (!held.ok) return held;
  if (body.action === 'assign' && !(await findColleagues(work, staff.sigungu, staff.organisationId)).some(({ id }) => id === body.staffId)) return refuse({ code: 'absent' });
  const changed = await changeHeld(call, held.value, body as CandidateCommand);
  if (!changed.ok) return changed;
  const { status, version, personId } = changed.value;
  return allow({ answer: { id: params.id, version, status }, version, seen: personId === null ? [] : [personId], subject: { candidateId: params.id, action: body.action, status }, live: candidateLive(call, params.id) });
}
