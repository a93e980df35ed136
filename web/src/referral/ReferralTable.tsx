import type { ReactNode } from 'react';
import type { Answer } from '../client/index.ts';
import { Table, type Column } from '../design/Table.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { DueMark } from '../today/DueMark.tsx';
import { programmeLabels, stepLabels } from './labels.ts';
import { ReferralMarks, UrgencyMark } from './Marks.tsx';
import { referralMessages } from './messages.en.ts';

export type ReferralRow = Answer<'GET /api/referrals'>['rows'][number];

/** Which columns tell rows apart: the other side of a box, both sides of what has ended, both and no name in a person's record. */
export type OtherSide = 'from' | 'to' | 'both' | 'person';

function useColumns(side: OtherSide): readonly Column<ReferralRow>[] {
  const t = useMessages(referralMessages);
  const { moment } = useFormats();
  const service = useLabels(programmeLabels);
  const step = useLabels(stepLabels);
  const isOfPerson = side === 'person';
  const parties: readonly Column<ReferralRow>[] = [{ id: 'from', header: t.from, cell: ({ from }) => from.name }, { id: 'to', header: t.to, cell: ({ to }) => to.name }];
  return [
    ...(isOfPerson ? [] : [{ id: 'person', header: t.person, isRowHeader: true, cell: ({ personName }: ReferralRow) => personName ?? t.nameHidden }]),
    { id: 'service', header: t.service, isRowHeader: isOfPerson, cell: (row) => <span className="row">{service(row.service)}<UrgencyMark urgency={row.urgency} /></span> },
    ...parties.filter(({ id }) => isOfPerson || side === 'both' || id === side),
    { id: 'status', header: t.status, cell: (row) => <ReferralMarks status={row.status} delivery={row.delivery} /> },
    { id: 'next', header: t.nextDo, cell: (row) => step(row.step) },
    { id: 'due', header: t.due, cell: (row) => (row.nextOn === null ? <span className="small quiet">{moment(row.changedAt)}</span> : <DueMark on={row.nextOn} isPaused={row.status === 'needs-info'} />) },
  ];
}

/** Referrals with the other side, both axes and the date; a row opens with a click or Enter. */
export function ReferralTable({ caption, rows, side, empty }: { readonly caption: string; readonly rows: readonly ReferralRow[]; readonly side: OtherSide; readonly empty: ReactNode }): ReactNode {
  const columns = useColumns(side);
  return <Table caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} linkOf={({ id }) => ({ to: '/referrals/$id', params: { id } })} emptyTitle={caption} empty={empty} />;
}
