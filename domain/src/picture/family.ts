import type { Relation } from '../household/index.ts';
import type { Sex } from '../person/index.ts';
import type { BondKind, UnionKind } from './sketch.ts';

/** A member of the household as this viewer may know it. */
export interface KnownMember {
  readonly key: string;
  /** To the reference person of the household. */
  readonly relation: Relation;
  /** Null where the name was not disclosed. */
  readonly name: string | null;
  readonly sex: Sex;
  readonly birthYear: number | null;
  readonly age: number | null;
  /** Ten years, where the age itself was not disclosed. */
  readonly decade: number | null;
  readonly isDeceased: boolean;
  /** Whose picture it is. */
  readonly isIndex: boolean;
}

export interface FamilyMember extends Omit<KnownMember, 'relation'> {
  /**
   * `record`: lives in the household. `drawn`: added by hand. `implied`: must have been there, or the grandchild would have no
   * parent; nothing is known of this one.
   */
  readonly source: 'record' | 'drawn' | 'implied';
  readonly relation: Relation | null;
  /** What a drawn one is called. */
  readonly role: string;
  readonly words: string;
}

export interface Union {
  readonly one: string;
  readonly other: string;
  readonly kind: UnionKind;
}

/** Children of the same parents; without parents they are only known to be siblings. */
export interface Sibship {
  readonly parents: readonly string[];
  readonly children: readonly string[];
  /** The record does not say whose children they are; the likely parent is drawn. */
  readonly isAssumed: boolean;
}

export interface Bond {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly kind: BondKind;
  readonly words: string;
}

export interface Family {
  readonly members: readonly FamilyMember[];
  readonly unions: readonly Union[];
  readonly sibships: readonly Sibship[];
  readonly bonds: readonly Bond[];
}
