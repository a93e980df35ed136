import type { PlainDate } from '../calendar/index.ts';
import type { CaseCommand, ClosureReason } from '../case/index.ts';
import { CLOSURE_TERMS } from '../document/index.ts';
import type { HomecareCommand, HomecareEndReason } from './facts.ts';

const SAME: { readonly [Reason in ClosureReason]?: HomecareEndReason } = { died: 'died', institution: 'institution', refused: 'refused', moved: 'moved' };

/** What the end of its case is for a course; nothing where the case goes on. */
export function endWithCase(command: CaseCommand, endedOn: PlainDate): HomecareCommand | undefined {
  if (command.action === 'move-away') return { action: 'end', reason: 'moved', endedOn, words: command.municipality };
  return command.action === 'close' ? { action: 'end', reason: SAME[command.reason] ?? 'other', endedOn, words: `사례 종결(${CLOSURE_TERMS[command.reason]})` } : undefined;
}
