import { saysLessThan } from '@dure/domain/korean';
import { useState, type ReactNode } from 'react';
import type { FileAnswer } from '../client/index.ts';
import { TextArea } from '../design/TextField.tsx';
import { toast } from '../design/toast-queue.ts';
import { useMessages } from '../messages/index.ts';
import { FileDialog } from './FileDialog.tsx';
import { downloadMessages } from './messages.en.ts';

export interface ListDialogProps {
  /** Fetches the list with its reason, under its password. */
  readonly fetchFile: (terms: { readonly reason: string; readonly password: string }) => Promise<FileAnswer>;
  /** Asks a second person, where the list can have so many people that one is needed. */
  readonly ask?: (reason: string) => Promise<unknown>;
  readonly title?: string;
  readonly lead?: string;
  readonly fewest?: number;
  readonly longest?: number;
  readonly onClose: () => void;
}

const FEWEST = 5;
const LONGEST = 200;

/** Takes a list out with a reason and a password, or asks for it where another person has to agree (개인정보의 안전성 확보조치 기준 제8조, 제12조). */
export function ListDialog({ fetchFile, ask, title, lead, fewest = FEWEST, longest = LONGEST, onClose }: ListDialogProps): ReactNode {
  const t = useMessages(downloadMessages);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const isShort = saysLessThan(fewest, reason);
  const isReady = (): boolean => {
    setTried(true);
    return !isShort;
  };
  const askNow = async (): Promise<void> => {
    if (!isReady() || ask === undefined) return;
    await ask(reason.trim());
    toast(t.askedDone);
  };
  return (
    <FileDialog
      title={title ?? t.listTitle} isReady={isReady} onClose={onClose} fetchFile={(password) => fetchFile({ reason: reason.trim(), password })}
      instead={({ code }) => (code === 'download/second-person' && ask !== undefined ? { label: t.ask, act: askNow } : undefined)}
    >
      <p>{lead ?? t.listLead}</p>
      <TextArea label={t.reason} required rows={2} maxLength={longest} value={reason} onChange={setReason} error={tried && isShort ? t.reasonMissing(fewest) : undefined} />
    </FileDialog>
  );
}
