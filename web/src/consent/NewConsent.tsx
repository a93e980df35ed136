import { useState, type FormEvent, type ReactNode } from 'react';
import { useDraft, useWrite, type ApiError, type Draft } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import type { Choice } from '../design/choice.ts';
import { DraftMark } from '../design/DraftMark.tsx';
import { FormErrorSummary } from '../design/FormErrorSummary.tsx';
import { Row } from '../design/Layout.tsx';
import { Banner, ErrorNotice } from '../design/Notice.tsx';
import { toast } from '../design/toast-queue.ts';
import { Skeleton } from '../design/Waiting.tsx';
import { useMessages } from '../messages/index.ts';
import { useOrganisations } from '../organisation/useOrganisations.ts';
import { AnswerPart } from './AnswerPart.tsx';
import { answerProblems, emptyConsent, needsGuardian, recordBody, termsOf, termsProblems, type Answer, type AnswerForm, type ConsentForm, type ConsentPrefill } from './form.ts';
import { consentMessages } from './messages.en.ts';
import { UNSIGNED, type Signing } from './SignatureFields.tsx';
import { TermsFields } from './TermsFields.tsx';
import { useChecked, type Checked, type Subject } from './useSubmit.ts';
import './consent.css';

export interface NewConsentProps {
  readonly subject: Subject;
  readonly prefill?: ConsentPrefill;
  /** Recorded or left; what was typed stays as a draft when it is left. */
  readonly onDone: (answer: Answer | undefined) => void;
}

const useWords = (answer: Answer | undefined): { readonly save: string; readonly saved: string } => {
  const t = useMessages(consentMessages);
  if (answer === 'refuse') return { save: t.saveRefusal, saved: t.savedRefusal };
  return answer === 'later' ? { save: t.saveLater, saved: t.savedLater } : { save: t.save, saved: t.saved };
};

interface Asking {
  readonly form: ConsentForm;
  readonly change: (update: (before: ConsentForm) => ConsentForm) => void;
  readonly draft: Draft;
  readonly checked: Checked;
  readonly error: ApiError | undefined;
  readonly isPending: boolean;
  readonly setSigning: (signing: Signing) => void;
  readonly submit: (event: FormEvent) => void;
}

function useAsking({ subject, prefill = {}, onDone }: NewConsentProps): Asking {
  const key = `consent:${subject.id}:${prefill.renews?.id ?? `${prefill.recipient?.id ?? 'any'}:${prefill.kind ?? 'any'}`}`;
  const [form, change, draft] = useDraft<ConsentForm>({ key, personId: subject.id }, emptyConsent(prefill, subject.today));
  const t = useMessages(consentMessages);
  const { saved } = useWords(form.answer.answer);
  const [signing, setSigning] = useState<Signing>(UNSIGNED);
  const checked = useChecked();
  const record = useWrite('POST /api/persons/:id/consents');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { terms, answer } = form;
    const mustHaveGuardian = needsGuardian(subject.birthOn, subject.today);
    if (!checked.check([...termsProblems(terms, subject.today, t), ...answerProblems(answer, { items: terms.items, mustHaveGuardian, isSigned: signing.isSigned }, t)])) return;
    const body = recordBody({ terms, answer: { ...answer, method: signing.method } }, mustHaveGuardian, signing.file, prefill.renews?.id);
    void record.send({ params: { id: subject.id }, body }).then(async () => {
      await draft.discard();
      toast(saved);
      onDone(answer.answer);
    }, () => undefined);
  };
  return { form, change, draft, checked, error: record.error, isPending: record.isPending, setSigning, submit };
}

/** Whoever moves away agrees to a team of another municipality, which is in no list of ours. */
function useRecipients(asked: ConsentPrefill['recipient']): readonly Choice[] {
  const own = useOrganisations(true);
  return asked === undefined || own.some(({ value }) => value === asked.id) ? own : [...own, { value: asked.id, label: asked.name }];
}

/** Asks one recipient's consent in the order of the talk: what, read aloud, the answer, the signature. */
export function NewConsent(props: NewConsentProps): ReactNode {
  const { subject, prefill = {}, onDone } = props;
  const { form, change, draft, checked, error, isPending, setSigning, submit } = useAsking(props);
  const t = useMessages(consentMessages);
  const shared = useMessages();
  const recipients = useRecipients(prefill.recipient);
  const { save } = useWords(form.answer.answer);
  if (draft.isRestoring) return <Skeleton lines={10} />;
  const recipientName = recipients.find(({ value }) => value === form.terms.recipient)?.label ?? prefill.recipient?.name ?? '';
  const changeAnswer = (part: Partial<AnswerForm>): void => change((before) => ({ ...before, answer: { ...before.answer, ...part } }));
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <DraftMark draft={draft} />
      <FormErrorSummary errors={checked.errors} attempt={checked.attempt} />
      {prefill.renews && <Banner tone="info" title={t.renewTitle(recipientName)}><p>{t.renewText}</p></Banner>}
      <TermsFields form={form} change={change} recipients={recipients} programme={prefill.programme ?? null} errors={checked.errors} today={subject.today} isRenewal={prefill.renews !== undefined} />
      <AnswerPart subject={subject} terms={termsOf(form.terms, recipientName)} form={form.answer} change={changeAnswer} onSign={setSigning} errors={checked.errors} mayWait />
      {error && <ErrorNotice error={error} />}
      <Row place="end">
        <Button onPress={() => onDone(undefined)}>{shared.cancel}</Button>
        <Button type="submit" kind="primary" size="large" isPending={isPending}>{save}</Button>
      </Row>
    </form>
  );
}
