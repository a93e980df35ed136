import { useId, useState, type ReactNode } from 'react';
import { useRead } from '../../client/index.ts';
import { Icon } from '../../design/Icon.tsx';
import { Skeleton } from '../../design/Waiting.tsx';
import { useMessages } from '../../messages/index.ts';
import { guideMessages } from '../messages.en.ts';
import { readerMessages } from './messages.en.ts';

export interface Cited {
  readonly seed: string;
  readonly page: string | null;
  readonly quote: string;
}

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/** Words of the source; its page opens the paragraph in which they stand. */
export function Quoted({ cite, usedBy = [] }: { readonly cite: Cited; readonly usedBy?: readonly string[] }): ReactNode {
  const t = useMessages(readerMessages);
  const guide = useMessages(guideMessages);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const place = [guide.source(cite.seed), cite.page === null ? null : guide.page(cite.page)].filter((one) => one !== null).join(' ');
  return (
    <div className="reader-quoted">
      <blockquote className="reader-quote">{oneLine(cite.quote)}</blockquote>
      <button type="button" className="reader-page" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        <span>{place}</span><span className="visually-hidden">{t.openParagraph}</span><Icon name={isOpen ? 'chevronUp' : 'chevronDown'} size="small" />
      </button>
      <div id={id} className="reader-paragraph" hidden={!isOpen}>{isOpen && <><Paragraph cite={cite} />{usedBy.length > 0 && <p className="small quiet reader-used">{t.usedBy(usedBy.join(' · '))}</p>}</>}</div>
    </div>
  );
}

function Paragraph({ cite: { seed, quote } }: { readonly cite: Cited }): ReactNode {
  const t = useMessages(readerMessages);
  const { data, error } = useRead('GET /api/guide/paragraph', { query: { seed, quote } });
  if (error) return <p className="small">{error.isAbsent ? t.noSource : error.title}</p>;
  if (data === undefined) return <Skeleton lines={3} />;
  return <p>{data.before}<mark>{data.quote}</mark>{data.after}</p>;
}
