import { CONSENT_STATE_LABELS, type ConsentState } from '@dure/domain/consent';
import type { Answer } from '../client/index.ts';
import type { IconName } from '../design/icon-paths.ts';
import type { Tone } from '../design/tone.ts';
import { defineMessages } from '../messages/index.ts';

/** A line of the ledger as the server shows it. */
export type ConsentLine = Answer<'GET /api/persons/:id/consents'>['rows'][number];

export const stateLabels = defineMessages(CONSENT_STATE_LABELS, {
  requested: 'Asked', given: 'Given', refused: 'Refused', withdrawn: 'Withdrawn', expired: 'Expired', renewed: 'Renewed',
} satisfies Record<ConsentState, string>);

const LOOKS: Readonly<Record<ConsentState, { readonly tone: Tone; readonly icon: IconName }>> = {
  requested: { tone: 'info', icon: 'clock' }, given: { tone: 'success', icon: 'checkCircle' }, refused: { tone: 'warning', icon: 'cross' }, withdrawn: { tone: 'danger', icon: 'cross' }, expired: { tone: 'neutral', icon: 'clock' }, renewed: { tone: 'neutral', icon: 'refresh' },
};

export function stateLook(state: string): { readonly tone: Tone; readonly icon: IconName } {
  return LOOKS[state as ConsentState] ?? { tone: 'neutral', icon: 'info' };
}
