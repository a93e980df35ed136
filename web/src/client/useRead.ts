import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from './api.ts';
import { ApiError } from './api-error.ts';
import type { Answer, Answered, CallOptions, Input, ReadKey } from './contract.ts';

export interface ReadOptions {
  /** False while something the route needs is not known yet. */
  readonly enabled?: boolean;
  /** Keeps the page before on screen while the next one loads. */
  readonly keepsPrevious?: boolean;
  /** Asks again at this interval, for lists that must not go stale without live events. */
  readonly everySeconds?: number;
}

export interface Read<Key extends ReadKey> {
  readonly data: Answer<Key> | undefined;
  /** Version of the record, for `ifMatch` of the write that follows. */
  readonly etag: string | undefined;
  readonly error: ApiError | undefined;
  readonly isLoading: boolean;
  readonly isRefreshing: boolean;
  readonly refresh: () => void;
}

function asApiError(error: Error | null): ApiError | undefined {
  if (!error) return undefined;
  if (error instanceof ApiError) return error;
  throw error;
}

/** Reads a route; screens that read the same route with the same input share one answer. */
export function useRead<Key extends ReadKey>(key: Key, input: Input<Key>, options: ReadOptions = {}): Read<Key> {
  const query = useQuery<Answered<Key>>({
    queryKey: [key, input],
    queryFn: ({ signal }) => api(key, { ...(input as object), signal } as Input<Key> & CallOptions),
    enabled: options.enabled ?? true,
    ...(options.keepsPrevious ? { placeholderData: keepPreviousData } : {}),
    ...(options.everySeconds ? { refetchInterval: options.everySeconds * 1000 } : {}),
  });
  return {
    data: query.data?.answer,
    etag: query.data?.etag,
    error: asApiError(query.error),
    isLoading: query.isLoading,
    isRefreshing: query.isFetching && !query.isLoading,
    refresh: () => void query.refetch(),
  };
}
