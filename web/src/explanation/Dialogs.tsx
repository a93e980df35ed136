import { useState, type ReactNode } from 'react';
import { FEWEST_WORDS } from '@dure/domain/explanation';
import { useWrite, type Answer } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { RadioGroup } from '../design/RadioGroup.tsx';
import { TextArea } from '../design/TextField.tsx';
import { toast } from '../design/toast-queue.ts';
import { useLanguage, useMessages } from '../messages/index.ts';
import { stateLabels } from './labels.ts';
import { explanationMessages } from './messages.en.ts';

const isShort = (words: string): boolean => [...words.trim()].length < FEWEST_WORDS;
const VERDICTS = ['accepted', 'misuse'] as const;
type Verdict = (typeof VERDICTS)[number];

export function AnswerDialog({ row, onClose }: { readonly row: Answer<'GET /api/explanations/mine'>['rows'][number]; readonly onClose: () => void }): ReactNode {
  const t = useMessages(explanationMessages);
  const { cancel, save } = useMessages();
  const [words, setWords] = useState(row.words ?? '');
  const [tried, setTried] = useState(false);
  const write = useWrite('POST /api/explanations/:id/answer');
  const submit = (): void => {
    setTried(true);
    if (isShort(words)) return;
    write.send({ params: { id: row.id }, body: { words: words.trim() }, ifMatch: `"${row.version}"` }).then(() => {
      toast(t.answered);
      onClose();
    }, () => undefined);
  };
  return (
    <Dialog title={t.answerTitle} isOpen onClose={onClose} actions={<><Button kind="tertiary" onPress={onClose}>{cancel}</Button><Button kind="primary" isPending={write.isPending} onPress={submit}>{save}</Button></>}>
      {write.error && <ErrorNotice error={write.error} />}
      <TextArea label={t.answer} hint={t.answerHint} required rows={5} maxLength={1000} value={words} onChange={setWords} error={tried && isShort(words) ? t.tooShort : undefined} />
    </Dialog>
  );
}

export function JudgeDialog({ row, onClose }: { readonly row: Answer<'GET /api/explanations'>['rows'][number]; readonly onClose: () => void }): ReactNode {
  const t = useMessages(explanationMessages);
  const { cancel, save } = useMessages();
  const labels = stateLabels[useLanguage()];
  const [verdict, setVerdict] = useState<Verdict>();
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const write = useWrite('POST /api/explanations/:id/decision');
  const submit = (): void => {
    setTried(true);
    if (verdict === undefined || isShort(words)) return;
    write.send({ params: { id: row.id }, body: { verdict, words: words.trim() }, ifMatch: `"${row.version}"` }).then(() => {
      toast(t.judged);
      onClose();
    }, () => undefined);
  };
  return (
    <Dialog title={t.judgeTitle} isOpen onClose={onClose} actions={<><Button kind="tertiary" onPress={onClose}>{cancel}</Button><Button kind="primary" isPending={write.isPending} onPress={submit}>{save}</Button></>}>
      <p><span className="strong">{row.staff}</span> · {row.organisation}</p>
      <p className="access-words">{row.words === null ? t.noAnswer : `“${row.words}”`}</p>
      {write.error && <ErrorNotice error={write.error} />}
      <RadioGroup label={t.verdict} required choices={VERDICTS.map((value) => ({ value, label: labels[value] ?? value }))} value={verdict} onChange={setVerdict} error={tried && verdict === undefined ? t.verdictMissing : undefined} />
      <TextArea label={t.reason} required rows={3} maxLength={1000} value={words} onChange={setWords} error={tried && isShort(words) ? t.tooShort : undefined} />
    </Dialog>
  );
}
