import { addPersonEvent, changePersonRow, type StoredPerson } from '@dure/database/person';
import { writesRestricted } from '@dure/domain/access';
import { allow, refuse, type Decision } from '@dure/domain/decision';
import type { FactValues, PersonFacts } from '@dure/domain/person';
import { evaluate } from '@dure/guide';
import type { Call } from '../http/handler.ts';
import type { Endpoint } from '../http/endpoint.ts';
import type { Refusal } from '../refusals.ts';

type Writing = Pick<Call<Endpoint>, 'work' | 'staff' | 'at' | 'newId'>;

/** The guide's vocabulary decides what a fact may be; a wrong type is refused with its path. */
export function checkLearnt(values: FactValues, today: Call<Endpoint>['today']): Decision<null, Refusal> {
  const judged = evaluate({ facts: values }, today);
  return judged.ok ? allow(null) : refuse({ code: 'person/fact-unknown', path: judged.refusal.path, reason: judged.refusal.reason });
}

/**
 * Puts what was just learnt on the person's record, in the transaction of the record it came from.
 * What a mental-health or addiction centre learns stays with the centre, as its own records do; then nothing is written.
 */
export function learnOnPerson({ work, staff, at, newId }: Writing, { person }: StoredPerson, facts: PersonFacts): readonly string[] {
  const learnt = Object.keys(facts).filter((key) => JSON.stringify(facts[key]?.value) !== JSON.stringify(person.facts[key]?.value));
  if (writesRestricted(staff.organisationKind) || learnt.length === 0) return [];
  changePersonRow(work, { ...person, facts, version: person.version + 1 });
  addPersonEvent(work, person, { id: newId(), kind: 'facts', organisationId: staff.organisationId, staffId: staff.id, at, body: { learnt, forgotten: [] } });
  return learnt;
}
