import type { PlainDate } from '../calendar/index.ts';
import { searchKeyOf } from '../korean/index.ts';

/** Whether one insertion, removal, replacement or exchange of neighbours turns one row of letters into the other. */
export function isOneSlipAway(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = (row: readonly string[], from: number) => row.slice(from).join('\u0000');
  if (short.length < long.length) return long.length - short.length === 1 && rest(short, at) === rest(long, at + 1);
  if (at === short.length || rest(short, at + 1) === rest(long, at + 1)) return true;
  return short[at] === long[at + 1] && short[at + 1] === long[at] && rest(short, at + 2) === rest(long, at + 2);
}

export type NameLikeness = 'same' | 'similar' | 'different';

/** Two names; similar = one jamo away (은/온, 수/소), the slip of a finger or of an ear. Single syllables are too short to tell. */
export function nameLikeness(one: string, other: string): NameLikeness {
  const [a, b] = [searchKeyOf(one), searchKeyOf(other)];
  if (a === '' || b === '') return 'different';
  if (a === b) return 'same';
  if (Array.from(a).length < 2 || Array.from(b).length < 2) return 'different';
  return isOneSlipAway(Array.from(a.normalize('NFD')), Array.from(b.normalize('NFD'))) ? 'similar' : 'different';
}

export type BirthLikeness = 'same' | 'swapped' | 'slip' | 'different' | 'unknown';

/** Two birth dates; swapped = day and month exchanged, slip = one digit typed wrong or two exchanged. */
export function birthLikeness(one: PlainDate | null, other: PlainDate | null): BirthLikeness {
  if (one === null || other === null) return 'unknown';
  if (one === other) return 'same';
  const [year, month, date] = one.split('-');
  if (other === `${year}-${date}-${month}`) return 'swapped';
  return isOneSlipAway(Array.from(one), Array.from(other)) ? 'slip' : 'different';
}

/** Address words without what people write differently: spaces, commas, the lot in brackets. */
export function addressKeyOf(text: string): string {
  return searchKeyOf(text.replace(/\([^()]*\)/gu, '')).replace(/[.,]/gu, '');
}
