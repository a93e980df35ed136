import { useState, type ReactNode } from 'react';
import { useRead, useWrite } from '../client/index.ts';
import { Badge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { FilterBar } from '../design/FilterBar.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { Table, type Column } from '../design/Table.tsx';
import { Tabs } from '../design/Tabs.tsx';
import type { Answer } from '../client/index.ts';
import { useMessages } from '../messages/index.ts';
import { useFilter } from '../shell/location.ts';
import { auditMessages } from './audit.en.ts';
import { Entries, type Question } from './Entries.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { MonthReview } from '../explanation/MonthReview.tsx';
import { Period, useSpan } from './Period.tsx';
import { PersonFinder } from './PersonFinder.tsx';
import './access.css';

type StaffRow = Answer<'GET /api/access-log/staff'>['rows'][number];

/** Lines with the days they are taken from and the way to download them. */
function Trail({ title, back, onBack, question }: { readonly title: string; readonly back: string; readonly onBack: () => void; readonly question: Question }): ReactNode {
  const t = useMessages(auditMessages);
  const span = useSpan();
  const [isOpen, setOpen] = useState(false);
  const asked = { ...question, from: span.from, until: span.until };
  return (
    <Stack>
      <Row place="apart">
        <h2 className="card-title">{title}</h2>
        <Row><Button kind="plain" size="small" icon="arrowLeft" onPress={onBack}>{back}</Button><Button size="small" icon="download" onPress={() => setOpen(true)}>{t.download}</Button></Row>
      </Row>
      <FilterBar label={t.period}><Period span={span} /></FilterBar>
      <Entries key={`${JSON.stringify(asked)}`} question={asked} />
      {isOpen && <ExportDialog question={asked} isOpen onClose={() => setOpen(false)} />}
    </Stack>
  );
}

function ByPerson(): ReactNode {
  const t = useMessages(auditMessages);
  const [person, setPerson] = useFilter('person');
  const [label, setLabel] = useState('');
  const search = useWrite('POST /api/access-log/persons', { refreshes: [] });
  const forget = (): void => {
    setPerson('');
    setLabel('');
  };
  if (person !== '') return <Trail title={label === '' ? t.onePerson : t.chosenPerson(label)} back={t.anotherPerson} onBack={forget} question={{ personId: person }} />;
  return (
    <Card title={t.whose}>
      <PersonFinder
        hint={t.whoseHint} action={t.look} isPending={search.isPending} error={search.error} find={async (body) => (await search.send({ body })).answer.rows}
        onChoose={(one) => {
          setLabel(one.label);
          setPerson(one.personId);
        }}
      />
    </Card>
  );
}

function useStaffColumns(choose: (row: StaffRow) => void): readonly Column<StaffRow>[] {
  const t = useMessages(auditMessages);
  return [
    { id: 'staff', header: t.staff, isRowHeader: true, sortBy: ({ staff }) => staff, cell: (row) => <span className="access-lines"><button type="button" className="link-button" onClick={() => choose(row)}>{row.staff}</button><span className="small quiet">{row.organisation}</span></span> },
    { id: 'withoutWork', header: t.withoutWork, sortBy: ({ withoutWork }) => withoutWork, cell: ({ withoutWork }) => (withoutWork > 0 ? <Badge tone="danger">{t.check(withoutWork)}</Badge> : <span className="quiet">–</span>) },
    { id: 'reads', header: t.reads, align: 'end', sortBy: ({ reads }) => reads, cell: ({ reads }) => t.times(reads) },
    { id: 'people', header: t.people, align: 'end', sortBy: ({ persons }) => persons, cell: ({ persons }) => t.peopleCount(persons) },
    { id: 'offHours', header: t.offHours, align: 'end', sortBy: ({ offHours }) => offHours, cell: ({ offHours }) => (offHours > 0 ? t.times(offHours) : '–') },
  ];
}

function StaffTable({ onChoose }: { readonly onChoose: (row: StaffRow) => void }): ReactNode {
  const t = useMessages(auditMessages);
  const span = useSpan();
  const columns = useStaffColumns(onChoose);
  const read = useRead('GET /api/access-log/staff', { query: { from: span.from, until: span.until } }, { keepsPrevious: true });
  return (
    <Stack>
      <FilterBar label={t.period}><Period span={span} /></FilterBar>
      <p className="small quiet">{t.staffHint}</p>
      <Loaded read={read} lines={6}>{({ rows }) => <Table caption={t.staffTable} columns={columns} rows={rows} rowKey={({ staffId }) => staffId} emptyTitle={t.noReads} />}</Loaded>
    </Stack>
  );
}

function ByStaff(): ReactNode {
  const t = useMessages(auditMessages);
  const [staff, setStaff] = useFilter('staff');
  const [name, setName] = useState('');
  if (staff !== '') return <Trail title={t.chosenStaff(name === '' ? t.staff : name)} back={t.backToStaff} onBack={() => setStaff('')} question={{ staffId: staff }} />;
  return (
    <StaffTable onChoose={(row) => {
      setName(row.staff);
      setStaff(row.staffId);
    }} />
  );
}

/** Who looked at this person, and why; and who looked at people without any work behind it (안전성 확보조치 기준 제8조). */
export function AuditScreen(): ReactNode {
  const t = useMessages(auditMessages);
  const [person, setPerson] = useFilter('person');
  const [view, setView] = useFilter('view', 'person');
  const select = (id: string): void => {
    setPerson('');
    setView(id);
  };
  const items = [{ id: 'person', label: t.byPerson, content: <ByPerson /> }, { id: 'staff', label: t.byStaff, content: <ByStaff /> }, { id: 'month', label: t.byMonth, content: <MonthReview /> }];
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <Tabs label={t.views} items={items} selected={person === '' && (view === 'staff' || view === 'month') ? view : 'person'} onSelect={select} />
    </>
  );
}
