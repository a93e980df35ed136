import type { RuleEntry } from '../../../src/rule/index.ts';
import { type Rule2020, RULES_2020 } from '../../2020/rules/index.ts';
import { CARE_RULES } from './care.ts';
import { CARE_PLAN_RULES } from './carePlan.ts';
import { PRACTICE_RULES } from './practice.ts';

const ADDED = { ...CARE_RULES, ...CARE_PLAN_RULES, ...PRACTICE_RULES } as const;

/** A sentence of the 2026 edition: of the law, of practice, or carried over from 2020. */
export type Rule2026 = Rule2020 | keyof typeof ADDED;

/** No later ministry text is known: the sentence of 2020 goes on, and says that nobody has confirmed it for 2026. */
function carried(entries: Readonly<Record<Rule2020, RuleEntry>>): Readonly<Record<Rule2020, RuleEntry>> {
  const kept = Object.entries(entries).map(([id, entry]) => [id, { ...entry, grade: 'carried' as const }]);
  return Object.fromEntries(kept) as Readonly<Record<Rule2020, RuleEntry>>;
}

export const RULES_2026: Readonly<Record<Rule2026, RuleEntry>> = { ...carried(RULES_2020), ...ADDED };
