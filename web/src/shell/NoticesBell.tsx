import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useRead } from '../client/index.ts';
import { Icon } from '../design/Icon.tsx';
import { useMessages } from '../messages/index.ts';
import { shellMessages } from './messages.en.ts';

/** Counts what I and my team were told and have not read; the live stream keeps it true. */
export function NoticesBell(): ReactNode {
  const t = useMessages(shellMessages);
  const unread = useRead('GET /api/notices', { query: { limit: 1 } }).data?.unread ?? 0;
  return (
    <Link to="/notices" className="icon-button notices-bell" aria-label={unread > 0 ? t.noticesUnread(unread) : t.notices}>
      <Icon name="bell" />
      {unread > 0 && <span className="notices-count" aria-hidden="true">{unread > 99 ? '99+' : unread}</span>}
    </Link>
  );
}
