import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useRead, type Answer } from '../../client/index.ts';
import { Badge } from '../../design/Badge.tsx';
import { EmptyState } from '../../design/EmptyState.tsx';
import { FilterBar } from '../../design/FilterBar.tsx';
import { matchesKorean } from '../../design/korean-match.ts';
import { Loaded } from '../../design/Loaded.tsx';
import { Select } from '../../design/Select.tsx';
import { TextField } from '../../design/TextField.tsx';
import { TextLink } from '../../design/TextLink.tsx';
import { useMessages } from '../../messages/index.ts';
import { useFilter } from '../../shell/location.ts';
import { Condition, type Words } from './Condition.tsx';
import { EditionSwitch } from './EditionSwitch.tsx';
import { readerMessages } from './messages.en.ts';
import { Quoted } from './Quoted.tsx';
import { ReaderFrame } from './ReaderFrame.tsx';
import { useEdition } from './useEdition.ts';

type Contradiction = Answer<'GET /api/guide/editions/:edition/contradictions'>['contradictions'][number];

const ALL = 'all';
const SEVERITIES = ['high', 'medium', 'low'] as const;
const TONES: Readonly<Record<string, 'danger' | 'warning' | 'neutral'>> = { high: 'danger', medium: 'warning', low: 'neutral' };

function Bearing({ one, edition }: { readonly one: Contradiction; readonly edition: string }): ReactNode {
  const t = useMessages(readerMessages);
  return (
    <dl className="reader-bearing">
      <div><dt>{one.when === null ? t.never : t.bites}</dt><dd>{one.when === null ? one.never : <Condition words={one.when as Words} />}</dd></div>
      {one.sentences.length > 0 && (
        <div>
          <dt>{t.touches}</dt>
          <dd className="reader-touches">{one.sentences.map(({ id, says, chapter }) => <TextLink key={id} to="/guide/chapters/$chapter" params={{ chapter }} search={{ edition, rule: id }}>{`${one.chapters.find((known) => known.id === chapter)?.name ?? chapter}: ${says}`}</TextLink>)}</dd>
        </div>
      )}
      {one.clocks.length > 0 && <div><dt>{t.clocks}</dt><dd>{one.clocks.join(', ')}</dd></div>}
    </dl>
  );
}

function Row({ one, edition, isSought }: { readonly one: Contradiction; readonly edition: string; readonly isSought: boolean }): ReactNode {
  const t = useMessages(readerMessages);
  const element = useRef<HTMLLIElement>(null);
  useEffect(() => { if (isSought) element.current?.scrollIntoView({ block: 'start' }); }, [isSought]);
  return (
    <li ref={element} className={`reader-dispute${isSought ? ' reader-sought' : ''}`}>
      <header><span className="reader-number numeric">{one.id}</span><h2>{one.title}</h2><Badge tone={TONES[one.severity] ?? 'neutral'}>{t.severity(one.severity)}</Badge></header>
      <section aria-label={t.evidence}><h3>{t.evidence}</h3><ul className="reader-evidence">{one.evidence.map((cite, at) => <li key={at}><Quoted cite={cite} /></li>)}</ul></section>
      <section className="reader-reading" aria-label={t.reading}><h3>{t.reading}</h3><p>{one.reading}</p></section>
      <Bearing one={one} edition={edition} />
    </li>
  );
}

function List({ contradictions, edition }: { readonly contradictions: readonly Contradiction[]; readonly edition: string }): ReactNode {
  const t = useMessages(readerMessages);
  const [severity, setSeverity] = useFilter('severity', ALL);
  const [chapter, setChapter] = useFilter('chapter', ALL);
  const [sought] = useFilter('id');
  const [typed, setTyped] = useState('');
  const chapters = new Map(contradictions.flatMap((one) => one.chapters.map(({ id, name }) => [id, name] as const)));
  const shown = contradictions.filter((one) => (severity === ALL || one.severity === severity) && (chapter === ALL || one.chapters.some(({ id }) => id === chapter)) && (typed.trim() === '' || [one.id, one.title, one.reading].some((text) => matchesKorean(text, typed))));
  const reset = (): void => {
    setSeverity(ALL);
    setChapter(ALL);
    setTyped('');
  };
  const isFiltered = severity !== ALL || chapter !== ALL || typed !== '';
  return (
    <>
      <FilterBar label={t.contradictions} result={t.found(shown.length)} {...(isFiltered ? { onReset: reset } : {})}>
        <TextField label={t.textLabel} type="search" value={typed} onChange={setTyped} maxLength={60} width="medium" />
        <Select label={t.severityLabel} value={severity} onChange={setSeverity} choices={[{ value: ALL, label: t.allKinds }, ...SEVERITIES.map((one) => ({ value: one as string, label: t.severity(one) }))]} />
        <Select label={t.chapterLabel} value={chapter} onChange={setChapter} choices={[{ value: ALL, label: t.allKinds }, ...[...chapters].map(([value, label]) => ({ value, label }))]} />
      </FilterBar>
      {shown.length === 0 ? <EmptyState icon="search" title={t.noContradictions} /> : <ol className="reader-disputes">{shown.map((one) => <Row key={one.id} one={one} edition={edition} isSought={one.id === sought} />)}</ol>}
    </>
  );
}

/** Where the text speaks against itself, how it is read here, and where that bites. */
export function ContradictionsScreen(): ReactNode {
  const t = useMessages(readerMessages);
  const chosen = useEdition();
  const edition = chosen.edition?.id;
  const read = useRead('GET /api/guide/editions/:edition/contradictions', { params: { edition: edition ?? '' } }, { enabled: edition !== undefined });
  return (
    <ReaderFrame title={t.contradictions} lead={t.contradictionsLead} edition={edition}>
      <EditionSwitch {...chosen} />
      <Loaded read={read} lines={12}>{({ contradictions }) => <List contradictions={contradictions} edition={edition ?? ''} />}</Loaded>
    </ReaderFrame>
  );
}
