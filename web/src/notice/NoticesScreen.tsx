import type { ReactNode } from 'react';
import { PageHeader } from '../design/PageHeader.tsx';
import { useMessages } from '../messages/index.ts';
import { noticeMessages } from './messages.en.ts';
import { NoticeList } from './NoticeList.tsx';

export function NoticesScreen(): ReactNode {
  const t = useMessages(noticeMessages);
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <NoticeList />
    </>
  );
}
