import { addDays } from '@dure/domain/calendar';
import type { Home } from './people.ts';
import type { TownPerson } from './household.ts';
import { createRng } from './prng.ts';
import type { Rng } from './prng.ts';

/** How a second record of somebody comes about at a busy desk. */
const MISTAKES: readonly ((person: TownPerson) => Pick<TownPerson, 'name' | 'birthOn' | 'phones'>)[] = [
  // A file from a Mac: every syllable taken apart into its letters.
  (person) => ({ name: person.name.normalize('NFD'), birthOn: person.birthOn, phones: [] }),
  (person) => ({ name: `${person.name.slice(0, 1)} ${person.name.slice(1)}`, birthOn: person.birthOn, phones: person.phones }),
  (person) => ({ name: `${person.name} `, birthOn: person.birthOn, phones: [] }),
  (person) => ({ name: misheard(person.name), birthOn: person.birthOn, phones: person.phones }),
  (person) => ({ name: person.name, birthOn: addDays(person.birthOn, 1), phones: person.phones }),
];

/** Vowels that sound alike: 옥례 and 옥래, 혜숙 and 해숙. Others keep their name and are told by phone. */
function misheard(name: string): string {
  return name.replace('례', '래').replace('혜', '해').replace('희', '히').replace('계', '게');
}

/** The place of the space in the name among the mistakes. */
const SPACED = 1;

const COUNT = 24;

/** Turns some people who live alone into second records of others, in the same 동, so that their officer meets both. */
export function withDuplicates(seed: number, made: readonly Home[]): readonly Home[] {
  const rng = createRng(seed, 'duplicates');
  const alone = rng.shuffle(made.filter(({ people }) => people.length === 1 && people[0]?.story === undefined && people[0]?.hanja === undefined));
  const originals = alone.slice(0, COUNT);
  const second = new Map(alone.slice(COUNT, 2 * COUNT).map((home, index) => [home.household.id, originals[index]] as const));
  const twice = made.find(({ people }) => people[0]?.story === 'registered-twice');
  return made.map((home, index) => {
    const again = home.people[0]?.story === 'registered-again';
    const original = again ? twice : second.get(home.household.id);
    return original === undefined ? home : duplicate(rng, home, original, again ? SPACED : index);
  });
}

function duplicate(rng: Rng, home: Home, original: Home, index: number): Home {
  const [person] = original.people;
  const [replaced] = home.people;
  const mistake = MISTAKES[index % MISTAKES.length];
  if (person === undefined || replaced === undefined || mistake === undefined) return home;
  const address = { ...original.household.address, detail: rng.chance(0.5) ? original.household.address.detail : '' };
  const { safetyNote: _none, ...rest } = replaced;
  return {
    household: { ...original.household, id: home.household.id, address, memberIds: home.household.memberIds },
    people: [{ ...rest, ...mistake(person), sigungu: person.sigungu, sex: person.sex, address, facts: {}, duplicateOf: person.id }],
  };
}
