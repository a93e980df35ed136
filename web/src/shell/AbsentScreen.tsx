import type { ReactNode } from 'react';
import { EmptyState } from '../design/EmptyState.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { LinkButton } from '../design/TextLink.tsx';
import { useMessages } from '../messages/index.ts';
import { shellMessages } from './messages.en.ts';

/** A screen that does not exist and one that this role may not see look the same. */
export function AbsentScreen(): ReactNode {
  const t = useMessages(shellMessages);
  return (
    <>
      <PageHeader title={t.absentTitle} />
      <EmptyState icon="question" title={t.absentDetail} actions={<LinkButton to="/">{t.goHome}</LinkButton>}>{t.absentNext}</EmptyState>
    </>
  );
}
