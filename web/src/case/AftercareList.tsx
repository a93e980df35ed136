import type { ReactNode } from 'react';
import { useRead, type Answer } from '../client/index.ts';
import { Badge } from '../design/Badge.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { Table, type Column } from '../design/Table.tsx';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { programmeLabels } from '../referral/labels.ts';
import { DueMark } from '../today/DueMark.tsx';
import { aftercareMessages } from './aftercare.en.ts';
import { CaseMark } from './CaseMark.tsx';
import { caseStepLabels } from './labels.ts';
import { caseMessages } from './messages.en.ts';

type Row = Answer<'GET /api/aftercare'>['rows'][number];

function useColumns(): readonly Column<Row>[] {
  const [t, words] = [useMessages(aftercareMessages), useMessages(caseMessages)];
  const [programme, step] = [useLabels(programmeLabels), useLabels(caseStepLabels)];
  const part = { owner: t.partOwner, aftercare: t.partAftercare, referrer: t.partReferrer } as const satisfies Record<Row['part'], string>;
  return [
    { id: 'person', header: words.person, isRowHeader: true, cell: ({ personName }) => personName ?? words.nameHidden },
    { id: 'programme', header: words.programme, cell: (row) => programme(row.programme) },
    { id: 'stage', header: words.stage, cell: ({ status }) => <CaseMark status={status} /> },
    { id: 'part', header: t.part, cell: (row) => <Badge tone={row.part === 'aftercare' ? 'info' : 'neutral'}>{part[row.part]}</Badge> },
    { id: 'next', header: words.nextDo, cell: (row) => step(row.step) },
    { id: 'due', header: words.due, cell: ({ nextOn }) => <DueMark on={nextOn} /> },
    { id: 'organisation', header: words.organisation, cell: ({ organisation }) => organisation.name },
  ];
}

/** Cases that closed and are looked after: our own, those in our hands, and those that we referred (M1-EMD-AFTER). */
export function AftercareList(): ReactNode {
  const t = useMessages(aftercareMessages);
  const columns = useColumns();
  const read = useRead('GET /api/aftercare', {});
  return (
    <Loaded read={read} lines={8}>
      {({ rows }) => <Table caption={t.listCaption} columns={columns} rows={rows} rowKey={({ id }) => id} linkOf={({ id }) => ({ to: '/cases/$id', params: { id } })} emptyTitle={t.listEmpty} empty={<EmptyState icon="checkCircle" title={t.listEmpty}><p>{t.listEmptyText}</p></EmptyState>} />}
    </Loaded>
  );
}
