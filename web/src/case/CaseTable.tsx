import type { PlainDate } from '@dure/domain/calendar';
import type { ReactNode } from 'react';
import type { Answer } from '../client/index.ts';
import { Table, type Column } from '../design/Table.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { programmeLabels } from '../referral/labels.ts';
import { useMe } from '../session/useMe.ts';
import { DueMark } from '../today/DueMark.tsx';
import { CaseMark } from './CaseMark.tsx';
import { caseStepLabels } from './labels.ts';
import { caseMessages } from './messages.en.ts';

export type CaseRow = Answer<'GET /api/cases'>['rows'][number];

function useHolder(): (row: CaseRow) => ReactNode {
  const t = useMessages(caseMessages);
  const me = useMe();
  return ({ ownerStaffId, owner, organisation }) => {
    if (organisation.id !== me.organisationId) return `${organisation.name} ${owner}`;
    return ownerStaffId === me.staffId ? <span className="strong">{t.me}</span> : owner;
  };
}

export function CaseTable({ caption, rows, of, empty }: { readonly caption: string; readonly rows: readonly CaseRow[]; readonly of: 'team' | 'person'; readonly empty: ReactNode }): ReactNode {
  const t = useMessages(caseMessages);
  const { day } = useFormats();
  const [programme, step] = [useLabels(programmeLabels), useLabels(caseStepLabels)];
  const holder = useHolder();
  const isTeam = of === 'team';
  const columns: readonly Column<CaseRow>[] = [
    ...(isTeam ? [{ id: 'person', header: t.person, isRowHeader: true, cell: ({ personName }: CaseRow) => personName ?? t.nameHidden }] : []),
    { id: 'programme', header: t.programme, isRowHeader: !isTeam, cell: (row) => programme(row.programme) },
    { id: 'stage', header: t.stage, cell: ({ status }) => <CaseMark status={status} /> },
    { id: 'next', header: t.nextDo, cell: (row) => step(row.step) },
    { id: 'due', header: t.due, cell: ({ nextOn }) => <DueMark on={nextOn} /> },
    { id: 'holder', header: t.holder, cell: holder },
    { id: 'opened', header: t.opened, cell: ({ openedOn }) => <span className="numeric nowrap">{day(openedOn as PlainDate)}</span> },
  ];
  return <Table caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} linkOf={({ id }) => ({ to: '/cases/$id', params: { id } })} emptyTitle={caption} empty={empty} />;
}
