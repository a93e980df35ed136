import type { DeliveryStatus, LetterStatus, ReferralStatus } from '@dure/domain/referral';
import type { ReactNode } from 'react';
import { Steps } from '../../design/Lists.tsx';
import { useMessages } from '../../messages/index.ts';
import { useLabels } from '../../messages/useLabels.ts';
import { deliveryLabels, letterLabels, statusLabels } from '../labels.ts';
import { referralMessages } from '../messages.en.ts';

/** The path that leads to each status; where it goes on is the usual one. */
const STATUS_PATHS: Readonly<Record<ReferralStatus, readonly ReferralStatus[]>> = {
  'draft': ['draft', 'sent', 'opened', 'accepted'], 'sent': ['draft', 'sent', 'opened', 'accepted'], 'opened': ['draft', 'sent', 'opened', 'accepted'], 'needs-info': ['draft', 'sent', 'opened', 'needs-info', 'accepted'],
  'accepted': ['draft', 'sent', 'opened', 'accepted'], 'returned': ['draft', 'sent', 'opened', 'returned'], 'redirected': ['draft', 'sent', 'opened', 'redirected'], 'expired': ['draft', 'sent', 'expired'], 'recalled': ['draft', 'recalled'],
};
const USUAL: readonly DeliveryStatus[] = ['accepted', 'in-service', 'result-returned', 'acknowledged', 'closed'];
const WITH_HOLD: readonly DeliveryStatus[] = ['accepted', 'in-service', 'on-hold', 'result-returned', 'acknowledged', 'closed'];
const LETTER_PATH: readonly LetterStatus[] = ['drafted', 'approval-requested', 'approved', 'sent'];

interface AxisProps {
  readonly name: string;
  readonly path: readonly string[];
  readonly current: string;
  readonly word: (code: string) => string;
}

function Axis({ name, path, current, word }: AxisProps): ReactNode {
  return (
    <div className="referral-axis">
      <p className="referral-axis-name">{name}</p>
      <Steps label={name} steps={path.map((id) => ({ id, label: word(id) }))} current={current} />
    </div>
  );
}

export interface ProgressPictureProps {
  readonly status: string;
  readonly delivery: string;
  readonly letter: string;
}

/** Where a referral stands on both axes, drawn and said in one sentence. */
export function ProgressPicture({ status, delivery, letter }: ProgressPictureProps): ReactNode {
  const t = useMessages(referralMessages);
  const [statusWord, deliveryWord, letterWord] = [useLabels(statusLabels), useLabels(deliveryLabels), useLabels(letterLabels)];
  const isServed = status === 'accepted';
  return (
    <div className="referral-axes">
      <p className="visually-hidden">{t.progressText(statusWord(status), deliveryWord(delivery))}</p>
      {letter !== 'none' && <Axis name={t.axisLetter} path={LETTER_PATH} current={letter} word={letterWord} />}
      <Axis name={t.axisStatus} path={STATUS_PATHS[status as ReferralStatus] ?? []} current={status} word={statusWord} />
      {isServed && <Axis name={t.axisDelivery} path={delivery === 'on-hold' ? WITH_HOLD : USUAL} current={delivery} word={deliveryWord} />}
    </div>
  );
}
