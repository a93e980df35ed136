import type { ReactNode } from 'react';
import type { ApiError } from '../client/api-error.ts';
import { ErrorNotice } from './Notice.tsx';
import { Skeleton } from './Waiting.tsx';

export interface LoadedProps<Data> {
  readonly read: { readonly data: Data | undefined; readonly error: ApiError | undefined; readonly refresh: () => void };
  readonly lines?: number;
  readonly children: (data: NonNullable<Data>) => ReactNode;
}

/** The three states of a read: on its way, failed, here. What is here stays while a refresh fails; what may no longer be seen does not. */
export function Loaded<Data>({ read, lines = 4, children }: LoadedProps<Data>): ReactNode {
  const isGone = read.error?.isAbsent === true;
  return (
    <>
      {read.error && <ErrorNotice error={read.error} onRetry={read.refresh} />}
      {read.data !== undefined && read.data !== null && !isGone ? children(read.data) : !read.error && <Skeleton lines={lines} />}
    </>
  );
}
