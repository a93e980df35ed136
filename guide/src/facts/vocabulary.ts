import { BENEFIT_FACTS } from './benefit.ts';
import { CARE_FACTS } from './care.ts';
import { CASE_FACTS } from './case.ts';
import { CONSENT_FACTS } from './consent.ts';
import type { FactDefinition } from './definition.ts';
import { HEALTH_FACTS } from './health.ts';
import { HOUSEHOLD_FACTS } from './household.ts';
import { INTEGRATED_FACTS } from './integrated.ts';
import { PERSON_FACTS } from './person.ts';
import { RISK_FACTS } from './risk.ts';

const ALL_FACTS = { ...PERSON_FACTS, ...HOUSEHOLD_FACTS, ...BENEFIT_FACTS, ...CARE_FACTS, ...CONSENT_FACTS, ...HEALTH_FACTS, ...RISK_FACTS, ...CASE_FACTS, ...INTEGRATED_FACTS } as const;

export type FactKey = keyof typeof ALL_FACTS;

/** Everything that a case may say. A key that is not here is refused. */
export const FACTS: Readonly<Record<FactKey, FactDefinition>> = ALL_FACTS;

export function findFact(key: string): FactDefinition | undefined {
  return Object.hasOwn(FACTS, key) ? FACTS[key as FactKey] : undefined;
}

/** Under these keys the household's members are nested, one record each or a list of them. */
export const MEMBER_KEYS = [
  'children', 'child', 'persons', 'members', 'siblings', 'grandchildren', 'parents', 'grandparents', 'relatives',
  'spouse', 'father', 'mother', 'grandmother', 'grandfather', 'son', 'daughter', 'brother', 'sister', 'guardian', 'caregiver',
] as const;
