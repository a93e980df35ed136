import type { ReactNode } from 'react';
import { saveFile, useRead } from '../../client/index.ts';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { EmptyState } from '../../design/EmptyState.tsx';
import { Stack } from '../../design/Layout.tsx';
import { DescriptionList } from '../../design/Lists.tsx';
import { Loaded } from '../../design/Loaded.tsx';
import { Banner } from '../../design/Notice.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Table } from '../../design/Table.tsx';
import { useFormats, useMessages } from '../../messages/index.ts';
import { useLabels } from '../../messages/useLabels.ts';
import { useParam } from '../../shell/location.ts';
import { discoveryMessages } from '../messages.en.ts';
import { ImportMark, useMonths } from './DataScreen.tsx';
import { tableLabels } from './labels.ts';
import { dataMessages } from './messages.en.ts';
import { type ImportDetail, refusedLines, useCsv, useReason } from './refused.ts';

const ON_SCREEN = 100;

function SummaryCard({ record }: { readonly record: ImportDetail }): ReactNode {
  const t = useMessages(dataMessages);
  const { number } = useFormats();
  const months = useMonths();
  const items = [
    { term: t.account, value: record.account ?? t.demo }, { term: t.kind, value: record.adds ? t.adds : t.replaces },
    ...(record.loaded ? [{ term: t.months, value: months(record) }, { term: t.people, value: t.persons(number(record.people)) }, { term: t.claims, value: t.count(number(record.claims)) }, { term: t.prescriptions, value: t.count(number(record.prescriptions)) }, { term: t.version, value: record.id }] : []),
    { term: t.read, value: number(record.read) }, { term: t.refused, value: number(record.refused) }, { term: t.outOfRange, value: number(record.outOfRange) }, { term: t.duplicated, value: number(record.duplicated) }, { term: t.orphaned, value: number(record.orphaned) },
  ];
  return <Card title={t.summary}><DescriptionList items={items} /></Card>;
}

type File = ImportDetail['report']['files'][number];

function useFileState(): (file: File) => string {
  const t = useMessages(dataMessages);
  const { number } = useFormats();
  return ({ fault, missing, refused }) => {
    if (fault === 'absent') return t.absent;
    if (fault === 'unreadable') return t.unreadable;
    if (fault === 'columns') return t.columns(missing.join(', '));
    const rows = refused.reduce((all, one) => all + one.rows, 0);
    return rows === 0 ? t.whole : t.some(number(rows));
  };
}

function FilesCard({ files }: { readonly files: readonly File[] }): ReactNode {
  const t = useMessages(dataMessages);
  const { number } = useFormats();
  const [table, state] = [useLabels(tableLabels), useFileState()];
  return (
    <Card title={t.files} isFlush>
      <Table
        caption={t.files} rows={files} rowKey={({ file, table: kind }) => `${file} ${kind}`} emptyTitle={t.empty}
        columns={[
          { id: 'file', header: t.file, isRowHeader: true, cell: ({ file }) => file }, { id: 'table', header: t.table, cell: (one) => table(one.table) }, { id: 'read', header: t.read, align: 'end', cell: ({ read }) => number(read) },
          { id: 'taken', header: t.taken, align: 'end', cell: ({ taken }) => number(taken) }, { id: 'state', header: t.state, cell: state },
        ]}
      />
    </Card>
  );
}

interface Reason {
  readonly file: string;
  readonly reason: string;
  readonly rows: number;
}

function ReasonsCard({ files }: { readonly files: readonly File[] }): ReactNode {
  const t = useMessages(dataMessages);
  const { number } = useFormats();
  const reason = useReason();
  const rows = files.flatMap(({ file, refused }): readonly Reason[] => refused.map((one) => ({ file, ...one })));
  if (rows.length === 0) return null;
  return (
    <Card title={t.reasons} isFlush>
      <Table
        caption={t.reasons} rows={rows} rowKey={(one) => `${one.file} ${one.reason}`} emptyTitle={t.noRefused}
        columns={[{ id: 'reason', header: t.reason, isRowHeader: true, cell: (one) => reason(one.reason) }, { id: 'file', header: t.file, cell: ({ file }) => file }, { id: 'rows', header: t.rows, align: 'end', cell: (one) => number(one.rows) }]}
      />
    </Card>
  );
}

function LinesCard({ record }: { readonly record: ImportDetail }): ReactNode {
  const t = useMessages(dataMessages);
  const { number } = useFormats();
  const [reason, csv] = [useReason(), useCsv([t.file, t.table, t.line, t.reason])];
  const lines = refusedLines(record);
  if (lines.length === 0) return record.loaded ? <Card><EmptyState icon="checkCircle" title={t.noRefused} /></Card> : null;
  const download = <Button size="small" kind="secondary" icon="download" onPress={() => saveFile({ name: `${t.fileName}-${record.id}.csv`, content: csv(lines) })}>{t.download}</Button>;
  return (
    <Card title={t.lines} aside={download}>
      <p className="small quiet">{t.linesText(number(lines.length), number(record.refused))} {lines.length > ON_SCREEN && t.onScreen(ON_SCREEN)}</p>
      <Table
        caption={t.lines} rows={lines.slice(0, ON_SCREEN)} rowKey={(one) => `${one.file} ${one.line} ${one.reason}`} emptyTitle={t.noRefused}
        columns={[{ id: 'file', header: t.file, isRowHeader: true, cell: ({ file }) => file }, { id: 'line', header: t.line, align: 'end', cell: ({ line }) => number(line) }, { id: 'reason', header: t.reason, cell: (one) => reason(one.reason) }]}
      />
    </Card>
  );
}

function LeftCard({ report: { duplicated, orphaned } }: ImportDetail): ReactNode {
  const t = useMessages(dataMessages);
  const { number } = useFormats();
  const table = useLabels(tableLabels);
  const rows = [...new Set([...Object.keys(duplicated), ...Object.keys(orphaned)])].filter((name) => (duplicated[name] ?? 0) + (orphaned[name] ?? 0) > 0);
  if (rows.length === 0) return null;
  return (
    <Card title={t.left}>
      <p className="small quiet">{t.leftText}</p>
      <Table
        caption={t.left} rows={rows} rowKey={(name) => name} emptyTitle={t.noLeft}
        columns={[{ id: 'table', header: t.table, isRowHeader: true, cell: table }, { id: 'duplicated', header: t.duplicated, align: 'end', cell: (name) => number(duplicated[name] ?? 0) }, { id: 'orphaned', header: t.orphaned, align: 'end', cell: (name) => number(orphaned[name] ?? 0) }]}
      />
    </Card>
  );
}

/** One delivery of claims: what was read, what was refused, where and why. */
export function ImportScreen(): ReactNode {
  const [t, common] = [useMessages(dataMessages), useMessages(discoveryMessages)];
  const { moment } = useFormats();
  const read = useRead('GET /api/discovery/imports/:id', { params: { id: useParam('id') } });
  return (
    <Loaded read={read} lines={10} header={<PageHeader title={t.detailTitle} />}>
      {(record) => (
        <>
          <PageHeader title={t.detailTitle} badges={<ImportMark row={record} />} lead={moment(record.at)} breadcrumb={[{ label: common.title, to: '/discovery' }, { label: t.title, to: '/discovery/data' }]} />
          <Stack>
            {!record.loaded && <Banner tone="danger" title={t.nothingTaken}>{t.nothingTakenText}</Banner>}
            <SummaryCard record={record} />
            <FilesCard files={record.report.files} />
            <ReasonsCard files={record.report.files} />
            <LinesCard record={record} />
            <LeftCard {...record} />
          </Stack>
        </>
      )}
    </Loaded>
  );
}
