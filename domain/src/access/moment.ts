import { epochMilliseconds, instantOf, type Instant } from '../calendar/index.ts';

/** Moments are compared as moments: as text, `…00Z` and `…00.000Z` would differ. */
export function isBefore(moment: Instant, other: Instant): boolean {
  return epochMilliseconds(moment) < epochMilliseconds(other);
}

export function addMinutes(moment: Instant, minutes: number): Instant {
  return instantOf(epochMilliseconds(moment) + minutes * 60_000);
}
