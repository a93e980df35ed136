import { describeRole } from './testing/describe.ts';
import { NOTHING, WHAT_WAS_SENT, WHOLE_PERSON } from './testing/probes.ts';

/** A programme team has no area: without a referral nobody of the municipality is visible to it. */
describeRole({
  role: 'case-manager', kind: 'visiting-health', breaksGlass: true,
  sees: {
    'own-area': NOTHING, 'other-area': NOTHING, 'other-municipality': NOTHING, 'referred-to-me': WHAT_WAS_SENT,
    'consent-withdrawn': NOTHING, 'expired': NOTHING, 'break-glass': WHOLE_PERSON,
  },
});
