import type { CaseStatus } from '@dure/domain/case';
import type { ReactNode } from 'react';
import { StatusBadge } from '../design/Badge.tsx';
import type { IconName } from '../design/icon-paths.ts';
import type { Tone } from '../design/tone.ts';
import { useLabels } from '../messages/useLabels.ts';
import { caseStatusLabels } from './labels.ts';

const LOOKS: Readonly<Record<CaseStatus, readonly [Tone, IconName]>> = {
  'registered': ['info', 'edit'], 'assessing': ['info', 'search'], 'conference': ['info', 'people'], 'planning': ['info', 'document'], 'in-service': ['success', 'people'], 'on-hold': ['warning', 'pause'],
  'closing': ['warning', 'flag'], 'closed': ['neutral', 'checkCircle'], 'aftercare': ['info', 'home'], 'ended': ['neutral', 'check'], 'reopened': ['danger', 'flag'],
};

/** The stage of a case. */
export function CaseMark({ status }: { readonly status: string }): ReactNode {
  const word = useLabels(caseStatusLabels);
  const [tone, icon] = LOOKS[status as CaseStatus] ?? ['neutral', 'info'];
  return <StatusBadge tone={tone} icon={icon}>{word(status)}</StatusBadge>;
}
