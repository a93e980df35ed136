import type { Relation } from '@dure/domain/household';
import type { Rng } from './prng.ts';

export type Kind = 'elder-alone' | 'middle-aged-alone' | 'young-alone' | 'elder-couple' | 'single-parent' | 'grandparents' | 'family' | 'other';

/** Who lives together, before anybody has a name. */
export interface Composition {
  readonly kind: Kind;
  readonly size: number;
}

/**
 * How many households of each kind and size. People who come to a town office are not the population: they are old, alone and poor,
 * with families and children among them. The numbers are ours; they add up to 1,200 households and 2,000 people.
 */
const COUNTS: readonly (readonly [Kind, size: number, households: number])[] = [
  ['elder-alone', 1, 480], ['middle-aged-alone', 1, 200], ['young-alone', 1, 50], ['elder-couple', 2, 190],
  ['single-parent', 2, 54], ['single-parent', 3, 44], ['single-parent', 4, 12], ['grandparents', 2, 20], ['grandparents', 3, 20],
  ['family', 3, 10], ['family', 4, 40], ['family', 5, 30], ['family', 6, 10], ['other', 2, 18], ['other', 3, 22],
];

/** Every household of the town without the hand-written ones, which take the place of one of the same kind and size. */
export function compositions(rng: Rng, written: readonly Composition[]): readonly Composition[] {
  const left = COUNTS.map(([kind, size, households]) => ({ kind, size, households }));
  for (const taken of written) {
    const row = left.find((each) => each.kind === taken.kind && each.size === taken.size);
    if (row === undefined || row.households === 0) throw new Error(`no ${taken.kind} household of ${taken.size} to take the place of`);
    row.households -= 1;
  }
  return rng.shuffle(left.flatMap(({ kind, size, households }) => Array.from({ length: households }, () => ({ kind, size }))));
}

export interface Member {
  readonly relation: Relation;
  readonly age: number;
  readonly sex: 'female' | 'male';
}

/** Ages, sexes and relations of the members, the reference person first. */
export function membersOf({ kind, size }: Composition, rng: Rng): readonly Member[] {
  return MEMBERS[kind](rng, size);
}

const sexWith = (rng: Rng, femaleShare: number): 'female' | 'male' => (rng.chance(femaleShare) ? 'female' : 'male');
const opposite = (sex: 'female' | 'male'): 'female' | 'male' => (sex === 'female' ? 'male' : 'female');

/** Old people of a town office: 65 to 97, most in their seventies. */
function elderAge(rng: Rng): number {
  return rng.weighted<number>([[rng.int(65, 69), 22], [rng.int(70, 74), 24], [rng.int(75, 79), 22], [rng.int(80, 84), 18], [rng.int(85, 97), 14]]);
}

function children(rng: Rng, count: number, parentAge: number): Member[] {
  const oldest = Math.min(parentAge - 20, 19);
  return Array.from({ length: count }, (_, index) => ({ relation: 'child', age: Math.max(0, rng.int(0, oldest) - index), sex: sexWith(rng, 0.49) }));
}

const MEMBERS: Readonly<Record<Kind, (rng: Rng, size: number) => readonly Member[]>> = {
  // Three of four old people who live alone are women (they outlive their husbands).
  'elder-alone': (rng) => [{ relation: 'self', age: elderAge(rng), sex: sexWith(rng, 0.72) }],
  'middle-aged-alone': (rng) => [{ relation: 'self', age: rng.int(40, 64), sex: sexWith(rng, 0.32) }],
  'young-alone': (rng) => [{ relation: 'self', age: rng.int(19, 39), sex: sexWith(rng, 0.5) }],
  'elder-couple': (rng) => {
    const age = Math.max(67, elderAge(rng));
    return [{ relation: 'self', age, sex: 'male' }, { relation: 'spouse', age: Math.max(65, age - rng.int(-1, 6)), sex: 'female' }];
  },
  'single-parent': (rng, size) => {
    const age = rng.int(28, 50);
    return [{ relation: 'self', age, sex: sexWith(rng, 0.78) }, ...children(rng, size - 1, age).map((child) => ({ ...child, age: Math.min(child.age, 18) }))];
  },
  grandparents: (rng, size) => {
    const age = rng.int(65, 79);
    const sex = sexWith(rng, size === 2 ? 0.8 : 0.2);
    const spouse: Member[] = size === 3 ? [{ relation: 'spouse', age: Math.max(62, age - rng.int(0, 4)), sex: opposite(sex) }] : [];
    return [{ relation: 'self', age, sex }, ...spouse, { relation: 'grandchild', age: rng.int(5, 17), sex: sexWith(rng, 0.49) }];
  },
  family: (rng, size) => {
    const age = rng.int(32, 52);
    const grandmother: Member[] = size >= 5 && rng.chance(0.4) ? [{ relation: 'parent', age: age + rng.int(22, 30), sex: 'female' }] : [];
    const spouse: Member = { relation: 'spouse', age: age - rng.int(-2, 5), sex: 'female' };
    return [{ relation: 'self', age, sex: 'male' }, spouse, ...children(rng, size - 2 - grandmother.length, spouse.age), ...grandmother];
  },
  other: (rng, size) => {
    const age = rng.int(38, 62);
    const parent: Member = { relation: 'parent', age: age + rng.int(22, 32), sex: sexWith(rng, 0.75) };
    const second: Member = rng.weighted([[parent, 5], [{ relation: 'sibling', age: age - rng.int(1, 9), sex: sexWith(rng, 0.5) }, 3], [{ relation: 'cohabitant', age: age - rng.int(-5, 9), sex: sexWith(rng, 0.5) }, 2]]);
    const third: Member[] = size === 3 ? [{ relation: 'sibling', age: age - rng.int(2, 10), sex: sexWith(rng, 0.4) }] : [];
    return [{ relation: 'self', age, sex: sexWith(rng, 0.45) }, second, ...third];
  },
};
