import type { PlainDate } from '@dure/domain/calendar';
import type { ReactNode } from 'react';
import { useRead, type Answer } from '../client/index.ts';
import { StatusBadge } from '../design/Badge.tsx';
import { Stack } from '../design/Layout.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { RadioGroup } from '../design/RadioGroup.tsx';
import { Table, type Column } from '../design/Table.tsx';
import { useTowns } from '../jurisdiction/useTowns.ts';
import { useFormats, useMessages } from '../messages/index.ts';
import { useMe } from '../session/useMe.ts';
import { useFilter } from '../shell/location.ts';
import { intakeMessages } from './messages.en.ts';

type Request = Answer<'GET /api/inbound-requests'>['rows'][number];

const TONES = { waiting: 'warning', accepted: 'success', returned: 'danger' } as const;

/** Requests by date: those that wait, or those that were answered. */
export function InboundList({ lead }: { readonly lead: string }): ReactNode {
  const t = useMessages(intakeMessages);
  const [state, setState] = useFilter('state', 'waiting');
  const chosen = state === 'answered' ? 'answered' : 'waiting';
  const read = useRead('GET /api/inbound-requests', { query: { state: chosen } });
  return (
    <Stack>
      <p className="quiet">{lead}</p>
      <RadioGroup label={t.inboundTab} direction="row" value={chosen} onChange={setState} choices={[{ value: 'waiting', label: t.inboundWaiting }, { value: 'answered', label: t.inboundAnswered }]} />
      <Loaded read={read}>{({ rows }) => <RequestTable rows={rows} />}</Loaded>
    </Stack>
  );
}

function RequestTable({ rows }: { readonly rows: readonly Request[] }): ReactNode {
  const t = useMessages(intakeMessages);
  const { day, moment } = useFormats();
  const { nameOf } = useTowns();
  const isSender = useMe().role === 'agency-staff';
  const columns: readonly Column<Request>[] = [
    { id: 'person', header: t.person, isRowHeader: true, cell: ({ subject }) => subject.name },
    isSender ? { id: 'town', header: t.sentTo, cell: ({ subject }) => nameOf(subject.emdCode) ?? '–' } : { id: 'agency', header: t.agency, cell: ({ agency }) => agency },
    { id: 'wanted', header: t.wantedSupport, cell: ({ inbound }) => inbound.wantedSupport || inbound.needs.join(', ') },
    { id: 'sent', header: isSender ? t.sentWhen : t.sentAt, cell: ({ sentAt }) => moment(sentAt), sortBy: ({ sentAt }) => sentAt },
    { id: 'state', header: t.next, cell: (row) => <RequestState request={row} due={day(row.dueOn as PlainDate)} />, sortBy: ({ dueOn }) => dueOn },
  ];
  return <Table caption={t.inboundTitle} columns={columns} rows={rows} rowKey={({ id }) => id} linkOf={({ id }) => ({ to: '/inbound/$id', params: { id } })} emptyTitle={t.inboundEmpty} />;
}

export function RequestState({ request, due }: { readonly request: Pick<Request, 'state' | 'overdue'>; readonly due: string }): ReactNode {
  const t = useMessages(intakeMessages);
  const words = request.state === 'waiting' ? `${t.inboundState('waiting')} · ${t.inboundDue(due)}` : t.inboundState(request.state);
  return <StatusBadge tone={request.overdue ? 'danger' : TONES[request.state]} {...(request.state === 'waiting' ? { icon: 'clock' as const } : {})}>{words}</StatusBadge>;
}
