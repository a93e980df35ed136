import type { RuleGrade } from '@dure/guide/rule';
import type { ReactNode } from 'react';
import { Badge } from '../design/Badge.tsx';
import { useMessages } from '../messages/index.ts';
import { readerMessages } from './reader/messages.en.ts';

/** Beside a person only what weakens a clause is said: that nobody confirmed it (and what follows from that), or that a public page is all there is. */
export function Unconfirmed({ grade }: { readonly grade: RuleGrade | undefined }): ReactNode {
  const t = useMessages(readerMessages);
  if (grade === 'unverified') return <><Badge tone="warning">{t.unverified}</Badge> <span className="small quiet">{t.unverifiedHint}</span></>;
  return grade === 'public' ? <Badge>{t.grade(grade)}</Badge> : null;
}
