import type { ReactNode } from 'react';
import { useRead } from '../client/index.ts';
import { EmptyState } from '../design/EmptyState.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { Tabs } from '../design/Tabs.tsx';
import { useMessages } from '../messages/index.ts';
import { useFilter } from '../shell/location.ts';
import { moveMessages } from './messages.en.ts';
import { MoveTable } from './MoveTable.tsx';

type Box = 'received' | 'sent';

function BoxList({ box }: { readonly box: Box }): ReactNode {
  const t = useMessages(moveMessages);
  const read = useRead('GET /api/moves', { query: { box } });
  const empty = box === 'sent' ? <EmptyState icon="send" title={t.sentEmpty}><p>{t.sentEmptyText}</p></EmptyState> : <EmptyState title={t.receivedEmpty}><p>{t.receivedEmptyText}</p></EmptyState>;
  return <Loaded read={read} lines={6}>{({ rows }) => <MoveTable caption={box === 'sent' ? t.sentBox : t.receivedBox} rows={rows} of="team" empty={empty} />}</Loaded>;
}

/** Cases that came with people who moved in, and those that went after people who moved away. */
export function MovesScreen(): ReactNode {
  const t = useMessages(moveMessages);
  const [chosen, setBox] = useFilter('box', 'received');
  const box: Box = chosen === 'sent' ? 'sent' : 'received';
  const items = [{ id: 'received', label: t.receivedBox, content: <BoxList key="received" box="received" /> }, { id: 'sent', label: t.sentBox, content: <BoxList key="sent" box="sent" /> }];
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <Tabs label={t.boxes} items={items} selected={box} onSelect={setBox} />
    </>
  );
}
