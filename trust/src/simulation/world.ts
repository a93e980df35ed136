import { createHash, type Hash } from 'node:crypto';
import { addDays, type PlainDate } from '@dure/domain/calendar';
import type { Consent } from '@dure/domain/consent';
import type { EmdCode, OrganisationId, PersonId, Sigungu, StaffId } from '@dure/domain/ids';
import type { OrganisationKind } from '@dure/domain/organisation';
import type { ProgrammeId } from '@dure/domain/programme';
import type { Shared } from '@dure/domain/access';
import { createRng, type Rng } from '../../../database/src/demo/prng.ts';
import type { Pools } from './pools.ts';

export const HOME = '52110' as Sigungu;
export const AWAY = '52710' as Sigungu;
const BEGINS_ON: PlainDate = '2026-01-01';
const PEOPLE = 400;
const STAFF_OF_EACH = 4;

export interface Office {
  readonly id: OrganisationId;
  readonly kind: OrganisationKind;
  readonly programme: ProgrammeId;
  readonly lead: StaffId;
  readonly staff: readonly StaffId[];
}

export interface Resident {
  readonly id: PersonId;
  readonly birthOn: PlainDate;
  readonly townOffice: OrganisationId;
  readonly consents: Consent[];
  /** What others see of this person. */
  shared: Shared;
}

const KINDS: readonly (readonly [OrganisationKind, ProgrammeId])[] = [
  ['town-office', 'ICM'], ['town-office', 'ICM'], ['hope-welfare', 'ICM'], ['medical-aid-team', 'MEDAID'], ['visiting-health', 'VISIT'],
  ['mental-health-centre', 'MENTAL'], ['addiction-centre', 'ADDICT'], ['dream-start', 'DREAM'], ['self-support-centre', 'SELF'], ['elder-care-provider', 'ECARE'],
];

/** One municipality, its people and its day; everything that happens by chance is drawn from `chance`. */
export interface World {
  readonly chance: Rng;
  readonly fault: string | undefined;
  readonly offices: readonly Office[];
  readonly people: readonly Resident[];
  readonly pools: Pools;
  /** How often each point was reached. */
  readonly reached: Map<string, number>;
  readonly digest: Hash;
  today: PlainDate;
  steps: number;
  checks: number;
  ids: number;
  /** Moments of the day that have passed. */
  moments: number;
}

export function makeWorld(seed: number, fault: string | undefined, pools: Pools): World {
  const chance = createRng(seed, 'simulation');
  const offices = KINDS.map(([kind, programme], at): Office => {
    const id = `office-${at}` as OrganisationId;
    const staff = Array.from({ length: STAFF_OF_EACH }, (_, number) => `staff-${at}-${number}` as StaffId);
    return { id, kind, programme, lead: staff[0] as StaffId, staff };
  });
  const towns = offices.filter(({ kind }) => kind === 'town-office');
  const people = Array.from({ length: PEOPLE }, (_, at): Resident => ({
    id: `person-${at}` as PersonId, birthOn: addDays('1930-01-01', chance.int(0, 35_000)), townOffice: chance.pick(towns).id, consents: [], shared: {},
  }));
  return { chance, fault, offices, people, pools, reached: new Map(), digest: createHash('sha256'), today: BEGINS_ON, steps: 0, checks: 0, ids: 0, moments: 0 };
}

export function nextDay(world: World): void {
  world.today = addDays(world.today, 1);
  world.moments = 0;
}

const MORNING_MINUTES = 60;

/** The next moment of the working day, in UTC: from ten in the morning on, half a minute later each time. */
export function momentOf(world: World): string {
  world.moments += 1;
  const seconds = Math.min(MORNING_MINUTES * 60 + world.moments * 15, 14 * 3600);
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${world.today}T${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}Z`;
}

export function newId(world: World, kind: string): string {
  world.ids += 1;
  return `${kind}-${world.ids}`;
}

export function reach(world: World, point: string): void {
  world.reached.set(point, (world.reached.get(point) ?? 0) + 1);
}

export const officeOf = (world: World, id: OrganisationId): Office => world.offices.find((one) => one.id === id) ?? (world.offices[0] as Office);
export const residentOf = (world: World, id: string): Resident => world.people[Number(id.slice('person-'.length))] as Resident;
export const townCode = '5211151000' as EmdCode;

/** 설·추석·공휴일 as far as the simulation needs them: so many days on which offices are shut. */
export const isHoliday = (day: PlainDate): boolean => ['01-01', '03-01', '05-05', '06-06', '08-15', '10-03', '10-09', '12-25'].includes(day.slice(5));
