import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useRead } from '../client/index.ts';
import { ErrorNotice } from '../design/Notice.tsx';
import { Spinner } from '../design/Waiting.tsx';
import { EnrolFirst } from './EnrolFirst.tsx';
import { MeProvider, meOf } from './useMe.ts';
import { SignInScreen } from './SignInScreen.tsx';

/** Asks who is signed in; nobody: the sign-in screen stands in the place of the screen, whose address stays. */
export function SignedIn({ children }: { readonly children: ReactNode }): ReactNode {
  const client = useQueryClient();
  const read = useRead('GET /api/session', {});
  const me = read.data && meOf(read.data);
  if (me) return <MeProvider value={me}>{me.secondFactor === 'wanted' ? <EnrolFirst /> : children}</MeProvider>;
  if (read.error?.status === 401) return <SignInScreen onSignedIn={() => void client.resetQueries()} />;
  if (read.error) return <main className="main"><ErrorNotice error={read.error} onRetry={read.refresh} /></main>;
  return <main className="page-waiting"><Spinner /></main>;
}
