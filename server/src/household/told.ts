import { changePersonRow, lockPerson } from '@dure/database/person';
import { DERIVED_FROM_HOUSEHOLD } from '@dure/domain/household';
import type { PersonId } from '@dure/domain/ids';
import { forgetFact } from '@dure/domain/person';
import type { Call } from '../http/handler.ts';
import type { Endpoint } from '../http/endpoint.ts';

/** What people were told of their household before is not kept beside what now follows from it; whoever left is asked anew. */
export async function forgetTold({ work, scope }: Pick<Call<Endpoint>, 'work' | 'scope'>, ids: readonly PersonId[]): Promise<void> {
  const known = await Promise.all([...new Set(ids)].toSorted().map((id) => lockPerson(work, scope.sigungus, id)));
  for (const { person } of known.filter((one) => one !== undefined)) {
    const facts = DERIVED_FROM_HOUSEHOLD.reduce(forgetFact, person.facts);
    if (Object.keys(facts).length < Object.keys(person.facts).length) changePersonRow(work, { ...person, facts, version: person.version + 1 });
  }
}
