import type { ReactNode } from 'react';
import { useMessages } from '../../messages/index.ts';
import { readerMessages } from './messages.en.ts';

export type Words = { readonly text: string } | { readonly join: 'all' | 'any' | 'not'; readonly of: readonly Words[] };

/** A condition as the evaluator nests it, in words. */
export function Condition({ words }: { readonly words: Words }): ReactNode {
  const t = useMessages(readerMessages);
  if ('text' in words) return <span>{words.text}</span>;
  return (
    <div className="reader-condition">
      <span className="reader-join">{t.join(words.join)}</span>
      <ul>{words.of.map((one, at) => <li key={at}><Condition words={one} /></li>)}</ul>
    </div>
  );
}
