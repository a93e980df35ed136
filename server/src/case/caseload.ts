import { findHandovers, findHeld, findLoad, type LoadRow } from '@dure/database/case';
import { findColleagues, findStaffNames, findStaffOrganisation } from '@dure/database/staff';
import { caseWeight } from '@dure/domain/case';
import { allow, refuse } from '@dure/domain/decision';
import type { StaffId } from '@dure/domain/ids';
import { findPracticeModel } from '@dure/guide/practice';
import type { Call, Handled, Handlers } from '../http/handler.ts';
import { organisationNames } from '../organisation/directory.ts';
import { nameSeen } from '../person/named.ts';
import type { caseloadContract } from './caseloadContract.ts';
import { readSupervision, replyToSupervision, writeSupervision } from './supervision.ts';
import { handOver, offerCaseload } from './handover.ts';

type Load = (typeof caseloadContract)['GET /api/caseload'];
type Held = (typeof caseloadContract)['GET /api/caseload/:staffId'];

const total = (numbers: readonly number[]): number => Math.round(numbers.reduce((sum, one) => sum + one, 0) * 100) / 100;

function loadedCase({ scope, today }: Call<Load>, row: LoadRow) {
  const { id, personId, person, programme, status, step, nextOn, classification, model } = row;
  const chosen = model.kind === 'chosen' ? findPracticeModel(model.model) : undefined;
  return {
    id, personId, personName: nameSeen(scope, personId, person), programme, status, step, nextOn, overdue: nextOn !== null && nextOn < today,
    weight: caseWeight({ status, classification, modelWeight: chosen?.weight }), complexity: classification.kind === 'none' ? null : classification.complexity, model: chosen?.id ?? null,
  };
}

/** Who works here with what each has to carry, the heaviest load first; who left and still has cases is listed too. */
async function readLoad(call: Call<Load>): Handled<Load> {
  const { staff, work } = call;
  const [rows, colleagues] = await Promise.all([findLoad(work, staff.sigungu, staff.organisationId), findColleagues(work, staff.sigungu, staff.organisationId)]);
  const known = new Map(colleagues.map((one) => [one.id, one]));
  const gone = [...new Set<string>(rows.map(({ staffId }) => staffId))].filter((id) => !known.has(id));
  const names = await findStaffNames(work, gone);
  const people = [...colleagues, ...gone.map((id) => ({ id, name: names.get(id) ?? '–', title: '' }))];
  const answer = people.map(({ id, name, title }) => {
    const cases = rows.filter(({ staffId }) => staffId === id).map((row) => loadedCase(call, row));
    return { staffId: id, name, title, count: cases.length, weight: total(cases.map(({ weight }) => weight)), overdue: cases.filter(({ overdue }) => overdue).length, cases };
  });
  return allow({ answer: { staff: answer.toSorted((one, other) => other.weight - one.weight) }, seen: rows.map(({ personId }) => personId), subject: { cases: rows.length } });
}

async function readHeld({ params, scope, staff, work }: Call<Held>): Handled<Held> {
  const staffId = params.staffId as StaffId;
  if ((await findStaffOrganisation(work, staff.sigungu, staffId)) !== staff.organisationId) return refuse({ code: 'absent' });
  const [items, names] = await Promise.all([findHeld(work, staff.sigungu, staff.organisationId, staffId), findStaffNames(work, [staffId])]);
  return allow({
    answer: { name: names.get(staffId) ?? '–', items: items.map(({ kind, id, caseId, personId, person, about }) => ({ kind, id, caseId, personId, personName: nameSeen(scope, personId, person), about })) },
    seen: items.flatMap(({ personId }) => (personId === null ? [] : [personId])), subject: { items: items.length },
  });
}

export const caseloadHandlers: Handlers<typeof caseloadContract> = {
  'GET /api/caseload': readLoad,
  'GET /api/caseload/:staffId': readHeld,
  'POST /api/caseload/:staffId/handover': handOver,
  'POST /api/caseload/:staffId/transfer': offerCaseload,
  'GET /api/cases/:id/supervision': readSupervision,
  'POST /api/cases/:id/supervision': writeSupervision,
  'POST /api/supervision/:id/answer': replyToSupervision,
  'GET /api/case-handovers': async ({ staff, scope, work, server }) => {
    const [rows, organisations] = await Promise.all([findHandovers(work, staff.sigungu, staff.organisationId), organisationNames(server, scope.sigungus)]);
    const names = await findStaffNames(work, [...new Set(rows.flatMap(({ staffId, fromStaffId, toStaffId }) => [staffId, fromStaffId, ...(toStaffId === null ? [] : [toStaffId])]))]);
    const nameOf = (id: string): string => names.get(id) ?? '–';
    return allow({
      answer: { rows: rows.map(({ id, at, staffId, fromStaffId, toStaffId, toOrganisationId, reason, items }) => ({
        id, at, by: nameOf(staffId), from: nameOf(fromStaffId), to: toStaffId === null ? organisations(toOrganisationId ?? '') : nameOf(toStaffId), reason,
        counts: items.reduce<Record<string, number>>((counts, { kind }) => ({ ...counts, [kind]: (counts[kind] ?? 0) + 1 }), {}),
      })) },
      subject: { rows: rows.length },
    });
  },
};
