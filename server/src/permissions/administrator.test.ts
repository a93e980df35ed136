import { describeRole } from './testing/describe.ts';
import { FORBIDDEN } from './testing/probes.ts';

/** Even in an organisation that received a referral: whoever keeps the accounts sees nobody. */
describeRole({
  role: 'administrator', kind: 'elder-care-provider', breaksGlass: false,
  sees: {
    'own-area': FORBIDDEN, 'other-area': FORBIDDEN, 'other-municipality': FORBIDDEN, 'referred-to-me': FORBIDDEN,
    'consent-withdrawn': FORBIDDEN, 'expired': FORBIDDEN, 'break-glass': FORBIDDEN,
  },
});
