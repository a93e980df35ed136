import { addDays, type PlainDate } from '@dure/domain/calendar';
import type { Rng } from '../../../database/src/demo/prng.ts';

const DAY = /^\d{4}-\d\d-\d\d$/;
const KOREAN = /[가-힣]/;

/** A value that is still of its type and that nobody means: blank words, an empty list, a day long gone or far off, a number out of range. */
function worse(chance: Rng, value: unknown): unknown {
  if (Array.isArray(value)) return [];
  if (typeof value === 'number') return chance.pick([0, -1, 31, 999]);
  if (typeof value !== 'string') return value;
  if (DAY.test(value)) return addDays(value as PlainDate, chance.pick([-4000, -40, -1, 1, 40, 4000]));
  return KOREAN.test(value) ? chance.pick(['', '  ']) : value;
}

/** What people get wrong: one fact of an act is spoilt, the rest stays as it was. */
export function spoilt<Command extends { readonly action: string }>(chance: Rng, command: Command): Command {
  const names = Object.keys(command).filter((name) => name !== 'action');
  if (names.length === 0) return command;
  const name = chance.pick(names);
  const value = (command as Record<string, unknown>)[name];
  if (value !== null && typeof value === 'object' && !Array.isArray(value) && chance.chance(0.7)) {
    const inner = Object.keys(value).filter((key) => key !== 'kind');
    if (inner.length === 0) return command;
    const key = chance.pick(inner);
    return { ...command, [name]: { ...value, [key]: worse(chance, (value as Record<string, unknown>)[key]) } };
  }
  return { ...command, [name]: worse(chance, value) };
}

/** How often somebody tries what the table does not allow, is the wrong one to do it, or gets a fact wrong. */
export const MISTAKES = { action: 0.06, party: 0.04, facts: 0.06 } as const;
