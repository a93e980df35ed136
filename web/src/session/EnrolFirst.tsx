import type { ReactNode } from 'react';
import { SecondFactorCard } from '../account/SecondFactorCard.tsx';
import { Button } from '../design/Button.tsx';
import { Stack } from '../design/Layout.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { useMessages } from '../messages/index.ts';
import { sessionMessages } from './messages.en.ts';
import { StepUpDialog } from './StepUpDialog.tsx';
import { useSignOut } from './useSignOut.ts';

/** The municipality demands an authenticator app: nothing else is served until it is enrolled, so nothing else is shown. */
export function EnrolFirst(): ReactNode {
  const t = useMessages(sessionMessages);
  const signOut = useSignOut();
  return (
    <main className="main">
      <PageHeader title={t.enrolTitle} lead={t.enrolText} actions={<Button kind="tertiary" icon="signOut" onPress={() => void signOut()}>{t.signOut}</Button>} />
      <Stack><SecondFactorCard /></Stack>
      <StepUpDialog />
    </main>
  );
}
