import { findInstrument } from '@dure/domain/assessment';
import type { PlainDate } from '@dure/domain/calendar';
import type { ReactNode } from 'react';
import { useRead, type Answer } from '../client/index.ts';
import { Badge, StatusBadge } from '../design/Badge.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { Table, type Column } from '../design/Table.tsx';
import { LinkButton } from '../design/TextLink.tsx';
import { DocumentButton } from '../document/DocumentButton.tsx';
import { documentMessages } from '../document/messages.en.ts';
import { useFormats, useMessages } from '../messages/index.ts';
import type { PersonSectionProps } from '../person/section.ts';
import { assessmentMessages } from './messages.en.ts';
import { toneOfBand } from './ResultCard.tsx';
import './assessment.css';

type Result = Answer<'GET /api/persons/:id/assessments'>['rows'][number];

/** Results of a person, the latest first, each with the course of its scores. */
export function AssessmentSection({ person }: PersonSectionProps): ReactNode {
  const t = useMessages(assessmentMessages);
  const read = useRead('GET /api/persons/:id/assessments', { params: { id: person.id } });
  const begin = person.permissions.includes('assessment:write') && <LinkButton kind="primary" icon="add" to="/assessments/new" search={{ person: person.id }}>{t.start}</LinkButton>;
  return (
    <Stack>
      <Row place="apart"><p className="quiet">{t.sectionLead}</p>{begin}</Row>
      <Loaded read={read}>{({ rows }) => (rows.length === 0 ? <EmptyState title={t.historyEmpty} /> : <Results rows={rows} />)}</Loaded>
    </Stack>
  );
}

function Results({ rows }: { readonly rows: readonly Result[] }): ReactNode {
  const t = useMessages(assessmentMessages);
  const { day } = useFormats();
  const paper = useMessages(documentMessages).button;
  const columns: readonly Column<Result>[] = [
    { id: 'title', header: t.choose, isRowHeader: true, cell: ({ title, caution }) => <>{title} {caution?.includes('예시') === true && <Badge tone="warning">{t.example}</Badge>}</> },
    { id: 'day', header: t.doneOn, cell: ({ doneOn }) => day(doneOn as PlainDate), sortBy: ({ doneOn }) => doneOn },
    { id: 'result', header: t.result, cell: (row) => <Outcome row={row} /> },
    { id: 'trend', header: t.trend, cell: (row) => <Course row={row} rows={rows} /> },
    { id: 'by', header: t.by, cell: ({ by, organisation }) => `${organisation} ${by}` },
    { id: 'paper', header: paper, cell: ({ id }) => <DocumentButton subject={id} forms={['needs-assessment']} size="small" /> },
  ];
  return <Table caption={t.caption} columns={columns} rows={rows} rowKey={({ id }) => id} emptyTitle={t.historyEmpty} />;
}

function Outcome({ row: { instrumentId, instrumentVersion, score, band, signals } }: { readonly row: Result }): ReactNode {
  const t = useMessages(assessmentMessages);
  const { number } = useFormats();
  const instrument = findInstrument(instrumentId, instrumentVersion);
  return (
    <span className="row">
      {score !== null && <span>{t.points(number(score))}</span>}
      {band !== null && <StatusBadge tone={instrument === undefined ? 'neutral' : toneOfBand(instrument, band.key)}>{band.label}</StatusBadge>}
      {signals.some(({ tier }) => tier !== '의뢰') && <StatusBadge tone="danger" icon="alert">{t.urgent}</StatusBadge>}
    </span>
  );
}

/** Scores under the same version only: another version measures another thing. */
function Course({ row, rows }: { readonly row: Result; readonly rows: readonly Result[] }): ReactNode {
  const { number } = useFormats();
  const scores = rows.filter(({ instrumentId, instrumentVersion, score, doneOn }) => instrumentId === row.instrumentId && instrumentVersion === row.instrumentVersion && score !== null && doneOn <= row.doneOn).map(({ score }) => score ?? 0).toReversed();
  return scores.length < 2 ? '–' : <span className="numeric">{scores.slice(-5).map((score) => number(score)).join(' → ')}</span>;
}
