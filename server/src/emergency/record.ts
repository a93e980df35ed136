import { addDuty, addEmergency, type EmergencyRecord, type StoredEmergency } from '@dure/database/emergency';
import { addNotice } from '@dure/database/notice';
import type { StoredPerson } from '@dure/database/person';
import { findLeads } from '@dure/database/staff';
import { writesRestricted } from '@dure/domain/access';
import { allow, refuse, type Decision } from '@dure/domain/decision';
import { recordFacts, type FactValues } from '@dure/domain/person';
import { bypassSteps, dutiesAfter, raiseUrgency, URGENT_BASES, type Bypass, type UrgencyAnswer } from '@dure/domain/urgency';
import { evaluate } from '@dure/guide';
import { holidaysOf } from '../clock/holidays.ts';
import type { Call, Handled } from '../http/handler.ts';
import type { LiveEvent } from '../live/hub.ts';
import { learnOnPerson } from '../intake/facts.ts';
import { aboutWhom, areaOf, findNamed } from '../intake/named.ts';
import type { Refusal } from '../refusals.ts';
import type { emergencyContract } from './contract.ts';

type Contract = typeof emergencyContract;
type Recording = Call<Contract['POST /api/emergencies']>;
export type BypassInput = Recording['body']['bypass'];

/** The article under which steps were left out, as the register names it. */
export function basisOf({ bypass }: EmergencyRecord): string {
  return URGENT_BASES.find(({ id }) => id === bypass?.basisId)?.article ?? '';
}

/** What was left out, on which ground: refused where the tier frees no such step, or no reason is given. */
export function bypassOf(input: BypassInput, tier: UrgencyAnswer['tier'], act: Pick<Bypass, 'by' | 'at'>): Decision<Bypass | null, Refusal> {
  return input === null ? allow(null) : bypassSteps({ ...input, tier, ...act });
}

function urgencyOf({ body, today }: Recording): Decision<UrgencyAnswer, Refusal> {
  const judged = evaluate({ facts: body.facts }, today);
  if (!judged.ok) return refuse({ code: 'person/fact-unknown', path: judged.refusal.path, reason: judged.refusal.reason });
  const signals = body.raised === null ? [] : [{ ...body.raised, askNext: [] }];
  const answer = raiseUrgency(judged.value.urgency, signals);
  return answer.tier === '의뢰' || answer.tier === '일반' ? refuse({ code: 'emergency/not-urgent', tier: answer.tier }) : allow(answer);
}

/** Duties go on the list of whoever recorded it; the supervisors are told at once. */
async function oweAndTell(call: Recording, stored: StoredEmergency): Promise<readonly LiveEvent[]> {
  const { work, staff, at, newId, server } = call;
  const { record, organisationId } = stored;
  const isHoliday = await holidaysOf(server, record.sigungu);
  for (const duty of dutiesAfter(record.answer.tier, record.occurredAt, isHoliday)) {
    if (duty.key !== 'tell-supervisor') addDuty(work, stored, { id: newId(), key: duty.key, label: duty.label, dueOn: duty.dueOn }, at);
  }
  const leads = (await findLeads(work, record.sigungu, [organisationId])).filter(({ id }) => id !== staff.id);
  work.asSystem();
  for (const staffId of leads.length > 0 ? leads.map(({ id }) => id) : [null]) {
    addNotice(work, { sigungu: record.sigungu, id: newId(), staffId, organisationId, kind: 'emergency.recorded', referralId: null, caseId: null, personId: record.personId, body: { emergencyId: record.id, tier: record.answer.tier }, at });
  }
  return [{ topic: 'notice', organisations: [organisationId] }, { topic: 'task', organisations: [organisationId] }];
}

interface Judged {
  readonly urgency: UrgencyAnswer;
  readonly bypass: Bypass | null;
  readonly person: StoredPerson['person'] | undefined;
}

async function storedOf({ body, scope, staff, newId, today, server }: Recording, { urgency, bypass, person }: Judged): Promise<StoredEmergency> {
  const sigungu = person?.sigungu ?? staff.sigungu;
  const isHoliday = await holidaysOf(server, sigungu);
  const record: EmergencyRecord = {
    id: newId(), sigungu, personId: person?.id ?? null, answer: urgency, occurredAt: body.occurredAt, recordedBy: staff.id, calls: body.calls, account: body.account, bypass, admission: null,
  };
  return {
    record, emdCode: areaOf(person, body.emdCode, scope.emds), organisationId: staff.organisationId, restricted: writesRestricted(staff.organisationKind),
    completeByOn: dutiesAfter(urgency.tier, body.occurredAt, isHoliday).find(({ key }) => key === 'complete-record')?.dueOn ?? today, version: 1,
  };
}

/** Help came first; this writes down what was done, what was left out and on which ground, and what is owed now. */
export async function recordEmergency(call: Recording): Handled<Contract['POST /api/emergencies']> {
  const { body, staff, work, at } = call;
  if (body.occurredAt > at) return refuse({ code: 'emergency/in-the-future' });
  const named = await findNamed(call, body.personId);
  if (!named.ok) return named;
  const urgency = urgencyOf(call);
  if (!urgency.ok) return urgency;
  const bypass = bypassOf(body.bypass, urgency.value.tier, { by: staff.id, at });
  if (!bypass.ok) return bypass;
  const known = named.value;
  const stored = await storedOf(call, { urgency: urgency.value, bypass: bypass.value, person: known?.person });
  addEmergency(work, stored, basisOf(stored.record));
  if (known !== undefined) learnOnPerson(call, known, recordFacts(known.person.facts, body.facts as FactValues, { source: 'officer', at, by: staff.id }));
  const live = await oweAndTell(call, stored);
  return allow({
    answer: { id: stored.record.id, version: 1, tier: urgency.value.tier, completeByOn: stored.completeByOn }, status: 201 as const, version: 1, seen: aboutWhom(known?.person.id),
    subject: { emergencyId: stored.record.id, bypassed: bypass.value?.steps.length ?? 0 }, reason: basisOf(stored.record), live,
  });
}
