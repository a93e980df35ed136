import type { ReactNode } from 'react';
import { api, forgetAllDrafts, outbox, settleSessionLost, useRead, useSessionLost } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { useMessages } from '../messages/index.ts';
import { sessionMessages } from './messages.en.ts';
import { PasswordForm } from './PasswordForm.tsx';
import { useMe } from './useMe.ts';
import { useSignIn } from './useSignIn.ts';

function leave(): void {
  forgetAllDrafts();
  settleSessionLost(false);
  void outbox.forget().catch(() => undefined).finally(() => location.assign('/'));
}

/** Goes on only as the same person: what was typed by one is never sent by another. */
async function goOnAs(staffId: string): Promise<void> {
  const { answer } = await api('GET /api/session', {});
  if (answer.staffId === staffId) settleSessionLost(true);
  else leave();
}

/** Stands over the page when a call met the end of the session; the page keeps what was typed and the call goes on. */
export function SignInAgainDialog(): ReactNode {
  const t = useMessages(sessionMessages);
  const me = useMe();
  const isLost = useSessionLost();
  const options = useRead('GET /api/session/options', {}, { enabled: isLost });
  const signIn = useSignIn(() => void goOnAs(me.staffId).catch(leave));
  return (
    <Dialog title={t.againTitle} isOpen={isLost} onClose={leave} size="small" mustAnswer actions={<Button kind="plain" onPress={leave}>{t.leave}</Button>}>
      <p>{t.againText}</p>
      {me.demo && signIn.error && <ErrorNotice error={signIn.error} />}
      {me.demo
        ? <Button kind="primary" size="large" isPending={signIn.isPending} onPress={() => signIn.asDemo(me.login)}>{t.againAs(me.name)}</Button>
        : <PasswordForm signIn={signIn} login={me.login} />}
      {options.data?.identityProvider && (
        <>
          <a className="button button-tertiary" href="/api/session/identity-provider" target="_blank" rel="noreferrer">{t.oidc}</a>
          <Button kind="secondary" onPress={() => void goOnAs(me.staffId).catch(() => undefined)}>{t.oidcDone}</Button>
        </>
      )}
    </Dialog>
  );
}
