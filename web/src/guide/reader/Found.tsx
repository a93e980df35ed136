import type { ReactNode } from 'react';

export interface FoundText {
  readonly text: string;
  readonly found: readonly (readonly [number, number])[];
}

/** A text with what was found in it marked. */
export function Found({ text, found }: FoundText): ReactNode {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const [from, to] of found) {
    pieces.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>);
    at = to;
  }
  return <>{pieces}{text.slice(at)}</>;
}
