import { addAssessment } from '@dure/database/assessment';
import { lockPerson, type StoredPerson } from '@dure/database/person';
import { writesRestricted } from '@dure/domain/access';
import { factsFromAssessment, findInstrument, scoreAssessment, urgencySignals, validateAnswers, type AssessmentResult, type Instrument } from '@dure/domain/assessment';
import type { PlainDate } from '@dure/domain/calendar';
import { allow, refuse, type Decision } from '@dure/domain/decision';
import type { AssessmentId, PersonId } from '@dure/domain/ids';
import { factValuesOf, recordFacts } from '@dure/domain/person';
import type { Call, Handled } from '../http/handler.ts';
import { learnOnPerson } from '../intake/facts.ts';
import type { Refusal } from '../refusals.ts';
import type { assessmentContract } from './contract.ts';

type Recording = Call<(typeof assessmentContract)['POST /api/assessments']>;
type Whole = Extract<AssessmentResult, { complete: true }>;

/** Scores only when whole: a missing answer is no zero. */
function whole({ body, today }: Recording, instrument: Instrument, { person }: StoredPerson): Decision<Whole, Refusal> {
  if (body.doneOn > today) return refuse({ code: 'assessment/in-the-future' });
  const problems = validateAnswers(instrument, body.answers);
  if (problems.length > 0) return refuse({ code: 'assessment/answers-unknown', problems });
  const result = scoreAssessment(instrument, body.answers, person.sex === 'unknown' ? body.sex : person.sex);
  return result.complete ? allow(result) : refuse({ code: 'assessment/incomplete', missing: result.missing });
}

/** The form, its score and what it tells the guide, in one transaction. */
export async function recordAssessment(call: Recording): Handled<(typeof assessmentContract)['POST /api/assessments']> {
  const { body, scope, staff, work, at, newId } = call;
  const stored = await lockPerson(work, scope.sigungus, body.personId as PersonId);
  if (stored === undefined) return refuse({ code: 'absent' });
  const instrument = findInstrument(body.instrumentId, body.instrumentVersion);
  if (instrument === undefined) return refuse({ code: 'assessment/no-such-instrument' });
  const decided = whole(call, instrument, stored);
  if (!decided.ok) return decided;
  const result = decided.value;
  const { person } = stored;
  const id = newId() as AssessmentId;
  addAssessment(work, {
    id, sigungu: person.sigungu, personId: person.id, emdCode: person.emdCode, organisationId: staff.organisationId, staffId: staff.id, restricted: writesRestricted(staff.organisationKind),
    instrumentId: instrument.id, instrumentVersion: instrument.version, answers: body.answers, result, doneOn: body.doneOn as PlainDate, createdAt: at,
  });
  const values = factsFromAssessment(result, factValuesOf(person.facts));
  const learnt = learnOnPerson(call, stored, recordFacts(person.facts, values, { source: 'assessment', at, by: staff.id }));
  return allow({
    answer: { id, score: result.score, band: result.band, signals: signalsOf(result), learnt: [...learnt] }, status: 201 as const, seen: [person.id], subject: { assessmentId: id, instrument: instrument.id, learnt: learnt.length },
    live: [{ topic: 'person' as const, id: person.id, organisations: [staff.organisationId] }],
  });
}

export function signalsOf(result: AssessmentResult) {
  return urgencySignals(result).map(({ tier, because, askNext }) => ({ tier, because, askNext: [...askNext] }));
}
