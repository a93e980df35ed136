import type { ReactNode } from 'react';
import { StatusBadge } from '../../design/Badge.tsx';
import type { Tone } from '../../design/tone.ts';
import { useLabels } from '../../messages/useLabels.ts';
import { candidateStatusLabels } from './labels.ts';

const TONES: Readonly<Record<string, Tone>> = { 'handed-out': 'info', 'contacting': 'warning', 'intake': 'success', 'no-contact': 'danger' };

export function CandidateMark({ status }: { readonly status: string }): ReactNode {
  const word = useLabels(candidateStatusLabels);
  return <StatusBadge tone={TONES[status] ?? 'neutral'}>{word(status)}</StatusBadge>;
}
