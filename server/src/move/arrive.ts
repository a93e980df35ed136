import type { StoredArrival } from '@dure/database/move';
import { addPerson, changePersonRow, lockPerson, type StoredPerson } from '@dure/database/person';
import { sharedByLaw } from '@dure/domain/access';
import { allow, type Decision } from '@dure/domain/decision';
import type { PersonId } from '@dure/domain/ids';
import { arrivingPerson, isSameArrival } from '@dure/domain/move';
import { combineFacts, isMerged, registerPerson, type Person } from '@dure/domain/person';
import { note } from '../person/reach.ts';
import type { Refusal } from '../refusals.ts';
import type { MoveCall } from './sending.ts';

/** The record that is here already, when one was chosen and the caller may see it. */
export interface Candidate {
  readonly chosen: StoredPerson | undefined;
  readonly isSamePerson: boolean;
}

export async function candidateOf({ work, scope }: MoveCall, arrival: StoredArrival, personId: string | null): Promise<Candidate | undefined> {
  if (personId === null) return { chosen: undefined, isSamePerson: true };
  const chosen = await lockPerson(work, scope.sigungus, personId as PersonId);
  if (chosen === undefined || isMerged(chosen.person)) return undefined;
  return { chosen, isSamePerson: isSameArrival(arrival.packet, chosen.person) };
}

/** The person as this municipality keeps him from now on: a new record, or the one that is here with the new address. */
export function welcome(call: MoveCall, arrival: StoredArrival, { chosen }: Candidate): Decision<Person, Refusal> {
  const { scope, work, staff, at, today, newId } = call;
  const arriving = arrivingPerson(arrival.packet);
  if (arriving === undefined) throw new Error('A history was sent without a name');
  const { draft, facts } = arriving;
  if (chosen === undefined) {
    const decided = registerPerson(draft, { id: newId() as PersonId, sigungu: arrival.sigungu, today });
    if (!decided.ok) return decided;
    const person = { ...decided.value, facts };
    addPerson(work, person, { relation: 'self', shared: sharedByLaw({}, scope, person.emdCode), at, by: staff.id });
    note(call, person, 'registered', {});
    return allow(person);
  }
  const before = chosen.person;
  const person = { ...before, address: draft.address, emdCode: draft.emdCode, facts: combineFacts(before.facts, facts), version: before.version + 1 };
  changePersonRow(work, person);
  note(call, person, 'moved', { from: before.emdCode, to: person.emdCode });
  return allow(person);
}
