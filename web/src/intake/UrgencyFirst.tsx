import type { IntakeDraft } from '@dure/domain/intake';
import type { EvaluationAnswer } from '@dure/guide';
import { useState, type ReactNode } from 'react';
import { Button } from '../design/Button.tsx';
import { emergencyMessages } from '../emergency/messages.en.ts';
import { StartDialog } from '../emergency/StartDialog.tsx';
import { isUrgent, UrgencyCard } from '../emergency/UrgencyCard.tsx';
import { urgencyOf, useHotlines } from '../emergency/useUrgency.ts';
import { useMessages } from '../messages/index.ts';
import { factsOf } from './form.ts';

const RISK_FACTS: readonly string[] = ['suicide.attemptInProgress', 'harm.selfOrOther', 'physicalEmergency', 'alcohol.intoxicated', 'suicide.plan', 'suicide.history', 'suicide.ideationRepeated'];

/** As answers arrive: whom to call stands before the form, and the record can be begun from here. */
export function UrgencyFirst({ form, evaluation }: { readonly form: IntakeDraft; readonly evaluation: EvaluationAnswer | undefined }): ReactNode {
  const t = useMessages(emergencyMessages);
  const hotlines = useHotlines();
  const [isStarting, setStarting] = useState(false);
  const typed = factsOf(form);
  const answer = urgencyOf(typed, evaluation);
  if (!isUrgent(answer)) return null;
  const facts = Object.fromEntries(Object.entries(typed).filter(([key]) => RISK_FACTS.includes(key)));
  // A record is begun on what was seen now; what is known from before has its record already.
  const mayStart = Object.values(facts).includes(true);
  return (
    <>
      <UrgencyCard answer={answer} hotlines={hotlines} actions={mayStart && <><Button kind="primary" icon="edit" onPress={() => setStarting(true)}>{t.record}</Button><span className="small">{t.recordHint}</span></>} />
      {isStarting && <StartDialog tier={answer.tier} facts={facts} personId={form.personId} emdCode={form.emdCode} onClose={() => setStarting(false)} />}
    </>
  );
}
