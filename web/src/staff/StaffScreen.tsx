import { ROLES } from '@dure/domain/staff';
import { useState, type ReactNode } from 'react';
import { roleLabels } from '../access/labels.ts';
import { useRead, type Answer } from '../client/index.ts';
import { Badge } from '../design/Badge.tsx';
import { FilterBar } from '../design/FilterBar.tsx';
import { matchesKorean } from '../design/korean-match.ts';
import { Loaded } from '../design/Loaded.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { Select } from '../design/Select.tsx';
import { Table, type Column } from '../design/Table.tsx';
import { TextField } from '../design/TextField.tsx';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { useFilter } from '../shell/location.ts';
import { AccountDrawer } from './AccountDrawer.tsx';
import { staffMessages } from './messages.en.ts';

type Row = Answer<'GET /api/staff'>['rows'][number];
const ALL = 'all';

function useColumns(choose: (row: Row) => void): readonly Column<Row>[] {
  const t = useMessages(staffMessages);
  const role = useLabels(roleLabels);
  return [
    { id: 'name', header: t.name, isRowHeader: true, sortBy: ({ name }) => name, cell: (row) => <><button type="button" className="link-button" onClick={() => choose(row)}>{row.name}</button> {row.mine && <Badge tone="info">{t.mine}</Badge>}</> },
    { id: 'login', header: t.login, sortBy: ({ login }) => login, cell: ({ login }) => login },
    { id: 'organisation', header: t.organisation, sortBy: ({ organisation }) => organisation, cell: ({ organisation, title }) => [organisation, title].filter(Boolean).join(' · ') },
    { id: 'role', header: t.role, sortBy: (row) => role(row.role), cell: (row) => role(row.role) },
    { id: 'state', header: t.state, cell: ({ active }) => <Badge tone={active ? 'success' : 'neutral'}>{active ? t.active : t.inactive}</Badge> },
  ];
}

function Accounts({ rows }: { readonly rows: readonly Row[] }): ReactNode {
  const t = useMessages(staffMessages);
  const labelOf = useLabels(roleLabels);
  const [typed, setTyped] = useState('');
  const [role, setRole] = useFilter('role', ALL);
  const [chosen, setChosen] = useState<Row>();
  const columns = useColumns(setChosen);
  const shown = rows.filter((row) => (role === ALL || row.role === role) && [row.name, row.login, row.organisation].some((text) => matchesKorean(text, typed)));
  const reset = (): void => {
    setTyped('');
    setRole(ALL);
  };
  return (
    <>
      <FilterBar label={t.find} result={t.count(shown.length)} {...(typed !== '' || role !== ALL ? { onReset: reset } : {})}>
        <TextField label={t.find} placeholder={t.findHint} type="search" width="medium" maxLength={60} value={typed} onChange={setTyped} />
        <Select label={t.role} choices={[{ value: ALL, label: t.every }, ...ROLES.map((value) => ({ value, label: labelOf(value) }))]} value={role} onChange={setRole} />
      </FilterBar>
      <Table caption={t.accounts} columns={columns} rows={shown} rowKey={({ id }) => id} drawnAtOnce={50} emptyTitle={t.nobody} />
      {chosen && <AccountDrawer id={chosen.id} name={chosen.name} onClose={() => setChosen(undefined)} />}
    </>
  );
}

/** For the administrator, who keeps the accounts and sees no person's record. */
export function StaffScreen(): ReactNode {
  const t = useMessages(staffMessages);
  const read = useRead('GET /api/staff', {});
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <Loaded read={read} lines={8}>{({ rows }) => <Accounts rows={rows} />}</Loaded>
    </>
  );
}
