import type { PlainDate } from '@dure/domain/calendar';
import { isConsentKind, type ConsentTerms } from '@dure/domain/consent';
import type { OrganisationId } from '@dure/domain/ids';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useDraft, useWrite } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { DraftMark } from '../design/DraftMark.tsx';
import { FormErrorSummary } from '../design/FormErrorSummary.tsx';
import { Row } from '../design/Layout.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { toast } from '../design/toast-queue.ts';
import { Skeleton } from '../design/Waiting.tsx';
import { useMessages } from '../messages/index.ts';
import { AnswerPart } from './AnswerPart.tsx';
import { answerBody, answerProblems, EMPTY_ANSWER, needsGuardian, type AnswerForm } from './form.ts';
import type { ConsentLine } from './line.ts';
import { consentMessages } from './messages.en.ts';
import { UNSIGNED, type Signing } from './SignatureFields.tsx';
import { useChecked, type Subject } from './useSubmit.ts';
import './consent.css';

function termsOfLine({ kind, recipient, purpose, items, startsOn, endsOn }: ConsentLine): ConsentTerms {
  if (!isConsentKind(kind)) throw new Error('A consent of a kind that this page does not know');
  return { kind, recipient: { organisationId: recipient.organisationId as OrganisationId, name: recipient.name }, purpose, items, startsOn: startsOn as PlainDate, endsOn: endsOn as PlainDate };
}

/** The answer to what was asked before, on a later visit or on paper that came back. */
export function LaterAnswer({ subject, line, onDone }: { readonly subject: Subject; readonly line: ConsentLine; readonly onDone: () => void }): ReactNode {
  const [form, change, draft] = useDraft<AnswerForm>({ key: `consent:${line.id}:answer`, personId: subject.id }, EMPTY_ANSWER);
  const t = useMessages(consentMessages);
  const shared = useMessages();
  const [signing, setSigning] = useState<Signing>(UNSIGNED);
  const checked = useChecked();
  const write = useWrite('POST /api/consents/:id/answer');
  if (draft.isRestoring) return <Skeleton lines={8} />;
  const terms = termsOfLine(line);
  const mustHaveGuardian = needsGuardian(subject.birthOn, subject.today);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!checked.check(answerProblems(form, { items: terms.items, mustHaveGuardian, isSigned: signing.isSigned }, t))) return;
    const answer = answerBody({ ...form, method: signing.method }, { items: terms.items, mustHaveGuardian }, signing.file);
    void write.send({ params: { id: line.id }, ifMatch: String(line.version), body: { answer } }).then(async () => {
      await draft.discard();
      toast(form.answer === 'refuse' ? t.savedRefusal : t.saved);
      onDone();
    }, () => undefined);
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <DraftMark draft={draft} />
      <FormErrorSummary errors={checked.errors} attempt={checked.attempt} />
      <AnswerPart subject={subject} terms={terms} form={form} change={(part) => change((before) => ({ ...before, ...part }))} onSign={setSigning} errors={checked.errors} mayWait={false} />
      {write.error && <ErrorNotice error={write.error} />}
      <Row place="end"><Button onPress={onDone}>{shared.cancel}</Button><Button type="submit" kind="primary" size="large" isPending={write.isPending}>{form.answer === 'refuse' ? t.saveRefusal : t.save}</Button></Row>
    </form>
  );
}
