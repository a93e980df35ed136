import { useState, type ReactNode } from 'react';
import { useMessages } from '../messages/index.ts';
import { Button } from './Button.tsx';
import type { Choice } from './choice.ts';
import { Dialog } from './Dialog.tsx';
import { designMessages } from './messages.en.ts';
import { Select } from './Select.tsx';
import { TextArea } from './TextField.tsx';

export interface ConfirmDialogProps<Code extends string = string> {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** What will happen and whom it concerns. */
  readonly children: ReactNode;
  /** The verb of the act: '반려', '종결'. */
  readonly action: string;
  readonly isDanger?: boolean;
  readonly isPending?: boolean;
  /** Asks why: coded where codes are given, in words where `asksWords`. */
  readonly codes?: readonly Choice<Code>[];
  readonly asksWords?: boolean;
  readonly onConfirm: (why: { readonly code: Code | undefined; readonly words: string }) => void;
}

interface Reason<Code extends string> {
  readonly code: Code | undefined;
  readonly setCode: (code: Code) => void;
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly codeError: boolean;
  readonly textError: boolean;
  /** Shows what is missing; true when nothing is. */
  readonly check: () => boolean;
}

function useReason<Code extends string>(asksCode: boolean, asksWords: boolean): Reason<Code> {
  const [code, setCode] = useState<Code>();
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const lacksCode = asksCode && code === undefined;
  const lacksText = asksWords && text.trim() === '';
  const check = (): boolean => {
    setTried(true);
    return !lacksCode && !lacksText;
  };
  return { code, setCode, text, setText, codeError: tried && lacksCode, textError: tried && lacksText, check };
}

/** Before an act that others notice or that cannot be taken back. */
export function ConfirmDialog<Code extends string = string>(props: ConfirmDialogProps<Code>): ReactNode {
  const { title, isOpen, onClose, children, action, isDanger = false, isPending = false, codes, asksWords = false, onConfirm } = props;
  const t = useMessages();
  const words = useMessages(designMessages);
  const why = useReason<Code>(codes !== undefined, asksWords);
  const confirm = (): void => {
    if (why.check()) onConfirm({ code: why.code, words: why.text.trim() });
  };
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose} size="small" actions={
      <>
        <Button kind="tertiary" onPress={onClose}>{t.cancel}</Button>
        <Button kind={isDanger ? 'danger' : 'primary'} isPending={isPending} onPress={confirm}>{action}</Button>
      </>
    }>
      <div>{children}</div>
      {codes && <Select label={t.reason} required choices={codes} value={why.code} onChange={why.setCode} width="full" error={why.codeError ? words.reasonMissing : undefined} />}
      {asksWords && <TextArea label={codes ? words.reasonDetail : t.reason} required rows={3} value={why.text} onChange={why.setText} error={why.textError ? words.reasonMissing : undefined} />}
    </Dialog>
  );
}
