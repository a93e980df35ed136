import type { PlainDate } from '@dure/domain/calendar';
import type { ReactNode } from 'react';
import { useRead } from '../client/index.ts';
import { StatusBadge } from '../design/Badge.tsx';
import { Card } from '../design/Card.tsx';
import { Stack, WithAside } from '../design/Layout.tsx';
import { DescriptionList } from '../design/Lists.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { TextLink } from '../design/TextLink.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useParam } from '../shell/location.ts';
import { AdmissionCard } from './AdmissionCard.tsx';
import { DutiesCard } from './DutiesCard.tsx';
import type { Emergency } from './emergency-record.ts';
import { emergencyMessages } from './messages.en.ts';
import { RecordForm } from './RecordForm.tsx';
import { UrgencyCard } from './UrgencyCard.tsx';
import { useHotlines } from './useUrgency.ts';

/** One emergency record, from the first words to its completion. */
export function EmergencyScreen(): ReactNode {
  const t = useMessages(emergencyMessages);
  const id = useParam('id');
  const read = useRead('GET /api/emergencies/:id', { params: { id } });
  return <Loaded read={read} lines={8} header={<PageHeader title={t.title} />}>{(emergency) => <Record key={emergency.id} emergency={emergency} etag={read.etag} />}</Loaded>;
}

function Record({ emergency, etag }: { readonly emergency: Emergency; readonly etag: string | undefined }): ReactNode {
  const t = useMessages(emergencyMessages);
  const { moment } = useFormats();
  const hotlines = useHotlines();
  const isDone = emergency.completedAt !== null;
  return (
    <Stack>
      <PageHeader
        title={t.title} heading={t.heading(emergency.tier)} lead={moment(emergency.occurredAt)}
        badges={isDone ? <StatusBadge tone="success">{t.completed}</StatusBadge> : <StatusBadge tone="warning">{t.notComplete}</StatusBadge>}
      />
      {!isDone && <UrgencyCard answer={{ tier: emergency.tier, path: emergency.path, rules: emergency.rules }} hotlines={hotlines} />}
      <WithAside label={t.duties} aside={<><Missing emergency={emergency} /><DutiesCard emergency={emergency} /></>}>
        <Facts emergency={emergency} />
        <RecordForm emergency={emergency} />
        <AdmissionCard emergency={emergency} etag={etag} />
      </WithAside>
    </Stack>
  );
}

function Facts({ emergency }: { readonly emergency: Emergency }): ReactNode {
  const t = useMessages(emergencyMessages);
  const { day, moment } = useFormats();
  const { personId, personName } = emergency;
  return (
    <Card>
      <DescriptionList items={[
        { term: t.who, value: personId === null ? t.whoUnknown : <TextLink to="/persons/$id" params={{ id: personId }}>{personName ?? t.whoHidden}</TextLink> },
        { term: t.occurred, value: moment(emergency.occurredAt) }, { term: t.recordedBy, value: emergency.recordedBy }, { term: t.completeBy, value: day(emergency.completeByOn as PlainDate) },
      ]} />
    </Card>
  );
}

function Missing({ emergency }: { readonly emergency: Emergency }): ReactNode {
  const t = useMessages(emergencyMessages);
  if (emergency.missing.length === 0 || emergency.completedAt !== null) return null;
  return <Card title={t.missingTitle} tone="warning"><ul className="emergency-missing">{emergency.missing.map((part) => <li key={part}>{t.part(part)}</li>)}</ul></Card>;
}
