import { useState, type ReactNode } from 'react';
import { ApiError, saveFile, type FileAnswer } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Banner, ErrorNotice } from '../design/Notice.tsx';
import { TextField } from '../design/TextField.tsx';
import { toast } from '../design/toast-queue.ts';
import { useMessages } from '../messages/index.ts';
import { downloadMessages } from './messages.en.ts';
import { isFilePassword, suggestedPassword } from './password.ts';

export interface FileDialogProps {
  readonly title: string;
  /** What is asked beside the password. */
  readonly children: ReactNode;
  /** False where something beside the password is missing: then nothing is sent. */
  readonly isReady: () => boolean;
  readonly fetchFile: (password: string) => Promise<FileAnswer>;
  /** A way on where the file is refused: the title and the act of another button. */
  readonly instead?: (problem: ApiError) => { readonly label: string; readonly act: () => Promise<void> } | undefined;
  readonly onClose: () => void;
}

function Saved({ password, title, onClose }: { readonly password: string; readonly title: string; readonly onClose: () => void }): ReactNode {
  const t = useMessages(downloadMessages);
  const { close } = useMessages();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(password);
    toast(t.copied);
  };
  return (
    <Dialog title={title} isOpen onClose={onClose} size="small" mustAnswer actions={<><Button kind="tertiary" onPress={() => void copy().catch(() => undefined)}>{t.copy}</Button><Button kind="primary" onPress={onClose}>{close}</Button></>}>
      <Banner tone="success" title={t.saved}><p>{t.savedText}</p></Banner>
      <p>{t.password} <code className="strong">{password}</code></p>
    </Dialog>
  );
}

function useFile({ isReady, fetchFile, onClose }: Pick<FileDialogProps, 'isReady' | 'fetchFile' | 'onClose'>) {
  const [problem, setProblem] = useState<ApiError>();
  const [isPending, setPending] = useState(false);
  const [tried, setTried] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const attempt = async (act: () => Promise<void>): Promise<void> => {
    setPending(true);
    setProblem(undefined);
    try {
      await act();
    } catch (refused) {
      if (!(refused instanceof ApiError)) throw refused;
      setProblem(refused);
    } finally {
      setPending(false);
    }
  };
  const download = (password: string): void => {
    setTried(true);
    if (!isReady() || !isFilePassword(password)) return;
    void attempt(async () => {
      saveFile(await fetchFile(password));
      setSaved(true);
    });
  };
  const other = (act: () => Promise<void>): void => void attempt(async () => {
    await act();
    onClose();
  });
  return { problem, isPending, tried, isSaved, download, other };
}

/** Hands out a list under a password, which is shown until the dialog is closed and never again. */
export function FileDialog(props: FileDialogProps): ReactNode {
  const { title, children, instead, onClose } = props;
  const t = useMessages(downloadMessages);
  const { cancel } = useMessages();
  const [password, setPassword] = useState(suggestedPassword);
  const { problem, isPending, tried, isSaved, download, other } = useFile(props);
  if (isSaved) return <Saved password={password} title={title} onClose={onClose} />;
  const way = problem && instead?.(problem);
  const main = way === undefined
    ? <Button kind="primary" icon="download" isPending={isPending} onPress={() => download(password)}>{t.take}</Button>
    : <Button kind="primary" isPending={isPending} onPress={() => other(way.act)}>{way.label}</Button>;
  return (
    <Dialog title={title} isOpen onClose={onClose} size="small" actions={<><Button kind="tertiary" onPress={onClose}>{cancel}</Button>{main}</>}>
      {problem && <ErrorNotice error={problem} />}
      {children}
      {way === undefined && <TextField label={t.password} hint={t.passwordHint} required maxLength={64} autoComplete="off" value={password} onChange={setPassword} error={tried && !isFilePassword(password) ? t.passwordWrong : undefined} />}
    </Dialog>
  );
}
