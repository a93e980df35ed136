import { useState, type ReactNode } from 'react';
import { useRead } from '../client/index.ts';
import { Card } from '../design/Card.tsx';
import { Stack } from '../design/Layout.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { Select } from '../design/Select.tsx';
import { useMessages } from '../messages/index.ts';
import { useMe } from '../session/useMe.ts';
import { conferenceMessages } from './messages.en.ts';
import { Packets } from './Packets.tsx';
import type { ConferenceDetail } from './useConferenceAct.ts';

/** 사전 열람: what my organisation reads; the convener checks what each of the others does. */
export function PrereadCard({ record }: { readonly record: ConferenceDetail }): ReactNode {
  const t = useMessages(conferenceMessages);
  const own = useMe().organisationId;
  const others = record.attendees.flatMap(({ organisation }) => (organisation === null || organisation.id === own ? [] : [{ value: organisation.id, label: organisation.name }]));
  const choices = [...new Map(others.map((one) => [one.value, one])).values()];
  const [chosen, choose] = useState<string>();
  const organisation = record.isConvener ? (chosen ?? choices[0]?.value) : own;
  const read = useRead('GET /api/conferences/:id/preread', { params: { id: record.id }, query: organisation === undefined || organisation === own ? {} : { organisation } }, { enabled: organisation !== undefined, keepsPrevious: true });
  if (organisation === undefined || record.items.length === 0) return null;
  return (
    <Card title={t.prereadTitle}>
      <Stack>
        {record.isConvener && <><p className="small quiet">{t.prereadLead}</p><Select label={t.prereadOf} choices={choices} value={organisation} onChange={choose} /></>}
        <Loaded read={read} lines={4}>{({ packets }) => <Packets packets={packets} />}</Loaded>
      </Stack>
    </Card>
  );
}
