import type { ReactNode } from 'react';
import { useRead } from '../client/index.ts';
import { Icon } from '../design/Icon.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { useMessages } from '../messages/index.ts';
import { BrandMark } from '../design/BrandMark.tsx';
import { DemoAccounts } from './DemoAccounts.tsx';
import { sessionMessages } from './messages.en.ts';
import { PasswordForm } from './PasswordForm.tsx';
import { useSignIn } from './useSignIn.ts';

export function SignInScreen({ onSignedIn }: { readonly onSignedIn: () => void }): ReactNode {
  const t = useMessages(sessionMessages);
  const { productName, productLine } = useMessages();
  const options = useRead('GET /api/session/options', {});
  const signIn = useSignIn(onSignedIn);
  return (
    <main className="sign-in">
      <div className="sign-in-form">
        <p className="brand"><BrandMark />{productName}<span className="sign-in-line">{productLine}</span></p>
        <PageHeader title={t.title} lead={t.lead} />
        {options.error && <ErrorNotice error={options.error} onRetry={options.refresh} />}
        <PasswordForm signIn={signIn} />
        {options.data?.identityProvider && (
          <>
            <p className="sign-in-or"><span>{t.or}</span></p>
            <a className="button button-tertiary button-large" href="/api/session/identity-provider"><Icon name="shield" size="small" /><span>{t.oidc}</span></a>
          </>
        )}
      </div>
      {options.data?.demo && <DemoAccounts accounts={options.data.accounts} isDisabled={signIn.isPending} onChoose={signIn.asDemo} />}
    </main>
  );
}
