import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { showMunicipality, useRead } from '../client/index.ts';
import { ErrorNotice } from '../design/Notice.tsx';
import { Spinner } from '../design/Waiting.tsx';
import { EnrolFirst } from './EnrolFirst.tsx';
import { MeProvider, meOf, type Me } from './useMe.ts';
import { SignInScreen } from './SignInScreen.tsx';

/** The municipality stays the same for as long as the page stands: chosen anew in another window, it is not the one of this page's lists. */
function OfOneMunicipality({ me, children }: { readonly me: Me; readonly children: ReactNode }): ReactNode {
  const [actsFor] = useState(() => {
    showMunicipality(me.municipalities.length > 0 ? (me.actsFor ?? undefined) : undefined);
    return me.actsFor;
  });
  return <MeProvider value={{ ...me, actsFor }}>{children}</MeProvider>;
}

/** Asks who is signed in; nobody: the sign-in screen stands in the place of the screen, whose address stays. */
export function SignedIn({ children }: { readonly children: ReactNode }): ReactNode {
  const client = useQueryClient();
  const read = useRead('GET /api/session', {});
  const me = read.data && meOf(read.data);
  if (me) return <OfOneMunicipality key={me.staffId} me={me}>{me.secondFactor === 'wanted' ? <EnrolFirst /> : children}</OfOneMunicipality>;
  if (read.error?.status === 401) return <SignInScreen onSignedIn={() => void client.resetQueries()} />;
  if (read.error) return <main className="main"><ErrorNotice error={read.error} onRetry={read.refresh} /></main>;
  return <main className="page-waiting"><Spinner /></main>;
}
