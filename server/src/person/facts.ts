import { changePersonRow, lockPerson } from '@dure/database/person';
import { discloseFacts, itemOfFact } from '@dure/domain/access';
import type { PlainDate } from '@dure/domain/calendar';
import { allow, refuse, type Decision } from '@dure/domain/decision';
import type { PersonId } from '@dure/domain/ids';
import { forgetFact, isMerged, recordFacts, type FactValues } from '@dure/domain/person';
import { evaluate } from '@dure/guide';
import type { Call, Handled } from '../http/handler.ts';
import type { Refusal } from '../refusals.ts';
import type { personContract } from './contract.ts';
import { changed, itemsOf, note } from './reach.ts';

type Learn = (typeof personContract)['POST /api/persons/:id/facts'];

/** The guide's vocabulary decides what a fact may be; a wrong key or type is refused with its path. */
function checkFacts(values: FactValues, today: PlainDate): Decision<null, Refusal> {
  const judged = evaluate({ facts: values }, today);
  if (judged.ok) return allow(null);
  const { path, reason } = judged.refusal;
  return refuse({ code: 'person/fact-unknown', path, reason });
}

/** A receiver adds to what was disclosed; over the rest it would write blind. */
export async function learn(call: Call<Learn>): Handled<Learn> {
  const { params, body, scope, staff, work, at, today } = call;
  const stored = await lockPerson(work, scope.sigungus, params.id as PersonId);
  if (stored === undefined) return refuse({ code: 'absent' });
  const { person } = stored;
  if (isMerged(person)) return refuse({ code: 'person/already-merged', personId: person.id, intoId: person.mergedIntoId });
  const values = body.values as FactValues;
  const items = itemsOf(scope, stored);
  const hidden = [...Object.keys(values), ...body.forget].find((key) => !items.has(itemOfFact(key)));
  if (hidden !== undefined) return refuse({ code: 'person/fact-not-disclosed', path: hidden });
  const checked = checkFacts(values, today);
  if (!checked.ok) return checked;
  const facts = recordFacts(body.forget.reduce(forgetFact, person.facts), values, { source: body.source, at, by: staff.id });
  const version = person.version + 1;
  changePersonRow(work, { ...person, facts, version });
  note(call, person, 'facts', { learnt: Object.keys(values), forgotten: body.forget });
  return allow({ answer: { id: person.id, version, facts: { ...discloseFacts(facts, items) } }, version, seen: [person.id], subject: { learnt: Object.keys(values).length }, live: changed(call, person.id) });
}
