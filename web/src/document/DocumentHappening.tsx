import type { ReactNode } from 'react';
import { TextLink } from '../design/TextLink.tsx';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { formLabels } from './labels.ts';
import { documentMessages } from './messages.en.ts';

const textOf = (facts: Readonly<Record<string, unknown>>, name: string): string => (typeof facts[name] === 'string' ? facts[name] : '');

/** Which paper left under which number, or why one is good no longer; on the course of a person. */
export function DocumentHappening({ id, body }: { readonly id: string; readonly body: Readonly<Record<string, unknown>> }): ReactNode {
  const t = useMessages(documentMessages);
  const word = useLabels(formLabels);
  return (
    <>
      <p>{[word(textOf(body, 'form')), textOf(body, 'number')].filter(Boolean).join(' · ')}</p>
      {textOf(body, 'words') !== '' && <p className="referral-quote">{textOf(body, 'words')}</p>}
      <p className="small timeline-open"><TextLink to="/documents/$id" params={{ id }}>{t.open}</TextLink></p>
    </>
  );
}
