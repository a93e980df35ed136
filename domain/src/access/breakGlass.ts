import type { Instant } from '../calendar/index.ts';
import { allow, refuse, type Decision } from '../decision/index.ts';
import type { PersonId, StaffId } from '../ids/index.ts';
import type { Staff } from '../staff/index.ts';
import { addMinutes, isBefore } from './moment.ts';
import { may } from './permission.ts';

/** Why a record outside one's scope must be opened now. */
export const BREAK_GLASS_REASONS = {
  'life-threat': '생명·신체의 급박한 위험',
  'abuse-suspected': '학대·폭력 의심',
  'missing-person': '실종·연락 두절',
  'court-or-law': '법원·법령의 요구',
  'disaster': '재난·재해',
  'handover-gap': '담당자 공백',
} as const;
export type BreakGlassReason = keyof typeof BREAK_GLASS_REASONS;

export const BREAK_GLASS_MAX_MINUTES = 180;
export const BREAK_GLASS_MIN_WORDS = 10;

/** One person's record opened to one member of staff for a few hours. */
export interface BreakGlass {
  readonly staffId: StaffId;
  readonly personId: PersonId;
  readonly reason: BreakGlassReason;
  readonly words: string;
  readonly openedAt: Instant;
  /** First moment at which it no longer holds. */
  readonly expiresAt: Instant;
}

export interface BreakGlassRequest {
  readonly personId: PersonId;
  readonly reason: BreakGlassReason;
  readonly words: string;
  readonly minutes: number;
}

export type BreakGlassRefusal =
  | { readonly code: 'break-glass/not-permitted' }
  | { readonly code: 'break-glass/words-too-short'; readonly characters: number; readonly needed: number }
  | { readonly code: 'break-glass/duration'; readonly minutes: number; readonly maxMinutes: number }
  | { readonly code: 'break-glass/already-open'; readonly expiresAt: Instant };

export function isBreakGlassReason(text: string): text is BreakGlassReason {
  return Object.hasOwn(BREAK_GLASS_REASONS, text);
}

export function isGlassOpen(glass: Pick<BreakGlass, 'openedAt' | 'expiresAt'>, at: Instant): boolean {
  return !isBefore(at, glass.openedAt) && isBefore(at, glass.expiresAt);
}

/** Opens one person's record for at most three hours. The caller writes the access log and tells `supervisorsOf` in the same transaction. */
export function breakGlass(staff: Staff, request: BreakGlassRequest, earlier: readonly BreakGlass[], at: Instant): Decision<BreakGlass, BreakGlassRefusal> {
  if (!staff.active || !may(staff, 'break-glass')) return refuse({ code: 'break-glass/not-permitted' });
  const words = request.words.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const characters = [...words].length;
  if (characters < BREAK_GLASS_MIN_WORDS) return refuse({ code: 'break-glass/words-too-short', characters, needed: BREAK_GLASS_MIN_WORDS });
  const { minutes, personId, reason } = request;
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > BREAK_GLASS_MAX_MINUTES) return refuse({ code: 'break-glass/duration', minutes, maxMinutes: BREAK_GLASS_MAX_MINUTES });
  // A second opening before the first ends would be a way around the three hours.
  const open = earlier.find((one) => one.staffId === staff.id && one.personId === personId && isGlassOpen(one, at));
  if (open !== undefined) return refuse({ code: 'break-glass/already-open', expiresAt: open.expiresAt });
  return allow({ staffId: staff.id, personId, reason, words, openedAt: at, expiresAt: addMinutes(at, minutes) });
}

/** Who is told: the team lead of one's own organisation, else the coordinators, else the auditors of the municipality; never oneself. */
export function supervisorsOf(staff: Staff, colleagues: readonly Staff[]): readonly Staff[] {
  const others = colleagues.filter((one) => one.active && one.id !== staff.id && one.sigungu === staff.sigungu);
  const groups = [
    others.filter((one) => one.role === 'team-lead' && one.organisationId === staff.organisationId),
    others.filter((one) => one.role === 'coordinator'),
    others.filter((one) => one.role === 'auditor'),
  ];
  return groups.find((group) => group.length > 0) ?? [];
}
