import { findAssessments } from '@dure/database/assessment';
import { findPersonOfSubject } from '@dure/database/document';
import { findIntake, findIntakesOfPerson } from '@dure/database/intake';
import { needsAssessmentForm } from '@dure/documents/needsAssessment';
import { may } from '@dure/domain/access';
import type { PlainDate } from '@dure/domain/calendar';
import { allow, refuse } from '@dure/domain/decision';
import type { PersonId } from '@dure/domain/ids';
import type { PersonFacts } from '@dure/domain/person';
import { factLines } from '../letter/person.ts';
import { disclosedTo } from '../person/reach.ts';
import { aroundOf, findSubject, personEntries } from './around.ts';
import { serviceWords } from './labels.ts';
import { needsAssessmentOf } from './needsAssessment.ts';
import { placeOf, type PaperSource, type Reading } from './paper.ts';

const IDENTIFYING = ['성명', '생년월일', '성별'];

/** In the person's own words, as he was first talked to before the assessment; a centre's own counselling stays with it. */
async function wishesOf({ work, scope }: Reading, sigungu: string, personId: PersonId, until: PlainDate): Promise<string> {
  if (!may(scope, 'intake:read')) return '';
  const [latest] = (await findIntakesOfPerson(work, sigungu, personId)).filter(({ receivedOn, kind }) => kind === 'case' && receivedOn <= until);
  const found = latest === undefined ? undefined : await findIntake(work, [sigungu], latest.id);
  return found === undefined || found.restricted ? '' : found.intake.counselling.sections.wishes.text;
}

/** What the person has already: services of the public programmes and of the neighbourhood, as facts say. */
function resourcesIn(facts: PersonFacts): string {
  const codes = facts['program.current']?.value;
  const programmes = (Array.isArray(codes) ? codes : []).map((code) => serviceWords(String(code)));
  const others = factLines({ facts: Object.fromEntries(['similarService', 'localService'].flatMap((key) => (facts[key] === undefined ? [] : [[key, facts[key]]]))) });
  return [...programmes, ...others.filter(([, text]) => text !== '없음' && text !== '아니요').map(([label, text]) => `${label} ${text}`)].join(', ');
}

/** Of one organisation alone: what a centre assessed for its own programme stands on no paper of another. */
export const assessmentPaper: PaperSource = async (reading, id) => {
  const { work, scope, today } = reading;
  const about = await findPersonOfSubject(work, 'assessment', scope.sigungus, id);
  const person = about && (await findSubject(reading, about.personId));
  if (about === undefined || person === undefined) return refuse({ code: 'absent' });
  const visible = await findAssessments(work, about.sigungu, about.personId);
  const chosen = visible.find((one) => one.id === id);
  if (chosen === undefined) return refuse({ code: 'absent' });
  const [around, wishes] = await Promise.all([aroundOf(reading, about.sigungu, [chosen.staffId]), wishesOf(reading, about.sigungu, about.personId, chosen.doneOn)]);
  const onPaper = {
    chosen, all: visible.filter(({ organisationId }) => organisationId === chosen.organisationId), writtenOn: today, organisation: around.organisation(chosen.organisationId), assessor: around.staff(chosen.staffId),
    person: personEntries(scope, person).filter(([label]) => IDENTIFYING.includes(label)), wishes, resources: resourcesIn(disclosedTo(scope, person).facts),
  };
  const { organisationId } = chosen;
  return allow({ place: placeOf(chosen, [], null), organisationId, draw: (mark) => needsAssessmentForm(needsAssessmentOf(onPaper, mark)) });
};
