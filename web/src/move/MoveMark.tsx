import type { MoveStatus } from '@dure/domain/move';
import type { ReactNode } from 'react';
import { StatusBadge } from '../design/Badge.tsx';
import type { IconName } from '../design/icon-paths.ts';
import type { Tone } from '../design/tone.ts';
import { useLabels } from '../messages/useLabels.ts';
import { moveStatusLabels } from './labels.ts';

const LOOKS: Readonly<Record<MoveStatus, readonly [Tone, IconName]>> = {
  sent: ['info', 'send'], opened: ['info', 'eye'], accepted: ['success', 'check'], noted: ['success', 'check'], returned: ['danger', 'return'], recalled: ['neutral', 'cross'], settled: ['neutral', 'checkCircle'],
};

/** How far a move has come. */
export function MoveMark({ status }: { readonly status: string }): ReactNode {
  const word = useLabels(moveStatusLabels);
  const [tone, icon] = LOOKS[status as MoveStatus] ?? ['neutral', 'info'];
  return <StatusBadge tone={tone} icon={icon}>{word(status)}</StatusBadge>;
}
