import type { PlainDate } from '../calendar/index.ts';
import type { CaseCommand } from './facts.ts';
import type { CaseState } from './state.ts';

/** The escalation that a case owes today: its next date has come and nobody was told of that date yet. */
export function findCaseSignal({ nextOn }: Pick<CaseState, 'nextOn'>, today: PlainDate): CaseCommand | undefined {
  return nextOn !== null && nextOn <= today ? { action: 'escalate', forOn: nextOn } : undefined;
}
