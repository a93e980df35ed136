import type { Relation } from '../household/index.ts';
import type { Family, FamilyMember, KnownMember } from './family.ts';
import { Kinship } from './kinship.ts';
import { IMPLIED, type DrawnPerson, type GenogramSketch } from './sketch.ts';

/** Keys of those who must have been there though no record names them. */
export const IMPLIED_CHILD = `${IMPLIED}child`;
export const IMPLIED_PARENT = `${IMPLIED}parent`;

/** A parent is at least so much older. */
const GENERATION_YEARS = 15;

const implied = (key: string): FamilyMember => ({ key, source: 'implied', relation: null, name: null, role: '', words: '', sex: 'unknown', birthYear: null, age: null, decade: null, isDeceased: false, isIndex: false });

function drawnMember({ key, role, words, sex, birthYear, isDeceased }: DrawnPerson, year: number): FamilyMember {
  return { key, source: 'drawn', relation: null, name: null, role, words, sex, birthYear, age: birthYear === null || isDeceased ? null : year - birthYear, decade: null, isDeceased, isIndex: false };
}

class Household {
  readonly kin: Kinship;
  readonly #known: readonly KnownMember[];

  constructor(kin: Kinship, known: readonly KnownMember[]) {
    this.kin = kin;
    this.#known = known;
  }

  keysOf(...relations: readonly Relation[]): readonly string[] {
    return this.#known.filter(({ relation }) => relations.includes(relation)).map(({ key }) => key);
  }

  /** Two of a generation are a couple when one is a man and one a woman, or nobody knows. */
  couple(relation: Relation): readonly string[] {
    const keys = this.keysOf(relation);
    const sexOf = (key: string): string => this.kin.member(key)?.sex ?? 'unknown';
    const [first] = keys;
    const second = keys.find((key) => key !== first && (sexOf(key) !== sexOf(first ?? '') || sexOf(key) === 'unknown'));
    return [first, second].filter((key) => key !== undefined);
  }

  /** Who of these may be a parent by age. */
  elders(candidates: readonly string[], of: string): readonly string[] {
    const year = this.kin.member(of)?.birthYear ?? null;
    return candidates.filter((key) => {
      const born = this.kin.member(key)?.birthYear ?? null;
      return year === null || born === null || born + GENERATION_YEARS <= year;
    });
  }
}

function raise({ kin }: Household, couple: readonly string[], child: string, isAssumed = false): void {
  const [one, other] = couple;
  if (one === undefined) return;
  if (other !== undefined) kin.join(one, other, 'married');
  kin.bear(child, one, isAssumed);
}

function addParents(house: Household, self: string): void {
  raise(house, house.couple('parent'), self);
  const grandparents = house.couple('grandparent');
  if (grandparents.length === 0) return;
  const parents = house.kin.parentsOf(self);
  if (parents.length === 0) {
    house.kin.add(implied(IMPLIED_PARENT));
    house.kin.addParent(IMPLIED_PARENT, self);
  }
  // The record says 조부모 and not on which side.
  const [between = IMPLIED_PARENT] = parents;
  raise(house, grandparents, between, parents.length > 1);
}

function addChildren(all: Household, self: string): void {
  const { kin } = all;
  for (const child of all.keysOf('child')) kin.bear(child, self);
  for (const inLaw of all.keysOf('child-in-law')) {
    const sex = kin.member(inLaw)?.sex;
    const free = all.keysOf('child').filter((child) => kin.partnersOf(child).length === 0 && (sex === 'unknown' || kin.member(child)?.sex !== sex));
    const [only, ...more] = free;
    if (only !== undefined && more.length === 0) kin.join(only, inLaw, 'married');
  }
  for (const grandchild of all.keysOf('grandchild')) {
    const [only, ...more] = all.elders(all.keysOf('child'), grandchild);
    if (only !== undefined && more.length === 0) kin.bear(grandchild, only, true);
    else bearOfUnknown(kin, grandchild, self);
  }
}

function bearOfUnknown(kin: Kinship, grandchild: string, self: string): void {
  if (!kin.has(IMPLIED_CHILD)) {
    kin.add(implied(IMPLIED_CHILD));
    kin.bear(IMPLIED_CHILD, self);
  }
  kin.bear(grandchild, IMPLIED_CHILD);
}

function addHousehold(house: Household): void {
  const [self] = house.keysOf('self');
  if (self === undefined) return;
  const [spouse] = house.keysOf('spouse');
  if (spouse !== undefined) house.kin.join(self, spouse, 'married');
  addParents(house, self);
  if (spouse !== undefined) raise(house, house.couple('parent-in-law'), spouse);
  for (const sibling of house.keysOf('sibling')) house.kin.addSibling(sibling, self);
  addChildren(house, self);
}

/** Puts somebody beside another; false while the other is not there yet. */
function linkDrawn(kin: Kinship, { key, link, of }: DrawnPerson): boolean {
  if (link !== 'none' && !kin.has(of)) return false;
  if (link === 'partner') kin.join(of, key, 'married');
  if (link === 'child') kin.bear(key, of);
  if (link === 'parent') kin.addParent(key, of);
  if (link === 'sibling') kin.addSibling(key, of);
  return true;
}

function addDrawn(kin: Kinship, people: readonly DrawnPerson[], year: number): void {
  for (let waiting = [...people]; waiting.length > 0; ) {
    const left = waiting.filter((person) => {
      const isReady = person.link === 'none' || kin.has(person.of);
      if (isReady) {
        kin.add(drawnMember(person, year));
        linkDrawn(kin, person);
      }
      return !isReady;
    });
    // Whoever hangs on nobody who is there stands alone.
    waiting = left.length === waiting.length ? left.map((person) => ({ ...person, link: 'none' as const })) : left;
  }
}

function addUnions(kin: Kinship, { unions }: GenogramSketch): void {
  for (const { one, other, kind } of unions) if (kin.has(one) && kin.has(other)) kin.join(one, other, kind);
}

function correctParents(kin: Kinship, { parents }: GenogramSketch): void {
  for (const { child, parent } of parents) {
    if (!kin.has(child) || !kin.has(parent) || child === parent) continue;
    kin.orphan(child);
    kin.bear(child, parent);
  }
}

/** Without those implied parents whose children turned out to be somebody else's. */
function withoutEmpty(kin: Kinship, bonds: GenogramSketch['bonds']): Family {
  const members = kin.members.filter(({ key, source }) => source !== 'implied' || kin.childrenOf(key).length > 0);
  const there = new Set(members.map(({ key }) => key));
  const sibships = kin.sibships.map((sibship) => ({ ...sibship, children: sibship.children.filter((child) => there.has(child)) }));
  return {
    members,
    sibships: sibships.filter(({ parents, children }) => children.length > (parents.length > 0 ? 0 : 1)),
    unions: kin.unions.filter(({ one, other }) => there.has(one) && there.has(other)),
    bonds: bonds.filter(({ from, to }) => there.has(from) && there.has(to)),
  };
}

/**
 * The family of a household as far as the record and the hand say it. The relations of a record are to the reference person; who
 * is whose grandchild it does not say, so that the likely parent is drawn and marked, and one nobody knows is drawn as unknown.
 */
export function familyOf(known: readonly KnownMember[], sketch: GenogramSketch, year: number): Family {
  const kin = new Kinship();
  for (const member of known) kin.add({ ...member, source: 'record', role: '', words: '' });
  addHousehold(new Household(kin, known));
  // A union is known before the children that are born into it.
  addUnions(kin, sketch);
  addDrawn(kin, sketch.people, year);
  addUnions(kin, sketch);
  correctParents(kin, sketch);
  return withoutEmpty(kin, sketch.bonds);
}
