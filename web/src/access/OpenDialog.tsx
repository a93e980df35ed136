import { BREAK_GLASS_MAX_MINUTES, BREAK_GLASS_MIN_WORDS, type BreakGlassReason } from '@dure/domain/access';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useWrite } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { RadioGroup } from '../design/RadioGroup.tsx';
import { Select } from '../design/Select.tsx';
import { TextArea } from '../design/TextField.tsx';
import { useLanguage, useMessages } from '../messages/index.ts';
import { glassMessages } from './glass.en.ts';
import { glassReasonLabels } from './labels.ts';
import type { Candidate } from './PersonFinder.tsx';

const MINUTES = ['30', '60', '120', String(BREAK_GLASS_MAX_MINUTES)] as const;

interface Form {
  readonly reason: BreakGlassReason | undefined;
  readonly words: string;
  readonly minutes: (typeof MINUTES)[number];
}

const isShort = (words: string): boolean => [...words.normalize('NFC').replace(/\s+/gu, ' ').trim()].length < BREAK_GLASS_MIN_WORDS;

function Fields({ form, change, tried }: { readonly form: Form; readonly change: (part: Partial<Form>) => void; readonly tried: boolean }): ReactNode {
  const t = useMessages(glassMessages);
  const reasons = Object.entries(glassReasonLabels[useLanguage()]).map(([value, label]) => ({ value: value as BreakGlassReason, label }));
  return (
    <>
      <RadioGroup label={t.reason} required choices={reasons} value={form.reason} onChange={(reason) => change({ reason })} error={tried && form.reason === undefined ? t.reasonMissing : undefined} />
      <TextArea label={t.words} hint={t.wordsHint} required rows={3} maxLength={1000} value={form.words} onChange={(words) => change({ words })} error={tried && isShort(form.words) ? t.wordsShort : undefined} />
      <Select label={t.minutes} required width="short" choices={MINUTES.map((value) => ({ value, label: t.hour(Number(value)) }))} value={form.minutes} onChange={(minutes) => change({ minutes })} />
    </>
  );
}

/** Reason, words and time; then straight to the record. */
export function OpenDialog({ candidate, onClose }: { readonly candidate: Candidate; readonly onClose: () => void }): ReactNode {
  const t = useMessages(glassMessages);
  const { cancel } = useMessages();
  const navigate = useNavigate();
  const [form, setForm] = useState<Form>({ reason: undefined, words: '', minutes: '60' });
  const [tried, setTried] = useState(false);
  const opening = useWrite('POST /api/break-glass');
  const submit = (): void => {
    setTried(true);
    const { reason, words, minutes } = form;
    if (reason === undefined || isShort(words)) return;
    opening.send({ body: { personId: candidate.personId, reason, words, minutes: Number(minutes) } }).then(() => navigate({ to: '/persons/$id' as never, params: { id: candidate.personId } as never }), () => undefined);
  };
  return (
    <Dialog title={t.openTitle(candidate.label)} isOpen onClose={onClose} actions={<><Button kind="tertiary" onPress={onClose}>{cancel}</Button><Button kind="danger" icon="eye" isPending={opening.isPending} onPress={submit}>{t.open}</Button></>}>
      {opening.error && <ErrorNotice error={opening.error} />}
      <Fields form={form} change={(part) => setForm({ ...form, ...part })} tried={tried} />
    </Dialog>
  );
}
