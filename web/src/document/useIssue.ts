import type { DocumentForm } from '@dure/domain/document';
import { useState } from 'react';
import { ApiError, useWrite } from '../client/index.ts';

const TRIES = 8;
const PAUSE_MS = 1000;

const pause = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, PAUSE_MS); });

/** What is asked for: a form, the record, and of minutes for whom. */
export interface Paper {
  readonly form: DocumentForm;
  readonly subject: string;
  readonly recipient?: string;
}

export interface Issuing {
  /** Resolves with the number, or undefined where it was refused. */
  readonly issue: (paper: Paper) => Promise<string | undefined>;
  readonly isPending: boolean;
  readonly error: ApiError | undefined;
}

/** Issues a paper. Where the press has enough to do it waits its turn under the same key, so that nothing is issued twice. */
export function useIssue(): Issuing {
  const write = useWrite('POST /api/documents', { refreshes: ['GET /api/documents', 'GET /api/persons/:id/documents', 'GET /api/cases/:id/documents'] });
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<ApiError>();
  const issue = async (paper: Paper): Promise<string | undefined> => {
    const idempotencyKey = crypto.randomUUID();
    setPending(true);
    setError(undefined);
    try {
      for (let left = TRIES; ; left -= 1) {
        try {
          return (await write.send({ body: paper, idempotencyKey })).answer.number;
        } catch (refused) {
          if (!(refused instanceof ApiError)) throw refused;
          if (refused.code !== 'document/busy' || left === 1) { setError(refused); return undefined; }
          await pause();
        }
      }
    } finally {
      setPending(false);
    }
  };
  return { issue, isPending, error };
}
