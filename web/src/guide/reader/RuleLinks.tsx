import type { ReactNode } from 'react';
import { TextLink } from '../../design/TextLink.tsx';
import { useMessages } from '../../messages/index.ts';
import { guideMessages } from '../messages.en.ts';
import { Grade, type Chapter } from './Sentence.tsx';

/** By which sentences: each leads to its place, here or on its own page. */
export function RuleLinks({ rules, chapter }: { readonly rules: readonly string[]; readonly chapter: Chapter }): ReactNode {
  const t = useMessages(guideMessages);
  const sentences = rules.flatMap((rule) => chapter.sentences[rule] ?? []);
  return (
    <span className="reader-rules">
      {sentences.map(({ id, says, chapter: at, grade, cite }) => (
        <span key={id} className="reader-rule" title={says}>
          <TextLink to="/guide/chapters/$chapter" params={{ chapter: at }} search={{ edition: chapter.edition.id, rule: id }}>
            {cite.page === null ? t.source(cite.seed) : t.page(cite.page)}<span className="visually-hidden">: {says}</span>
          </TextLink>
          {grade === 'unverified' && <Grade grade={grade} />}
        </span>
      ))}
    </span>
  );
}
