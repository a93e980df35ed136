import { findCandidate, lockCandidateOfPerson } from '@dure/database/discovery';
import { allow, refuse, type Decision } from '@dure/domain/decision';
import type { CandidateId, IntakeId, PersonId } from '@dure/domain/ids';
import { SECTION_KEYS, type Intake } from '@dure/domain/intake';
import type { Call, Handled } from '../../http/handler.ts';
import type { Endpoint } from '../../http/endpoint.ts';
import type { LiveEvent } from '../../live/hub.ts';
import type { Refusal } from '../../refusals.ts';
import { candidateLive, changeHeld } from './act.ts';
import type { candidateContract } from './contract.ts';
import { factsFound } from './facts.ts';
import { whyOf, type CandidateReason } from './reasons.ts';

type Offer = (typeof candidateContract)['GET /api/discovery/candidates/:id/intake'];

/** What the claims told stands in the form where the officer would type it, the reasons in the officer's language; everything else is asked. */
export async function offerIntake({ params, work, scope, staff }: Call<Offer>): Handled<Offer> {
  const stored = await findCandidate(work, scope.sigungus, params.id as CandidateId);
  if (stored === undefined || stored.state.holder !== staff.organisationId || stored.state.personId === null) return refuse({ code: 'absent' });
  const reasons = stored.reasons as readonly CandidateReason[];
  const found = factsFound(reasons);
  const sections = Object.fromEntries(SECTION_KEYS.flatMap((key) => (found[key] === undefined ? [] : [[key, { facts: found[key] }]])));
  return allow({ answer: { personId: stored.state.personId, emdCode: stored.emd, sourceDetail: stored.roundName, why: whyOf(reasons), sections: structuredClone(sections) as never }, seen: [stored.state.personId], subject: { candidateId: stored.id } });
}

/** An intake from the list ends the seeking of its team; where the team sought nobody of that name, nothing follows. */
export async function followIntake(call: Pick<Call<Endpoint>, 'work' | 'at' | 'today' | 'staff' | 'server'>, { id, sigungu, personId, source }: Pick<Intake, 'id' | 'sigungu' | 'personId' | 'source'>): Promise<Decision<readonly LiveEvent[], Refusal>> {
  if (source !== 'discovery-list' || personId === null) return allow([]);
  const stored = await lockCandidateOfPerson(call.work, sigungu, personId, call.staff.organisationId);
  if (stored === undefined) return allow([]);
  const begun = await changeHeld(call, stored, { action: 'begin-intake', intakeId: id satisfies IntakeId, personId: personId satisfies PersonId });
  return begun.ok ? allow(candidateLive(call, stored.id)) : begun;
}
