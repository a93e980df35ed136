import { ANSWERS, type Answer } from '@dure/domain/conference';
import { useState, type ReactNode } from 'react';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Stack } from '../design/Layout.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { RadioGroup } from '../design/RadioGroup.tsx';
import { TextArea, TextField } from '../design/TextField.tsx';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { answerLabels } from './labels.ts';
import { conferenceMessages } from './messages.en.ts';
import type { Attendee, ConferenceAct } from './useConferenceAct.ts';
import { nameOfAttendee } from './words.ts';

export interface AnswerForm {
  readonly answer: Answer;
  readonly proxy: string;
  readonly words: string;
}

export function AnswerFields({ form, change, isChecked }: { readonly form: AnswerForm; readonly change: (part: Partial<AnswerForm>) => void; readonly isChecked: boolean }): ReactNode {
  const t = useMessages(conferenceMessages);
  const label = useLabels(answerLabels);
  return (
    <>
      <RadioGroup label={t.answer} required direction="row" choices={ANSWERS.map((value) => ({ value, label: label(value) }))} value={form.answer} onChange={(answer) => change({ answer })} />
      {form.answer === 'proxy' && <TextField label={t.proxyName} required maxLength={100} value={form.proxy} onChange={(proxy) => change({ proxy })} error={isChecked && form.proxy.trim() === '' ? t.incomplete : undefined} />}
      <TextArea label={t.words} rows={2} maxLength={1000} value={form.words} onChange={(words) => change({ words })} />
    </>
  );
}

/** 참석, 불참, 대리: by the one who is asked, or by the convener who was told by telephone. */
export function AnswerDialog({ attendee, act, onClose }: { readonly attendee: Attendee; readonly act: ConferenceAct; readonly onClose: () => void }): ReactNode {
  const t = useMessages(conferenceMessages);
  const { cancel } = useMessages();
  const [form, setForm] = useState<AnswerForm>({ answer: attendee.answer === 'awaited' ? 'attends' : (attendee.answer as Answer), proxy: attendee.proxy, words: attendee.words });
  const [isChecked, setChecked] = useState(false);
  const send = async (): Promise<void> => {
    setChecked(true);
    if (form.answer === 'proxy' && form.proxy.trim() === '') return;
    if ((await act.send({ action: 'answer', attendeeId: attendee.attendeeId, ...form }, t.answered)) !== undefined) onClose();
  };
  return (
    <Dialog title={attendee.mine ? t.myAnswer : t.answerFor(nameOfAttendee(attendee))} isOpen onClose={onClose} size="small" actions={<><Button kind="tertiary" onPress={onClose}>{cancel}</Button><Button kind="primary" isPending={act.isPending} onPress={() => void send()}>{t.send}</Button></>}>
      <Stack>
        {act.error && <ErrorNotice error={act.error} />}
        <AnswerFields form={form} change={(part) => setForm({ ...form, ...part })} isChecked={isChecked} />
      </Stack>
    </Dialog>
  );
}
