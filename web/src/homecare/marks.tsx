import type { GateVerdict } from '@dure/domain/homecare';
import type { ReactNode } from 'react';
import type { Answer } from '../client/index.ts';
import { StatusBadge } from '../design/Badge.tsx';
import { Citation } from '../design/Citation.tsx';
import type { Tone } from '../design/tone.ts';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { gateLabels, homecareStatusLabels } from './labels.ts';
import { homecareMessages } from './messages.en.ts';

const TONES: Readonly<Record<string, Tone>> = { candidate: 'info', surveying: 'info', active: 'success', paused: 'warning', ended: 'neutral', declined: 'neutral' };

export function HomecareMark({ status }: { readonly status: string }): ReactNode {
  const word = useLabels(homecareStatusLabels);
  return <StatusBadge tone={TONES[status] ?? 'neutral'}>{word(status)}</StatusBadge>;
}

const GATE_TONES = { 'met': 'success', 'not-met': 'danger', 'unknown': 'warning' } as const satisfies Record<GateVerdict, Tone>;

export function GateMark({ verdict }: { readonly verdict: GateVerdict }): ReactNode {
  const word = useLabels(gateLabels);
  return <StatusBadge tone={GATE_TONES[verdict]}>{word(verdict)}</StatusBadge>;
}

type Cited = Answer<'GET /api/homecares/:id'>['clauses'][string];

/** By which sentence of the leaflet; undefined where the edition does not hold it. */
export function ClauseCitation({ of, isShort = false }: { readonly of: Pick<Cited, 'rule' | 'page' | 'quote' | 'source'> | undefined; /** In a table, where the sentences of one leaflet stand below each other. */ readonly isShort?: boolean }): ReactNode {
  const t = useMessages(homecareMessages);
  return of === undefined ? null : <Citation source={isShort ? t.leaflet : of.source} {...(of.page === '' ? {} : { page: t.paging(of.page) })} quote={of.quote} rule={of.rule} />;
}
