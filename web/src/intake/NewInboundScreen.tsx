import type { PlainDate } from '@dure/domain/calendar';
import { SEXES, type Sex } from '@dure/domain/person';
import { useNavigate } from '@tanstack/react-router';
import type { FormEvent, ReactNode } from 'react';
import { useDraft, useWrite, type FieldError, type Input } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { DateField } from '../design/DateField.tsx';
import { DraftMark } from '../design/DraftMark.tsx';
import { errorOf, FormErrorSummary } from '../design/FormErrorSummary.tsx';
import { Columns, Row } from '../design/Layout.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { RadioGroup } from '../design/RadioGroup.tsx';
import { TextArea, TextField } from '../design/TextField.tsx';
import { toast } from '../design/toast-queue.ts';
import { Skeleton } from '../design/Waiting.tsx';
import { TownPicker } from '../jurisdiction/TownPicker.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useMe } from '../session/useMe.ts';
import { refusedFields } from './form.ts';
import { intakeMessages } from './messages.en.ts';

type Body = Input<'POST /api/inbound-requests'>['body'];
interface Form extends Omit<Body, 'inbound'> {
  readonly inbound: Omit<Body['inbound'], 'needs'>;
  readonly needs: string;
}
const emptyOn = (today: string): Form => ({ subject: { name: '', birthOn: null, sex: 'unknown', phone: '', address: '', emdCode: '' }, inbound: { requestedOn: today, agencyCounselling: '', wantedSupport: '' }, needs: '' });
const bodyOf = ({ subject, inbound, needs }: Form): Body => ({ subject, inbound: { ...inbound, needs: needs.split(/[,，、]/).map((need) => need.trim()).filter((need) => need !== '') } });

/** 부록3: an agency asks the town office of the person's 행정동. */
export function NewInboundScreen(): ReactNode {
  const t = useMessages(intakeMessages);
  const { day } = useFormats();
  const me = useMe();
  const navigate = useNavigate();
  const [form, change, draft] = useDraft<Form>({ key: 'inbound:new' }, emptyOn(me.today));
  const write = useWrite('POST /api/inbound-requests');
  const errors = refusedFields(write.error, t);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    write.send({ body: bodyOf(form) }).then(async ({ answer }) => {
      await draft.discard();
      toast(t.inboundSent(answer.townOffice, day(answer.dueOn as PlainDate)));
      await navigate({ to: '/inbound/$id', params: { id: answer.id } } as never);
    }, () => undefined);
  };
  return (
    <>
      <PageHeader title={t.inboundNewTitle} lead={t.inboundNewLead} breadcrumb={[{ label: t.inboundTitle, to: '/inbound' }]} badges={<DraftMark draft={draft} />} />
      {draft.isRestoring ? <Skeleton lines={6} /> : (
        <form className="stack" onSubmit={submit} noValidate>
          <FormErrorSummary errors={errors} />
          {write.error && errors.length === 0 && <ErrorNotice error={write.error} />}
          <SubjectFields subject={form.subject} errors={errors} onChange={(subject) => change((before) => ({ ...before, subject }))} />
          <RequestFields form={form} errors={errors} onChange={(part) => change((before) => ({ ...before, ...part }))} />
          <Row place="end"><Button type="submit" kind="primary" size="large" icon="send" isPending={write.isPending}>{t.sendInbound}</Button></Row>
        </form>
      )}
    </>
  );
}

function SubjectFields({ subject, errors, onChange }: { readonly subject: Form['subject']; readonly errors: readonly FieldError[]; readonly onChange: (subject: Form['subject']) => void }): ReactNode {
  const t = useMessages(intakeMessages);
  const set = (part: Partial<Form['subject']>): void => onChange({ ...subject, ...part });
  const sexes: Readonly<Record<Sex, string>> = { female: t.female, male: t.male, unknown: t.sexUnknown };
  return (
    <Card title={t.subject}>
      <Columns>
        <TextField label={t.name} name="subject.name" required maxLength={100} value={subject.name} onChange={(name) => set({ name })} error={errorOf(errors, 'subject.name')} />
        <DateField label={t.birth} name="subject.birthOn" value={(subject.birthOn ?? undefined) as PlainDate | undefined} onChange={(birthOn) => set({ birthOn: birthOn ?? null })} error={errorOf(errors, 'subject.birthOn')} />
        <RadioGroup<Sex> label={t.sex} direction="row" value={subject.sex} onChange={(sex) => set({ sex })} choices={SEXES.map((sex) => ({ value: sex, label: sexes[sex] }))} />
        <TextField label={t.phone} type="tel" maxLength={30} value={subject.phone} onChange={(phone) => set({ phone })} />
        <TextField label={t.address} maxLength={200} value={subject.address} onChange={(address) => set({ address })} />
        <TownPicker name="subject.emdCode" required value={subject.emdCode === '' ? undefined : subject.emdCode} onChange={(code) => set({ emdCode: code ?? '' })} error={errorOf(errors, 'subject.emdCode')} />
      </Columns>
    </Card>
  );
}

function RequestFields({ form, errors, onChange }: { readonly form: Form; readonly errors: readonly FieldError[]; readonly onChange: (part: Partial<Form>) => void }): ReactNode {
  const t = useMessages(intakeMessages);
  const set = (part: Partial<Form['inbound']>): void => onChange({ inbound: { ...form.inbound, ...part } });
  return (
    <Card title={t.request}>
      <Columns>
        <DateField label={t.requestedOn} name="inbound.requestedOn" required value={form.inbound.requestedOn as PlainDate} onChange={(day) => { if (day) set({ requestedOn: day }); }} error={errorOf(errors, 'inbound.requestedOn')} />
        <TextField label={t.needs} hint={t.needsHint} maxLength={300} value={form.needs} onChange={(needs) => onChange({ needs })} />
      </Columns>
      <TextArea label={t.agencyCounselling} rows={4} maxLength={10_000} value={form.inbound.agencyCounselling} onChange={(agencyCounselling) => set({ agencyCounselling })} />
      <TextArea label={t.wantedSupport} name="inbound.wantedSupport" rows={3} maxLength={4000} value={form.inbound.wantedSupport} onChange={(wantedSupport) => set({ wantedSupport })} error={errorOf(errors, 'inbound.wantedSupport')} />
    </Card>
  );
}
