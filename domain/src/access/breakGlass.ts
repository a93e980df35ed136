import type { Instant } from '../calendar/index.ts';
import type { PersonId, StaffId } from '../ids/index.ts';
import { isBefore } from './moment.ts';

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

export function isGlassOpen(glass: Pick<BreakGlass, 'openedAt' | 'expiresAt'>, at: Instant): boolean {
  return !isBefore(at, glass.openedAt) && isBefore(at, glass.expiresAt);
}
