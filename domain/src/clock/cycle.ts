import { addMonths, type PlainDate } from '../calendar/index.ts';
import type { ProgrammeId } from '../programme/index.ts';
import type { DeadlineSource } from './deadline.ts';

export type Cycle = 'monthly' | 'quarterly';
const MONTHS = { monthly: 1, quarterly: 3 } as const satisfies Record<Cycle, number>;

interface LinkageCycle {
  readonly from: ProgrammeId;
  readonly to: ProgrammeId;
  readonly out: Cycle;
  readonly reply: Cycle;
  readonly cite: DeadlineSource;
}

const CITE: DeadlineSource = { rule: 'MEDAID-A1-CYCLE-REPLY', page: 'p.44', quote: '회신주기: 매월(방문건강관리사업) / 분기 1회(정신건강사업)' };

/** 의료급여 sends once a month; 방문건강 answers monthly, 정신건강 and 중독 (listed below it, C35) quarterly. */
export const LINKAGE_CYCLES: readonly LinkageCycle[] = [
  { from: 'MEDAID', to: 'VISIT', out: 'monthly', reply: 'monthly', cite: CITE },
  { from: 'MEDAID', to: 'MENTAL', out: 'monthly', reply: 'quarterly', cite: CITE },
  { from: 'MEDAID', to: 'ADDICT', out: 'monthly', reply: 'quarterly', cite: CITE },
];

/** The cycles of a (sender, receiver) pair; none where the guide sets no cycle and each referral is answered for itself. */
export function findLinkageCycle(from: ProgrammeId | null, to: ProgrammeId | null): LinkageCycle | undefined {
  return LINKAGE_CYCLES.find((cycle) => cycle.from === from && cycle.to === to);
}

/**
 * The n-th date of a cycle, always counted from its anchor so that a cycle begun on the 31st returns to the 31st
 * after a short month.
 */
export function cycleDate(anchorOn: PlainDate, cycle: Cycle, n: number): PlainDate {
  return addMonths(anchorOn, MONTHS[cycle] * n);
}

/** The first date of the cycle after a day. */
export function nextCycleDate(anchorOn: PlainDate, cycle: Cycle, after: PlainDate): PlainDate {
  let n = 1;
  while (cycleDate(anchorOn, cycle, n) <= after) n += 1;
  return cycleDate(anchorOn, cycle, n);
}

/** Whether this month's (or quarter's) list to the receiver is still to be sent. */
export function isOutgoingCycleDue(lastSentOn: PlainDate | null, cycle: Cycle, today: PlainDate): boolean {
  return lastSentOn === null || cycleDate(lastSentOn, cycle, 1) <= today;
}
