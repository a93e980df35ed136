import { findAssessments, type StoredAssessment } from '@dure/database/assessment';
import { findPerson } from '@dure/database/person';
import { findStaffNames } from '@dure/database/staff';
import { itemsSeen } from '@dure/domain/access';
import { findInstrument, getCurrentInstrument, INSTRUMENTS } from '@dure/domain/assessment';
import { allow, refuse } from '@dure/domain/decision';
import type { PersonId } from '@dure/domain/ids';
import type { Handlers } from '../http/handler.ts';
import { organisationNames } from '../organisation/directory.ts';
import type { assessmentContract, AssessmentRow } from './contract.ts';
import { recordAssessment, signalsOf } from './record.ts';

export const assessmentHandlers: Handlers<typeof assessmentContract> = {
  'GET /api/assessment-instruments': async () => allow({ answer: { instruments: INSTRUMENTS.map((one) => ({ ...one, current: getCurrentInstrument(one.id) === one })) } }),
  'POST /api/assessments': recordAssessment,
  'GET /api/persons/:id/assessments': async ({ params, scope, work, server }) => {
    const stored = await findPerson(work, scope.sigungus, params.id as PersonId);
    if (stored === undefined) return refuse({ code: 'absent' });
    const { person, shared } = stored;
    const [rows, organisations] = await Promise.all([findAssessments(work, person.sigungu, person.id), organisationNames(server, scope.sigungus)]);
    const names = await findStaffNames(work, [...new Set(rows.map(({ staffId }) => staffId))]);
    const knowsSex = itemsSeen(scope, { id: person.id, sigungu: person.sigungu, emdCode: person.emdCode, shared }).has('identity');
    return allow({ answer: { rows: rows.map((row) => rowView(row, organisations, names)), sex: knowsSex ? person.sex : null }, seen: [person.id], subject: { rows: rows.length } });
  },
};

function rowView({ id, instrumentId, instrumentVersion, doneOn, answers, result, staffId, organisationId }: StoredAssessment, organisations: (id: string) => string, names: ReadonlyMap<string, string>): AssessmentRow {
  const instrument = findInstrument(instrumentId, instrumentVersion);
  return {
    id, instrumentId, instrumentVersion, title: instrument?.title ?? instrumentId, doneOn, score: result.complete ? result.score : null, band: result.complete ? result.band : null, answers: { ...answers },
    by: names.get(staffId) ?? '–', organisation: organisations(organisationId), signals: signalsOf(result), caution: instrument?.caution ?? null,
  };
}
