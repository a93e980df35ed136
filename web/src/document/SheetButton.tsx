import { useState, type ReactNode } from 'react';
import { Button } from '../design/Button.tsx';
import { ListDialog, type ListDialogProps } from '../download/ListDialog.tsx';
import { useMessages } from '../messages/index.ts';
import { documentMessages } from './messages.en.ts';

/** Takes a list out as a file, with a reason and under a password. */
export function SheetButton({ fetchFile, ask }: Pick<ListDialogProps, 'fetchFile' | 'ask'>): ReactNode {
  const t = useMessages(documentMessages);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button kind="tertiary" icon="download" onPress={() => setOpen(true)}>{t.sheet}</Button>
      {isOpen && <ListDialog fetchFile={fetchFile} {...(ask === undefined ? {} : { ask })} onClose={() => setOpen(false)} />}
    </>
  );
}
