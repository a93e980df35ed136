import { findCaseHistory, findCasesOfPerson } from '@dure/database/case';
import { findPerson } from '@dure/database/person';
import { findTimeline } from '@dure/database/timeline';
import { koreanDay } from '@dure/domain/calendar';
import { allow, refuse } from '@dure/domain/decision';
import type { PersonId } from '@dure/domain/ids';
import { courseOf } from '@dure/domain/picture';
import type { Call, Handled } from '../http/handler.ts';
import { seesInFull } from '../person/reach.ts';
import type { pictureContract } from './contract.ts';

type Read = (typeof pictureContract)['GET /api/persons/:id/pictures/course'];

const LATEST = '9999-12-31T00:00:00.000Z';
const MOST_TICKS = 300;
/** The cases begun last; more on one page nobody reads. */
const MOST_CASES = 4;

/** The parts of each case with their days; the same happenings as the timeline shows this viewer are ticks on the line. */
export async function readCourse({ params, scope, work, today }: Call<Read>): Handled<Read> {
  const stored = await findPerson(work, scope.sigungus, params.id as PersonId);
  if (stored === undefined) return refuse({ code: 'absent' });
  const { person } = stored;
  const [cases, entries] = await Promise.all([findCasesOfPerson(work, person.sigungu, person.id), findTimeline(work, person.sigungu, person.id, LATEST, MOST_TICKS)]);
  const shown = cases.slice(0, MOST_CASES);
  const histories = await Promise.all(shown.map(({ id }) => findCaseHistory(work, person.sigungu, id)));
  const full = seesInFull(scope, stored);
  const seen = entries.filter((entry) => full || entry.organisationId === scope.organisationId || entry.noun === 'referral');
  // The acts of the case itself are the parts of the line.
  const ticks = seen.filter(({ noun }) => noun !== 'case').map(({ at, noun, what }) => ({ on: koreanDay(at), noun, what }));
  const courses = shown.map(({ id, programme }, index) => ({ caseId: id, programme, ...courseOf((histories[index] ?? []).map(({ event }) => event), ticks, today) })).filter(({ stages }) => stages.length > 0);
  return allow({
    answer: { courses: courses.map((course) => ({ ...course, stages: course.stages.map((stage) => ({ ...stage })), ticks: course.ticks.map((tick) => ({ ...tick })) })) },
    seen: [person.id], subject: { cases: courses.length },
  });
}
