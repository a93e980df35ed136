import type { PlainDate } from '@dure/domain/calendar';
import type { Tone } from '../../design/tone.ts';
import type { VisitRow } from '../useVisitWords.ts';

/** How the visits of a 행정동 stand, the one that wants somebody's eye first. */
export const TOWN_STATES = ['late', 'fell-through', 'open', 'settled'] as const;
export type TownState = (typeof TOWN_STATES)[number];

export const TOWN_TONES: Readonly<Record<TownState, Tone>> = { late: 'danger', 'fell-through': 'warning', open: 'info', settled: 'success' };

/** The visits of one 행정동 in the days that are shown. */
export interface TownVisits {
  readonly code: string;
  readonly rows: readonly VisitRow[];
  readonly state: TownState;
  readonly counts: Readonly<Record<TownState, number>>;
}

function stateOf({ status, on }: Pick<VisitRow, 'status' | 'on'>, today: PlainDate): TownState {
  if (status === 'done') return 'settled';
  if (status === 'not-met' || status === 'postponed') return 'fell-through';
  return on < today ? 'late' : 'open';
}

/** By 행정동, the fullest first; what was cancelled is no way to go. */
export function townsOf(all: readonly VisitRow[], today: PlainDate): readonly TownVisits[] {
  const groups = new Map<string, VisitRow[]>();
  for (const row of all) if (row.status !== 'cancelled') groups.set(row.emdCode, [...(groups.get(row.emdCode) ?? []), row]);
  return [...groups.entries()].map(([code, rows]) => {
    const states = rows.map((row) => stateOf(row, today));
    const counts = Object.fromEntries(TOWN_STATES.map((state) => [state, states.filter((one) => one === state).length])) as Record<TownState, number>;
    return { code, rows, counts, state: TOWN_STATES.find((state) => counts[state] > 0) ?? 'open' };
  }).toSorted((one, other) => other.rows.length - one.rows.length || one.code.localeCompare(other.code));
}
