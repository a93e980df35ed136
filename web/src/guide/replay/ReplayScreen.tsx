import { useState, type ReactNode } from 'react';
import { Button } from '../../design/Button.tsx';
import { EmptyState } from '../../design/EmptyState.tsx';
import { FilterBar } from '../../design/FilterBar.tsx';
import { ErrorNotice } from '../../design/Notice.tsx';
import { ProgressBar } from '../../design/ProgressBar.tsx';
import { Select } from '../../design/Select.tsx';
import { useMessages } from '../../messages/index.ts';
import { readerMessages } from '../reader/messages.en.ts';
import { ReaderFrame } from '../reader/ReaderFrame.tsx';
import { useEdition } from '../reader/useEdition.ts';
import { replayMessages } from './messages.en.ts';
import { ReplayRow } from './ReplayRow.tsx';
import { checkedOf, useReplay, type Progress } from './useReplay.ts';
import '../guide.css';

function Result({ progress }: { readonly progress: Progress }): ReactNode {
  const t = useMessages(replayMessages);
  const { rows, counts, total, isRunning, error } = progress;
  const told = [t.changed(rows.length), ...(['open', 'same', 'already', 'unreadable'] as const).filter((name) => counts[name] > 0).map((name) => t[name](counts[name]))];
  return (
    <>
      <ProgressBar label={t.progress} value={checkedOf(progress)} max={Math.max(total, 1)} />
      {error && <ErrorNotice error={error} />}
      <output className="small quiet numeric">{told.join(' · ')}</output>
      {rows.length === 0 && !isRunning && !error && <EmptyState icon="checkCircle" title={t.nothingTitle}><p>{t.nothingText}</p></EmptyState>}
      <ul className="replay-rows">{rows.map((row) => <ReplayRow key={row.caseId} row={row} />)}</ul>
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
      {progress && <Result progress={progress} />}
    </ReaderFrame>
  );
}
