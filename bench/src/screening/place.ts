import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type Criterion, type Screen, screenOn } from '@dure/domain/discovery';
import { CRITERIA, DEFAULT_THRESHOLDS } from '@dure/guide/discovery';
import { findStore, type Store } from '@dure/screening/claims';
import { FOUR } from './four.ts';

export const UNTIL = '2026-10-31';
/** The first day of the month that is added to claims that are there. */
export const ADDED = '20261001';
export const THREADS = availableParallelism();

/** What a phase works on. */
export interface Place {
  readonly folder: string;
  readonly people: number;
  readonly turns: number;
}

export const filesOf = ({ folder }: Place): string => `${folder}/files`;
export const homeOf = ({ folder }: Place): string => `${folder}/claims`;

export async function storeOf(place: Place): Promise<Store> {
  const store = await findStore(homeOf(place));
  if (store === undefined) throw new Error(`No claims in ${homeOf(place)}`);
  return store;
}

function screenFor(criteria: readonly Criterion[]): Screen {
  const asked = screenOn(criteria, DEFAULT_THRESHOLDS, UNTIL);
  if (!asked.ok) throw new Error(asked.refusal.code);
  return asked.value;
}

export const screenOfAll = (): Screen => screenFor(CRITERIA);
export const screenOfFour = (): Screen => screenFor(FOUR);

/** Criteria in SQL that somebody wrote for PostgreSQL from their sentences, without the compiler. */
export const BY_HAND = fileURLToPath(new URL('postgres/', import.meta.url));
const written = new Set(readdirSync(BY_HAND).map((name) => name.replace('.sql', '')));
export const isByHand = ({ criterion }: { readonly criterion: string }): boolean => written.has(criterion);
