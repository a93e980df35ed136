import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useRead, type Answer } from '../../client/index.ts';
import { Badge } from '../../design/Badge.tsx';
import { Loaded } from '../../design/Loaded.tsx';
import { useMessages } from '../../messages/index.ts';
import { EditionSwitch } from './EditionSwitch.tsx';
import { readerMessages } from './messages.en.ts';
import { ReaderFrame } from './ReaderFrame.tsx';
import { Search } from './Search.tsx';
import { useEdition } from './useEdition.ts';

type ChapterRow = Answer<'GET /api/guide/editions/:edition'>['chapters'][number];

function Chapters({ title, chapters, edition }: { readonly title: string; readonly chapters: readonly ChapterRow[]; readonly edition: string }): ReactNode {
  const t = useMessages(readerMessages);
  if (chapters.length === 0) return null;
  return (
    <section className="reader-shelf" aria-label={title}>
      <h2>{title}</h2>
      <ol>
        {chapters.map(({ id, name, purpose, sentences, unverified }) => (
          <li key={id}>
            <Link to="/guide/chapters/$chapter" params={{ chapter: id } as never} search={{ edition } as never} className="reader-spine">
              <span className="reader-spine-name">{name}</span>
              <span className="reader-spine-purpose">{purpose}</span>
              <span className="small quiet numeric">{t.sentenceCount(sentences)} {unverified > 0 && <Badge tone="warning">{t.unverifiedCount(unverified)}</Badge>}</span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The guide for officers: its programmes and chapters, and a search over every sentence. */
export function GuideScreen(): ReactNode {
  const t = useMessages(readerMessages);
  const chosen = useEdition();
  const edition = chosen.edition?.id;
  const read = useRead('GET /api/guide/editions/:edition', { params: { edition: edition ?? '' } }, { enabled: edition !== undefined, keepsPrevious: true });
  return (
    <ReaderFrame title={t.title} lead={t.lead} edition={edition}>
      <EditionSwitch {...chosen} />
      {edition !== undefined && (
        <Search edition={edition}>
          <Loaded read={read} lines={10}>
            {({ chapters }) => (
              <>
                <Chapters title={t.programmes} edition={edition} chapters={chapters.filter(({ isProgramme }) => isProgramme)} />
                <Chapters title={t.chapters} edition={edition} chapters={chapters.filter(({ isProgramme }) => !isProgramme)} />
              </>
            )}
          </Loaded>
        </Search>
      )}
    </ReaderFrame>
  );
}
