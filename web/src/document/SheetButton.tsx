import { useState, type ReactNode } from 'react';
import { Button } from '../design/Button.tsx';
import { useMessages } from '../messages/index.ts';
import { documentMessages } from './messages.en.ts';
import { ReasonDialog, type ReasonDialogProps } from './ReasonDialog.tsx';

/** Takes a list out as a spreadsheet, with a reason. */
export function SheetButton({ fetchFile }: Pick<ReasonDialogProps, 'fetchFile'>): ReactNode {
  const t = useMessages(documentMessages);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button kind="tertiary" icon="download" onPress={() => setOpen(true)}>{t.sheet}</Button>
      {isOpen && <ReasonDialog fetchFile={fetchFile} onClose={() => setOpen(false)} />}
    </>
  );
}
