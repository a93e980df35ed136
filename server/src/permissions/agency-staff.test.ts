import { describeRole } from './testing/describe.ts';
import { forAgency, NOTHING, WHAT_WAS_SENT } from './testing/probes.ts';

describeRole({
  role: 'agency-staff', kind: 'elder-care-provider', breaksGlass: false,
  sees: {
    'own-area': forAgency(NOTHING), 'other-area': forAgency(NOTHING), 'other-municipality': forAgency(NOTHING), 'referred-to-me': forAgency(WHAT_WAS_SENT),
    'consent-withdrawn': forAgency(NOTHING), 'expired': forAgency(NOTHING), 'break-glass': forAgency(NOTHING),
  },
});
