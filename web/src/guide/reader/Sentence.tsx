import { useEffect, useRef, type ReactNode } from 'react';
import type { Answer } from '../../client/index.ts';
import { Badge } from '../../design/Badge.tsx';
import { TextLink } from '../../design/TextLink.tsx';
import { useMessages } from '../../messages/index.ts';
import { readerMessages } from './messages.en.ts';
import { Quoted } from './Quoted.tsx';

export type Chapter = Answer<'GET /api/guide/editions/:edition/chapters/:chapter'>;
type SentenceOf = Chapter['sentences'][string];

/** How sure the text is: law and public pages say so, an unverified one warns. */
export function Grade({ grade }: { readonly grade: string | null }): ReactNode {
  const t = useMessages(readerMessages);
  if (grade === 'unverified') return <span title={t.unverifiedHint}><Badge tone="warning">{t.unverified}</Badge></span>;
  const word = grade === null ? '' : t.grade(grade);
  return word === '' ? null : <Badge>{word}</Badge>;
}

export interface SentenceProps {
  readonly sentence: SentenceOf;
  readonly edition: string;
  /** Arrived at from a search or a verdict: it comes into view and is marked. */
  readonly isSought: boolean;
}

/** One rule: what it says in short, and the words it rests on. */
export function Sentence({ sentence, edition, isSought }: SentenceProps): ReactNode {
  const t = useMessages(readerMessages);
  const element = useRef<HTMLLIElement>(null);
  useEffect(() => { if (isSought) element.current?.scrollIntoView({ block: 'center' }); }, [isSought]);
  const { id, says, modality, grade, contradictions, cite, usedBy } = sentence;
  return (
    <li ref={element} id={id} className={`reader-sentence${isSought ? ' reader-sought' : ''}`}>
      <p className="reader-says">
        {says}
        {modality !== null && <> <span className={`reader-modality reader-modality-${modality}`}>{t.modality(modality)}</span></>}
        {grade !== 'ministry' && <> <Grade grade={grade} /></>}
      </p>
      <Quoted cite={cite} usedBy={usedBy} />
      {contradictions.length > 0 && (
        <p className="small reader-see">{contradictions.map((one) => <TextLink key={one} to="/guide/contradictions" search={{ edition, id: one }}>{t.contradicted(one)}</TextLink>)}</p>
      )}
    </li>
  );
}
