import { RETURN_REASONS } from '@dure/domain/referral';
import type { ReturnReason } from '@dure/domain/referral';
import type { Rng } from '../prng.ts';
import type { Reach } from './compose.ts';
import type { Ending } from './scripts.ts';

/** Where a made-up referral stands today. */
export type Fate =
  | { readonly kind: 'draft'; readonly letter: 'none' | Exclude<Reach, 'sent'> }
  | { readonly kind: 'sent'; readonly ending: Ending }
  | { readonly kind: 'returned' | 'settled' | 'sent-again'; readonly reason: ReturnReason }
  | { readonly kind: 'redirected' };

/** How many referrals end there, how many days ago the last act was, and how many of them are late. */
interface Quota {
  readonly count: number;
  readonly daysAgo: readonly [number, number];
  readonly late?: { readonly count: number; readonly daysAgo: readonly [number, number] };
}

const BY_ENDING: Readonly<Record<Ending, Quota>> = {
  sent: { count: 58, daysAgo: [1, 12], late: { count: 18, daysAgo: [16, 38] } },
  opened: { count: 40, daysAgo: [1, 8], late: { count: 9, daysAgo: [17, 30] } },
  'needs-info': { count: 18, daysAgo: [1, 5], late: { count: 4, daysAgo: [9, 15] } },
  answered: { count: 8, daysAgo: [1, 6] },
  accepted: { count: 36, daysAgo: [1, 12], late: { count: 6, daysAgo: [16, 25] } },
  'in-service': { count: 92, daysAgo: [1, 27], late: { count: 10, daysAgo: [33, 48] } },
  'on-hold': { count: 12, daysAgo: [1, 25], late: { count: 3, daysAgo: [32, 40] } },
  resumed: { count: 6, daysAgo: [1, 20] },
  'result-returned': { count: 26, daysAgo: [1, 6], late: { count: 5, daysAgo: [9, 16] } },
  acknowledged: { count: 14, daysAgo: [1, 6] },
  closed: { count: 70, daysAgo: [5, 260] },
  'objected-to': { count: 4, daysAgo: [1, 9] },
  recalled: { count: 10, daysAgo: [3, 120] },
  expired: { count: 8, daysAgo: [1, 6] },
  'withdrawn-before': { count: 5, daysAgo: [2, 40] },
  'withdrawn-after': { count: 5, daysAgo: [2, 40] },
};

export interface Slot {
  readonly fate: Fate;
  readonly daysAgo: number;
}

/** Every fate the town needs, in no order. */
export function slots(rng: Rng): readonly Slot[] {
  const between = ([from, to]: readonly [number, number]): number => rng.int(from, to);
  const sent = Object.entries(BY_ENDING).flatMap(([ending, { count, daysAgo, late }]) =>
    Array.from({ length: count }, (_, index): Slot => ({
      fate: { kind: 'sent', ending: ending as Ending },
      daysAgo: between(late !== undefined && index < late.count ? late.daysAgo : daysAgo),
    })));
  const returns = RETURN_REASONS.flatMap((reason): Slot[] => [
    { fate: { kind: 'returned', reason }, daysAgo: rng.int(1, 6) }, { fate: { kind: 'returned', reason }, daysAgo: rng.int(8, 14) },
    { fate: { kind: 'settled', reason }, daysAgo: rng.int(3, 90) }, { fate: { kind: 'sent-again', reason }, daysAgo: rng.int(3, 12) },
  ]);
  const letters = ['none', 'draft', 'none', 'approval-requested', 'none', 'approved'] as const;
  const drafts = Array.from({ length: 24 }, (_, index): Slot => ({ fate: { kind: 'draft', letter: letters[index % letters.length] ?? 'none' }, daysAgo: index % 6 === 0 ? rng.int(9, 12) : rng.int(1, 5) }));
  const redirected = Array.from({ length: 14 }, (): Slot => ({ fate: { kind: 'redirected' }, daysAgo: rng.int(2, 12) }));
  return rng.shuffle([...sent, ...returns, ...drafts, ...redirected]);
}
