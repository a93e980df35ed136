import type { PartPeople } from './part.ts';
import { merged } from './rows.ts';

/** What a delivery tells of the people of one part. */
export interface PartTold {
  /** Those of whom it tells: where each stands among all people of the part now, in order, and all that is known of them. */
  readonly places: Uint32Array;
  readonly people: PartPeople;
  /** Which of these places are of somebody who was not there before, and the pseudonyms. */
  readonly newPeople: Uint32Array;
  readonly newPseudonyms: readonly string[];
  /** What the numbers of 행정동 are now; empty where they are what they were. */
  readonly livesAt: Uint16Array;
}

/** Everybody's pseudonym, with those who have come. */
export function withNewcomers(before: readonly string[], { newPeople, newPseudonyms }: PartTold): readonly string[] {
  const all: string[] = [];
  newPeople.forEach((place, at) => {
    for (let other = all.length; other < place; other += 1) all.push(before[other - at] as string);
    all.push(newPseudonyms[at] as string);
  });
  return [...all, ...before.slice(all.length - newPeople.length)];
}

type Spells = Pick<PartPeople, 'spellStart' | 'spellKind' | 'spellValue' | 'spellFrom' | 'spellUntil'>;

/** Of which spell each is now, person by person. */
function mergeSpells(before: Spells, told: Spells, people: Int32Array): Spells {
  const spellStart = new Uint32Array(people.length + 1);
  const source = new Int32Array(before.spellKind.length + told.spellKind.length);
  let count = 0;
  people.forEach((from, person) => {
    const [starts, at] = from >= 0 ? [before.spellStart, from] : [told.spellStart, ~from];
    for (let spell = starts[at] as number; spell < (starts[at + 1] as number); spell += 1, count += 1) source[count] = from >= 0 ? spell : ~spell;
    spellStart[person + 1] = count;
  });
  const left = source.subarray(0, count);
  return {
    spellStart, spellKind: merged(new Uint8Array(count), before.spellKind, told.spellKind, left), spellValue: merged(new Uint8Array(count), before.spellValue, told.spellValue, left),
    spellFrom: merged(new Int32Array(count), before.spellFrom, told.spellFrom, left), spellUntil: merged(new Int32Array(count), before.spellUntil, told.spellUntil, left),
  };
}

/** Everybody of a part as they are known now. `personBefore`: of each the place among those of before; -1 for who was not there. */
export function mergeTold(before: PartPeople, personBefore: Int32Array, { places, people, livesAt }: PartTold): PartPeople {
  const source = personBefore.slice();
  places.forEach((place, at) => {
    source[place] = ~at;
  });
  const count = source.length;
  const place = livesAt.length === 0 ? before.place : before.place.map((number) => livesAt[number] as number);
  return {
    sex: merged(new Uint8Array(count), before.sex, people.sex, source), birthYear: merged(new Uint16Array(count), before.birthYear, people.birthYear, source),
    diedOn: merged(new Int32Array(count), before.diedOn, people.diedOn, source), place: merged(new Uint16Array(count), place, people.place, source), ...mergeSpells(before, people, source),
  };
}
