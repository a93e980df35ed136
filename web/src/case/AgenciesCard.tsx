import type { PlainDate } from '@dure/domain/calendar';
import type { ReactNode } from 'react';
import { Badge } from '../design/Badge.tsx';
import { Card } from '../design/Card.tsx';
import { Table } from '../design/Table.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { memberRoleLabels } from './labels.ts';
import { caseMessages } from './messages.en.ts';
import type { CaseDetail } from './specs.ts';

interface Agency {
  readonly key: string;
  readonly name: string;
  readonly part: string;
  readonly period: string;
  readonly ended: boolean;
}

function useAgencies({ leads, members }: CaseDetail): readonly Agency[] {
  const t = useMessages(caseMessages);
  const { day } = useFormats();
  const role = useLabels(memberRoleLabels);
  const period = (from: string, until: string | null): string => t.period(day(from as PlainDate), until === null ? '' : day(until as PlainDate));
  return [
    ...leads.map((one) => ({ key: `lead ${one.from}`, name: one.name, part: t.leadAgency, period: period(one.from, one.until), ended: one.until !== null })).toReversed(),
    ...members.map((one) => ({ key: `${one.organisationId} ${one.from}`, name: one.name, part: `${role(one.role)} (${one.ground === 'consent' ? t.byConsent : t.byLaw})`, period: period(one.from, one.until), ended: one.ended })),
  ];
}

/** 주관기관과 공동관리기관: who leads and who manages along, from when to when. */
export function AgenciesCard({ record }: { readonly record: CaseDetail }): ReactNode {
  const t = useMessages(caseMessages);
  return (
    <Card title={t.agencies} isFlush>
      <Table caption={t.agencies} emptyTitle={t.agencies} rows={useAgencies(record)} rowKey={({ key }) => key} columns={[
        { id: 'name', header: t.organisation, isRowHeader: true, cell: ({ name }) => name },
        { id: 'part', header: t.part, cell: ({ part }) => part },
        { id: 'period', header: t.periodHead, cell: ({ period }) => <span className="numeric">{period}</span> },
        { id: 'now', header: t.standing, cell: ({ ended }) => <Badge tone={ended ? 'neutral' : 'success'}>{ended ? t.partEnded : t.partNow}</Badge> },
      ]} />
    </Card>
  );
}
