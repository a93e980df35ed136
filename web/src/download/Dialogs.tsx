import { useState, type ReactNode } from 'react';
import { FEWEST_LETTERS, type ListName } from '@dure/domain/download';
import { saysLessThan } from '@dure/domain/korean';
import { useQueryClient } from '@tanstack/react-query';
import { apiFile, useWrite, type Answer, type FileAnswer } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { RadioGroup } from '../design/RadioGroup.tsx';
import { TextArea } from '../design/TextField.tsx';
import { toast } from '../design/toast-queue.ts';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { FileDialog } from './FileDialog.tsx';
import { listLabels } from './labels.ts';
import { downloadMessages } from './messages.en.ts';

type Own = Answer<'GET /api/downloads/mine'>['rows'][number];
type Other = Answer<'GET /api/downloads'>['rows'][number];

const isShort = (words: string): boolean => saysLessThan(FEWEST_LETTERS, words);

/** Whether the list may leave, and why: by another person than who asked. */
export function DecideDialog({ row, onClose }: { readonly row: Other; readonly onClose: () => void }): ReactNode {
  const t = useMessages(downloadMessages);
  const { cancel, save } = useMessages();
  const list = useLabels(listLabels);
  const [verdict, setVerdict] = useState<'approved' | 'refused'>();
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const write = useWrite('POST /api/downloads/:id/decision');
  const submit = (): void => {
    setTried(true);
    if (verdict === undefined || isShort(words)) return;
    write.send({ params: { id: row.id }, body: { verdict, words: words.trim() }, ifMatch: `"${row.version}"` }).then(() => {
      toast(t.decided);
      onClose();
    }, () => undefined);
  };
  return (
    <Dialog title={t.decideTitle} isOpen onClose={onClose} actions={<><Button kind="tertiary" onPress={onClose}>{cancel}</Button><Button kind="primary" isPending={write.isPending} onPress={submit}>{save}</Button></>}>
      <p><span className="strong">{row.staff}</span> · {row.organisation} · {list(row.list)} {t.people(row.people)}</p>
      <p className="access-words">“{row.reason}”</p>
      {write.error && <ErrorNotice error={write.error} />}
      <RadioGroup label={t.verdict} required choices={[{ value: 'approved', label: t.approve }, { value: 'refused', label: t.refuse }]} value={verdict} onChange={setVerdict} error={tried && verdict === undefined ? t.verdictMissing : undefined} />
      <TextArea label={t.words} hint={t.wordsHint} required rows={3} maxLength={500} value={words} onChange={setWords} error={tried && isShort(words) ? t.tooShort : undefined} />
    </Dialog>
  );
}

const ROUTES = { 'referrals': 'POST /api/referrals/sheet', 'cases': 'POST /api/cases/sheet', 'access-log': 'POST /api/access-log/export' } as const satisfies Record<ListName, string>;

/** The parameters go back as the server kept them, so that the file is the one that was agreed to. */
function fetchApproved({ id, list, parameters, reason }: Own, password: string): Promise<FileAnswer> {
  return apiFile(ROUTES[list], { body: { ...parameters, reason, password, request: id } as never });
}

export function TakeDialog({ row, onClose }: { readonly row: Own; readonly onClose: () => void }): ReactNode {
  const t = useMessages(downloadMessages);
  const list = useLabels(listLabels);
  const client = useQueryClient();
  const fetchFile = async (password: string): Promise<FileAnswer> => {
    const file = await fetchApproved(row, password);
    await client.invalidateQueries({ queryKey: ['GET /api/downloads/mine'] });
    return file;
  };
  return (
    <FileDialog title={t.listTitle} isReady={() => true} fetchFile={fetchFile} onClose={onClose}>
      <p>{list(row.list)} {t.people(row.people)} · {row.reason}</p>
      <p>{t.listLead}</p>
    </FileDialog>
  );
}
