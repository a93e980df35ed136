import type { RunStatus } from '@dure/domain/discovery';
import type { ReactNode } from 'react';
import { StatusBadge } from '../../design/Badge.tsx';
import type { Tone } from '../../design/tone.ts';
import { useLabels } from '../../messages/useLabels.ts';
import { runStatusLabels } from '../labels.ts';

const TONES: Readonly<Record<RunStatus, Tone>> = { queued: 'neutral', running: 'info', cancelling: 'warning', cancelled: 'warning', failed: 'danger', done: 'success' };

export function RunState({ status }: { readonly status: RunStatus }): ReactNode {
  const label = useLabels(runStatusLabels);
  return <StatusBadge tone={TONES[status]}>{label(status)}</StatusBadge>;
}
