import type { ReactNode } from 'react';
import { useRead, type Answer } from '../../client/index.ts';
import { Badge } from '../../design/Badge.tsx';
import { Button } from '../../design/Button.tsx';
import { EmptyState } from '../../design/EmptyState.tsx';
import { FilterBar } from '../../design/FilterBar.tsx';
import { Loaded } from '../../design/Loaded.tsx';
import { Select } from '../../design/Select.tsx';
import { useMessages } from '../../messages/index.ts';
import { useFilter } from '../../shell/location.ts';
import { guideMessages } from '../messages.en.ts';
import { readerMessages } from './messages.en.ts';
import { ReaderFrame } from './ReaderFrame.tsx';
import { useEdition } from './useEdition.ts';

type Differences = Answer<'GET /api/guide/differences'>;
type Change = Differences['changes'][number];

const TONES = { 추가: 'success', 삭제: 'danger', 변경: 'info' } as const;
const ALL = 'all';
const KINDS = ['추가', '변경', '삭제'] as const;

function Side({ title, segments, nothing, side }: { readonly title: string; readonly segments: Change['before']; readonly nothing: string; readonly side: 'before' | 'after' }): ReactNode {
  return (
    <div className={`reader-side reader-side-${side}`}>
      <p className="reader-side-title">{title}</p>
      {segments === null ? <p className="quiet">{nothing}</p> : (
        <p className="reader-side-text">{segments.map(({ text, changed }, at) => (changed && text.trim() !== '' ? (side === 'before' ? <del key={at}>{text}</del> : <ins key={at}>{text}</ins>) : <span key={at}>{text}</span>))}</p>
      )}
    </div>
  );
}

function Changes({ differences, kind }: { readonly differences: Differences; readonly kind: string }): ReactNode {
  const t = useMessages(readerMessages);
  const guide = useMessages(guideMessages);
  const { from, to, changes } = differences;
  const shown = changes.filter((one) => kind === ALL || one.kind === kind);
  if (shown.length === 0) return <EmptyState title={t.noChanges}><p>{t.noChangesText}</p></EmptyState>;
  return (
    <ol className="reader-changes">
      {shown.map((change, at) => (
        <li key={at} className="reader-change">
          <header><Badge tone={TONES[change.kind]}>{change.kind}</Badge><h2>{change.section}</h2>{change.page !== '-' && <span className="small quiet numeric">{guide.page(change.page)}</span>}</header>
          <div className="reader-sides">
            <Side title={from.id} segments={change.before} nothing={t.nothingBefore} side="before" />
            <Side title={to.id} segments={change.after} nothing={t.nothingAfter} side="after" />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Two editions side by side, with the words that differ. */
export function DifferencesScreen(): ReactNode {
  const t = useMessages(readerMessages);
  const common = useMessages();
  const { editions } = useEdition();
  const [from, setFrom] = useFilter('from', '2019');
  const [to, setTo] = useFilter('to', '2020');
  const [kind, setKind] = useFilter('kind', ALL);
  const read = useRead('GET /api/guide/differences', { query: { from, to } }, { keepsPrevious: true });
  const choices = editions.map(({ id, isInForce }) => ({ value: id, label: isInForce ? `${id} ${t.now}` : id }));
  return (
    <ReaderFrame title={t.differences} {...(read.data ? { lead: `${read.data.from.title} → ${read.data.to.title}` } : {})} actions={<Button icon="print" onPress={() => print()}>{common.print}</Button>}>
      <FilterBar label={t.differences} {...(read.data ? { result: t.changes(read.data.changes.length) } : {})}>
        <Select label={t.changedFrom} choices={choices} value={from} onChange={setFrom} width="short" />
        <Select label={t.changedTo} choices={choices} value={to} onChange={setTo} width="short" />
        <Select label={t.changeKind} choices={[{ value: ALL, label: t.allKinds }, ...KINDS.map((one) => ({ value: one as string, label: one as string }))]} value={kind} onChange={setKind} width="short" />
      </FilterBar>
      <Loaded read={read} lines={12}>{(differences) => <Changes differences={differences} kind={kind} />}</Loaded>
    </ReaderFrame>
  );
}
