import { SECTION_KEYS, type IntakeDraft, type SectionKey } from '@dure/domain/intake';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { ApiError, Draft, FieldError } from '../client/index.ts';
import { EndedCase } from '../case/Restart.tsx';
import { Button } from '../design/Button.tsx';
import { DraftMark } from '../design/DraftMark.tsx';
import { FormErrorSummary } from '../design/FormErrorSummary.tsx';
import { Row, Stack, WithAside } from '../design/Layout.tsx';
import { Banner, ErrorNotice } from '../design/Notice.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { LinkButton } from '../design/TextLink.tsx';
import { Skeleton } from '../design/Waiting.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useMe } from '../session/useMe.ts';
import { Beside } from './Beside.tsx';
import { ClosingCard } from './ClosingCard.tsx';
import { problemsOf, refusedFields, withFact } from './form.ts';
import { intakeMessages } from './messages.en.ts';
import { SectionCard } from './SectionCard.tsx';
import { UrgencyFirst } from './UrgencyFirst.tsx';
import { useKnown } from './useKnown.ts';
import { WhoCard } from './WhoCard.tsx';

export interface IntakeFormProps {
  readonly form: IntakeDraft;
  readonly change: (update: (before: IntakeDraft) => IntakeDraft) => void;
  readonly draft: Draft;
  /** Called when nothing that can be seen here is wrong. */
  readonly save: () => void;
  readonly isPending: boolean;
  readonly error: ApiError | undefined;
  /** Present once it is registered. */
  readonly registered?: { readonly words: string; readonly at: string; readonly enteredAt?: string | undefined; readonly owed: readonly string[]; readonly knowsPerson: boolean; readonly actions?: ReactNode };
}

/** 접수·초기상담: urgency before everything, the form in the order of talking, the guide beside it. */
export function IntakeForm(props: IntakeFormProps): ReactNode {
  const { form, change, draft, registered } = props;
  const t = useMessages(intakeMessages);
  const lead = useLead(registered);
  const known = useKnown(form);
  const { errors, submit } = useSubmit(props);
  const learn = (fact: string, value: Parameters<typeof withFact>[2]): void => change((before) => withFact(before, fact, value) ?? before);
  const section = (key: SectionKey): ReactNode => <SectionCard key={key} sectionKey={key} form={form} known={known} errors={errors} change={change} learn={learn} />;
  if (draft.isRestoring) return <><PageHeader title={t.title} /><Skeleton lines={8} /></>;
  return (
    <Stack>
      <PageHeader title={t.title} lead={lead} breadcrumb={[{ label: t.listTitle, to: '/intakes' }]} badges={<DraftMark draft={draft} />} actions={registered?.actions} />
      <UrgencyFirst form={form} evaluation={known.evaluation} />
      {form.personId !== null && <EndedCase personId={form.personId} />}
      <WithAside label={t.beside} aside={<Beside form={form} known={known} onLearn={learn} />}>
        <form className="stack" onSubmit={submit} noValidate>
          <Problems errors={errors} error={props.error} />
          {registered && <Owed paths={registered.owed} />}
          {section('risks')}
          <WhoCard form={form} errors={errors} fixed={registered?.knowsPerson === true} isRegistered={registered !== undefined} onChange={(part) => change((before) => ({ ...before, ...part }))} />
          {SECTION_KEYS.filter((key) => key !== 'risks').map(section)}
          <ClosingCard form={form} errors={errors} change={change} />
          <Row place="end">
            {registered && form.personId !== null && <LinkButton to="/persons/$id" params={{ id: form.personId }}>{t.toRecord}</LinkButton>}
            <Button type="submit" kind="primary" size="large" isPending={props.isPending}>{registered ? t.save : t.register}</Button>
          </Row>
        </form>
      </WithAside>
    </Stack>
  );
}

/** Who received it and when; and when it was entered, where that was later. */
function useLead(registered: IntakeFormProps['registered']): string {
  const t = useMessages(intakeMessages);
  const { moment } = useFormats();
  if (registered === undefined) return t.newLead;
  const { words, at, enteredAt } = registered;
  return [words, moment(at), ...(enteredAt === undefined ? [] : [t.enteredAt(moment(enteredAt))])].join(' · ');
}

interface Submit {
  readonly errors: readonly FieldError[];
  readonly submit: (event: FormEvent) => void;
}

function useSubmit({ form, save, error, registered }: IntakeFormProps): Submit {
  const t = useMessages(intakeMessages);
  const me = useMe();
  const [found, setFound] = useState<readonly FieldError[]>([]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    // Going on with a registered intake, a next day that has passed since is no mistake; the server knows the day before.
    const problems = registered ? [] : problemsOf(form, me.today, new Date().toISOString(), t);
    setFound(problems);
    if (problems.length === 0) save();
  };
  return { errors: found.length > 0 ? found : refusedFields(error, t), submit };
}

function Problems({ errors, error }: { readonly errors: readonly FieldError[]; readonly error: ApiError | undefined }): ReactNode {
  return <><FormErrorSummary errors={errors} />{error && errors.length === 0 && <ErrorNotice error={error} />}</>;
}

function Owed({ paths }: { readonly paths: readonly string[] }): ReactNode {
  const t = useMessages(intakeMessages);
  return paths.length === 0 ? null : <Banner tone="warning" title={t.owed}>{paths.map(t.field).join(', ')}</Banner>;
}
