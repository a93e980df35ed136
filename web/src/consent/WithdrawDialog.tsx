import { WITHDRAWERS, type Withdrawer } from '@dure/domain/consent';
import { useState, type ReactNode } from 'react';
import { useRead, useWrite } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { errorOf } from '../design/FormErrorSummary.tsx';
import { Banner, ErrorNotice } from '../design/Notice.tsx';
import { RadioGroup } from '../design/RadioGroup.tsx';
import { TextArea } from '../design/TextField.tsx';
import { toast } from '../design/toast-queue.ts';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { programmeLabels, statusLabels } from '../referral/labels.ts';
import type { ConsentLine } from './line.ts';
import { consentMessages } from './messages.en.ts';
import { useChecked } from './useSubmit.ts';

/** What ends is said before it ends; the server ends everything that rests on this consent, whoever sent it. */
export function WithdrawDialog({ personId, line, onClose }: { readonly personId: string; readonly line: ConsentLine; readonly onClose: () => void }): ReactNode {
  const t = useMessages(consentMessages);
  const shared = useMessages();
  const [who, setWho] = useState<Withdrawer>('person');
  const [words, setWords] = useState('');
  const checked = useChecked();
  const withdraw = useWrite('POST /api/consents/:id/withdrawal');
  const submit = (): void => {
    if (!checked.check(words.trim() === '' ? [{ path: 'words', message: t.withdrawWordsMissing }] : [])) return;
    void withdraw.send({ params: { id: line.id }, body: { who, words: words.trim() } }).then(({ answer }) => {
      toast(t.withdrawn(answer.endedReferrals));
      onClose();
    }, () => undefined);
  };
  return (
    <Dialog
      title={t.withdrawTitle} isOpen onClose={onClose}
      actions={<><Button onPress={onClose}>{shared.cancel}</Button><Button kind="danger" isPending={withdraw.isPending} onPress={submit}>{t.withdraw}</Button></>}
    >
      <Banner tone="warning" title={t.withdrawWhat(line.recipient.name)}><Ending personId={personId} organisationId={line.recipient.organisationId} /></Banner>
      <p className="small quiet">{t.withdrawTold}</p>
      <RadioGroup<Withdrawer> label={t.withdrawWho} direction="row" choices={WITHDRAWERS.map((value) => ({ value, label: value === 'person' ? t.person : t.guardian }))} value={who} onChange={setWho} />
      <TextArea label={t.withdrawWords} required name="words" error={errorOf(checked.errors, 'words')} rows={3} maxLength={1000} value={words} onChange={setWords} />
      {withdraw.error && <ErrorNotice error={withdraw.error} />}
    </Dialog>
  );
}

const ENDED = new Set(['draft', 'returned', 'redirected', 'expired', 'recalled']);

function Ending({ personId, organisationId }: { readonly personId: string; readonly organisationId: string }): ReactNode {
  const t = useMessages(consentMessages);
  const programme = useLabels(programmeLabels);
  const status = useLabels(statusLabels);
  const { data } = useRead('GET /api/persons/:id/referrals', { params: { id: personId } });
  if (!data) return null;
  const live = data.rows.filter((row) => row.to.id === organisationId && !ENDED.has(row.status) && row.delivery !== 'closed');
  if (live.length === 0) return <p>{t.withdrawNoReferral}</p>;
  return <><p>{t.withdrawEnds}</p><ul>{live.map((row) => <li key={row.id}>{programme(row.service)} · {status(row.status)}</li>)}</ul></>;
}
