import { findConvened, findHandovers, findHeld, findLoad, type LoadRow } from '@dure/database/case';
import { findColleagues, findStaffNames, findStaffOrganisation } from '@dure/database/staff';
import { caseWeight, type LoadFactors } from '@dure/domain/case';
import { allow, refuse } from '@dure/domain/decision';
import type { StaffId } from '@dure/domain/ids';
import { decidedOn, settingOn, type DatedSetting } from '@dure/guide/setting';
import type { PlainDate } from '@dure/domain/calendar';
import type { Call, Handled, Handlers } from '../http/handler.ts';
import { organisationNames } from '../organisation/directory.ts';
import { nameSeen } from '../person/named.ts';
import { settingsOf } from '../setting/inForce.ts';
import type { caseloadContract } from './caseloadContract.ts';
import { readSupervision, replyToSupervision, writeSupervision } from './supervision.ts';
import { wouldStay } from './give.ts';
import { handOver, offerCaseload } from './handover.ts';

type Load = (typeof caseloadContract)['GET /api/caseload'];
type Held = (typeof caseloadContract)['GET /api/caseload/:staffId'];

const total = (numbers: readonly number[]): number => Math.round(numbers.reduce((sum, one) => sum + one, 0) * 100) / 100;

interface Weights extends LoadFactors {
  /** Of the case-management model that was chosen. */
  readonly model: (id: string) => number;
  readonly percent: Readonly<Record<string, number | null>>;
  readonly isDecided: boolean;
}

/** What cases weigh here on a day; what is left open weighs as an ordinary one. */
function weightsOn(settings: readonly DatedSetting[], on: PlainDate): Weights {
  const percent = settingOn(settings, 'case.weights', on);
  const factor = (name: string): number => (percent[name] ?? 100) / 100;
  return { complex: factor('complex'), linked: factor('linked'), resting: factor('resting'), model: factor, percent, isDecided: decidedOn(settings, 'case.weights', on) !== undefined };
}

function loadedCase({ scope, today }: Call<Load>, row: LoadRow, weights: Weights) {
  const { id, personId, person, programme, status, step, nextOn, classification, model } = row;
  const chosen = model.kind === 'chosen' ? model.model : null;
  return {
    id, personId, personName: nameSeen(scope, personId, person), programme, status, step, nextOn, overdue: nextOn !== null && nextOn < today,
    weight: caseWeight({ status, classification, modelWeight: chosen === null ? undefined : weights.model(chosen) }, weights), complexity: classification.kind === 'none' ? null : classification.complexity, model: chosen,
  };
}

/** Who works here with what each has to carry, the heaviest load first; who left and still has cases is listed too. */
async function readLoad(call: Call<Load>): Handled<Load> {
  const { staff, work, server, today } = call;
  const [rows, colleagues, settings] = await Promise.all([findLoad(work, staff.sigungu, staff.organisationId), findColleagues(work, staff.sigungu, staff.organisationId), settingsOf(server, staff.sigungu)]);
  const weights = weightsOn(settings, today);
  const known = new Map(colleagues.map((one) => [one.id, one]));
  const gone = [...new Set<string>(rows.map(({ staffId }) => staffId))].filter((id) => !known.has(id));
  const names = await findStaffNames(work, gone);
  const people = [...colleagues, ...gone.map((id) => ({ id, name: names.get(id) ?? '–', title: '' }))];
  const answer = people.map(({ id, name, title }) => {
    const cases = rows.filter(({ staffId }) => staffId === id).map((row) => loadedCase(call, row, weights));
    return { staffId: id, name, title, count: cases.length, weight: total(cases.map(({ weight }) => weight)), overdue: cases.filter(({ overdue }) => overdue).length, cases };
  });
  return allow({ answer: { staff: answer.toSorted((one, other) => other.weight - one.weight), weights: { percent: weights.percent, isDecided: weights.isDecided } }, seen: rows.map(({ personId }) => personId), subject: { cases: rows.length } });
}

/** What somebody holds; of each thing whether it can go along, and what he answers for besides. */
async function readHeld(call: Call<Held>): Handled<Held> {
  const { params, scope, staff, work } = call;
  const staffId = params.staffId as StaffId;
  if ((await findStaffOrganisation(work, staff.sigungu, staffId)) !== staff.organisationId) return refuse({ code: 'absent' });
  const [items, names, convened] = await Promise.all([findHeld(work, staff.sigungu, staff.organisationId, staffId), findStaffNames(work, [staffId]), findConvened(work, staff.sigungu, staff.organisationId, staffId)]);
  const stays = await wouldStay(call, items, staffId);
  return allow({
    answer: { name: names.get(staffId) ?? '–', items: items.map(({ kind, id, caseId, personId, person, about }) => ({ kind, id, caseId, personId, personName: nameSeen(scope, personId, person), about, stays: stays.get(id) ?? null })), convened: convened.map(({ id, kind, startsAt }) => ({ id, kind, startsAt })) },
    seen: items.flatMap(({ personId }) => (personId === null ? [] : [personId])), subject: { items: items.length },
  });
}

const countsOf = (items: readonly { readonly kind: string }[]): Record<string, number> => items.reduce<Record<string, number>>((counts, { kind }) => ({ ...counts, [kind]: (counts[kind] ?? 0) + 1 }), {});

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
      answer: { rows: rows.map(({ id, at, staffId, fromStaffId, toStaffId, toOrganisationId, reason, items, left }) => ({
        id, at, by: nameOf(staffId), from: nameOf(fromStaffId), to: toStaffId === null ? organisations(toOrganisationId ?? '') : nameOf(toStaffId), reason,
        counts: countsOf(items), left: countsOf(left),
      })) },
      subject: { rows: rows.length },
    });
  },
};
