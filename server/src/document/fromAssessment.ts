import { findAssessments } from '@dure/database/assessment';
import { findPersonOfSubject } from '@dure/database/document';
import { needsAssessmentForm } from '@dure/documents/needsAssessment';
import { allow, refuse } from '@dure/domain/decision';
import { aroundOf, findSubject, personEntries } from './around.ts';
import { needsAssessmentOf } from './needsAssessment.ts';
import type { PaperSource } from './paper.ts';

const IDENTIFYING = ['성명', '생년월일', '성별'];

/** Of one organisation alone: what a centre assessed for its own programme stands on no paper of another. */
export const assessmentPaper: PaperSource = async (reading, id) => {
  const { work, scope, today } = reading;
  const about = await findPersonOfSubject(work, 'assessment', scope.sigungus, id);
  const person = about && (await findSubject(reading, about.personId));
  if (about === undefined || person === undefined) return refuse({ code: 'absent' });
  const visible = await findAssessments(work, about.sigungu, about.personId);
  const chosen = visible.find((one) => one.id === id);
  if (chosen === undefined) return refuse({ code: 'absent' });
  const around = await aroundOf(reading, about.sigungu, [chosen.staffId]);
  const onPaper = {
    chosen, all: visible.filter(({ organisationId }) => organisationId === chosen.organisationId), writtenOn: today, organisation: around.organisation(chosen.organisationId), assessor: around.staff(chosen.staffId),
    person: personEntries(scope, person).filter(([label]) => IDENTIFYING.includes(label)),
  };
  const { sigungu, personId, emdCode, restricted, organisationId } = chosen;
  return allow({ place: { sigungu, personId, emdCode, restricted, members: [] }, organisationId, draw: (mark) => needsAssessmentForm(needsAssessmentOf(onPaper, mark)) });
};
