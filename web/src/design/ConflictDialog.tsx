import { useState, type ReactNode } from 'react';
import { useMessages } from '../messages/index.ts';
import { Button } from './Button.tsx';
import type { Choice } from './choice.ts';
import { Dialog } from './Dialog.tsx';
import { designMessages } from './messages.en.ts';
import { RadioGroup } from './RadioGroup.tsx';

type Side = 'mine' | 'theirs';

export interface ConflictField {
  readonly name: string;
  readonly label: string;
  /** As people read it. */
  readonly mine: string;
  readonly theirs: string;
}

export interface ConflictDialogProps {
  readonly isOpen: boolean;
  /** Fields that differ. */
  readonly fields: readonly ConflictField[];
  readonly onCancel: () => void;
  /** Saves on top of their version; answers which side each field keeps. */
  readonly onSave: (kept: Readonly<Record<string, Side>>) => void;
  readonly isPending?: boolean;
}

function ConflictRow({ field, kept, onKeep }: { readonly field: ConflictField; readonly kept: Side; readonly onKeep: (side: Side) => void }): ReactNode {
  const t = useMessages(designMessages);
  const choices: readonly Choice<Side>[] = [
    { value: 'mine', label: t.conflictMine, hint: field.mine || t.empty },
    { value: 'theirs', label: t.conflictTheirs, hint: field.theirs || t.empty },
  ];
  return <RadioGroup label={field.label} direction="sides" choices={choices} value={kept} onChange={onKeep} />;
}

/** Two versions side by side after 412; nothing is overwritten that the person has not seen. */
export function ConflictDialog({ isOpen, fields, onCancel, onSave, isPending = false }: ConflictDialogProps): ReactNode {
  const t = useMessages(designMessages);
  const { cancel } = useMessages();
  const [kept, setKept] = useState<Readonly<Record<string, Side>>>({});
  const sideOf = (name: string): Side => kept[name] ?? 'mine';
  const save = (): void => onSave(Object.fromEntries(fields.map(({ name }) => [name, sideOf(name)])));
  return (
    <Dialog title={t.conflictTitle} isOpen={isOpen} onClose={onCancel} size="large" actions={
      <>
        <Button kind="tertiary" onPress={onCancel}>{cancel}</Button>
        <Button kind="primary" isPending={isPending} onPress={save}>{t.conflictSave}</Button>
      </>
    }>
      <p>{t.conflictLead}</p>
      {fields.map((field) => <ConflictRow key={field.name} field={field} kept={sideOf(field.name)} onKeep={(side) => setKept((before) => ({ ...before, [field.name]: side }))} />)}
    </Dialog>
  );
}
