import { allow, refuse, type Decision } from '../decision/index.ts';
import type { Sex } from '../person/index.ts';

/** What is drawn by hand beside what the record says. Keys name the members and circles of the picture. */

export const UNION_KINDS = ['married', 'cohabiting', 'separated', 'divorced'] as const;
export type UnionKind = (typeof UNION_KINDS)[number];

export const BOND_KINDS = ['close', 'conflict', 'distant', 'cut-off'] as const;
export type BondKind = (typeof BOND_KINDS)[number];

export const KIN_LINKS = ['child', 'parent', 'partner', 'sibling', 'none'] as const;
export type KinLink = (typeof KIN_LINKS)[number];

/** Somebody of the family who has no record: an estranged son abroad. */
export interface DrawnPerson {
  readonly key: string;
  /** 호칭: 큰아들, 전남편. */
  readonly role: string;
  readonly words: string;
  readonly sex: Sex;
  readonly birthYear: number | null;
  readonly isDeceased: boolean;
  /** What this one is to `of`. */
  readonly link: KinLink;
  readonly of: string;
}

export interface DrawnUnion {
  readonly one: string;
  readonly other: string;
  readonly kind: UnionKind;
}

export interface DrawnParent {
  readonly child: string;
  readonly parent: string;
}

export interface DrawnBond {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly kind: BondKind;
  readonly words: string;
}

export interface GenogramSketch {
  readonly people: readonly DrawnPerson[];
  /** How two stand to each other where it is not a marriage. */
  readonly unions: readonly DrawnUnion[];
  /** Whose child somebody is, where the record does not say it. */
  readonly parents: readonly DrawnParent[];
  readonly bonds: readonly DrawnBond[];
}

export const EMPTY_GENOGRAM: GenogramSketch = { people: [], unions: [], parents: [], bonds: [] };

export const TIE_KINDS = ['normal', 'strong', 'weak', 'stressful'] as const;
export type TieKind = (typeof TIE_KINDS)[number];

/** Which way help or strain flows, seen from the household. */
export const FLOWS = ['none', 'in', 'out', 'both'] as const;
export type Flow = (typeof FLOWS)[number];

export interface DrawnCircle {
  readonly key: string;
  readonly name: string;
  readonly words: string;
}

export interface DrawnTie {
  /** Of the circle. */
  readonly key: string;
  readonly kind: TieKind;
  readonly flow: Flow;
  readonly words: string;
}

/** A circle that follows from the record is never removed; it may be left off the drawing for a reason. */
export interface HiddenCircle {
  readonly key: string;
  readonly reason: string;
}

export interface EcomapSketch {
  readonly circles: readonly DrawnCircle[];
  readonly ties: readonly DrawnTie[];
  readonly hidden: readonly HiddenCircle[];
}

export const EMPTY_ECOMAP: EcomapSketch = { circles: [], ties: [], hidden: [] };

export type PictureRefusal =
  | { readonly code: 'picture/key-twice' }
  | { readonly code: 'picture/unknown-key' }
  | { readonly code: 'picture/own-kin' }
  | { readonly code: 'picture/name-missing' }
  | { readonly code: 'picture/reason-missing' };

/** Keys of those who must have been there though no record names them begin so. */
export const IMPLIED = 'implied-';

type Checked<Sketch> = Decision<Sketch, PictureRefusal>;

const isBlank = (text: string): boolean => text.trim() === '';
const isTwice = (keys: readonly string[]): boolean => new Set(keys).size < keys.length;

function ancestorsLoop(people: readonly DrawnPerson[]): boolean {
  const byKey = new Map(people.map((person) => [person.key, person]));
  return people.some(({ key, of }) => {
    const met = new Set([key]);
    for (let at: string | undefined = of; at !== undefined; at = byKey.get(at)?.of) {
      if (met.has(at)) return true;
      met.add(at);
    }
    return false;
  });
}

/** Whether a genogram may be kept: everybody drawn has a name to be called by, and is kin of somebody else who is there. */
export function checkGenogram(sketch: GenogramSketch, known: readonly string[]): Checked<GenogramSketch> {
  const drawn = sketch.people.map(({ key }) => key);
  const keys = new Set([...known, ...drawn]);
  if (isTwice([...known, ...drawn]) || isTwice(sketch.bonds.map(({ key }) => key)) || isTwice(sketch.parents.map(({ child }) => child))) return refuse({ code: 'picture/key-twice' });
  if (sketch.people.some(({ role }) => isBlank(role))) return refuse({ code: 'picture/name-missing' });
  const linked = sketch.people.filter(({ link }) => link !== 'none');
  const pairs = [...sketch.bonds.map(({ from, to }) => [from, to]), ...sketch.unions.map(({ one, other }) => [one, other]), ...sketch.parents.map(({ child, parent }) => [child, parent])];
  // Somebody who was only implied may be named in a pair and not be drawn any more; then the pair is left out of the drawing.
  const isKnown = (key: string): boolean => keys.has(key) || key.startsWith(IMPLIED);
  if (![...linked.map(({ of }) => of), ...pairs.flat()].every(isKnown)) return refuse({ code: 'picture/unknown-key' });
  return pairs.some(([one, other]) => one === other) || ancestorsLoop(linked) ? refuse({ code: 'picture/own-kin' }) : allow(sketch);
}

/** Whether an ecomap may be kept: what is added has a name, and what is hidden has a reason. */
export function checkEcomap(sketch: EcomapSketch, known: readonly string[]): Checked<EcomapSketch> {
  const added = sketch.circles.map(({ key }) => key);
  if (isTwice([...known, ...added]) || isTwice(sketch.ties.map(({ key }) => key)) || isTwice(sketch.hidden.map(({ key }) => key))) return refuse({ code: 'picture/key-twice' });
  if (sketch.circles.some(({ name }) => isBlank(name))) return refuse({ code: 'picture/name-missing' });
  return sketch.hidden.some(({ reason }) => isBlank(reason)) ? refuse({ code: 'picture/reason-missing' }) : allow(sketch);
}

/** Without what hangs on somebody who is no longer there: people move out and records are joined. */
export function tidyGenogram(sketch: GenogramSketch, known: readonly string[]): GenogramSketch {
  const drawn = new Set([...known, ...sketch.people.map(({ key }) => key)]);
  const keys = { has: (key: string): boolean => drawn.has(key) || key.startsWith(IMPLIED) };
  return {
    people: sketch.people.map((person) => (person.link === 'none' || keys.has(person.of) ? person : { ...person, link: 'none', of: '' })),
    unions: sketch.unions.filter(({ one, other }) => keys.has(one) && keys.has(other)),
    parents: sketch.parents.filter(({ child, parent }) => keys.has(child) && keys.has(parent)),
    bonds: sketch.bonds.filter(({ from, to }) => keys.has(from) && keys.has(to)),
  };
}
