import type { ReactNode } from 'react';
import { api, apiFile, useRead } from '../client/index.ts';
import { Badge } from '../design/Badge.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { Pagination } from '../design/Pagination.tsx';
import { Tabs } from '../design/Tabs.tsx';
import { SheetButton } from '../document/SheetButton.tsx';
import { useMessages } from '../messages/index.ts';
import { useFilter } from '../shell/location.ts';
import { usePages } from '../today/usePages.ts';
import { referralMessages } from './messages.en.ts';
import { ReferralTable, type OtherSide } from './ReferralTable.tsx';

const BOXES = ['inbox', 'sent', 'follow-up', 'ended'] as const;
type Box = (typeof BOXES)[number];
const SIDES: Readonly<Record<Box, OtherSide>> = { inbox: 'from', sent: 'to', 'follow-up': 'to', ended: 'both' };

function Empty({ box }: { readonly box: Box }): ReactNode {
  const t = useMessages(referralMessages);
  if (box === 'inbox') return <EmptyState title={t.inboxEmpty}><p>{t.inboxEmptyText}</p></EmptyState>;
  if (box === 'sent') return <EmptyState icon="send" title={t.sentEmpty}><p>{t.sentEmptyText}</p></EmptyState>;
  return <EmptyState icon="checkCircle" title={box === 'ended' ? t.endedEmpty : t.followUpEmpty} />;
}

function BoxList({ box }: { readonly box: Box }): ReactNode {
  const t = useMessages(referralMessages);
  const pages = usePages();
  const read = useRead('GET /api/referrals', { query: { box, ...(pages.mark ? { after: pages.mark } : {}) } }, { keepsPrevious: true });
  return (
    <Loaded read={read} lines={8}>
      {({ rows, next }) => (
        <>
          <ReferralTable caption={t.boxName(box)} rows={rows} side={SIDES[box]} empty={<Empty box={box} />} />
          <Pagination hasPrevious={pages.hasPrevious} hasNext={next !== null} onPrevious={pages.previous} onNext={() => pages.next(next)} />
        </>
      )}
    </Loaded>
  );
}

/** Received, sent, to be followed up and ended referrals: each stands in one box of its organisation; the live stream keeps lists and counts true. */
export function ReferralsScreen(): ReactNode {
  const t = useMessages(referralMessages);
  const [chosen, setBox] = useFilter('box', 'inbox');
  const box = BOXES.find((one) => one === chosen) ?? 'inbox';
  const counts = useRead('GET /api/referrals/counts', {}).data;
  const numbers: Readonly<Record<Box, number | undefined>> = { inbox: counts?.inbox, sent: counts?.sent, 'follow-up': counts?.followUp, ended: undefined };
  const lateIn: Readonly<Record<Box, number | undefined>> = { inbox: counts?.inboxOverdue, sent: counts?.sentOverdue, 'follow-up': counts?.followUpOverdue, ended: 0 };
  const late = lateIn[box] ?? 0;
  const items = BOXES.map((id) => ({ id, label: t.boxName(id), ...(numbers[id] === undefined ? {} : { count: numbers[id] }), content: <BoxList key={id} box={id} /> }));
  return (
    <>
      <PageHeader title={t.boxTitle} lead={t.boxLead} badges={late > 0 && <Badge tone="danger">{t.overdueCount(late)}</Badge>} actions={<SheetButton fetchFile={(terms) => apiFile('POST /api/referrals/sheet', { body: { box, ...terms } })} ask={(reason) => api('POST /api/referrals/sheet/requests', { body: { box, reason } })} />} />
      <Tabs label={t.boxes} items={items} selected={box} onSelect={setBox} />
    </>
  );
}
