import { epochMilliseconds, instantOf, type Instant } from '../calendar/index.ts';
import { allow, refuse, type Decision } from '../decision/index.ts';

/** A link for one place at one conference: 72 hours, five wrong codes. */
export const GUEST_HOURS = 72;
export const GUEST_TRIES = 5;
/** How long an opened link may be read again without another code. */
export const GUEST_READING_MINUTES = 60;

export interface GuestLink {
  readonly expiresAt: Instant;
  readonly tries: number;
  readonly usedAt: Instant | null;
  readonly revokedAt: Instant | null;
}

export type GuestRefusal =
  | { readonly code: 'conference/guest-refused' }
  | { readonly code: 'conference/guest-code-wrong'; readonly left: number };

export function guestExpiry(at: Instant): Instant {
  return instantOf(epochMilliseconds(at) + GUEST_HOURS * 3_600_000);
}

/** Whether a link still opens. Revoked, expired, used up and never made all look the same from outside. */
export function isGuestOpen({ expiresAt, tries, usedAt, revokedAt }: GuestLink, at: Instant): boolean {
  return revokedAt === null && usedAt === null && tries < GUEST_TRIES && at < expiresAt;
}

/** The code is good once: it was read out over the telephone, and whoever overheard it comes too late. */
export function judgeGuestCode(link: GuestLink, codeMatches: boolean, at: Instant): Decision<{ readonly readUntil: Instant }, GuestRefusal> {
  if (!isGuestOpen(link, at)) return refuse({ code: 'conference/guest-refused' });
  if (!codeMatches) return refuse({ code: 'conference/guest-code-wrong', left: GUEST_TRIES - link.tries - 1 });
  return allow({ readUntil: readingEnds(at, link.expiresAt) });
}

/** An opened link is read again for an hour, and never longer than it holds. */
export function isGuestReading({ expiresAt, usedAt, revokedAt }: GuestLink, at: Instant): boolean {
  return usedAt !== null && revokedAt === null && at < readingEnds(usedAt, expiresAt);
}

function readingEnds(usedAt: Instant, expiresAt: Instant): Instant {
  const hour = instantOf(epochMilliseconds(usedAt) + GUEST_READING_MINUTES * 60_000);
  return epochMilliseconds(hour) < epochMilliseconds(expiresAt) ? hour : expiresAt;
}
