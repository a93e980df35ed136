import type { DeliveryStatus, ReferralStatus } from '@dure/domain/referral';
import type { IconName } from '../design/icon-paths.ts';
import type { Tone } from '../design/tone.ts';

interface Look {
  readonly tone: Tone;
  readonly icon: IconName;
}

const STATUS_LOOKS: Readonly<Record<ReferralStatus, Look>> = {
  'draft': { tone: 'neutral', icon: 'edit' }, 'sent': { tone: 'info', icon: 'send' }, 'opened': { tone: 'info', icon: 'eye' }, 'needs-info': { tone: 'warning', icon: 'question' }, 'accepted': { tone: 'success', icon: 'checkCircle' },
  'returned': { tone: 'danger', icon: 'return' }, 'redirected': { tone: 'warning', icon: 'arrowRight' }, 'expired': { tone: 'danger', icon: 'clock' }, 'recalled': { tone: 'neutral', icon: 'cross' },
};
const DELIVERY_LOOKS: Readonly<Record<DeliveryStatus, Look>> = {
  'none': { tone: 'neutral', icon: 'minus' }, 'accepted': { tone: 'info', icon: 'clock' }, 'in-service': { tone: 'info', icon: 'people' }, 'on-hold': { tone: 'warning', icon: 'pause' },
  'result-returned': { tone: 'success', icon: 'document' }, 'acknowledged': { tone: 'success', icon: 'check' }, 'closed': { tone: 'neutral', icon: 'checkCircle' },
};
const PLAIN: Look = { tone: 'neutral', icon: 'info' };

export const statusLook = (status: string): Look => STATUS_LOOKS[status as ReferralStatus] ?? PLAIN;
export const deliveryLook = (delivery: string): Look => DELIVERY_LOOKS[delivery as DeliveryStatus] ?? PLAIN;

/** Red for emergency, amber for crisis; the others need no colour. */
export const urgencyTone = (urgency: string): Tone => (urgency === 'emergency' ? 'danger' : urgency === 'crisis' ? 'warning' : 'neutral');
