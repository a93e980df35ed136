import type { PlainDate } from '@dure/domain/calendar';
import { useState, type ReactNode } from 'react';
import { useWrite } from '../../client/index.ts';
import { Button } from '../../design/Button.tsx';
import { DatePicker } from '../../design/DatePicker.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { DescriptionList } from '../../design/Lists.tsx';
import { ErrorNotice } from '../../design/Notice.tsx';
import { TextField } from '../../design/TextField.tsx';
import { toast } from '../../design/toast-queue.ts';
import { useFormats, useMessages } from '../../messages/index.ts';
import { discoveryMessages } from '../messages.en.ts';
import { useCriterionWords, type ThresholdView } from '../useCriteria.ts';

export interface SaveThresholdsProps {
  /** Those that change, and the number that each gets. */
  readonly changed: readonly (readonly [threshold: ThresholdView, value: number])[];
  readonly today: string;
  readonly onClose: () => void;
  readonly onSaved: (key: string) => void;
}

function useDecision({ changed, today, onClose, onSaved }: SaveThresholdsProps) {
  const t = useMessages(discoveryMessages);
  const write = useWrite('POST /api/discovery/thresholds');
  const [from, setFrom] = useState<PlainDate | undefined>(today as PlainDate);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const save = async (): Promise<void> => {
    setTried(true);
    if (from === undefined || reason.trim() === '') return;
    try {
      for (const [{ key, version }, value] of changed) {
        await write.send({ body: { key, value, from, until: null, reason }, ifMatch: `"${version}"` });
        onSaved(key);
      }
      toast(t.saved);
      onClose();
    } catch {
      // The dialog shows why; what was decided before it stands and is no longer in the list.
    }
  };
  return { write, from, setFrom, reason, setReason, isTried, save };
}

/** From which day the tried numbers hold, and why. */
export function SaveThresholds(props: SaveThresholdsProps): ReactNode {
  const t = useMessages(discoveryMessages);
  const common = useMessages();
  const { number } = useFormats();
  const words = useCriterionWords();
  const { write, from, setFrom, reason, setReason, isTried, save } = useDecision(props);
  const actions = <><Button kind="tertiary" onPress={props.onClose}>{common.cancel}</Button><Button kind="primary" isPending={write.isPending} onPress={() => void save()}>{t.save}</Button></>;
  return (
    <Dialog title={t.saveTitle} isOpen onClose={props.onClose} actions={actions}>
      {write.error && <ErrorNotice error={write.error} />}
      <p>{t.saveWords}</p>
      <DescriptionList columns={1} items={props.changed.map(([threshold, value]) => ({ term: words.threshold(threshold).label, value: `${number(threshold.value)} → ${number(value)} ${words.threshold(threshold).unit}` }))} />
      <DatePicker label={t.from} required value={from} onChange={setFrom} {...(isTried && from === undefined ? { error: t.fromMissing } : {})} />
      <TextField label={t.reason} required hint={t.reasonHint} maxLength={500} value={reason} onChange={setReason} {...(isTried && reason.trim() === '' ? { error: t.reasonMissing } : {})} />
    </Dialog>
  );
}
