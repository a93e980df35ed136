import { findDuties, findEmergenciesOfPerson, findEmergency, findOpenEmergencies, lockEmergency, type EmergencyListRow } from '@dure/database/emergency';
import { findPerson } from '@dure/database/person';
import { findStaffNames } from '@dure/database/staff';
import { markTaskDone } from '@dure/database/task';
import type { Scope } from '@dure/domain/access';
import type { PlainDate } from '@dure/domain/calendar';
import { allow, refuse } from '@dure/domain/decision';
import type { PersonId } from '@dure/domain/ids';
import { admissionEndsOn, missingParts, type EmergencyAdmission } from '@dure/domain/urgency';
import { holidaysOf } from '../clock/holidays.ts';
import type { Call, Handled, Handlers } from '../http/handler.ts';
import { disclosedTo } from '../person/reach.ts';
import { nameSeen } from '../person/named.ts';
import { changeAdmission } from './admission.ts';
import { asEmergency, changeRecord } from './complete.ts';
import type { emergencyContract, EmergencyDetail } from './contract.ts';
import { recordEmergency } from './record.ts';

type Contract = typeof emergencyContract;

export const emergencyHandlers: Handlers<Contract> = {
  'POST /api/emergencies': recordEmergency,
  'GET /api/emergencies': async ({ scope, staff, work }) => {
    const rows = await findOpenEmergencies(work, staff.sigungu, scope.organisationId);
    return allow({ answer: { rows: rows.map((row) => rowView(row, scope)) }, seen: rows.flatMap(({ personId }) => personId ?? []), subject: { rows: rows.length } });
  },
  'GET /api/emergencies/:id': read,
  'PUT /api/emergencies/:id': changeRecord,
  'POST /api/emergencies/:id/admission': changeAdmission,
  'POST /api/emergencies/:id/duties/:duty/done': async ({ params, body, scope, staff, work, at }) => {
    const stored = await lockEmergency(work, scope.sigungus, params.id);
    const duty = stored === undefined ? undefined : (await findDuties(work, stored)).find(({ id }) => id === params.duty);
    if (stored === undefined || duty === undefined) return refuse({ code: 'absent' });
    if (duty.key === 'complete-record') return refuse({ code: 'emergency/duty-with-record' });
    markTaskDone(work, stored.record.sigungu, duty.id, at, staff.id, { words: body.words });
    return allow({ answer: { done: true as const }, subject: { emergencyId: params.id, duty: duty.key }, live: [{ topic: 'task' as const, organisations: [staff.organisationId] }] });
  },
  'GET /api/persons/:id/emergencies': async ({ params, scope, work }) => {
    const stored = await findPerson(work, scope.sigungus, params.id as PersonId);
    if (stored === undefined) return refuse({ code: 'absent' });
    const rows = await findEmergenciesOfPerson(work, stored.person.sigungu, stored.person.id);
    return allow({ answer: { rows: rows.map((row) => rowView(row, scope)) }, seen: [stored.person.id], subject: { rows: rows.length } });
  },
};

function rowView({ sigungu: _sigungu, person, ...row }: EmergencyListRow, scope: Scope): Omit<EmergencyListRow, 'sigungu' | 'person'> & { readonly personName: string | null; readonly overdue: boolean } {
  return { ...row, personName: nameSeen(scope, row.personId, person), overdue: row.completedAt === null && row.completeByOn < scope.today };
}

function admissionView(admission: EmergencyAdmission | null, isHoliday: (day: PlainDate) => boolean): EmergencyDetail['admission'] {
  if (admission === null) return null;
  const { personId: _personId, ...shown } = admission;
  const { outcome } = admission;
  const admittedAt = outcome.kind === 'admitted' ? outcome.at : outcome.kind === 'discharged' || outcome.kind === 'continued' ? outcome.admittedAt : null;
  return { ...shown, endsOn: admittedAt === null ? null : admissionEndsOn(admittedAt, isHoliday) };
}

async function read({ params, scope, work, server }: Call<Contract['GET /api/emergencies/:id']>): Handled<Contract['GET /api/emergencies/:id']> {
  const stored = await findEmergency(work, scope.sigungus, params.id);
  if (stored === undefined) return refuse({ code: 'absent' });
  const { record } = stored;
  const [duties, names, person, isHoliday] = await Promise.all([
    findDuties(work, stored), findStaffNames(work, [record.recordedBy]), record.personId === null ? undefined : findPerson(work, scope.sigungus, record.personId), holidaysOf(server, record.sigungu),
  ]);
  const { bypass } = record;
  const answer: EmergencyDetail = {
    id: record.id, version: stored.version, personId: record.personId, personName: person === undefined ? null : (disclosedTo(scope, person).name ?? null), tier: record.answer.tier, path: [...record.answer.path], rules: [...record.answer.rules], occurredAt: record.occurredAt,
    recordedBy: names.get(record.recordedBy) ?? '–', calls: [...record.calls], account: record.account, bypass: bypass === null ? null : { steps: [...bypass.steps], basisId: bypass.basisId, reason: bypass.reason },
    completeByOn: stored.completeByOn, completedAt: record.completedAt ?? null, missing: [...missingParts(asEmergency(record))], admission: admissionView(record.admission, isHoliday), duties: [...duties],
  };
  return allow({ answer, version: stored.version, seen: record.personId === null ? [] : [record.personId], subject: { emergencyId: record.id } });
}
