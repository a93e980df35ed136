import { describeRole } from './testing/describe.ts';
import { EVERYTHING, NOTHING, type Outcome } from './testing/probes.ts';

/** By rank, so that neither the withdrawal nor the end of a consent hides from the coordinator what the municipality itself wrote. */
const AS_RECEIVER: Outcome = { ...EVERYTHING, referral: 'receiver' };

describeRole({
  role: 'coordinator', kind: 'hope-welfare', breaksGlass: true,
  sees: {
    'own-area': EVERYTHING, 'other-area': EVERYTHING, 'other-municipality': NOTHING, 'referred-to-me': AS_RECEIVER,
    'consent-withdrawn': AS_RECEIVER, 'expired': AS_RECEIVER, 'break-glass': EVERYTHING,
  },
});
