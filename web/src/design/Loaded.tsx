import type { ReactNode } from 'react';
import type { ApiError } from '../client/api-error.ts';
import { ErrorNotice } from './Notice.tsx';
import { Skeleton } from './Waiting.tsx';

export interface LoadedProps<Data> {
  readonly read: { readonly data: Data | undefined; readonly error: ApiError | undefined; readonly refresh: () => void };
  readonly lines?: number;
  /** The title of a screen while there is nothing to take it from: on its way, or no longer to be seen. */
  readonly header?: ReactNode;
  readonly children: (data: NonNullable<Data>) => ReactNode;
}

/** The three states of a read: on its way, failed, here. What is here stays while a refresh fails; what may no longer be seen does not. */
export function Loaded<Data>({ read, lines = 4, header, children }: LoadedProps<Data>): ReactNode {
  const { error } = read;
  const isGone = error?.isAbsent === true;
  const failure = error && <ErrorNotice error={error} {...(isGone ? {} : { onRetry: read.refresh })} />;
  if (isGone || read.data === undefined || read.data === null) return <>{header}{failure ?? <Skeleton lines={lines} />}</>;
  return <>{failure}{children(read.data)}</>;
}
