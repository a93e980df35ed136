import type { ReactNode } from 'react';
import { useRead } from '../../client/index.ts';
import { Card } from '../../design/Card.tsx';
import { EmptyState } from '../../design/EmptyState.tsx';
import { Loaded } from '../../design/Loaded.tsx';
import { Select } from '../../design/Select.tsx';
import { Table } from '../../design/Table.tsx';
import { useTowns } from '../../jurisdiction/useTowns.ts';
import { useFormats, useMessages } from '../../messages/index.ts';
import { useFilter } from '../../shell/location.ts';
import { discoveryMessages } from '../messages.en.ts';
import { useCountWords, type Count } from '../pictures/count.ts';
import { useCriterionWords } from '../useCriteria.ts';
import type { RunDetail } from '../usePreview.ts';

/** One line of two runs: what each counted. */
interface Pair {
  readonly id: string;
  readonly name: string;
  readonly one: Count | undefined;
  readonly other: Count | undefined;
}

function PairTable({ title, first, pairs }: { readonly title: string; readonly first: string; readonly pairs: readonly Pair[] }): ReactNode {
  const t = useMessages(discoveryMessages);
  const { number } = useFormats();
  const words = useCountWords();
  const cell = (count: Count | undefined): string => (count === undefined ? '–' : words.bare(count));
  const difference = ({ one, other }: Pair): number | undefined => (typeof one === 'number' && typeof other === 'number' ? one - other : undefined);
  const signed = (value: number | undefined): string => (value === undefined ? '–' : value > 0 ? `+${number(value)}` : value < 0 ? `−${number(-value)}` : '0');
  return (
    <Card title={title} isFlush>
      <Table
        caption={title} rows={pairs} rowKey={({ id }) => id} emptyTitle={t.noRuns} drawnAtOnce={60}
        columns={[
          { id: 'name', header: first, isRowHeader: true, cell: ({ name }) => name },
          { id: 'one', header: t.this, align: 'end', cell: ({ one }) => cell(one), sortBy: ({ one }) => one ?? 0 },
          { id: 'other', header: t.other, align: 'end', cell: ({ other }) => cell(other), sortBy: ({ other }) => other ?? 0 },
          { id: 'difference', header: t.difference, align: 'end', cell: (pair) => signed(difference(pair)), sortBy: (pair) => difference(pair) ?? 0 },
        ]}
      />
    </Card>
  );
}

const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)];

function Beside({ run, other }: { readonly run: RunDetail; readonly other: RunDetail }): ReactNode {
  const t = useMessages(discoveryMessages);
  const { nameOf } = useTowns();
  const { number } = useFormats();
  const words = useCriterionWords();
  const asked = new Map([...other.asked, ...run.asked].map((one) => [one.id, one]));
  const found = ({ counts }: RunDetail, id: string): Count | undefined => counts?.byCriterion[id];
  const place = ({ counts }: RunDetail, emd: string): Count | undefined => counts?.byEmd.find((one) => one.emd === emd)?.found;
  const emds = unique([run, other].flatMap(({ counts }) => counts?.byEmd.map(({ emd }) => emd) ?? []));
  const values = run.thresholds.flatMap((one) => { const before = other.thresholds.find(({ key }) => key === one.key); return before === undefined || before.value === one.value ? [] : [`${words.threshold(one).label} ${number(before.value)} → ${number(one.value)}`]; });
  return (
    <>
      <Card title={t.changedValues}>{values.length === 0 ? <p className="quiet">{t.sameValues}</p> : <ul>{values.map((value) => <li key={value} className="numeric">{value}</li>)}</ul>}</Card>
      <PairTable title={t.compareTable} first={t.criterion} pairs={[{ id: 'all', name: t.foundCount, one: run.counts?.found, other: other.counts?.found }, ...[...asked.values()].map((one) => ({ id: one.id, name: words.name(one), one: found(run, one.id), other: found(other, one.id) }))]} />
      <PairTable title={t.where} first={t.where} pairs={emds.map((emd) => ({ id: emd, name: nameOf(emd), one: place(run, emd), other: place(other, emd) }))} />
    </>
  );
}

/** The run beside another: by criterion, by place, and the numbers on which they differ. */
export function Compare({ run }: { readonly run: RunDetail }): ReactNode {
  const t = useMessages(discoveryMessages);
  const { day, moment } = useFormats();
  const [chosen, choose] = useFilter('with');
  const list = useRead('GET /api/discovery/runs', { query: { kind: 'full' } });
  const others = (list.data?.runs ?? []).filter(({ id, status }) => id !== run.id && status === 'done');
  const known = others.some(({ id }) => id === chosen) ? chosen : '';
  const read = useRead('GET /api/discovery/runs/:id', { params: { id: known } }, { enabled: known !== '' });
  if (list.data !== undefined && others.length === 0) return <EmptyState icon="log" title={t.compareNone} />;
  return (
    <>
      <Select label={t.compareWith} width="full" placeholder={t.compareChoose} choices={others.map((one) => ({ value: one.id, label: `${day(one.asOf)} · ${one.purpose} · ${moment(one.askedAt)}` }))} value={known === '' ? undefined : known} onChange={choose} />
      {known !== '' && <Loaded read={read} lines={8}>{(other) => <Beside run={run} other={other} />}</Loaded>}
    </>
  );
}
