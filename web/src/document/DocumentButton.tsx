import type { DocumentForm } from '@dure/domain/document';
import { useState, type ReactNode } from 'react';
import { apiFile, ApiError, saveFile, useRead } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { toast } from '../design/toast-queue.ts';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { useMay } from '../session/useMe.ts';
import { FileButtons, type DocumentRow } from './FileButtons.tsx';
import { formLabels } from './labels.ts';
import { documentMessages } from './messages.en.ts';
import { ReasonDialog } from './ReasonDialog.tsx';
import { useIssue } from './useIssue.ts';
import './document.css';

export interface DocumentButtonProps {
  /** The record that the papers are made from. */
  readonly subject: string;
  readonly forms: readonly DocumentForm[];
  readonly size?: 'small' | 'medium';
}

/** 문서: what can be made from this record, and what has been. */
export function DocumentButton({ subject, forms, size = 'medium' }: DocumentButtonProps): ReactNode {
  const t = useMessages(documentMessages);
  const mayIssue = useMay('document:issue');
  const [isOpen, setOpen] = useState(false);
  if (!mayIssue || forms.length === 0) return null;
  return (
    <>
      <Button kind="tertiary" size={size} icon="document" onPress={() => setOpen(true)}>{t.button}</Button>
      {isOpen && <DocumentDialog subject={subject} forms={forms} onClose={() => setOpen(false)} />}
    </>
  );
}

function DocumentDialog({ subject, forms, onClose }: Omit<DocumentButtonProps, 'size'> & { readonly onClose: () => void }): ReactNode {
  const t = useMessages(documentMessages);
  const { close } = useMessages();
  const read = useRead('GET /api/documents', { query: { subject } });
  return (
    <Dialog title={t.dialogTitle} isOpen onClose={onClose} actions={<Button kind="tertiary" onPress={onClose}>{close}</Button>}>
      <Stack>
        <p>{t.lead} {t.issueHint}</p>
        {forms.map((form) => <Making key={form} form={form} subject={subject} />)}
        <h3 className="document-heading">{t.issued}</h3>
        <Loaded read={read} lines={2}>{({ rows }) => <IssuedList rows={rows.filter((row) => forms.includes(row.form))} />}</Loaded>
      </Stack>
    </Dialog>
  );
}

function IssuedList({ rows }: { readonly rows: readonly DocumentRow[] }): ReactNode {
  const t = useMessages(documentMessages);
  const word = useLabels(formLabels);
  if (rows.length === 0) return <p className="quiet">{t.noneOfRecord}</p>;
  return <ul className="document-list" aria-label={t.issued}>{rows.map((row) => <li key={row.id}><span><strong>{word(row.form)}</strong> {row.number}</span><FileButtons row={row} /></li>)}</ul>;
}

/** One form: looked at, taken along as a draft, or issued. */
function Making({ form, subject }: { readonly form: DocumentForm; readonly subject: string }): ReactNode {
  const t = useMessages(documentMessages);
  const word = useLabels(formLabels);
  const { issue, isPending, error } = useIssue();
  const draft = useDraftPdf(form, subject);
  const [isTaking, setTaking] = useState(false);
  const press = async (): Promise<void> => {
    const number = await issue(form, subject);
    if (number !== undefined) toast(t.issuedNow(number));
  };
  const problem = error ?? draft.error;
  return (
    <section className="document-making" aria-label={word(form)}>
      {problem && <ErrorNotice error={problem} />}
      <h3 className="document-heading">{word(form)}</h3>
      <Row>
        <Button kind="tertiary" size="small" icon="eye" isPending={draft.isPending} onPress={() => void draft.open()}>{t.preview}</Button>
        <Button kind="tertiary" size="small" icon="download" onPress={() => setTaking(true)}>{t.draftHwpx}</Button>
        <Button kind="primary" size="small" icon="check" isPending={isPending} onPress={() => void press()}>{t.issue}</Button>
      </Row>
      {isTaking && <ReasonDialog fetchFile={(reason) => apiFile('GET /api/documents/preview', { query: { form, subject, format: 'hwpx', reason } })} onClose={() => setTaking(false)} />}
    </section>
  );
}

function useDraftPdf(form: DocumentForm, subject: string): { readonly open: () => Promise<void>; readonly isPending: boolean; readonly error: ApiError | undefined } {
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<ApiError>();
  const open = async (): Promise<void> => {
    setPending(true);
    setError(undefined);
    try {
      saveFile(await apiFile('GET /api/documents/preview', { query: { form, subject } }));
    } catch (refused) {
      if (!(refused instanceof ApiError)) throw refused;
      setError(refused);
    } finally {
      setPending(false);
    }
  };
  return { open, isPending, error };
}
