import { changePersonRow, lockPerson } from '@dure/database/person';
import { changeVisit, lockVisit } from '@dure/database/visit';
import { itemOfFact, may } from '@dure/domain/access';
import type { PlainDate } from '@dure/domain/calendar';
import { allow, refuse, type Decision } from '@dure/domain/decision';
import { PURPOSE_TERMS } from '@dure/domain/document';
import type { PersonId, VisitId } from '@dure/domain/ids';
import { isMerged, recordFacts, type FactValues } from '@dure/domain/person';
import { applyVisitEvent, decideVisit, NO_REQUIREMENTS, type UnplannedVisit, type VisitState } from '@dure/domain/visit';
import { evaluate } from '@dure/guide';
import { aftercareFollowsVisit } from '../case/aftercareVisit.ts';
import type { Call, Handled } from '../http/handler.ts';
import type { Refusal } from '../refusals.ts';
import { itemsOf, note } from '../person/reach.ts';
import type { visitContract } from './contract.ts';
import { tellOfVisit } from './notices.ts';
import { partyOf } from './party.ts';
import { keepVisit } from './plan.ts';
import { requirementsOf, type Asked } from './requirements.ts';

type Recording = (typeof visitContract)['POST /api/visits/:id/record'];
type Entering = (typeof visitContract)['POST /api/persons/:id/visits'];
/** Whoever writes down a visit, planned or not. */
export type Writing = Call<Recording> | Call<Entering>;

/** What came of a visit, what was learnt and the next visit, all or nothing: a phone on a bad line sends it once, however often it tries. */
export async function recordVisit(call: Call<Recording>): Handled<Recording> {
  const { params, body, scope, staff, work, at, today } = call;
  const stored = await lockVisit(work, scope.sigungus, params.id as VisitId);
  if (stored === undefined) return refuse({ code: 'absent' });
  const asked = await requirementsOf(call, stored.personId);
  const decided = decideVisit(stored.state, recordOf(call), { at, on: today, by: staff.id, party: partyOf(stored.state, call), requirements: asked?.requirements ?? NO_REQUIREMENTS });
  if (!decided.ok) return decided;
  const learnt = await learn(call, stored.personId);
  if (!learnt.ok) return learnt;
  const state = applyVisitEvent(stored.state, decided.value);
  const next = planNext(call, stored.state, asked);
  work.asSystem();
  changeVisit(work, stored, state, decided.value);
  const live = [...tellOfVisit(call, stored.state, state, decided.value), ...(await aftercareFollowsVisit(call, state))];
  return allow({
    answer: { id: stored.id, version: state.version, status: state.status, ...next }, version: state.version, seen: [stored.personId], subject: { visitId: stored.id, outcome: body.outcome.kind, learnt: learnt.value },
    live: [...live, { topic: 'person', id: stored.personId, organisations: [staff.organisationId] }],
  });
}

/** The act of writing down what came of it. */
export function recordOf({ body: { outcome, facts, emergency } }: Writing): UnplannedVisit['record'] {
  const nextOn = outcome.nextOn as PlainDate | null;
  return outcome.kind === 'met' ? { action: 'record', outcome: { ...outcome, nextOn, learnt: Object.keys(facts) }, emergency } : { action: 'record-not-met', outcome: { ...outcome, nextOn } };
}

/** Facts that changed stand with the person, as any officer's do; the guide reads them there. */
export async function learn(call: Writing, personId: PersonId): Promise<Decision<number, Refusal>> {
  const { body, scope, staff, work, at, today } = call;
  const values = body.facts as FactValues;
  const keys = Object.keys(values);
  if (keys.length === 0) return allow(0);
  const stored = await lockPerson(work, scope.sigungus, personId);
  if (stored === undefined || !may(scope, 'person:write')) return refuse({ code: 'absent' });
  const { person } = stored;
  if (isMerged(person)) return refuse({ code: 'person/already-merged', personId: person.id, intoId: person.mergedIntoId });
  const items = itemsOf(scope, stored);
  const hidden = keys.find((key) => !items.has(itemOfFact(key)));
  if (hidden !== undefined) return refuse({ code: 'person/fact-not-disclosed', path: hidden });
  const judged = evaluate({ facts: values }, today);
  if (!judged.ok) return refuse({ code: 'person/fact-unknown', path: judged.refusal.path, reason: judged.refusal.reason });
  changePersonRow(work, { ...person, facts: recordFacts(person.facts, values, { source: 'officer', at, by: staff.id }), version: person.version + 1 });
  note(call, person, 'facts', { learnt: keys, forgotten: [] });
  return allow(keys.length);
}

/** The next visit is like this one. Where something stands in its way it is not planned, and the answer says what. */
export function planNext(call: Writing, state: VisitState, asked: Asked | undefined): { readonly nextId: string | null; readonly nextBlocked: string[] } {
  const { nextOn } = call.body.outcome;
  if (nextOn === null || asked === undefined) return { nextId: null, nextBlocked: [] };
  const { identity, plan } = state;
  const kept = keepVisit(call, {
    person: asked.known.stored.person, plan: { ...plan, on: nextOn as PlainDate, words: plan.words === '' ? PURPOSE_TERMS[plan.purpose] : plan.words }, caseId: identity.caseId, programme: identity.programme, series: null, emergency: null, requirements: asked.requirements,
  });
  if (kept.ok) return { nextId: kept.value.identity.visitId, nextBlocked: [] };
  const blocked = kept.refusal.code === 'visit/blocked' ? asked.requirements.blocks.map(({ because }) => because) : [kept.refusal.code];
  return { nextId: null, nextBlocked: blocked };
}
