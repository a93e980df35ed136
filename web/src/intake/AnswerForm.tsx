import type { PlainDate } from '@dure/domain/calendar';
import type { ReactNode } from 'react';
import { useDraft, useWrite } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { DatePicker } from '../design/DatePicker.tsx';
import { DraftMark } from '../design/DraftMark.tsx';
import { errorOf, FormErrorSummary } from '../design/FormErrorSummary.tsx';
import { Row } from '../design/Layout.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { RadioGroup } from '../design/RadioGroup.tsx';
import { TextArea } from '../design/TextField.tsx';
import { toast } from '../design/toast-queue.ts';
import { useMessages } from '../messages/index.ts';
import { useMe } from '../session/useMe.ts';
import { refusedFields } from './form.ts';
import type { InboundRequest } from './inbound-request.ts';
import { intakeMessages } from './messages.en.ts';
import { PersonPicker } from './PersonPicker.tsx';

interface Words {
  readonly as: 'accepted' | 'returned';
  readonly opinion: string;
  readonly nextAction: string;
  readonly contactedOn: PlainDate | null;
  readonly lateReason: string;
  readonly personId: string | null;
}
const EMPTY: Words = { as: 'accepted', opinion: '', nextAction: '', contactedOn: null, lateReason: '', personId: null };

/** 접수·반려 구분, 의견, 향후 조치: what the agency is told. */
export function AnswerForm({ request, etag }: { readonly request: InboundRequest; readonly etag: string | undefined }): ReactNode {
  const t = useMessages(intakeMessages);
  const me = useMe();
  const [form, change, draft] = useDraft<Words>({ key: `inbound:${request.id}` }, EMPTY);
  const write = useWrite('POST /api/inbound-requests/:id/answer');
  const set = (part: Partial<Words>): void => change((before) => ({ ...before, ...part }));
  const errors = refusedFields(write.error, t);
  const takes = form.as === 'accepted';
  const send = (): void => void write.send({ params: { id: request.id }, ifMatch: etag, body: takes ? form : { ...form, personId: null } }).then(async () => {
    await draft.discard();
    toast(t.answered);
  }, () => undefined);
  return (
    <Card title={t.answerTitle} aside={<DraftMark draft={draft} />}>
      <FormErrorSummary errors={errors} />
      {write.error && errors.length === 0 && <ErrorNotice error={write.error} />}
      <RadioGroup label={t.answerAs} direction="row" value={form.as} onChange={(as) => set({ as })} choices={[{ value: 'accepted', label: t.accept }, { value: 'returned', label: t.giveBack }]} />
      {takes && <PersonPicker personId={form.personId} onPick={(personId) => set({ personId })} error={errorOf(errors, 'personId')} />}
      <TextArea label={t.opinion} name="opinion" required rows={3} maxLength={2000} value={form.opinion} onChange={(opinion) => set({ opinion })} error={errorOf(errors, 'opinion')} />
      {takes && <TextArea label={t.nextAction} name="nextAction" required rows={3} maxLength={2000} hint={t.nextActionHint} value={form.nextAction} onChange={(nextAction) => set({ nextAction })} error={errorOf(errors, 'nextAction')} />}
      <DatePicker label={t.contactedOn} name="contactedOn" max={me.today as PlainDate} value={form.contactedOn ?? undefined} onChange={(day) => set({ contactedOn: day ?? null })} error={errorOf(errors, 'contactedOn')} />
      {request.overdue && <TextArea label={t.lateReason} name="lateReason" required rows={2} maxLength={1000} value={form.lateReason} onChange={(lateReason) => set({ lateReason })} error={errorOf(errors, 'lateReason')} />}
      <Row place="end"><Button kind="primary" isPending={write.isPending} onPress={send}>{t.answer}</Button></Row>
    </Card>
  );
}
