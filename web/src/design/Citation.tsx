import { useId, useState, type ReactNode } from 'react';
import { useMessages } from '../messages/index.ts';
import { Icon } from './Icon.tsx';
import { designMessages } from './messages.en.ts';

export interface CitationProps {
  /** '2020 업무안내' */
  readonly source: string;
  /** '12쪽'; absent where the source has no page numbers. */
  readonly page?: string;
  /** Words of the source, unchanged. */
  readonly quote: string;
  /** Identifier of the rule, for those who maintain the guide. */
  readonly rule?: string;
}

/** By what authority: source and page in one line, the quote on request. */
export function Citation({ source, page, quote, rule }: CitationProps): ReactNode {
  const t = useMessages(designMessages);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="citation">
      <button type="button" className="citation-button" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        <Icon name="quote" size="small" />
        <span>{[source, page].filter(Boolean).join(' ')}</span>
        <span className="visually-hidden">{t.quote}</span>
        <Icon name={isOpen ? 'chevronUp' : 'chevronDown'} size="small" />
      </button>
      <blockquote id={id} className="citation-quote" hidden={!isOpen}>“{quote}”{rule && <footer className="small quiet">{rule}</footer>}</blockquote>
    </div>
  );
}
