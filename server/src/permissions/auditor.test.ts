import { describeRole } from './testing/describe.ts';
import { FORBIDDEN } from './testing/probes.ts';

/** Even in an organisation that received a referral: whoever checks the records of reading reads no record. */
describeRole({
  role: 'auditor', kind: 'elder-care-provider', breaksGlass: false,
  sees: {
    'own-area': FORBIDDEN, 'other-area': FORBIDDEN, 'other-municipality': FORBIDDEN, 'referred-to-me': FORBIDDEN,
    'consent-withdrawn': FORBIDDEN, 'expired': FORBIDDEN, 'break-glass': FORBIDDEN,
  },
});
