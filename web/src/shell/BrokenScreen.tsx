import type { ReactNode } from 'react';
import { Button } from '../design/Button.tsx';
import { Banner } from '../design/Notice.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { useMessages } from '../messages/index.ts';
import { shellMessages } from './messages.en.ts';

/** A fault in one screen: the shell around it keeps working. */
export function BrokenScreen({ reset }: { readonly reset: () => void }): ReactNode {
  const t = useMessages(shellMessages);
  const { retry } = useMessages();
  return (
    <>
      <PageHeader title={t.brokenTitle} />
      <Banner tone="danger" urgent title={t.brokenDetail} actions={<Button kind="tertiary" size="small" icon="refresh" onPress={reset}>{retry}</Button>}>{t.brokenNext}</Banner>
    </>
  );
}
