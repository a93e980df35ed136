import { RESIDENT_NUMBER_TASKS } from '@dure/domain/person';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useWrite } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Row } from '../design/Layout.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { Select } from '../design/Select.tsx';
import { TextArea, TextField } from '../design/TextField.tsx';
import { toast } from '../design/toast-queue.ts';
import { useMessages } from '../messages/index.ts';
import { recordMessages } from './record.en.ts';
import type { PersonDetail } from './section.ts';

const TASKS = Object.entries(RESIDENT_NUMBER_TASKS).map(([value, { label, law, article }]) => ({ value, label, hint: `${law} ${article}` }));
const FEWEST_LETTERS = 5;

interface DialogProps {
  readonly personId: string;
  readonly onClose: () => void;
}

function KeepDialog({ personId, onClose }: DialogProps): ReactNode {
  const t = useMessages(recordMessages);
  const [task, setTask] = useState<string>();
  const [number, setNumber] = useState('');
  const keep = useWrite('PUT /api/persons/:id/resident-number');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (task === undefined) return;
    keep.send({ params: { id: personId }, body: { number, task } }).then(({ answer }) => {
      toast(answer.checkDigitDiffers ? t.numberDiffers : t.numberKept, answer.checkDigitDiffers ? 'warning' : 'success');
      onClose();
    }, () => undefined);
  };
  return (
    <Dialog title={t.numberKeepTitle} isOpen onClose={onClose} size="small">
      <form className="stack" onSubmit={submit} noValidate>
        <p>{t.numberLaw}</p>
        {keep.error && <ErrorNotice error={keep.error} />}
        <Select label={t.numberTask} required width="full" choices={TASKS} value={task} onChange={setTask} />
        <TextField label={t.numberTyped} required hint={t.numberHint} inputMode="numeric" autoComplete="off" maxLength={20} value={number} onChange={setNumber} />
        <Row place="end"><Button type="submit" kind="primary" isDisabled={task === undefined || number.trim() === ''} isPending={keep.isPending}>{t.numberKeep}</Button></Row>
      </form>
    </Dialog>
  );
}

function RevealDialog({ personId, onClose, onRevealed }: DialogProps & { readonly onRevealed: (number: string) => void }): ReactNode {
  const t = useMessages(recordMessages);
  const { reason: label } = useMessages();
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const reveal = useWrite('POST /api/persons/:id/resident-number/reveal', { refreshes: [] });
  const isShort = reason.trim().length < FEWEST_LETTERS;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!isShort) reveal.send({ params: { id: personId }, body: { reason: reason.trim() } }).then(({ answer }) => onRevealed(answer.number), () => undefined);
  };
  return (
    <Dialog title={t.numberRevealTitle} isOpen onClose={onClose} size="small">
      <form className="stack" onSubmit={submit} noValidate>
        <p>{t.numberRevealText}</p>
        {reveal.error && <ErrorNotice error={reveal.error} />}
        <TextArea label={label} required rows={2} maxLength={300} value={reason} onChange={setReason} error={isTried && isShort ? t.numberReasonShort : undefined} />
        <Row place="end"><Button type="submit" kind="primary" isPending={reveal.isPending}>{t.numberReveal}</Button></Row>
      </form>
    </Dialog>
  );
}

/** Masked unless somebody gives a reason and proves the password; gone again when the card leaves the screen. */
export function ResidentNumberCard({ person }: { readonly person: PersonDetail }): ReactNode {
  const t = useMessages(recordMessages);
  const [open, setOpen] = useState<'keep' | 'reveal'>();
  const [revealed, setRevealed] = useState<string>();
  const { residentNumber } = person;
  const close = (): void => setOpen(undefined);
  return (
    <Card title={t.number} aside={!residentNumber && <Button size="small" kind="tertiary" icon="lock" onPress={() => setOpen('keep')}>{t.numberKeep}</Button>}>
      {residentNumber ? (
        <Row place="apart">
          <span><span className="strong numeric">{revealed ?? residentNumber.masked}</span> <span className="small quiet">{t.taskOf(residentNumber.task)}</span></span>
          {revealed ? <Button size="small" onPress={() => setRevealed(undefined)}>{t.numberHide}</Button> : <Button size="small" icon="eye" onPress={() => setOpen('reveal')}>{t.numberReveal}</Button>}
        </Row>
      ) : <p className="quiet">{t.numberNone}</p>}
      {open === 'keep' && <KeepDialog personId={person.id} onClose={close} />}
      {open === 'reveal' && <RevealDialog personId={person.id} onClose={close} onRevealed={(number) => { setRevealed(number); close(); }} />}
    </Card>
  );
}
