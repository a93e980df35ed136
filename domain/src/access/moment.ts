import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../calendar/index.ts';

/** Moments are compared as moments: as text, `…00Z` and `…00.000Z` would differ. */
export function isBefore(moment: Instant, other: Instant): boolean {
  return Temporal.Instant.compare(moment, other) < 0;
}

export function addMinutes(moment: Instant, minutes: number): Instant {
  return Temporal.Instant.from(moment).add({ minutes }).toString();
}
