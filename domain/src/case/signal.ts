import type { PlainDate } from '../calendar/index.ts';
import { escalationOn } from '../clock/index.ts';
import type { CaseCommand } from './facts.ts';
import type { CaseState } from './state.ts';

/** The escalation that a case owes today: its next date has come, or another week after it, and nobody was told yet. */
export function findCaseSignal(
  { nextOn, escalatedFor }: Pick<CaseState, 'nextOn' | 'escalatedFor'>,
  today: PlainDate,
): Extract<CaseCommand, { action: 'escalate' }> | undefined {
  const forOn = nextOn === null ? null : escalationOn(nextOn, today);
  return forOn === null || forOn === escalatedFor ? undefined : { action: 'escalate', forOn };
}
