import { useState, type ReactNode } from 'react';
import type { PlainDate } from '@dure/domain/calendar';
import { FEWEST_WORDS, isAwaited } from '@dure/domain/explanation';
import { saysLessThan } from '@dure/domain/korean';
import { useWrite, type Answer } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { RadioGroup } from '../design/RadioGroup.tsx';
import { TextArea } from '../design/TextField.tsx';
import { toast } from '../design/toast-queue.ts';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { useMe } from '../session/useMe.ts';
import { stateLabels } from './labels.ts';
import { explanationMessages } from './messages.en.ts';

const isShort = (words: string): boolean => saysLessThan(FEWEST_WORDS, words);
type Verdict = 'accepted' | 'misuse';

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
  const { day } = useFormats();
  const label = useLabels(stateLabels);
  const awaited = isAwaited({ ...row, dueOn: row.dueOn as PlainDate }, useMe().today as PlainDate);
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
      <p className="access-words">{row.words === null ? (awaited ? t.awaited(day(row.dueOn)) : t.noAnswer) : `“${row.words}”`}</p>
      {write.error && <ErrorNotice error={write.error} />}
      <RadioGroup label={t.verdict} required choices={[{ value: 'accepted', label: label('accepted') }, { value: 'misuse', label: label('misuse'), isDisabled: awaited, ...(awaited ? { hint: t.notYetMisuse } : {}) }]} value={verdict} onChange={setVerdict} error={tried && verdict === undefined ? t.verdictMissing : undefined} />
      <TextArea label={t.reason} required rows={3} maxLength={1000} value={words} onChange={setWords} error={tried && isShort(words) ? t.tooShort : undefined} />
    </Dialog>
  );
}
