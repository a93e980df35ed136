import type { Informing } from '../../src/edition/index.ts';
import type { Rule2020 } from '../2020/rules/index.ts';
import { INFORMS_2020 } from '../2020/informs.ts';
import type { Rule2026 } from './rules/index.ts';

const ENDED: Informing = { reason: 'ended' };
/** The pilot's gate, channel and procedure are gone; what is left of them is history, but for whom discovery still looks for. */
const PILOT: readonly Rule2020[] = ['INTEGB-TARGET', 'INTEGB-PERIOD', 'INTEGB-DELIVERY'];

/** Why a sentence of 2026 only informs: as in 2020, and what the law adds without deciding a case. */
export const INFORMS_2026: Readonly<Partial<Record<Rule2026, Informing>>> = {
  ...INFORMS_2020,
  ...Object.fromEntries(PILOT.map((rule) => [rule, ENDED])),
  'CARE-PURPOSE': { reason: 'purpose' },
  'CARE-LEGAL': { reason: 'law' },
  'CARE-SERVICES': { reason: 'offer' },
  'CARE-ORG': { reason: 'organisation' },
  'CARE-SECRECY': { reason: 'secrecy' },
  'CARE-SECRECY-PENALTY': { reason: 'secrecy' },
  'CARE-IDENTIFIER': { reason: 'secrecy' },
  'ICM-LAW': { reason: 'law' },
};
