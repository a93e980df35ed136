import { useState, type ReactNode } from 'react';
import { Button } from '../../design/Button.tsx';
import { Disclosure } from '../../design/Disclosure.tsx';
import { EmptyState } from '../../design/EmptyState.tsx';
import { FilterBar } from '../../design/FilterBar.tsx';
import { ErrorNotice } from '../../design/Notice.tsx';
import { Pagination } from '../../design/Pagination.tsx';
import { ProgressBar } from '../../design/ProgressBar.tsx';
import { Select } from '../../design/Select.tsx';
import { useMessages } from '../../messages/index.ts';
import { readerMessages } from '../reader/messages.en.ts';
import { ReaderFrame } from '../reader/ReaderFrame.tsx';
import { useEdition } from '../reader/useEdition.ts';
import { replayMessages } from './messages.en.ts';
import { isOnlyRenamed, ReplayRow, tellable } from './ReplayRow.tsx';
import { checkedOf, useReplay, type Progress } from './useReplay.ts';
import '../guide.css';

function Result({ progress }: { readonly progress: Progress }): ReactNode {
  const t = useMessages(replayMessages);
  const { rows, counts, total, isRunning, error } = progress;
  const renamed = rows.filter(isOnlyRenamed);
  const weighty = rows.filter((row) => !isOnlyRenamed(row));
  const told = [t.changed(weighty.length), ...(['open', 'same', 'already', 'unreadable'] as const).filter((name) => counts[name] > 0).map((name) => t[name](counts[name]))];
  return (
    <>
      <ProgressBar label={t.progress} value={checkedOf(progress)} max={Math.max(total, 1)} />
      {error && <ErrorNotice error={error} />}
      <output className="small quiet numeric">{told.join(' · ')}</output>
      {rows.length === 0 && !isRunning && !error && <EmptyState icon="checkCircle" title={t.nothingTitle}><p>{t.nothingText}</p></EmptyState>}
      {weighty.length > 0 && <Rows label={t.title} rows={isRunning ? weighty : weighty.toSorted((one, other) => weightOf(one) - weightOf(other))} />}
      {renamed.length > 0 && <Disclosure title={t.onlyRenamed(renamed.length)}><Rows label={t.onlyRenamed(renamed.length)} rows={renamed} /></Disclosure>}
    </>
  );
}

/** Whom a verdict concerns stands first, whom only a clock concerns last; while the run goes on nothing moves. */
function weightOf(row: Progress['rows'][number]): number {
  const { duties, channels } = row.changes;
  if (tellable(row).length > 0) return 0;
  return duties.length + channels.length > 0 ? 1 : 2;
}

const PAGE = 20;

/** A page of what was found so far; more is appended while the run goes on. */
function Rows({ label, rows }: { readonly label: string; readonly rows: Progress['rows'] }): ReactNode {
  const t = useMessages(replayMessages);
  const [from, setFrom] = useState(0);
  const shown = rows.slice(from, from + PAGE);
  return (
    <>
      <ul className="replay-rows" aria-label={label}>{shown.map((row) => <ReplayRow key={row.caseId} row={row} />)}</ul>
      <Pagination
        hasPrevious={from > 0} hasNext={from + PAGE < rows.length} onPrevious={() => setFrom(Math.max(0, from - PAGE))} onNext={() => setFrom(from + PAGE)}
        {...(rows.length > PAGE ? { text: t.shown(from + 1, from + shown.length, rows.length) } : {})}
      />
    </>
  );
}

/** For coordinators: which open cases another edition would answer otherwise, and by which clauses. */
export function ReplayScreen(): ReactNode {
  const t = useMessages(replayMessages);
  const reader = useMessages(readerMessages);
  const { editions, edition } = useEdition();
  const [chosen, setChosen] = useState<string>();
  const { progress, start, stop } = useReplay();
  const to = chosen ?? edition?.id;
  return (
    <ReaderFrame title={t.title} lead={t.lead}>
      <FilterBar label={t.title}>
        <Select label={t.to} width="short" choices={editions.map(({ id, isInForce }) => ({ value: id, label: isInForce ? `${id} ${reader.now}` : id }))} value={to} onChange={setChosen} />
        {progress?.isRunning === true
          ? <Button onPress={stop}>{t.stop}</Button>
          : <Button kind="primary" isDisabled={to === undefined} onPress={() => { if (to !== undefined) start(to); }}>{t.start}</Button>}
      </FilterBar>
      {progress ? <Result key={progress.to} progress={progress} /> : <EmptyState icon="document" title={t.beforeTitle}><p>{t.beforeText}</p></EmptyState>}
    </ReaderFrame>
  );
}
