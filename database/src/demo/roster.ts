import { addDays, type PlainDate } from '@dure/domain/calendar';
import type { PersonId } from '@dure/domain/ids';
import { JEONJU, placesOf, populationWeight } from './geography.ts';
import { address, givenName, phone, surname } from './naming.ts';
import { createRng, type Rng } from './prng.ts';
import { generateRecords } from './records/index.ts';
import { withArrivals } from './seed/moveRows.ts';
import { registrations } from './seed/peopleRows.ts';
import { inventedNumber, residentNumberRows } from './seed/residentNumberRows.ts';
import { generateTown, type TownSeed } from './town.ts';

/** Somebody in invented claims, of whom nothing is known but sex and a band of age (표본코호트 AGE_GROUP). */
export interface ClaimsPerson {
  readonly pseudonym: string;
  readonly sex: 'female' | 'male';
  readonly ageGroup: number;
}

/** Who that is, and where the person lives: as an insurer would deliver it. */
export interface ClaimsIdentity {
  readonly pseudonym: string;
  readonly birthYear: number;
  readonly emd: string;
  /** Absent for the youngest: a number that nobody has can be told from a real one only if it was given out before October 2020. */
  readonly named: { readonly name: string; readonly residentNumber: string; readonly phone: string; readonly address: string } | null;
}

interface Resident {
  readonly name: string;
  readonly birthOn: PlainDate;
  readonly sex: 'female' | 'male';
  readonly emd: string;
  readonly address: string;
  readonly phone: string;
  readonly residentNumber: string | undefined;
}

const NUMBERED_UNTIL: PlainDate = '2020-10-01';
const OLDEST_GROUP = 18;
const YEARS = 5;

/** The AGE_GROUP of an age. */
const groupOf = (age: number): number => (age < 1 ? 0 : age < YEARS ? 1 : Math.min(OLDEST_GROUP, Math.floor(age / YEARS) + 1));

/** An age of a group; the last group has no end, and few in it are very old. */
function ageIn(rng: Rng, group: number): number {
  if (group <= 1) return group === 0 ? 0 : rng.int(1, 4);
  return (group - 1) * YEARS + (group === OLDEST_GROUP ? Math.min(rng.int(0, 12), rng.int(0, 12)) : rng.int(0, 4));
}

const textOf = ({ text, detail }: { readonly text: string; readonly detail: string }): string => (detail === '' ? text : `${text}, ${detail}`);

/** The people of the demo's city with the numbers that the seed gave them, so that the batch meets them on their records. */
function residents({ seed, today }: TownSeed): readonly Resident[] {
  const town = generateTown({ seed, today });
  const records = generateRecords(town);
  const registered = withArrivals(registrations(town), records.moves);
  const numbers = new Map<PersonId, string>();
  residentNumberRows(seed, registered, records, (personId, digits) => {
    numbers.set(personId, digits);
    return { cipher: Buffer.alloc(0), keyId: '', blindIndex: Buffer.alloc(0) };
  });
  return [...registered.values()].flatMap(({ person: { id, sigungu, name, birthOn, sex, emdCode, address: home, phones } }) =>
    sigungu !== JEONJU || birthOn === null || sex === 'unknown' || birthOn >= NUMBERED_UNTIL ? [] : [{ name, birthOn, sex, emd: emdCode, address: textOf(home), phone: phones[0]?.digits ?? '', residentNumber: numbers.get(id) }]);
}

const placeKey = (sex: string, ageGroup: number): string => `${sex} ${ageGroup}`;

/** Each resident stands for somebody of the same sex and band of age, as long as there are any. */
function byResident(people: readonly ClaimsPerson[], known: readonly Resident[], year: number): ReadonlyMap<string, Resident> {
  const free = new Map<string, string[]>();
  for (const { pseudonym, sex, ageGroup } of people) free.set(placeKey(sex, ageGroup), [...(free.get(placeKey(sex, ageGroup)) ?? []), pseudonym]);
  const pairs = known.flatMap((resident): readonly (readonly [string, Resident])[] => {
    const pseudonym = free.get(placeKey(resident.sex, groupOf(year - Number(resident.birthOn.slice(0, 4)))))?.pop();
    return pseudonym === undefined ? [] : [[pseudonym, resident]];
  });
  return new Map(pairs);
}

function invented(rng: Rng, { pseudonym, sex, ageGroup }: ClaimsPerson, year: number, serial: number): ClaimsIdentity {
  const birthYear = year - ageIn(rng, ageGroup);
  const birthOn = addDays(`${birthYear}-01-01` as PlainDate, rng.int(0, 364));
  const place = rng.weighted(placesOf(JEONJU).map((one) => [one, populationWeight(one)] as const));
  const name = surname(rng) + givenName(rng, birthOn, sex);
  const home = textOf(address(rng, place));
  const named = birthOn >= NUMBERED_UNTIL ? null : { name, residentNumber: inventedNumber(rng, birthOn, sex), phone: phone(serial % 10_000).digits, address: home };
  return { pseudonym, birthYear, emd: place.code, named };
}

/** Gives names, numbers and homes in the demo's city to the people of invented claims; some of them are the city's own residents. */
export function claimsIdentities(town: TownSeed, people: readonly ClaimsPerson[], year: number): readonly ClaimsIdentity[] {
  const rng = createRng(town.seed, 'claims');
  const known = byResident(people, residents(town), year);
  return people.map((person, serial): ClaimsIdentity => {
    const resident = known.get(person.pseudonym);
    if (resident === undefined) return invented(rng, person, year, serial);
    const { name, birthOn, sex, emd, address: home, phone: digits, residentNumber } = resident;
    return { pseudonym: person.pseudonym, birthYear: Number(birthOn.slice(0, 4)), emd, named: { name, residentNumber: residentNumber ?? inventedNumber(rng, birthOn, sex), phone: digits, address: home } };
  });
}
