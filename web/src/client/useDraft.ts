import { useEffect, useRef, useState } from 'react';
import { api } from './api.ts';
import { forgetDraft, recallDraft, rememberDraft } from './draft-memory.ts';
import { createDraftSaver, type DraftSaver, type SaveStatus } from './draft-saver.ts';

const PAUSE_MILLISECONDS = 800;
const RETRY_MILLISECONDS = 15_000;
const IDLE: SaveStatus = { kind: 'idle' };

export interface Draft {
  readonly status: SaveStatus;
  /** True while an earlier draft is being looked for; show the form when it has ended. */
  readonly isRestoring: boolean;
  /** The value came from an earlier visit. */
  readonly restored: boolean;
  /** After the form was submitted, or to begin anew: the draft is gone here and on the server. */
  readonly discard: () => Promise<void>;
  /** Discards, and the form shows its first value again. */
  readonly restart: () => Promise<void>;
}

export interface DraftPlace {
  /** Names the form: `intake:new`, `assessment:<id>`. Letters, digits and `: . _ -`. */
  readonly key: string;
  /** Whom it is about, so that the draft follows the person's access rules. */
  readonly personId?: string;
}

async function saveDraft({ key, personId }: DraftPlace, value: unknown): Promise<string> {
  const { answer } = await api('PUT /api/drafts/:key', { params: { key }, body: { body: value, personId: personId ?? null } });
  return answer.updatedAt;
}

function useSaver<Value>({ key, personId }: DraftPlace): { readonly saver: DraftSaver<Value>; readonly status: SaveStatus; readonly forgetStatus: () => void } {
  const [status, setStatus] = useState<SaveStatus>(IDLE);
  const [saver] = useState(() => createDraftSaver<Value>({
    save: (value) => saveDraft({ key, ...(personId ? { personId } : {}) }, value),
    onStatus: setStatus,
    pauseMilliseconds: PAUSE_MILLISECONDS,
    retryMilliseconds: RETRY_MILLISECONDS,
  }));
  useEffect(() => {
    const flush = saver.flush;
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, [saver]);
  return { saver, status, forgetStatus: () => setStatus(IDLE) };
}

type Origin = 'restoring' | 'restored' | 'new';

/** Looks for an earlier draft on the server when this page has none. */
function useEarlier<Value>(key: string, take: (value: Value) => void): readonly [Origin, (origin: Origin) => void] {
  const [origin, setOrigin] = useState<Origin>(() => (recallDraft(key) === undefined ? 'restoring' : 'restored'));
  const taken = useRef(take);
  useEffect(() => { taken.current = take; });
  useEffect(() => {
    if (origin !== 'restoring') return undefined;
    const leaving = new AbortController();
    api('GET /api/drafts/:key', { params: { key }, signal: leaving.signal }).then(
      ({ answer: { draft } }) => {
        if (leaving.signal.aborted) return;
        if (draft) taken.current(draft.body as Value);
        setOrigin(draft ? 'restored' : 'new');
      },
      // Without a connection the form starts empty, and typing is kept all the same.
      () => { if (!leaving.signal.aborted) setOrigin('new'); },
    );
    return () => leaving.abort();
  }, [key, origin]);
  return [origin, setOrigin];
}

/**
 * A form value that survives a crash, a lost session and a closed laptop: kept in memory at once and on the server after
 * 800 ms without typing. Give the component a React `key` when `place.key` changes.
 *
 *     const [form, change, draft] = useDraft<Form>({ key: 'intake:new' }, EMPTY);
 *     change((before) => ({ ...before, story }));
 */
export function useDraft<Value>(place: DraftPlace, initial: Value): readonly [Value, (change: (before: Value) => Value) => void, Draft] {
  const { key } = place;
  const [value, setValue] = useState<Value>(() => recallDraft<Value>(key) ?? initial);
  const [isTouched, setTouched] = useState(false);
  const { saver, status, forgetStatus } = useSaver<Value>(place);
  const [origin, setOrigin] = useEarlier<Value>(key, (earlier) => { if (!isTouched) setValue(earlier); });

  useEffect(() => {
    if (!isTouched) return;
    rememberDraft(key, value);
    saver.later(value);
  }, [isTouched, key, saver, value]);

  const change = (update: (before: Value) => Value): void => {
    setTouched(true);
    setValue(update);
  };
  const discard = async (): Promise<void> => {
    await saver.stop();
    forgetDraft(key);
    await api('DELETE /api/drafts/:key', { params: { key } });
  };
  const restart = async (): Promise<void> => {
    setTouched(false);
    setValue(initial);
    setOrigin('new');
    await discard();
    forgetStatus();
  };
  return [value, change, { status, isRestoring: origin === 'restoring', restored: origin === 'restored', discard, restart }] as const;
}
