import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useMessages } from '../messages/index.ts';
import { IconButton } from './Button.tsx';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the foot; the main one last. */
  readonly actions?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large';
  /** In the middle, or at the right edge over the full height. */
  readonly place?: 'middle' | 'side';
  /** Cannot be left without an answer. */
  readonly mustAnswer?: boolean;
}

/** Takes the focus, gives it back; Escape closes. Pressing beside it does not close it: what was typed would be gone. */
export function Dialog({ title, isOpen, onClose, children, actions, size = 'medium', place = 'middle', mustAnswer = false }: DialogProps): ReactNode {
  const t = useMessages();
  return (
    <ModalOverlay className={`dialog-dim dialog-dim-${place}`} isOpen={isOpen} onOpenChange={(open) => { if (!open) onClose(); }} isKeyboardDismissDisabled={mustAnswer}>
      <Modal className={`dialog-frame dialog-${place} dialog-${size}`}>
        <AriaDialog className="dialog" role={mustAnswer ? 'alertdialog' : 'dialog'}>
          <header className="dialog-header">
            <Heading slot="title" level={2}>{title}</Heading>
            {!mustAnswer && <IconButton slot={null} icon="close" label={t.close} onPress={onClose} />}
          </header>
          <div className="dialog-body">{children}</div>
          {actions && <footer className="dialog-actions">{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** A dialog at the right edge, for looking something up beside the work. */
export function Drawer(props: Omit<DialogProps, 'place' | 'mustAnswer'>): ReactNode {
  return <Dialog {...props} place="side" />;
}
