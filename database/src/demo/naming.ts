import { addDays } from '@dure/domain/calendar';
import type { PlainDate } from '@dure/domain/calendar';
import type { Relation } from '@dure/domain/household';
import type { Address, ContactPreference, Phone } from '@dure/domain/person';
import { APARTMENTS, ROADS } from './data/roadNames.ts';
import { givenNamesOf } from './data/givenNames.ts';
import { SURNAMES } from './data/surnames.ts';
import type { Place } from './geography.ts';
import type { Given } from './household.ts';
import type { Rng } from './prng.ts';

export function surname(rng: Rng): string {
  return rng.weighted(SURNAMES);
}

export function givenName(rng: Rng, birthOn: PlainDate, sex: Given): string {
  return rng.pick(givenNamesOf(Number(birthOn.slice(0, 4)), sex));
}

/** A birth date that makes the person that old on the day of the town. */
export function birthDate(rng: Rng, age: number, today: PlainDate): PlainDate {
  const birthday = `${Number(today.slice(0, 4)) - age}${today.slice(4)}` as PlainDate;
  // Nobody is born on a 29 February that does not exist.
  return addDays(birthday.replace('-02-29', '-02-28') as PlainDate, -rng.int(0, 364));
}

/** Relations that carry the surname of the reference person; Korean wives and mothers keep their own. */
const SAME_SURNAME: ReadonlySet<Relation> = new Set(['child', 'sibling']);

export function surnameBeside(rng: Rng, head: { readonly surname: string; readonly sex: Given }, relation: Relation, sex: Given): string {
  if (relation === 'self') return head.surname;
  // A child carries the father's name: of a mother alone it need not be hers.
  if (relation === 'child' && head.sex === 'female') return rng.chance(0.25) ? head.surname : surname(rng);
  if (SAME_SURNAME.has(relation) || (relation === 'parent' && sex === 'male')) return head.surname;
  return relation === 'grandchild' && rng.chance(0.6) ? head.surname : surname(rng);
}

export function address(rng: Rng, place: Place): Address {
  const apartment = rng.chance(place.name.endsWith('면') ? 0.05 : 0.55);
  const text = `${place.prefix} ${place.name} ${rng.pick(ROADS)} ${rng.int(1, 189)}`;
  const detail = apartment ? `${rng.pick(APARTMENTS)} ${rng.int(101, 112)}동 ${rng.int(1, 15)}0${rng.int(1, 8)}호` : rng.chance(0.4) ? `${rng.int(1, 3)}층` : '';
  return { text, detail, emdCode: place.code };
}

/** 010-0000 is not given to anybody; four digits are enough for the town. */
export function phone(serial: number, use: Phone['use'] = 'mobile', holder?: string): Phone {
  const digits = use === 'home' ? `063000${String(serial).padStart(4, '0')}` : `0100000${String(serial).padStart(4, '0')}`;
  return holder === undefined ? { digits, use } : { digits, use, holder };
}

const AVOID: readonly string[] = ['아들에게 알리지 말 것', '직장으로 전화하지 말 것', '문자에 기관 이름을 적지 말 것', '이웃이 있는 자리에서 말하지 말 것'];

export function contactPreference(rng: Rng, age: number): ContactPreference {
  return {
    method: age >= 65 ? rng.weighted([['phone', 6], ['visit', 3], ['through-another', 1]]) : rng.weighted([['phone', 5], ['text-message', 4], ['letter', 1]]),
    time: rng.weighted([['any', 6], ['morning', 2], ['afternoon', 2], ['evening', age >= 65 ? 0 : 2]]),
    language: age >= 20 && age < 50 ? rng.weighted([['ko', 95], ['vi', 3], ['zh', 2]]) : 'ko',
    avoid: rng.chance(0.06) ? rng.pick(AVOID) : '',
  };
}
