import { ECARE_RULES } from './ecare.ts';
import { DREAM_RULES } from './dream.ts';
import { VISIT_RULES } from './visit.ts';
import { MEDAID_RULES } from './medaid.ts';
import { HOMEMED_RULES } from './homemed.ts';
import { SELF_RULES } from './self.ts';
import { ADDICT_RULES } from './addict.ts';
import { MENTAL_RULES } from './mental.ts';
import { ICM_RULES } from './icm.ts';
import { MODELS_RULES } from './models.ts';
import { REFERRAL_SYSTEM_RULES } from './referralSystem.ts';
import { PILOTS_RULES } from './pilots.ts';

/** Every sentence of the guide that the 2020 edition holds, once each. */
export const RULES_2020 = {
  ...ECARE_RULES,
  ...DREAM_RULES,
  ...VISIT_RULES,
  ...MEDAID_RULES,
  ...HOMEMED_RULES,
  ...SELF_RULES,
  ...ADDICT_RULES,
  ...MENTAL_RULES,
  ...ICM_RULES,
  ...MODELS_RULES,
  ...REFERRAL_SYSTEM_RULES,
  ...PILOTS_RULES,
} as const;

/** A sentence of the 2020 edition: a clause that names no such id does not compile. */
export type Rule2020 = keyof typeof RULES_2020;
