import { timeKey, type VisitTime } from '@dure/domain/visit';
import type { Answer } from '../client/index.ts';
import { useTowns } from '../jurisdiction/useTowns.ts';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { bandLabels, cancelLabels, notMetLabels, postponeLabels, purposeLabels, visitStatusLabels } from './labels.ts';
import { visitMessages } from './messages.en.ts';
import type { Tone } from '../design/tone.ts';

export type VisitRow = Answer<'GET /api/visits'>['rows'][number];

const TONES: Readonly<Record<string, Tone>> = { planned: 'info', 'in-progress': 'warning', done: 'success', 'not-met': 'warning', cancelled: 'neutral', postponed: 'warning' };

export interface VisitWords {
  readonly time: (visit: Pick<VisitRow, 'time'>) => string;
  readonly status: (visit: Pick<VisitRow, 'status' | 'outcome' | 'reason'>) => string;
  readonly tone: (visit: Pick<VisitRow, 'status'>) => Tone;
  readonly purpose: (visit: Pick<VisitRow, 'purpose' | 'words'>) => string;
  readonly town: (code: string) => string;
  readonly series: (visit: Pick<VisitRow, 'series'>) => string | undefined;
}

/** How a visit is told: its time, its status with the reason, what for. */
export function useVisitWords(): VisitWords {
  const t = useMessages(visitMessages);
  const { nameOf } = useTowns();
  const [band, status, purpose, notMet, cancelled, postponed] = [useLabels(bandLabels), useLabels(visitStatusLabels), useLabels(purposeLabels), useLabels(notMetLabels), useLabels(cancelLabels), useLabels(postponeLabels)];
  const why = ({ status: code, outcome, reason }: Pick<VisitRow, 'status' | 'outcome' | 'reason'>): string => {
    if (code === 'not-met') return notMet(outcome?.reason);
    if (reason === null) return '';
    return code === 'cancelled' ? cancelled(reason) : code === 'postponed' ? postponed(reason) : '';
  };
  return {
    time: ({ time }) => (time.kind === 'fixed' ? time.at : band(time.band)),
    status: (visit) => [status(visit.status), why(visit)].filter((part) => part !== '').join(' · '),
    tone: ({ status: code }) => TONES[code] ?? 'neutral',
    purpose: ({ purpose: code, words }) => (words === '' ? purpose(code) : `${purpose(code)} · ${words}`),
    town: (code) => nameOf(code),
    series: ({ series }) => (series === null ? undefined : [series.group, t.cadence(series.cadence.every, series.cadence.unit)].filter(Boolean).join(' · ')),
  };
}

/** Lists of one day: the agreed hour first, what fits anywhere last. */
export function byTime(one: VisitRow, other: VisitRow): number {
  return `${one.on} ${timeKey(one.time as VisitTime)}`.localeCompare(`${other.on} ${timeKey(other.time as VisitTime)}`);
}
