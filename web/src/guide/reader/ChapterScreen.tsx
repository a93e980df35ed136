import type { ReactNode } from 'react';
import { useRead } from '../../client/index.ts';
import { Badge } from '../../design/Badge.tsx';
import { Button } from '../../design/Button.tsx';
import { Loaded } from '../../design/Loaded.tsx';
import { useFormats, useMessages } from '../../messages/index.ts';
import { useFilter, useParam } from '../../shell/location.ts';
import { EditionSwitch } from './EditionSwitch.tsx';
import { Gates } from './Gate.tsx';
import { readerMessages } from './messages.en.ts';
import { ReaderFrame } from './ReaderFrame.tsx';
import { Clocks, Presences, Ways } from './Rows.tsx';
import { Sentence, type Chapter } from './Sentence.tsx';
import { useEdition } from './useEdition.ts';

type Code = Chapter['sections'][number]['section'];

/** What the evaluator holds besides sentences, and in which section an officer looks for it. */
const BLOCKS: Readonly<Partial<Record<Code, (chapter: Chapter) => ReactNode>>> = {
  who: (chapter) => <Gates chapter={chapter} />,
  how: (chapter) => <Ways chapter={chapter} />,
  with: (chapter) => <Presences chapter={chapter} />,
  when: (chapter) => <Clocks chapter={chapter} />,
};
const ORDER: readonly Code[] = ['purpose', 'law', 'who', 'what', 'how', 'with', 'when', 'more'];

function hasBlock(code: Code, { parts, ways, presences, deadlines, duties }: Chapter): boolean {
  const lengths: Readonly<Partial<Record<Code, number>>> = { who: parts.length, how: ways.length, with: presences.length, when: deadlines.length + duties.length };
  return (lengths[code] ?? 0) > 0;
}

function Article({ chapter }: { readonly chapter: Chapter }): ReactNode {
  const t = useMessages(readerMessages);
  const [sought] = useFilter('rule');
  const sentencesOf = (code: Code): readonly string[] => chapter.sections.find(({ section }) => section === code)?.sentences ?? [];
  const shown = ORDER.filter((code) => sentencesOf(code).length > 0 || hasBlock(code, chapter));
  return (
    <div className="reader-layout">
      <nav className="reader-contents" aria-label={t.contents}>
        <ol>{shown.map((code) => <li key={code}><a href={`#${code}`}>{t.section(code)} <span className="small quiet numeric">{sentencesOf(code).length || ''}</span></a></li>)}</ol>
      </nav>
      <article className="reader-article">
        {shown.map((code) => (
          <section key={code} id={code} className="reader-section" aria-labelledby={`${code}-title`}>
            <h2 id={`${code}-title`}>{t.section(code)}</h2>
            <ul className="reader-sentences">
              {sentencesOf(code).flatMap((id) => {
                const sentence = chapter.sentences[id];
                return sentence === undefined ? [] : [<Sentence key={id} sentence={sentence} edition={chapter.edition.id} isSought={id === sought} />];
              })}
            </ul>
            {BLOCKS[code]?.(chapter)}
          </section>
        ))}
      </article>
    </div>
  );
}

/** One programme, from the data that judges it: purpose, law, who, what, how, with whom, by when. */
export function ChapterScreen(): ReactNode {
  const t = useMessages(readerMessages);
  const common = useMessages();
  const { day } = useFormats();
  const id = useParam('chapter');
  const chosen = useEdition();
  const edition = chosen.edition?.id;
  const read = useRead('GET /api/guide/editions/:edition/chapters/:chapter', { params: { edition: edition ?? '', chapter: id } }, { enabled: edition !== undefined });
  const { data } = read;
  return (
    <ReaderFrame
      title={data?.name ?? t.title} edition={edition} breadcrumb={[{ label: t.title, to: '/guide' }]}
      {...(data ? { badges: <Badge>{t.sentenceCount(data.sections.reduce((sum, { sentences }) => sum + sentences.length, 0))}</Badge>, lead: <>{data.edition.title} · {t.editionPeriod(day(data.edition.from), data.edition.until === null ? null : day(data.edition.until))}</> } : {})}
      actions={<Button icon="print" onPress={() => print()}>{common.print}</Button>}
    >
      <EditionSwitch {...chosen} />
      <Loaded read={read} lines={12}>{(chapter) => <Article chapter={chapter} />}</Loaded>
    </ReaderFrame>
  );
}
