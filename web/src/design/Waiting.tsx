import type { ReactNode } from 'react';
import { useMessages } from '../messages/index.ts';

export function Spinner({ label }: { readonly label?: string }): ReactNode {
  const t = useMessages();
  return (
    <output className="spinner-line">
      <span className="spinner spinner-large" aria-hidden="true" />
      <span className="visually-hidden">{label ?? t.loading}</span>
    </output>
  );
}

/** Grey lines in the place of a text that is on its way. */
export function Skeleton({ lines = 3 }: { readonly lines?: number }): ReactNode {
  const t = useMessages();
  return (
    <output className="skeleton">
      <span className="visually-hidden">{t.loading}</span>
      {Array.from({ length: lines }, (_, line) => <span key={line} className="skeleton-line" aria-hidden="true" />)}
    </output>
  );
}
