import { actionRule } from './actions.ts';
import type { ReferralCommand } from './facts.ts';

/** Nothing written, or a list with nothing in it. */
export function isBlank(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return typeof value !== 'string' || value.trim() === '';
}

/** The facts that the table requires of this act and that are blank. */
export function missingFacts(command: ReferralCommand): readonly string[] {
  const facts = new Map<string, unknown>(Object.entries(command));
  return actionRule(command.action).requires.filter((field) => isBlank(facts.get(field)));
}
