import { isAsked, scoreAssessment, type Answers, type Instrument } from '@dure/domain/assessment';
import type { PlainDate } from '@dure/domain/calendar';
import type { Sex } from '@dure/domain/person';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useDraft, useRead, useWrite, type ApiError, type FieldError } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { DatePicker } from '../design/DatePicker.tsx';
import { DraftMark } from '../design/DraftMark.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { FormErrorSummary } from '../design/FormErrorSummary.tsx';
import { Columns, Row, WithAside } from '../design/Layout.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { RadioGroup } from '../design/RadioGroup.tsx';
import { Select } from '../design/Select.tsx';
import { LinkButton, TextLink } from '../design/TextLink.tsx';
import { toast } from '../design/toast-queue.ts';
import { Skeleton } from '../design/Waiting.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useMe } from '../session/useMe.ts';
import { useFilter } from '../shell/location.ts';
import { InstrumentForm } from './InstrumentForm.tsx';
import { assessmentMessages } from './messages.en.ts';
import { ResultCard } from './ResultCard.tsx';
import './assessment.css';

/** One instrument for one person: `?person=` names the person, `?form=` the instrument. */
export function AssessmentScreen(): ReactNode {
  const t = useMessages(assessmentMessages);
  const [person] = useFilter('person');
  const [form, setForm] = useFilter('form', 'needs');
  const [version, setVersion] = useFilter('version');
  const instruments = useRead('GET /api/assessment-instruments', {});
  if (person === '') return <><PageHeader title={t.title} /><EmptyState icon="people" title={t.needsPerson} actions={<LinkButton to="/persons">{t.toPersons}</LinkButton>} /></>;
  return (
    <Loaded read={instruments}>
      {({ instruments: all }) => {
        const offered = all.filter(({ current }) => current);
        const versions = all.filter(({ id }) => id === form);
        const chosen = versions.find((one) => one.version === version) ?? versions[0] ?? offered[0];
        if (chosen === undefined) return null;
        const chooser = (
          <Columns>
            <Select label={t.choose} width="full" value={chosen.id as string} onChange={(id) => { setVersion(''); setForm(id); }} choices={offered.map(({ id, title }) => ({ value: id as string, label: title }))} />
            {versions.length > 1 && <Select label={t.version} width="full" hint={t.versionHint} value={chosen.version} onChange={setVersion} choices={versions.map((one) => ({ value: one.version, label: new Set(versions.map(({ title }) => title)).size === versions.length ? one.title : one.version }))} />}
          </Columns>
        );
        return <Answering key={`${chosen.id} ${chosen.version}`} instrument={chosen as Instrument} personId={person} chooser={chooser} />;
      }}
    </Loaded>
  );
}

interface Form {
  readonly answers: Answers;
  readonly doneOn: PlainDate;
  readonly sex: Sex;
}

/** Keys hold letters, digits and a few marks; a version may be named in other letters. */
const draftKey = (personId: string, { id, version }: Instrument): string => `assessment:${personId}:${id}:${version.replace(/[^A-Za-z0-9._-]/g, (letter) => letter.codePointAt(0)?.toString(36) ?? '')}`;

interface AnsweringProps {
  readonly instrument: Instrument;
  readonly personId: string;
  readonly chooser: ReactNode;
}

function Answering({ instrument, personId, chooser }: AnsweringProps): ReactNode {
  const t = useMessages(assessmentMessages);
  const me = useMe();
  const past = useRead('GET /api/persons/:id/assessments', { params: { id: personId } });
  const [form, change, draft] = useDraft<Form>({ key: draftKey(personId, instrument), personId }, { answers: {}, doneOn: me.today as PlainDate, sex: 'unknown' });
  const recorded = past.data?.sex ?? 'unknown';
  const sex = recorded === 'unknown' ? form.sex : recorded;
  const { missing, errors, submit, write } = useSubmit({ instrument, personId, form, sex, discard: draft.discard });
  const asksSex = past.data !== undefined && recorded === 'unknown' && instrument.bands.some((band) => band.sex !== undefined);
  return (
    <>
      <Header personId={personId} title={instrument.title} mark={<DraftMark draft={draft} />} />
      {draft.isRestoring ? <Skeleton lines={8} /> : (
        <WithAside label={t.resultTitle} aside={<ResultCard instrument={instrument} answers={form.answers} sex={sex} personId={personId} />}>
          <form className="stack" onSubmit={submit} noValidate>
            <FormErrorSummary errors={errors} />
            {errors.length === 0 && <Refused error={write.error} />}
            <Card>
              {chooser}
              <DatePicker label={t.doneOn} max={me.today as PlainDate} value={form.doneOn} onChange={(day) => { if (day) change((before) => ({ ...before, doneOn: day })); }} />
              {asksSex && <SexField sex={form.sex} onChange={(chosen) => change((before) => ({ ...before, sex: chosen }))} />}
            </Card>
            <InstrumentForm instrument={instrument} answers={form.answers} missing={missing} onAnswer={(key, value) => change((before) => ({ ...before, answers: { ...before.answers, [key]: value } }))} />
            <Row place="end"><Button type="submit" kind="primary" size="large" isPending={write.isPending}>{t.save}</Button></Row>
          </form>
        </WithAside>
      )}
    </>
  );
}

/** Whose answers these are stands above them. */
function Header({ personId, title, mark }: { readonly personId: string; readonly title: string; readonly mark: ReactNode }): ReactNode {
  const t = useMessages(assessmentMessages);
  const { day } = useFormats();
  const { data } = useRead('GET /api/persons/:id', { params: { id: personId } });
  const born = data?.birthOn ? day(data.birthOn as PlainDate) : undefined;
  return <PageHeader title={t.title} heading={title} lead={<>{data && <><TextLink to="/persons/$id" params={{ id: personId }} search={{ part: 'assessment' }}>{data.name ?? t.person}</TextLink> {born} · </>}{t.sectionLead}</>} badges={mark} />;
}

function Refused({ error }: { readonly error: ApiError | undefined }): ReactNode {
  return error && <ErrorNotice error={error} />;
}

function SexField({ sex, onChange }: { readonly sex: Sex; readonly onChange: (sex: Sex) => void }): ReactNode {
  const t = useMessages(assessmentMessages);
  return <RadioGroup<Sex> label={t.sex} direction="row" value={sex} onChange={onChange} choices={[{ value: 'female', label: t.female }, { value: 'male', label: t.male }, { value: 'unknown', label: t.sexUnknown }]} />;
}

interface Submitting {
  readonly instrument: Instrument;
  readonly personId: string;
  readonly form: Form;
  readonly sex: Sex;
  readonly discard: () => Promise<void>;
}

function useSubmit({ instrument, personId, form, sex, discard }: Submitting): { readonly missing: readonly string[]; readonly errors: readonly FieldError[]; readonly submit: (event: FormEvent) => void; readonly write: ReturnType<typeof useWrite<'POST /api/assessments'>> } {
  const t = useMessages(assessmentMessages);
  const navigate = useNavigate();
  const write = useWrite('POST /api/assessments');
  const [tried, setTried] = useState(false);
  const result = scoreAssessment(instrument, form.answers, sex);
  const missing = tried ? result.missing : [];
  // Answers to questions that an earlier answer took away are not sent.
  const asked = Object.fromEntries(Object.entries(form.answers).filter(([key]) => instrument.items.some((item) => item.key === key && isAsked(item, form.answers))));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!result.complete) return;
    write.send({ body: { personId, instrumentId: instrument.id, instrumentVersion: instrument.version, answers: asked, doneOn: form.doneOn, sex } }).then(async () => {
      await discard();
      toast(t.saved(instrument.title));
      await navigate({ to: '/persons/$id', params: { id: personId }, search: { part: 'assessment' } } as never);
    }, () => undefined);
  };
  const errors = missing.map((key) => ({ path: key, message: t.missingItem(instrument.items.findIndex((item) => item.key === key) + 1) }));
  return { missing, errors, submit, write };
}
