import type { PlainDate } from '@dure/domain/calendar';
import type { ReactNode } from 'react';
import { Badge } from '../design/Badge.tsx';
import { Card } from '../design/Card.tsx';
import { Stack } from '../design/Layout.tsx';
import { DescriptionList, type Described } from '../design/Lists.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { ClauseCitation } from './marks.tsx';
import { homecareMessages } from './messages.en.ts';
import type { HomecareDetail } from './useHomecareAct.ts';

function useExtension({ extension }: HomecareDetail): readonly Described[] {
  const t = useMessages(homecareMessages);
  const { day } = useFormats();
  if (extension === null) return [{ term: t.extension, value: t.notExtended }];
  return [{ term: t.extension, value: t.extensionOf(day(extension.until as PlainDate)) }, { term: t.decidedBy, value: t.extensionBy(extension.decidedBy, day(extension.decidedOn as PlainDate)) }, { term: t.extendReason, value: extension.reason }];
}

/** 지원기간: 퇴원일부터 1년, 한 번 연장. */
export function PeriodCard({ record }: { readonly record: HomecareDetail }): ReactNode {
  const t = useMessages(homecareMessages);
  const { day } = useFormats();
  const extension = useExtension(record);
  const { dischargedOn, endsOn, daysLeft, latestExtension } = record;
  if (dischargedOn === null || endsOn === null) return null;
  return (
    <Card title={t.period} aside={record.end === null && daysLeft !== null && <Badge tone={daysLeft <= 30 ? 'warning' : 'neutral'}>{t.left(daysLeft)}</Badge>}>
      <Stack gap="tight">
        <DescriptionList columns={1} items={[{ term: t.dischargedOn, value: day(dischargedOn as PlainDate) }, { term: t.endsOn, value: day(endsOn as PlainDate) }, ...extension, ...(record.extension === null && latestExtension !== null ? [{ term: t.latest, value: day(latestExtension as PlainDate) }] : [])]} />
        <ClauseCitation of={record.clauses['HOMEMED-PERIOD']} />
        <ClauseCitation of={record.clauses['HOMEMED-EXTEND']} />
      </Stack>
    </Card>
  );
}
