import type { FactValues } from '@dure/domain/person';
import { bypassedSteps, EMERGENCY_CALLS, URGENT_BASES, type BypassableStep, type UrgencyTier, type UrgentBasisId } from '@dure/domain/urgency';
import type { PlainDate } from '@dure/domain/calendar';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useWrite, type Input } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { CheckboxGroup } from '../design/Checkbox.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { RadioGroup } from '../design/RadioGroup.tsx';
import { TextArea } from '../design/TextField.tsx';
import { toast } from '../design/toast-queue.ts';
import { useFormats, useMessages } from '../messages/index.ts';
import { useMe } from '../session/useMe.ts';
import { useCardWords } from './card-words.ts';
import { emergencyMessages } from './messages.en.ts';

/** The officer's own judgement, where it is graver than what the guide's facts say. */
export type Raised = NonNullable<Input<'POST /api/emergencies'>['body']['raised']>;

export interface StartDialogProps {
  readonly tier: UrgencyTier;
  readonly facts: FactValues;
  readonly personId: string | null;
  readonly emdCode: string | null;
  readonly raised?: Raised | undefined;
  readonly onClose: () => void;
}

interface Words {
  readonly called: readonly string[];
  readonly steps: readonly BypassableStep[];
  readonly basisId: UrgentBasisId;
  readonly reason: string;
}

/** The few words that begin the record, when there is time for them: whom one called, what was left out, on which ground. */
export function StartDialog(props: StartDialogProps): ReactNode {
  const { tier, onClose } = props;
  const t = useMessages(emergencyMessages);
  const { cancel } = useMessages();
  const said = useCardWords();
  const free = bypassedSteps(tier);
  const [words, setWords] = useState<Words>({ called: [], steps: free, basisId: 'pipa-18-2-3', reason: '' });
  const [tried, setTried] = useState(false);
  const set = (part: Partial<Words>): void => setWords((before) => ({ ...before, ...part }));
  const start = useStart(props);
  const lacks = words.steps.length > 0 && words.reason.trim() === '';
  const submit = (): void => {
    setTried(true);
    if (!lacks) void start.send(words).catch(() => undefined);
  };
  return (
    <Dialog title={t.startTitle} isOpen onClose={onClose} actions={<><Button kind="tertiary" onPress={onClose}>{cancel}</Button><Button kind="primary" isPending={start.isPending} onPress={submit}>{t.start}</Button></>}>
      <p>{t.startLead}</p>
      {start.error && <ErrorNotice error={start.error} />}
      <CheckboxGroup label={t.calledWhom} direction="row" value={words.called} onChange={(called) => set({ called })} choices={EMERGENCY_CALLS.map(({ number, label }) => ({ value: number, label: t.calledNow(`${number} ${said(label)}`) }))} />
      {free.length > 0 && (
        <>
          <CheckboxGroup<BypassableStep> label={t.bypassLegend} direction="row" value={words.steps} onChange={(steps) => set({ steps })} choices={free.map((step) => ({ value: step, label: t.step(step) }))} />
          <RadioGroup<UrgentBasisId> label={t.basis} value={words.basisId} onChange={(basisId) => set({ basisId })} hint={t.basisHint(URGENT_BASES[0].words)} choices={URGENT_BASES.map(({ id, law, article }) => ({ value: id, label: `${law} ${article}` }))} />
        </>
      )}
      <TextArea label={t.reason} required={words.steps.length > 0} rows={3} maxLength={1000} hint={t.reasonHint} value={words.reason} onChange={(reason) => set({ reason })} error={tried && lacks ? t.reasonMissing : undefined} />
    </Dialog>
  );
}

function useStart({ facts, personId, emdCode, raised }: StartDialogProps): { readonly send: (words: Words) => Promise<void>; readonly isPending: boolean; readonly error: ReturnType<typeof useWrite<'POST /api/emergencies'>>['error'] } {
  const t = useMessages(emergencyMessages);
  const { day } = useFormats();
  const me = useMe();
  const navigate = useNavigate();
  const write = useWrite('POST /api/emergencies');
  const send = async ({ called, steps, basisId, reason }: Words): Promise<void> => {
    const at = new Date().toISOString();
    const { answer } = await write.send({
      body: {
        personId, emdCode, occurredAt: at, facts: facts as never, account: '', raised: raised ?? null, calls: called.map((number) => ({ number, caller: me.name, at, answer: '' })),
        bypass: steps.length === 0 ? null : { steps: [...steps], basisId, reason: reason.trim() },
      },
    });
    toast(t.started(day(answer.completeByOn as PlainDate)));
    await navigate({ to: '/emergencies/$id', params: { id: answer.id } } as never);
  };
  return { send, isPending: write.isPending, error: write.error };
}
