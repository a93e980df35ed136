import { findStaffMembers } from '@dure/database/staff';
import { findConsentsOfPeople, findPlaces, findWeekVisitsForProduct, type WeekVisit } from '@dure/database/visit';
import { addDays, type PlainDate } from '@dure/domain/calendar';
import { sameOrNextBusinessDay } from '@dure/domain/clock';
import type { Consent } from '@dure/domain/consent';
import type { EmdCode, OrganisationId, PersonId } from '@dure/domain/ids';
import type { Organisation, OrganisationKind } from '@dure/domain/organisation';
import { bandOf, type VisitPurpose } from '@dure/domain/visit';
import { nameableTo, type JointInput, type JointPlace, type JointVisit, type JointWorker, type VisitSkill } from '@dure/domain/visit/joint';
import { holidaysOf } from '../../clock/holidays.ts';
import type { Endpoint } from '../../http/endpoint.ts';
import type { Call } from '../../http/handler.ts';
import { directoryOf } from '../../organisation/directory.ts';

type Asking = Pick<Call<Endpoint>, 'work' | 'server' | 'staff' | 'today'>;

/** The three services that visit homes (2020 업무안내 MODEL4, p.35-36). */
export const VISITING_SERVICES = ['town-office', 'visiting-health', 'elder-care-provider'] as const satisfies readonly OrganisationKind[];
const SKILLS: Readonly<Partial<Record<OrganisationKind, VisitSkill>>> = { 'town-office': 'social-work', 'visiting-health': 'nursing', 'elder-care-provider': 'care' };
/** Whether somebody is well, and whether a service arrives, each of the three sees. */
const GENERAL: readonly VisitPurpose[] = ['check-in', 'monitoring'];
const VISITS_AT_HOME: readonly string[] = ['town-officer', 'case-manager', 'team-lead'];
/** A working day is eight hours; writing up and the office take three of them. */
const CAPACITY_MINUTES = 300;
/** A visit that was agreed for no hour does as much good two days sooner or later. */
const SLACK_DAYS = 2;
const LAST_OF_WEEK = 4;

/** Working days of the week that begins on that Monday, from today on. */
async function workingDays({ server, staff, today }: Pick<Asking, 'server' | 'staff' | 'today'>, weekOn: PlainDate): Promise<readonly PlainDate[]> {
  const isHoliday = await holidaysOf(server, staff.sigungu);
  const week = Array.from({ length: LAST_OF_WEEK + 1 }, (_none, day) => addDays(weekOn, day));
  return week.filter((day) => sameOrNextBusinessDay(day, isHoliday) === day && day >= today);
}

/** A week of these services, as ids, places and minutes. */
export async function jointInput(call: Asking, weekOn: PlainDate, organisations: readonly OrganisationId[]): Promise<JointInput> {
  const { work, server, staff, today } = call;
  const { sigungu } = staff;
  const [days, found, places, directory, members] = await Promise.all([
    workingDays(call, weekOn), findWeekVisitsForProduct(work, sigungu, weekOn, addDays(weekOn, LAST_OF_WEEK), organisations), findPlaces(work, sigungu, today), directoryOf(server, sigungu), findStaffMembers(work, sigungu),
  ]);
  const open = found.filter(({ on, state }) => days.includes(on) && state.status === 'planned');
  const consents = await findConsentsOfPeople(work, sigungu, [...new Set(open.map(({ personId }) => personId))]);
  const centre = centreOf(places);
  const visits = open.map((visit) => jointVisit(visit, { directory, consents, today, days }));
  const goes = new Set(visits.map(({ staffId }) => staffId));
  const workers = members.filter(({ id, organisationId, active, role }) => active && organisations.includes(organisationId) && (goes.has(id) || VISITS_AT_HOME.includes(role))).map(({ id, organisationId }): JointWorker => {
    const organisation = directory.get(organisationId);
    return { staffId: id, organisationId, homeEmd: organisation?.areas[0] ?? centre, skills: skillsOf(organisation), capacity: CAPACITY_MINUTES };
  });
  return { days, visits, workers, places };
}

interface Around {
  readonly directory: ReadonlyMap<OrganisationId, Organisation>;
  readonly consents: ReadonlyMap<PersonId, readonly Consent[]>;
  readonly today: PlainDate;
  readonly days: readonly PlainDate[];
}

function jointVisit({ id, personId, organisationId, emdCode, staffId, on, state }: WeekVisit, { directory, consents, today, days }: Around): JointVisit {
  const { plan, joined, companions, identity } = state;
  const inWeek = (day: PlainDate): PlainDate => (day < (days[0] ?? day) ? (days[0] ?? day) : day > (days.at(-1) ?? day) ? (days.at(-1) ?? day) : day);
  return {
    id, personId, organisationId, emdCode, staffId, on, minutes: plan.minutes, band: bandOf(plan.time), skills: GENERAL.includes(plan.purpose) ? [] : skillsOf(directory.get(organisationId)),
    // Whoever was asked along was asked for that day.
    fixed: plan.time.kind === 'fixed' || joined.length > 0 || companions.length > 0, earliestOn: inWeek(addDays(on, -SLACK_DAYS)), latestOn: inWeek(addDays(on, SLACK_DAYS)),
    sameVisitor: identity.caseId !== null, nameableTo: nameableTo(consents.get(personId) ?? [], organisationId, today),
  };
}

function skillsOf(organisation: Pick<Organisation, 'kind'> | undefined): readonly VisitSkill[] {
  const skill = organisation === undefined ? undefined : SKILLS[organisation.kind];
  return skill === undefined ? [] : [skill];
}

/** Offices without an area of their own stand in the middle of the town: the directory knows no address of them. */
function centreOf(places: readonly JointPlace[]): EmdCode {
  const mean = (of: (place: JointPlace) => number): number => places.reduce((sum, place) => sum + of(place), 0) / Math.max(1, places.length);
  const [longitude, latitude] = [mean((place) => place.longitude), mean((place) => place.latitude)];
  const far = (place: JointPlace): number => (place.longitude - longitude) ** 2 + (place.latitude - latitude) ** 2;
  return places.toSorted((one, other) => far(one) - far(other))[0]?.emdCode ?? ('' as EmdCode);
}

/** The same week with what the people's consents say now: who withdrew is named no longer. */
export async function withConsentsOfToday({ work, staff, today }: Asking, input: JointInput): Promise<JointInput> {
  const consents = await findConsentsOfPeople(work, staff.sigungu, [...new Set(input.visits.map(({ personId }) => personId))]);
  return { ...input, visits: input.visits.map((visit) => ({ ...visit, nameableTo: nameableTo(consents.get(visit.personId) ?? [], visit.organisationId, today) })) };
}
