import type { ProgrammeAnswer } from '@dure/guide';
import { useState, type ReactNode } from 'react';
import { useWrite } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { RadioGroup } from '../design/RadioGroup.tsx';
import { TextArea, TextField } from '../design/TextField.tsx';
import { toast } from '../design/toast-queue.ts';
import { useMessages } from '../messages/index.ts';
import { guideMessages } from './messages.en.ts';

export interface OverrideDialogProps {
  readonly personId: string;
  readonly programme: Pick<ProgrammeAnswer, 'id' | 'part' | 'member' | 'verdict'>;
  readonly name: string;
  readonly onClose: () => void;
}

interface Words {
  readonly decided: 'eligible' | 'excluded';
  readonly reason: string;
  readonly authority: string;
}

/** The officer decides: against the guide or where it leaves the answer open, with reason and authority. */
export function OverrideDialog({ personId, programme, name, onClose }: OverrideDialogProps): ReactNode {
  const t = useMessages(guideMessages);
  const { cancel, save } = useMessages();
  const decide = useWrite('POST /api/persons/:id/guide-decisions');
  const [tried, setTried] = useState(false);
  const [words, setWords] = useState<Words>({ decided: programme.verdict === 'excluded' ? 'eligible' : 'excluded', reason: '', authority: '' });
  const set = (part: Partial<Words>): void => setWords((before) => ({ ...before, ...part }));
  const lacks = (text: string): string | undefined => (tried && text.trim() === '' ? t.overrideMissing : undefined);
  const send = async (): Promise<void> => {
    setTried(true);
    if (words.reason.trim() === '' || words.authority.trim() === '') return;
    const { id, part, member } = programme;
    await decide.send({ params: { id: personId }, body: { programme: id, part, member, ...words } });
    toast(t.overrideSaved);
    onClose();
  };
  return (
    <Dialog title={t.overrideTitle(name)} isOpen onClose={onClose} actions={
      <>
        <Button kind="tertiary" onPress={onClose}>{cancel}</Button>
        <Button kind="primary" isPending={decide.isPending} onPress={() => void send().catch(() => undefined)}>{save}</Button>
      </>
    }>
      <p>{t.overrideLead}</p>
      {decide.error && <ErrorNotice error={decide.error} />}
      <RadioGroup label={t.overrideDecided} direction="row" value={words.decided} onChange={(decided) => set({ decided })} choices={[{ value: 'eligible', label: t.overrideEligible }, { value: 'excluded', label: t.overrideExcluded }]} />
      <TextArea label={t.overrideReason} required rows={3} maxLength={2000} value={words.reason} onChange={(reason) => set({ reason })} error={lacks(words.reason)} />
      <TextField label={t.overrideAuthority} required hint={t.overrideAuthorityHint} maxLength={300} value={words.authority} onChange={(authority) => set({ authority })} error={lacks(words.authority)} />
    </Dialog>
  );
}
