import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from './api.ts';
import { ApiError } from './api-error.ts';
import type { Answered, CallOptions, Input, ReadKey, WriteKey } from './contract.ts';
import { createSubmitKey, isFinal } from './submit-key.ts';

export interface WriteOptions {
  /** Reads that this write changes; without it everything on the screen is read again. */
  readonly refreshes?: readonly ReadKey[];
}

export interface Write<Key extends WriteKey> {
  /** Sends; resolves with the answer or throws `ApiError`. */
  readonly send: (input: Input<Key> & CallOptions) => Promise<Answered<Key>>;
  readonly isPending: boolean;
  readonly error: ApiError | undefined;
  /** Takes the last error off the screen. */
  readonly forget: () => void;
}

async function refresh(client: QueryClient, routes: readonly ReadKey[] | undefined): Promise<void> {
  await client.invalidateQueries(routes ? { predicate: ({ queryKey }) => routes.includes(queryKey[0] as ReadKey) } : {});
}

/** Writes a route. One submit has one effect however often it is retried or pressed. */
export function useWrite<Key extends WriteKey>(key: Key, options: WriteOptions = {}): Write<Key> {
  const client = useQueryClient();
  const [submitKey] = useState(() => createSubmitKey(() => crypto.randomUUID()));
  const mutation = useMutation<Answered<Key>, Error, Input<Key> & CallOptions>({
    mutationFn: (input) => api(key, { ...input, idempotencyKey: input.idempotencyKey ?? submitKey.of(input) }),
    onSuccess: () => {
      submitKey.settle();
      return refresh(client, options.refreshes);
    },
    onError: (error) => {
      if (!(error instanceof ApiError)) return undefined;
      if (isFinal(error.status)) submitKey.settle();
      // What is on the screen is not what is stored: it is read again, and the next try is made on what is seen then.
      return error.isConflict ? refresh(client, options.refreshes) : undefined;
    },
  });
  return {
    send: mutation.mutateAsync,
    isPending: mutation.isPending,
    error: mutation.error instanceof ApiError ? mutation.error : undefined,
    forget: mutation.reset,
  };
}
