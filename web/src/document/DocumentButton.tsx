import type { DocumentForm } from '@dure/domain/document';
import { useState, type ReactNode } from 'react';
import { apiFile, ApiError, saveFile, useRead } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { Select } from '../design/Select.tsx';
import { TextLink } from '../design/TextLink.tsx';
import { toast } from '../design/toast-queue.ts';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { useMay } from '../session/useMe.ts';
import { FileButtons, PaperMarks, type DocumentRow } from './FileButtons.tsx';
import { formLabels } from './labels.ts';
import { documentMessages } from './messages.en.ts';
import { ReasonDialog } from './ReasonDialog.tsx';
import { useIssue, type Paper } from './useIssue.ts';
import './document.css';

export interface DocumentButtonProps {
  /** The record that the papers are made from. */
  readonly subject: string;
  readonly forms: readonly DocumentForm[];
  readonly size?: 'small' | 'medium';
  /** Whom a copy can be made for besides the own organisation; of minutes. */
  readonly recipients?: readonly Recipient[];
  /** Whoever only got a copy reads what was issued. */
  readonly readsOnly?: boolean;
}

export interface Recipient {
  readonly id: string;
  readonly name: string;
}

/** 문서: what can be made from this record, and what has been. */
export function DocumentButton({ size = 'medium', ...papers }: DocumentButtonProps): ReactNode {
  const t = useMessages(documentMessages);
  const mayIssue = useMay('document:issue');
  const [isOpen, setOpen] = useState(false);
  if (!mayIssue || papers.forms.length === 0) return null;
  return (
    <>
      <Button kind="tertiary" size={size} icon="document" onPress={() => setOpen(true)}>{t.button}</Button>
      {isOpen && <DocumentDialog {...papers} onClose={() => setOpen(false)} />}
    </>
  );
}

function DocumentDialog({ subject, forms, recipients = [], readsOnly = false, onClose }: Omit<DocumentButtonProps, 'size'> & { readonly onClose: () => void }): ReactNode {
  const t = useMessages(documentMessages);
  const { close } = useMessages();
  const read = useRead('GET /api/documents', { query: { subject } });
  return (
    <Dialog title={t.dialogTitle} isOpen onClose={onClose} actions={<Button kind="tertiary" onPress={onClose}>{close}</Button>}>
      <Stack>
        {!readsOnly && <p>{t.lead} {t.issueHint}</p>}
        {!readsOnly && forms.map((form) => <Making key={form} form={form} subject={subject} recipients={recipients} />)}
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
  return <ul className="document-list" aria-label={t.issued}>{rows.map((row) => <li key={row.id}><span><TextLink to="/documents/$id" params={{ id: row.id }}>{word(row.form)}</TextLink> {row.number} <PaperMarks row={row} /></span><FileButtons row={row} /></li>)}</ul>;
}

const OWN = 'own';

/** One form: looked at, taken along as a draft, or issued. */
function Making({ form, subject, recipients }: { readonly form: DocumentForm; readonly subject: string; readonly recipients: readonly Recipient[] }): ReactNode {
  const t = useMessages(documentMessages);
  const word = useLabels(formLabels);
  const { issue, isPending, error } = useIssue();
  const [recipient, setRecipient] = useState(OWN);
  const paper: Paper = { form, subject, ...(recipient === OWN ? {} : { recipient }) };
  const draft = useDraftPdf(paper);
  const [isTaking, setTaking] = useState(false);
  const press = async (): Promise<void> => {
    const number = await issue(paper);
    if (number !== undefined) toast(t.issuedNow(number));
  };
  const problem = error ?? draft.error;
  return (
    <section className="document-making" aria-label={word(form)}>
      {problem && <ErrorNotice error={problem} />}
      <h3 className="document-heading">{word(form)}</h3>
      {recipients.length > 0 && <Select label={t.recipient} hint={t.recipientHint} value={recipient} onChange={setRecipient} choices={[{ value: OWN, label: t.ownCopy }, ...recipients.map(({ id, name }) => ({ value: id, label: name }))]} />}
      <Row>
        <Button kind="tertiary" size="small" icon="eye" isPending={draft.isPending} onPress={() => void draft.open()}>{t.preview}</Button>
        <Button kind="tertiary" size="small" icon="download" onPress={() => setTaking(true)}>{t.draftHwpx}</Button>
        <Button kind="primary" size="small" icon="check" isPending={isPending} onPress={() => void press()}>{t.issue}</Button>
      </Row>
      {isTaking && <ReasonDialog fetchFile={(reason) => apiFile('GET /api/documents/preview', { query: { ...paper, format: 'hwpx', reason } })} onClose={() => setTaking(false)} />}
    </section>
  );
}

function useDraftPdf(paper: Paper): { readonly open: () => Promise<void>; readonly isPending: boolean; readonly error: ApiError | undefined } {
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<ApiError>();
  const open = async (): Promise<void> => {
    setPending(true);
    setError(undefined);
    try {
      saveFile(await apiFile('GET /api/documents/preview', { query: paper }));
    } catch (refused) {
      if (!(refused instanceof ApiError)) throw refused;
      setError(refused);
    } finally {
      setPending(false);
    }
  };
  return { open, isPending, error };
}
