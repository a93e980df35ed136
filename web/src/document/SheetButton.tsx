import { useState, type ReactNode } from 'react';
import { Button } from '../design/Button.tsx';
import { useMessages } from '../messages/index.ts';
import { documentMessages } from './messages.en.ts';
import { ReasonDialog, type ReasonDialogProps } from './ReasonDialog.tsx';

interface SheetButtonProps extends Pick<ReasonDialogProps, 'fetchFile'> {
  /** 목록 내려받기 unless something else leaves. */
  readonly label?: string;
}

/** Takes a list out as a file, with a reason. */
export function SheetButton({ fetchFile, label }: SheetButtonProps): ReactNode {
  const t = useMessages(documentMessages);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button kind="tertiary" icon="download" onPress={() => setOpen(true)}>{label ?? t.sheet}</Button>
      {isOpen && <ReasonDialog fetchFile={fetchFile} onClose={() => setOpen(false)} />}
    </>
  );
}
