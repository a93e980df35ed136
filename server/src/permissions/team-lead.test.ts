import { describeRole } from './testing/describe.ts';
import { NOTHING, WHAT_WAS_SENT, WHOLE_PERSON } from './testing/probes.ts';

describeRole({
  role: 'team-lead', kind: 'town-office', breaksGlass: true,
  sees: {
    'own-area': WHOLE_PERSON, 'other-area': NOTHING, 'other-municipality': NOTHING, 'referred-to-me': WHAT_WAS_SENT,
    'consent-withdrawn': NOTHING, 'expired': NOTHING, 'break-glass': WHOLE_PERSON,
  },
});
