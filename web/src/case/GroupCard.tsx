import type { PlainDate } from '@dure/domain/calendar';
import type { ReactNode } from 'react';
import { useRead } from '../client/index.ts';
import { Card } from '../design/Card.tsx';
import { DescriptionList } from '../design/Lists.tsx';
import { Banner } from '../design/Notice.tsx';
import { LinkButton } from '../design/TextLink.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useMay } from '../session/useMe.ts';
import { aftercareMessages } from './aftercare.en.ts';
import { ClauseLine } from './ClauseLine.tsx';
import type { CaseDetail } from './specs.ts';

const OPEN: readonly string[] = ['planned', 'postponed', 'in-progress'];

/** Whether the visits to come keep the frequency of the group that holds now. */
function SeriesNote({ personId, group }: { readonly personId: string; readonly group: string }): ReactNode {
  const t = useMessages(aftercareMessages);
  const rows = useRead('GET /api/persons/:id/visits', { params: { id: personId } }).data?.rows;
  if (rows === undefined) return null;
  const groups = [...new Set(rows.filter(({ status }) => OPEN.includes(status)).flatMap(({ series }) => series?.group ?? []))];
  const other = groups.find((one) => one !== group);
  const link = <LinkButton size="small" to="/persons/$id" params={{ id: personId }} search={{ part: 'visit' }}>{t.openVisits}</LinkButton>;
  if (other !== undefined) return <Banner tone="warning" title={t.seriesOther(other)} actions={link} />;
  return <Banner tone={groups.length === 0 ? 'info' : 'success'} title={groups.length === 0 ? t.seriesNone : t.seriesSame(group)} actions={link} />;
}

/** The frequency of the group by the edition, with the sentence that says so. */
function Frequency({ personId, group }: { readonly personId: string; readonly group: string }): ReactNode {
  const t = useMessages(aftercareMessages);
  const frequencies = useRead('GET /api/persons/:id/visit-requirements', { params: { id: personId } }).data?.frequencies ?? [];
  const now = frequencies.find((one) => one.group === group);
  const clause = now?.authorities[0];
  return <>{now !== undefined && <p><span className="strong">{t.frequency}</span> {t.atLeast(now.months, now.atLeast)}</p>}{clause !== undefined && <ClauseLine clause={{ ...clause, says: '' }} />}</>;
}

/** 방문건강 군 of a case: which, since when, how often the guide asks to visit, and whether the visits keep to it. */
export function GroupCard({ record: { programme, group, personId, personName } }: { readonly record: CaseDetail }): ReactNode {
  const t = useMessages(aftercareMessages);
  const { day } = useFormats();
  const mayVisit = useMay('visit:read') && personName !== null;
  if (programme !== 'VISIT') return null;
  if (group === null) return <Card title={t.group}><p className="quiet">{t.groupNone}</p></Card>;
  return (
    <Card title={t.group}>
      <DescriptionList columns={1} items={[
        { term: t.group, value: t.groupSince(group.group, day(group.on as PlainDate)) }, { term: t.groupReason, value: group.reason },
      ]} />
      {mayVisit && <><Frequency personId={personId} group={group.group} /><SeriesNote personId={personId} group={group.group} /></>}
    </Card>
  );
}
