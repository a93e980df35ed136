import { changeEmergency, findDuties, lockEmergency, type EmergencyRecord, type StoredEmergency } from '@dure/database/emergency';
import type { StoredPerson } from '@dure/database/person';
import { markTaskDone } from '@dure/database/task';
import { allow, refuse, type Decision } from '@dure/domain/decision';
import type { PersonId } from '@dure/domain/ids';
import { recordFacts, type FactValues, type PersonFacts } from '@dure/domain/person';
import { completeEmergency, type Emergency } from '@dure/domain/urgency';
import type { Call, Handled } from '../http/handler.ts';
import { learnOnPerson } from '../intake/facts.ts';
import { aboutWhom, findNamed } from '../intake/named.ts';
import type { Refusal } from '../refusals.ts';
import type { emergencyContract } from './contract.ts';
import { basisOf, bypassOf } from './record.ts';

type Contract = typeof emergencyContract;
type Changing = Call<Contract['PUT /api/emergencies/:id']>;

/** What is true only while it happens: when the record is closed it is over. */
const PASSING = ['suicide.attemptInProgress', 'harm.selfOrOther', 'physicalEmergency', 'alcohol.intoxicated'] as const;

/** An attempt that is over is an experience of one (자살시도 경험, p.23). */
function factsAfter(facts: PersonFacts): FactValues {
  const over = PASSING.filter((key) => facts[key]?.value === true);
  return { ...Object.fromEntries(over.map((key) => [key, false])), ...(over.includes('suicide.attemptInProgress') ? { 'suicide.history': true } : {}) };
}

/** The domain's rules about a record read nothing of the person, who may still be unknown. */
export const asEmergency = (record: EmergencyRecord): Emergency => record as Emergency;

function changed(call: Changing, { record }: StoredEmergency): Decision<EmergencyRecord, Refusal> {
  const { body, staff, at } = call;
  if (record.completedAt !== undefined) return refuse({ code: 'urgency/already-complete', completedAt: record.completedAt });
  if (record.personId !== null && record.personId !== body.personId) return refuse({ code: 'emergency/person-fixed' });
  const bypass = bypassOf(body.bypass, record.answer.tier, { by: record.bypass?.by ?? staff.id, at: record.bypass?.at ?? at });
  if (!bypass.ok) return bypass;
  const next = { ...record, personId: body.personId as PersonId | null, calls: body.calls, account: body.account, bypass: bypass.value };
  return body.complete ? completeEmergency(asEmergency(next), at) : allow(next);
}

async function settle(call: Changing, stored: StoredEmergency, known: StoredPerson | undefined): Promise<void> {
  const { work, staff, at } = call;
  const duty = (await findDuties(work, stored)).find(({ key, doneAt }) => key === 'complete-record' && doneAt === null);
  if (duty !== undefined) markTaskDone(work, stored.record.sigungu, duty.id, at, staff.id, { words: '긴급 기록 완료' });
  if (known !== undefined) learnOnPerson(call, known, recordFacts(known.person.facts, factsAfter(known.person.facts), { source: 'officer', at, by: staff.id }));
}

/** Goes on with the record; closing it takes its duty off the list and ends what was true only for the moment. */
export async function changeRecord(call: Changing): Handled<Contract['PUT /api/emergencies/:id']> {
  const { params, body, scope, staff, work, version } = call;
  const stored = await lockEmergency(work, scope.sigungus, params.id);
  if (stored === undefined) return refuse({ code: 'absent' });
  if (stored.version !== version) return refuse({ code: 'version/stale', current: stored.version });
  const named = await findNamed(call, body.personId);
  if (!named.ok) return named;
  const decided = changed(call, stored);
  if (!decided.ok) return decided;
  const next: StoredEmergency = { ...stored, record: decided.value, emdCode: named.value?.person.emdCode ?? stored.emdCode, version: stored.version + 1 };
  changeEmergency(work, next, basisOf(next.record));
  if (body.complete) await settle(call, next, named.value);
  return allow({
    answer: { id: params.id, version: next.version, completedAt: next.record.completedAt ?? null }, version: next.version, seen: aboutWhom(next.record.personId), subject: { emergencyId: params.id, complete: body.complete },
    live: [{ topic: 'task' as const, organisations: [staff.organisationId] }],
  });
}
