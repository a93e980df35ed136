import type { Livelihood, Relation } from '@dure/domain/household';
import type { FactValue } from '@dure/domain/person';
import type { Kind } from '../composition.ts';
import type { Given } from '../household.ts';

/** What the chances depend on. */
export interface Subject {
  readonly age: number;
  readonly sex: Given;
  readonly relation: Relation;
  readonly kind: Kind;
  readonly livelihood: Livelihood;
}

/** Facts while they are collected; a key that is never set stays unknown, as it does at a real desk. */
export type Collected = Record<string, FactValue>;

export function isAlone(subject: Subject): boolean {
  return subject.kind.endsWith('alone');
}

export function isElder(subject: Subject): boolean {
  return subject.age >= 65;
}
