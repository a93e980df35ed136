import type { DisclosureItem } from '../access/index.ts';
import type { PlainDate } from '../calendar/index.ts';

export const HISTORY_KINDS = ['case', 'assessment', 'plan', 'goal', 'service', 'wish', 'counselling', 'safety', 'earlier-case'] as const;
export type HistoryKind = (typeof HISTORY_KINDS)[number];

/** One line of what went before, in words that need no other record beside them, and the items without which it is not told. */
export interface HistoryEntry {
  readonly kind: HistoryKind;
  readonly on: PlainDate | null;
  /** What it is, as the domain's own code: an act of a case, an instrument, a service. Empty where the words say it. */
  readonly code: string;
  readonly words: readonly string[];
  readonly needs: readonly DisclosureItem[];
}

/** What the items let be told, the latest first. An entry that needs no item is of nobody's and never goes. */
export function historyTold(entries: readonly HistoryEntry[], items: readonly DisclosureItem[]): readonly HistoryEntry[] {
  const given = new Set(items);
  return entries.filter(({ needs }) => needs.length > 0 && needs.every((item) => given.has(item))).toSorted((one, other) => (other.on ?? '').localeCompare(one.on ?? ''));
}

/** Which items the result of an instrument needs besides 조사 결과 itself. */
const ITEM_OF_INSTRUMENT: Readonly<Record<string, DisclosureItem>> = {
  needs: 'needs', risk: 'risk', 'AUDIT-K': 'addiction', 'AUDIT-KR': 'addiction', 'PHQ-9': 'mental-health', 'SGDS-K': 'mental-health', CIST: 'health', 'K-IADL': 'health',
};

/** An instrument that is not known here says the most delicate things. */
export function itemsOfInstrument(instrument: string): readonly DisclosureItem[] {
  return ['assessment', ITEM_OF_INSTRUMENT[instrument] ?? 'narrative'];
}
