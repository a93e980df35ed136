import { addDays, daysBetween, type Instant, type PlainDate } from '@dure/domain/calendar';
import { sameOrNextBusinessDay } from '@dure/domain/clock';
import type { JointPlanId, OrganisationId, Sigungu } from '@dure/domain/ids';
import type { OrganisationKind } from '@dure/domain/organisation';
import { bandOf } from '@dure/domain/visit';
import { bestPlan, greedyPlan, jointWeek, nameableTo, type Assignment, type JointInput, type JointVisit, type JointWorker, type VisitSkill } from '@dure/domain/visit/joint';
import { isHoliday } from '../data/holidays.ts';
import { JEONJU, placesOf } from '../geography.ts';
import { koreanMoment, openDay, OPENING } from '../officeHours.ts';
import { createRng } from '../prng.ts';
import type { TownStaff } from '../staff.ts';
import type { ConsentRecord } from './consents.ts';
import type { Directory } from './directory.ts';
import type { VisitRecord } from './visits.ts';

/** A week that the visiting services planned together, as it was proposed. */
export interface JointRecord {
  readonly id: JointPlanId;
  readonly sigungu: Sigungu;
  readonly coordinator: TownStaff;
  readonly participants: readonly OrganisationId[];
  readonly weekOn: PlainDate;
  readonly input: JointInput;
  readonly assignments: readonly Assignment[];
  readonly at: Instant;
}

/** As the server computes it: the three services that visit homes, what only some may do at a door, and a working day. */
const SKILLS: { readonly [Kind in OrganisationKind]?: VisitSkill } = { 'town-office': 'social-work', 'visiting-health': 'nursing', 'elder-care-provider': 'care' };
const SEEN_BY_ALL: readonly string[] = ['check-in', 'monitoring'];
const CAPACITY_MINUTES = 300;
const SLACK_DAYS = 2;
const SOME_MONDAY: PlainDate = '2026-01-05';

function mondayOf(on: PlainDate): PlainDate {
  return addDays(on, -(((daysBetween(SOME_MONDAY, on) % 7) + 7) % 7));
}

/** Working days from today on: of this week, or of the next when it is over. */
function daysAhead(today: PlainDate): { readonly weekOn: PlainDate; readonly days: readonly PlainDate[] } {
  const days = (monday: PlainDate): readonly PlainDate[] => [0, 1, 2, 3, 4].map((day) => addDays(monday, day)).filter((day) => day >= today && sameOrNextBusinessDay(day, isHoliday) === day);
  const weekOn = mondayOf(today);
  return days(weekOn).length > 1 ? { weekOn, days: days(weekOn) } : { weekOn: addDays(weekOn, 7), days: days(addDays(weekOn, 7)) };
}

function jointVisit({ state: { identity, plan, joined, companions }, organisation, person }: VisitRecord, days: readonly PlainDate[], consents: ReadonlyMap<string, readonly ConsentRecord[]>, today: PlainDate): JointVisit {
  const [first = plan.on, last = plan.on] = [days[0], days.at(-1)];
  const within = (day: PlainDate): PlainDate => (day < first ? first : day > last ? last : day);
  const skill = SKILLS[organisation.kind];
  return {
    id: identity.visitId, personId: identity.personId, organisationId: identity.organisationId, emdCode: identity.emdCode, staffId: plan.staffId, on: plan.on, minutes: plan.minutes, band: bandOf(plan.time),
    skills: SEEN_BY_ALL.includes(plan.purpose) || skill === undefined ? [] : [skill], fixed: plan.time.kind === 'fixed' || joined.length > 0 || companions.length > 0,
    earliestOn: within(addDays(plan.on, -SLACK_DAYS)), latestOn: within(addDays(plan.on, SLACK_DAYS)), sameVisitor: identity.caseId !== null,
    nameableTo: nameableTo((consents.get(person.id) ?? []).map(({ consent }) => consent), identity.organisationId, today),
  };
}

function workersOf(directory: Directory, visits: readonly JointVisit[]): readonly JointWorker[] {
  const going = new Set(visits.map(({ staffId }) => staffId));
  const [centre] = placesOf(JEONJU);
  return directory.town.staff.filter(({ id }) => going.has(id)).map(({ id, organisationId }) => {
    const organisation = directory.organisation(organisationId);
    const skill = SKILLS[organisation.kind];
    return { staffId: id, organisationId, homeEmd: organisation.areas[0] ?? (centre?.code as JointWorker['homeEmd']), skills: skill === undefined ? [] : [skill], capacity: CAPACITY_MINUTES };
  });
}

function byPerson(records: readonly ConsentRecord[]): ReadonlyMap<string, readonly ConsentRecord[]> {
  const found = new Map<string, ConsentRecord[]>();
  for (const record of records) if (record.consent.state === 'given') found.set(record.person.id, [...(found.get(record.person.id) ?? []), record]);
  return found;
}

/** One week of 전주, by hand rules: what the coordinator finds on the first look. */
export function jointWeeks(directory: Directory, visits: readonly VisitRecord[], consents: readonly ConsentRecord[]): readonly JointRecord[] {
  const { seed, today, staff } = directory.town;
  const coordinator = staff.find(({ role, demo, sigungu }) => role === 'coordinator' && demo && sigungu === JEONJU);
  const { weekOn, days } = daysAhead(today);
  const open = visits.filter(({ state: { identity, status, plan }, organisation }) => identity.sigungu === JEONJU && status === 'planned' && days.includes(plan.on) && SKILLS[organisation.kind] !== undefined);
  if (coordinator === undefined || open.length === 0) return [];
  const known = byPerson(consents);
  const planned = open.map((record) => jointVisit(record, days, known, today));
  const input: JointInput = { days, visits: planned, workers: workersOf(directory, planned), places: placesOf(JEONJU).map(({ code, lon, lat }) => ({ emdCode: code, longitude: lon, latitude: lat })) };
  const week = jointWeek(input);
  return [{
    id: createRng(seed, 'joint week').uuid() as JointPlanId, sigungu: JEONJU, coordinator, participants: [...new Set(planned.map(({ organisationId }) => organisationId))], weekOn, input,
    assignments: [...bestPlan(week, [greedyPlan(week)]).values()], at: koreanMoment(openDay(addDays(today, -1)), OPENING + 440),
  }];
}
