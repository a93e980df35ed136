import type { ReactNode } from 'react';
import { Badge, StatusBadge } from '../design/Badge.tsx';
import { useLabels } from '../messages/useLabels.ts';
import { deliveryLabels, statusLabels, urgencyLabels } from './labels.ts';
import { deliveryLook, statusLook, urgencyTone } from './look.ts';

/** Both axes of a referral; the second only when the service has begun. */
export function ReferralMarks({ status, delivery }: { readonly status: string; readonly delivery: string }): ReactNode {
  const statusWord = useLabels(statusLabels);
  const deliveryWord = useLabels(deliveryLabels);
  return (
    <span className="row">
      <StatusBadge {...statusLook(status)}>{statusWord(status)}</StatusBadge>
      {delivery !== 'none' && <StatusBadge {...deliveryLook(delivery)}>{deliveryWord(delivery)}</StatusBadge>}
    </span>
  );
}

/** Said only where it changes what one does: 응급, 위기, 집중. */
export function UrgencyMark({ urgency }: { readonly urgency: string }): ReactNode {
  const word = useLabels(urgencyLabels);
  return urgency === 'general' ? null : <Badge tone={urgencyTone(urgency)}>{word(urgency)}</Badge>;
}
