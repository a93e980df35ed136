import type { DueSignal, Supervisor } from '../clock/index.ts';
import type { ReferralCommand } from './facts.ts';
import type { ReferralState } from './state.ts';

/** What the system records when a signal is given; the same signal is then not due again. */
export function commandOfSignal(state: ReferralState, { signal, forOn }: DueSignal): ReferralCommand {
  if (signal === 'escalate') return { action: 'escalate', forOn, to: supervisorsToTell(state) };
  if (signal === 'six-month-notice') return { action: 'notify-no-contact', forOn };
  return { action: 'remind', signal, forOn };
}

/** Both sides' team leads; a draft is known to the sender's side alone. */
export function supervisorsToTell({ status }: Pick<ReferralState, 'status'>): readonly Supervisor[] {
  return status === 'draft' ? ['sender-lead'] : ['sender-lead', 'receiver-lead'];
}
