import type { ReactNode } from 'react';
import { useRead } from '../client/index.ts';
import { Card } from '../design/Card.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { useMessages } from '../messages/index.ts';
import { useMay } from '../session/useMe.ts';
import { DocumentTable } from './DocumentTable.tsx';
import { documentMessages } from './messages.en.ts';

function Papers({ caseId }: { readonly caseId: string }): ReactNode {
  const t = useMessages(documentMessages);
  const read = useRead('GET /api/cases/:id/documents', { params: { id: caseId } });
  return <Loaded read={read} lines={2}>{({ rows }) => (rows.length === 0 ? null : <Card title={t.section} isFlush><DocumentTable rows={rows} /></Card>)}</Loaded>;
}

/** Papers that left in the course of a case: its referrals, plans, minutes and closure. Nothing is said where there are none. */
export function CaseDocuments({ caseId }: { readonly caseId: string }): ReactNode {
  return useMay('document:read') ? <Papers caseId={caseId} /> : null;
}
