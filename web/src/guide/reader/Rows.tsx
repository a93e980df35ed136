import { periodWords } from '@dure/guide/facts';
import type { ReactNode } from 'react';
import { Badge } from '../../design/Badge.tsx';
import { Table, type Column } from '../../design/Table.tsx';
import { useMessages } from '../../messages/index.ts';
import { Condition, type Words } from './Condition.tsx';
import { readerMessages } from './messages.en.ts';
import { RuleLinks } from './RuleLinks.tsx';
import type { Chapter } from './Sentence.tsx';

type Way = Chapter['ways'][number];

function Receiver({ way }: { readonly way: Way }): ReactNode {
  const t = useMessages(readerMessages);
  const notes = [way.receiver === null ? null : t.wayTo(way.receiver), way.actor === null ? null : t.wayActor(way.actor)].filter((one) => one !== null);
  return <>{way.channel}{notes.length > 0 && <span className="small quiet reader-note">{notes.join(' · ')}</span>}</>;
}

function Sender({ way }: { readonly way: Way }): ReactNode {
  const t = useMessages(readerMessages);
  const notes = [way.part === null ? null : t.wayPart(way.part), way.tiers.length === 0 ? null : t.wayTiers(way.tiers.join('·'))].filter((one) => one !== null);
  return (
    <>
      {way.from.length === 0 ? t.wayAny : way.from.join(', ')}
      {notes.length > 0 && <span className="small quiet reader-note">{notes.join(' · ')}</span>}
      {way.when !== null && <span className="small reader-note"><span className="quiet">{t.wayWhen}</span> <Condition words={way.when as Words} /></span>}
    </>
  );
}

/** By which channel each sender refers, what comes first and which consents it hangs on. The first row that fits holds. */
export function Ways({ chapter }: { readonly chapter: Chapter }): ReactNode {
  const t = useMessages(readerMessages);
  if (chapter.ways.length === 0) return null;
  const columns: readonly Column<Way>[] = [
    { id: 'from', header: t.wayFrom, isRowHeader: true, cell: (way) => <Sender way={way} /> },
    { id: 'channel', header: t.wayChannel, cell: (way) => <Receiver way={way} /> },
    { id: 'before', header: t.wayBefore, cell: ({ preconditions }) => (preconditions.length === 0 ? '–' : preconditions.join(', ')) },
    { id: 'consents', header: t.wayConsents, cell: ({ consents }) => (consents.length === 0 ? '–' : consents.join(', ')) },
    { id: 'rules', header: '', cell: ({ rules }) => <RuleLinks rules={rules} chapter={chapter} /> },
  ];
  return <section className="reader-block" aria-label={t.ways}><h3>{t.ways}</h3><Table caption={t.ways} columns={columns} rows={chapter.ways} rowKey={(way) => String(chapter.ways.indexOf(way))} emptyTitle={t.ways} /></section>;
}

interface Row {
  readonly words: ReactNode;
  readonly when: Words;
  readonly rules: readonly string[];
}

function Rows({ title, rows, chapter }: { readonly title: string; readonly rows: readonly Row[]; readonly chapter: Chapter }): ReactNode {
  const t = useMessages(readerMessages);
  if (rows.length === 0) return null;
  return (
    <section className="reader-block" aria-label={title}>
      <h3>{title}</h3>
      <ul className="reader-rows">
        {rows.map(({ words, when, rules }, at) => (
          <li key={at}>
            <div><p>{words}</p><details><summary>{t.condition}</summary><Condition words={when} /></details></div>
            <RuleLinks rules={rules} chapter={chapter} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const STRENGTHS = { must: 'danger', should: 'info', may: 'neutral' } as const;

export function Presences({ chapter }: { readonly chapter: Chapter }): ReactNode {
  const t = useMessages(readerMessages);
  return (['visit', 'meeting'] as const).map((place) => (
    <Rows key={place} title={t.presences(place)} chapter={chapter} rows={chapter.presences.filter(({ at }) => at === place).map(({ who, strength, when, rules }) => ({
      words: <>{who} <Badge tone={STRENGTHS[strength as keyof typeof STRENGTHS] ?? 'neutral'}>{t.strength(strength)}</Badge></>, when: when as Words, rules,
    }))} />
  ));
}

export function Clocks({ chapter }: { readonly chapter: Chapter }): ReactNode {
  const t = useMessages(readerMessages);
  const clocks = chapter.deadlines.map(({ what, due, strictness, when, rules }): Row => ({ words: <>{what} <span className="strong numeric">{periodWords(due)} {t.strictness(strictness)}</span></>, when: when as Words, rules }));
  const duties = chapter.duties.map(({ duty, when, rules }): Row => ({ words: duty, when: when as Words, rules }));
  return <><Rows title={t.deadlines} rows={clocks} chapter={chapter} /><Rows title={t.duties} rows={duties} chapter={chapter} /></>;
}
