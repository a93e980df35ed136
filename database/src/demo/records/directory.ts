import { ageOn } from '@dure/domain/calendar';
import type { EmdCode, OrganisationId, PersonId } from '@dure/domain/ids';
import type { OrganisationKind } from '@dure/domain/organisation';
import type { Role } from '@dure/domain/staff';
import type { TownPerson } from '../household.ts';
import type { TownOrganisation } from '../organisations.ts';
import type { Rng } from '../prng.ts';
import type { TownStaff } from '../staff.ts';
import type { Town } from '../town.ts';
import type { Candidate } from './route.ts';

/** Look-ups over the town, made once. */
export interface Directory {
  readonly town: Town;
  organisation(id: OrganisationId): TownOrganisation;
  person(id: PersonId): TownPerson;
  /** The organisation of that kind that serves the person's address. */
  serving(kind: OrganisationKind, person: TownPerson): TownOrganisation | undefined;
  agency(number: number, person: TownPerson): TownOrganisation;
  townOffice(emdCode: EmdCode): TownOrganisation;
  /** Somebody there who does the work; one of the demo accounts in three of five cases, so that their desks are full. */
  worker(rng: Rng, organisation: TownOrganisation): TownStaff;
  /** The lead, or whoever stands in for one. */
  lead(organisation: TownOrganisation): TownStaff;
  /** A coordinator of the person's municipality. */
  coordinator(person: TownPerson): TownStaff;
  headOf(person: TownPerson): TownPerson | undefined;
  /** What the routes and caseloads ask about a person; the hand-written people wait for the journeys, and second records have no history. */
  readonly candidates: readonly { readonly person: TownPerson; readonly candidate: Candidate }[];
}

const WORKERS: readonly Role[] = ['town-officer', 'case-manager', 'coordinator', 'agency-staff'];

export function directory(town: Town): Directory {
  const organisations = new Map(town.organisations.map((each) => [each.id, each]));
  const people = new Map(town.people.map((each) => [each.id, each]));
  const households = new Map(town.households.map((each) => [each.id, each]));
  const staffOf = byOrganisation(town.staff);
  const offices = new Map(town.organisations.filter((each) => each.kind === 'town-office').map((each) => [each.areas[0], each]));
  const at = (organisation: TownOrganisation): readonly TownStaff[] => staffOf.get(organisation.id) ?? [];
  return {
    town,
    organisation: (id) => known(organisations.get(id), id),
    person: (id) => known(people.get(id), id),
    serving: (kind, person) => town.organisations.find((each) => each.kind === kind && serves(each, person)),
    agency: (number, person) => known(town.organisations.find((each) => each.guaranteeNumber === number && each.sigungu === person.sigungu), String(number)),
    townOffice: (emdCode) => known(offices.get(emdCode), emdCode),
    worker: (rng, organisation) => worker(rng, at(organisation)),
    coordinator: (person) => known(town.staff.find((member) => member.role === 'coordinator' && member.sigungu === person.sigungu), 'coordinator'),
    headOf: (person) => people.get(households.get(person.householdId)?.memberIds[0] ?? person.id),
    candidates: town.people.filter((person) => person.story === undefined && person.duplicateOf === undefined).map((person) => ({
      person,
      candidate: { age: ageOn(person.birthOn, town.today), alone: households.get(person.householdId)?.memberIds.length === 1, facts: person.facts },
    })),
    lead: (organisation) => known(at(organisation).find((member) => member.role === 'team-lead') ?? at(organisation)[0], organisation.name),
  };
}

function byOrganisation(staff: readonly TownStaff[]): ReadonlyMap<OrganisationId, readonly TownStaff[]> {
  const groups = new Map<OrganisationId, TownStaff[]>();
  for (const member of staff) groups.set(member.organisationId, [...(groups.get(member.organisationId) ?? []), member]);
  return groups;
}

function known<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw new Error(`not in the demo town: ${name}`);
  return value;
}

function serves(organisation: TownOrganisation, person: TownPerson): boolean {
  if (organisation.areas.length > 0) return organisation.areas.includes(person.address.emdCode);
  return organisation.sigungu === person.sigungu;
}

function worker(rng: Rng, members: readonly TownStaff[]): TownStaff {
  const workers = members.filter((member) => WORKERS.includes(member.role));
  const demo = workers.filter((member) => member.demo);
  return rng.pick(demo.length > 0 && rng.chance(0.6) ? demo : workers);
}
