import type { Instant } from '../calendar/index.ts';
import { allow, refuse, type Decision } from '../decision/index.ts';
import { addMinutes } from './moment.ts';

/** How often somebody may search for people within an hour (ASVS 2.4.1). */
export interface SearchLimits {
  /** After so many without it, the password once more: whoever found an open workplace, or a program with its cookie, goes no further. */
  readonly proofAfter: number;
  /** And no more than so many: a person who types all day asks every quarter of a minute. */
  readonly most: number;
}

/** A box that suggests while one types asks several times for each person who is looked for. */
export const SEARCH_LIMITS: SearchLimits = { proofAfter: 240, most: 720 };
const HOUR_MINUTES = 60;

export const searchesCountFrom = (at: Instant): Instant => addMinutes(at, -HOUR_MINUTES);

/** Searches of one person since `searchesCountFrom`, and those of them after the last proof of the password. */
export interface SearchesMade {
  readonly inHour: number;
  readonly sinceProof: number;
}

export type SearchRefusal = { readonly code: 'session/step-up-needed' } | { readonly code: 'person/searched-too-often' };

export function judgeSearch({ inHour, sinceProof }: SearchesMade, { proofAfter, most }: SearchLimits): Decision<true, SearchRefusal> {
  if (inHour >= most) return refuse({ code: 'person/searched-too-often' });
  return sinceProof >= proofAfter ? refuse({ code: 'session/step-up-needed' }) : allow(true);
}
