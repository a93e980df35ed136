import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useDraft, useRead, useWrite, type ApiError, type Read } from '../../client/index.ts';
import { useChecked } from '../../consent/useSubmit.ts';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { DraftMark } from '../../design/DraftMark.tsx';
import { FormErrorSummary } from '../../design/FormErrorSummary.tsx';
import { Row, Stack } from '../../design/Layout.tsx';
import { Banner, ErrorNotice } from '../../design/Notice.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { LinkButton } from '../../design/TextLink.tsx';
import { Skeleton } from '../../design/Waiting.tsx';
import { PersonPicker } from '../../intake/PersonPicker.tsx';
import { useMessages } from '../../messages/index.ts';
import { useMe } from '../../session/useMe.ts';
import { useFilter } from '../../shell/location.ts';
import { referralMessages } from '../messages.en.ts';
import { ComposeSteps } from './ComposeSteps.tsx';
import { ContentFields } from './ContentFields.tsx';
import { draftKeyOf, type DraftOrigin } from './draft-key.ts';
import { composeProblems, createBody, emptyCompose, type ComposeForm, type Known, type Origin } from './form.ts';
import { composeMessages } from './messages.en.ts';
import { ReceiverFields } from './ReceiverFields.tsx';
import './compose.css';

/**
 * 새 의뢰: `?person=` with `programme`, `service`, `to` (the receiver one has in mind), `intake`, `case`, `after` (a returned referral) or `from`
 * (one that is written anew). A referral is about somebody whose record one sees. An agency that knows of somebody whom the town office
 * has not shared with it asks by 부록3 (`/inbound/new`) instead: it may not search the records, and the town office decides who that is.
 */
export function ComposeScreen(): ReactNode {
  const t = useMessages(composeMessages);
  const [person, setPerson] = useFilter('person');
  const isAgency = useMe().role === 'agency-staff';
  if (person !== '') return <Prefilled key={person} personId={person} />;
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <Card title={t.pickPerson}><PersonPicker personId={null} onPick={setPerson} /></Card>
      {isAgency && <Banner tone="info" title={t.notOnRecord} actions={<LinkButton size="small" icon="send" to="/inbound/new">{t.askTown}</LinkButton>}><p>{t.notOnRecordText}</p></Banner>}
    </>
  );
}

interface Reading {
  readonly person: Read<'GET /api/persons/:id'>;
  readonly isReading: boolean;
  readonly draftKey: string;
  readonly origin: Origin;
  readonly known: Known;
}

/** The case it goes out of, if it is still this organisation's: one that was handed over is not sent from. Undefined while it is read. */
function useOwnCase(named: string, before: string | null | undefined): string | null | undefined {
  const id = named || (before ?? '');
  const { organisationId } = useMe();
  const read = useRead('GET /api/cases/:id', { params: { id } }, { enabled: id !== '' });
  if (read.isLoading) return undefined;
  return read.data?.owner.organisationId === organisationId ? id : null;
}

/** What the address names; empty where it names nothing. */
function useAddress(): DraftOrigin & { readonly intake: string } {
  const [programme] = useFilter('programme');
  const [service] = useFilter('service');
  const [intake] = useFilter('intake');
  const [to] = useFilter('to');
  const [fromCase] = useFilter('case');
  const [after] = useFilter('after');
  const [from] = useFilter('from');
  return { programme, service, intake, to, case: fromCase, after, from };
}

const orNull = (text: string): string | null => (text === '' ? null : text);

/** What the address names, read; what the viewer may not read is simply not there. */
function useKnown(personId: string): Reading {
  const address = useAddress();
  const earlier = address.after || address.from;
  const person = useRead('GET /api/persons/:id', { params: { id: personId } });
  const guide = useRead('GET /api/persons/:id/evaluation', { params: { id: personId } });
  const intake = useRead('GET /api/intakes/:id', { params: { id: address.intake } }, { enabled: address.intake !== '' });
  const before = useRead('GET /api/referrals/:id', { params: { id: earlier } }, { enabled: earlier !== '' });
  const caseId = useOwnCase(address.case, before.data?.caseId);
  return {
    person, isReading: [person, guide, intake, before].some(({ isLoading }) => isLoading) || caseId === undefined,
    draftKey: draftKeyOf(personId, address),
    origin: { personId, intakeId: orNull(address.intake) ?? before.data?.intakeId ?? null, caseId: caseId ?? null, afterReturnOf: orNull(address.after) },
    known: { ...address, evaluation: guide.data?.evaluation, intake: intake.data, before: before.data },
  };
}

/** Waits for everything that is known, so that the form opens filled in. */
function Prefilled({ personId }: { readonly personId: string }): ReactNode {
  const t = useMessages(composeMessages);
  const { person, isReading, draftKey, origin, known } = useKnown(personId);
  if (person.error) return <><PageHeader title={t.title} /><ErrorNotice error={person.error} onRetry={person.refresh} /></>;
  if (isReading || !person.data) return <><PageHeader title={t.title} /><Skeleton lines={10} /></>;
  return <Compose name={person.data.name ?? ''} draftKey={draftKey} origin={origin} known={known} />;
}

interface ComposeProps {
  readonly name: string;
  readonly draftKey: string;
  readonly origin: Origin;
  readonly known: Known;
}

function Compose({ name, draftKey, origin, known }: ComposeProps): ReactNode {
  const t = useMessages(composeMessages);
  const { nameHidden } = useMessages(referralMessages);
  const navigate = useNavigate();
  const [form, change, draft] = useDraft<ComposeForm>({ key: draftKey, personId: origin.personId }, emptyCompose(known, t));
  const [only, setOnly] = useState('');
  const checked = useChecked();
  const create = useWrite('POST /api/referrals');
  const set = (part: Partial<ComposeForm>): void => change((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const receiver = form.receiver === '' ? only : form.receiver;
    if (!checked.check(composeProblems(form, receiver, t))) return;
    void create.send({ body: createBody(form, receiver, origin) }).then(async ({ answer }) => {
      await draft.discard();
      await navigate({ to: '/referrals/$id/send', params: { id: answer.id }, replace: true } as never);
    }, () => undefined);
  };
  return (
    <>
      <PageHeader title={t.title} heading={<>{t.title} <span className="quiet">{name === '' ? nameHidden : t.forWhom(name)}</span></>} lead={t.lead} badges={<DraftMark draft={draft} />} />
      {draft.isRestoring ? <Skeleton lines={10} /> : (
        <form className="stack" onSubmit={submit} noValidate>
          <ComposeSteps current={(form.receiver || only) === '' ? 'to' : 'why'} />
          <FormErrorSummary errors={checked.errors} attempt={checked.attempt} />
          {known.before && <Banner tone="info" title={t.again}><p>{t.againText}</p></Banner>}
          <Card title={t.toTitle}><ReceiverFields personId={origin.personId} form={form} change={set} errors={checked.errors} onOnly={setOnly} wanted={known.to} /></Card>
          <Card title={t.whyTitle}><ContentFields form={form} change={set} errors={checked.errors} /></Card>
          {create.error && <Refused error={create.error} />}
          <Row place="end"><Button type="submit" kind="primary" size="large" isPending={create.isPending}>{t.goOn}</Button></Row>
        </form>
      )}
    </>
  );
}

/** Somebody was faster: the live referral is one press away. */
function Refused({ error }: { readonly error: ApiError }): ReactNode {
  const t = useMessages(composeMessages);
  const { existing } = error.facts;
  return (
    <Stack gap="tight">
      <ErrorNotice error={error} />
      {error.code === 'referral/duplicate-live' && typeof existing === 'string' && <Row place="end"><LinkButton to="/referrals/$id" params={{ id: existing }}>{t.openLive}</LinkButton></Row>}
    </Stack>
  );
}
