import type { PlainDate } from '@dure/domain/calendar';
import type { Livelihood } from '@dure/domain/household';
import type { HouseholdId, PersonId } from '@dure/domain/ids';
import type { Address, Phone } from '@dure/domain/person';
import { membersOf } from './composition.ts';
import type { Composition, Member } from './composition.ts';
import { HANJA_NAMES, RARE_GIVEN_NAMES } from './data/givenNames.ts';
import { factsOf, livelihood } from './facts/index.ts';
import { PLACES, populationWeight } from './geography.ts';
import type { Place } from './geography.ts';
import type { Given, TownHousehold, TownPerson } from './household.ts';
import { address, birthDate, contactPreference, givenName, phone, surname, surnameBeside } from './naming.ts';
import { createRng } from './prng.ts';
import type { Rng } from './prng.ts';

export interface Home {
  readonly household: Omit<TownHousehold, 'type'>;
  readonly people: readonly TownPerson[];
}

/** Gives out numbers of the block that nobody has, each once. */
export type NextSerial = () => number;

export function homes(seed: number, today: PlainDate, plan: readonly Composition[], nextSerial: NextSerial): readonly Home[] {
  const rng = createRng(seed, 'people');
  const places = PLACES.map((place) => [place, populationWeight(place)] as const);
  const made = plan.map((composition) => home(rng, today, composition, rng.weighted(places), nextSerial));
  return withUnusualNames(rng, made);
}

function home(rng: Rng, today: PlainDate, composition: Composition, place: Place, nextSerial: NextSerial): Home {
  const id = rng.uuid() as HouseholdId;
  const lives = { address: address(rng, place), livelihood: livelihood(rng, composition.kind) };
  const members = membersOf(composition, rng);
  const head = { surname: surname(rng), sex: members[0]?.sex ?? 'female' };
  const people = members.map((member) => {
    const birthOn = birthDate(rng, member.age, today);
    const name = surnameBeside(rng, head, member.relation, member.sex) + givenName(rng, birthOn, member.sex);
    const phones = phonesOf(rng, member.age, nextSerial);
    return personOf(rng, { member, name, birthOn, phones, householdId: id, place, kind: composition.kind, ...lives });
  });
  return { household: householdOf(id, place, people, lives), people };
}

interface Sketch {
  readonly member: Member;
  readonly name: string;
  readonly birthOn: PlainDate;
  readonly phones: readonly Phone[];
  readonly householdId: HouseholdId;
  readonly place: Place;
  readonly kind: Composition['kind'];
  readonly address: Address;
  readonly livelihood: Livelihood;
}

function personOf(rng: Rng, sketch: Sketch): TownPerson {
  const { member } = sketch;
  const facts = factsOf(rng, { ...member, kind: sketch.kind, livelihood: sketch.livelihood });
  const safetyNote = safetyNoteOf(rng, facts['visit.safetyConcern'] === true);
  return {
    id: rng.uuid() as PersonId,
    sigungu: sketch.place.sigungu,
    householdId: sketch.householdId,
    relation: member.relation,
    name: sketch.name,
    birthOn: sketch.birthOn,
    sex: member.sex,
    phones: sketch.phones,
    address: sketch.address,
    contactPreference: contactPreference(rng, member.age),
    ...(safetyNote === undefined ? {} : { safetyNote }),
    facts,
  };
}

function phonesOf(rng: Rng, age: number, nextSerial: NextSerial): readonly Phone[] {
  if (age < 10) return [];
  const own = phone(nextSerial());
  if (age < 65) return rng.chance(0.05) ? [own, phone(nextSerial(), 'old')] : [own];
  if (rng.chance(0.15)) return [phone(nextSerial(), 'home')];
  return rng.chance(0.3) ? [own, phone(nextSerial(), 'mobile', rng.pick(['딸', '아들', '이웃', '조카', '요양보호사']))] : [own];
}

const SAFETY: readonly string[] = ['술에 취해 있으면 방문을 미룹니다. 보조인력과 함께 갑니다.', '화가 나면 물건을 던진 적이 있습니다. 2인 방문합니다.', '흉기를 보인 적이 있어 경찰과 미리 상의합니다.'];
const CARE: readonly string[] = ['마당에 큰 개가 있습니다. 전화하고 들어갑니다.', '계단이 가파르고 난간이 없습니다.', '현관문이 잘 열리지 않아 오래 기다려야 합니다.', '귀가 어두우니 크게 두드립니다.'];

function safetyNoteOf(rng: Rng, concern: boolean): TownPerson['safetyNote'] {
  if (concern) return { level: rng.chance(0.2) ? 'danger' : 'caution', words: rng.pick(SAFETY) };
  return rng.chance(0.03) ? { level: 'notice', words: rng.pick(CARE) } : undefined;
}

function householdOf(id: HouseholdId, place: Place, people: readonly TownPerson[], lives: { address: Address; livelihood: Livelihood }): Home['household'] {
  return {
    id,
    sigungu: place.sigungu,
    emdCode: place.code,
    ...lives,
    memberIds: people.map((person) => person.id),
  };
}

/** A few adults who live alone get a name with a rare syllable, or one that the family writes in Hanja. */
function withUnusualNames(rng: Rng, made: readonly Home[]): readonly Home[] {
  const alone = rng.shuffle(made.flatMap((each, index) => (each.people.length === 1 ? [index] : [])));
  const renamed = new Map<number, (person: TownPerson) => TownPerson>();
  RARE_GIVEN_NAMES.forEach((given, order) => {
    renamed.set(alone[order] ?? -1, (person) => ({ ...person, name: person.name.slice(0, 1) + given }));
  });
  HANJA_NAMES.forEach(([family, given, hanja, sex], order) => {
    renamed.set(alone[RARE_GIVEN_NAMES.length + order] ?? -1, (person) => ({ ...person, name: family + given, hanja, sex: sex as Given }));
  });
  return made.map((each, index) => {
    const rename = renamed.get(index);
    return rename === undefined ? each : { ...each, people: each.people.map(rename) };
  });
}
