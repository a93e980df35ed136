import { isRunOver, type DiscoveryCondition } from '@dure/domain/discovery';
import { useEffect, useRef, useState } from 'react';
import { useRead, useWrite, type Answer } from '../client/index.ts';
import type { ApiError } from '../client/api-error.ts';

export type RunDetail = Answer<'GET /api/discovery/runs/:id'>;

/** What is tried: nothing of it holds until it is saved with a day. */
export interface Trial {
  /** Empty: every criterion in force. */
  readonly criteria: readonly string[];
  readonly thresholds: Readonly<Record<string, number>>;
  readonly conditions: Readonly<Record<string, DiscoveryCondition>>;
}

export interface Preview {
  /** The last answer, perhaps of an earlier trial. */
  readonly run: RunDetail | undefined;
  /** Whether the answer is for what is tried now. */
  readonly isCurrent: boolean;
  readonly error: ApiError | undefined;
}

/** Somebody still types. */
const PAUSE_MILLISECONDS = 600;
const EVERY_SECONDS = 0.5;

function bodyOf({ criteria, thresholds, conditions }: Trial) {
  return {
    kind: 'preview' as const, purpose: '',
    ...(criteria.length > 0 ? { criteria: [...criteria] } : {}),
    ...(Object.keys(thresholds).length > 0 ? { thresholds: { ...thresholds } } : {}),
    ...(Object.keys(conditions).length > 0 ? { conditions: { ...conditions } } : {}),
  };
}

interface Asked {
  readonly key: string;
  readonly id: string;
}

/** Asks for the trial once it has stood still; a trial that nobody waits for any more is called off. */
function useAsking(trial: Trial | undefined, isOver: (id: string) => boolean): { readonly asked: Asked | undefined; readonly error: ApiError | undefined } {
  const key = trial === undefined ? '' : JSON.stringify(trial);
  const [asked, setAsked] = useState<Asked>();
  const ask = useWrite('POST /api/discovery/runs', { refreshes: [] });
  const cancel = useWrite('POST /api/discovery/runs/:id/cancel', { refreshes: [] });
  const latest = useRef({ trial, isOver, ask: ask.send, cancel: cancel.send });
  useEffect(() => { latest.current = { trial, isOver, ask: ask.send, cancel: cancel.send }; });
  useEffect(() => {
    if (key === '') return undefined;
    let [isWanted, id] = [true, ''];
    const callOff = (): void => { if (id !== '' && !latest.current.isOver(id)) latest.current.cancel({ params: { id } }).catch(() => undefined); };
    const timer = setTimeout(() => {
      const now = latest.current;
      if (now.trial === undefined) return;
      now.ask({ body: bodyOf(now.trial) }).then(({ answer }) => {
        id = answer.id;
        if (isWanted) setAsked({ key, id });
        else callOff();
      }, () => undefined);
    }, PAUSE_MILLISECONDS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
      callOff();
    };
  }, [key]);
  return { asked: asked?.key === key ? asked : undefined, error: ask.error };
}

/** The run that was asked for, read again until it is over. */
function useAnswer(id: string | undefined): { readonly data: RunDetail | undefined; readonly error: ApiError | undefined } {
  const input = { params: { id: id ?? '' } };
  const { data: known } = useRead('GET /api/discovery/runs/:id', input, { enabled: id !== undefined });
  const isWaiting = id !== undefined && (known === undefined || !isRunOver(known.status));
  return useRead('GET /api/discovery/runs/:id', input, { enabled: id !== undefined, ...(isWaiting ? { everySeconds: EVERY_SECONDS } : {}) });
}

/** Counts what the trial would find, a moment after each change; undefined asks nothing. */
export function usePreview(trial: Trial | undefined): Preview {
  const [shown, setShown] = useState<RunDetail>();
  const { asked, error } = useAsking(trial, (id) => id === shown?.id);
  const { data, error: unread } = useAnswer(asked?.id);
  // What was counted before stays in sight while the next is counted.
  if (data !== undefined && isRunOver(data.status) && data.id !== shown?.id) setShown(data);
  return { run: shown, isCurrent: asked !== undefined && shown?.id === asked.id, error: error ?? unread };
}
