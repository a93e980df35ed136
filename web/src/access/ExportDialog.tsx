import type { ReactNode } from 'react';
import { api, apiFile } from '../client/index.ts';
import { ListDialog } from '../download/ListDialog.tsx';
import { useMessages } from '../messages/index.ts';
import { auditMessages } from './audit.en.ts';
import type { Question } from './Entries.tsx';

const FEWEST = 10;
const LONGEST = 500;

/** The reason goes into the access log with the download itself. */
export function ExportDialog({ question, isOpen, onClose }: { readonly question: Question; readonly isOpen: boolean; readonly onClose: () => void }): ReactNode {
  const t = useMessages(auditMessages);
  if (!isOpen) return null;
  return (
    <ListDialog
      title={t.downloadTitle} lead={t.downloadText} fewest={FEWEST} longest={LONGEST} onClose={onClose}
      fetchFile={(terms) => apiFile('POST /api/access-log/export', { body: { ...question, ...terms } })}
      ask={(reason) => api('POST /api/access-log/export/requests', { body: { ...question, reason } })}
    />
  );
}
