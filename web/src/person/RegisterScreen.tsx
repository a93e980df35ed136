import { RELATIONS, RELATION_LABELS, type Relation } from '@dure/domain/household';
import type { SafetyLevel } from '@dure/domain/person';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useDraft, useWrite, type FieldError } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { DraftMark } from '../design/DraftMark.tsx';
import { FormErrorSummary } from '../design/FormErrorSummary.tsx';
import { Row, WithAside } from '../design/Layout.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { Select } from '../design/Select.tsx';
import { toast } from '../design/toast-queue.ts';
import { Skeleton } from '../design/Waiting.tsx';
import { useMessages } from '../messages/index.ts';
import { useMay } from '../session/useMe.ts';
import { useFilter } from '../shell/location.ts';
import { AlikeJump, AlikePanel } from './AlikePanel.tsx';
import { EMPTY_PERSON, inputOf, problemsOf, refusedFields, type PersonForm } from './form.ts';
import { personMessages } from './messages.en.ts';
import { PersonFields } from './PersonFields.tsx';
import { SafetyFields } from './SafetyFields.tsx';
import { useToday } from './useToday.ts';
import './person.css';

interface Registration {
  readonly person: PersonForm;
  readonly others: readonly string[];
  readonly relation: Relation;
  readonly safety: { readonly level: SafetyLevel; readonly words: string };
}
const EMPTY: Registration = { person: EMPTY_PERSON, others: [], relation: 'unknown', safety: { level: 'caution', words: '' } };

/** Registers, then writes the safety note into its own tier; a note that failed is said, and the person stays registered. */
function useRegister(householdId: string): { readonly run: (form: Registration) => Promise<string>; readonly isPending: boolean; readonly error: ReturnType<typeof useWrite<'POST /api/persons'>>['error'] } {
  const t = useMessages(personMessages);
  const today = useToday();
  const register = useWrite('POST /api/persons');
  const warn = useWrite('POST /api/persons/:id/safety-notes');
  const run = async ({ person, others, relation, safety }: Registration): Promise<string> => {
    const { answer } = await register.send({ body: { person: inputOf(person, today), foundDistinctFrom: [...others], ...(householdId === '' ? {} : { householdId, relation }) } });
    if (safety.words.trim() !== '') await warn.send({ params: { id: answer.id }, body: { level: safety.level, words: safety.words.trim() } }).catch(() => toast(t.safetyFailed, 'danger'));
    return answer.id;
  };
  return { run, isPending: register.isPending || warn.isPending, error: register.error };
}

function RelationCard({ value, onChange }: { readonly value: Relation; readonly onChange: (relation: Relation) => void }): ReactNode {
  const t = useMessages(personMessages);
  return (
    <Card>
      <p>{t.intoHousehold}</p>
      <Select<Relation> label={t.relation} choices={RELATIONS.filter((one) => one !== 'self').map((one) => ({ value: one, label: RELATION_LABELS[one] }))} value={value} onChange={onChange} />
    </Card>
  );
}

/** A new person, with the records that may be the same one beside the form. */
export function RegisterScreen(): ReactNode {
  const t = useMessages(personMessages);
  const today = useToday();
  const mayWarn = useMay('safety:write');
  const navigate = useNavigate();
  const [householdId] = useFilter('household');
  const [form, change, draft] = useDraft<Registration>({ key: 'person:new' }, EMPTY);
  const [found, setFound] = useState<readonly FieldError[]>([]);
  const register = useRegister(householdId);
  const refused = refusedFields(register.error, t);
  const errors = found.length > 0 ? found : refused;
  const open = async (id: string, said: string): Promise<void> => {
    await draft.discard();
    toast(said);
    await navigate({ to: '/persons/$id', params: { id } } as never);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const problems = problemsOf(form.person, today, t);
    setFound(problems);
    if (problems.length === 0) register.run(form).then((id) => open(id, t.registered), () => undefined);
  };
  return (
    <>
      <PageHeader title={t.register} lead={t.registerLead} breadcrumb={[{ label: t.find, to: '/persons' }]} badges={<DraftMark draft={draft} />} />
      {draft.isRestoring ? <Skeleton lines={6} /> : (
        <WithAside label={t.alike} aside={<AlikePanel form={form.person} others={form.others} onOther={(id) => change((before) => ({ ...before, others: [...before.others, id] }))} onTakenOver={(id) => void open(id, t.takeOverDone)} />}>
          <form className="stack" onSubmit={submit} noValidate>
            <FormErrorSummary errors={errors} />
            {register.error && refused.length === 0 && <ErrorNotice error={register.error} />}
            {householdId !== '' && <RelationCard value={form.relation} onChange={(relation) => change((before) => ({ ...before, relation }))} />}
            <PersonFields form={form.person} errors={errors} today={today} afterIdentity={<AlikeJump form={form.person} others={form.others} />} onChange={(part) => change((before) => ({ ...before, person: { ...before.person, ...part } }))} />
            {mayWarn && <Card title={t.safetyTitle}><p className="small quiet">{t.safetyHint}</p><SafetyFields value={form.safety} onChange={(safety) => change((before) => ({ ...before, safety }))} /></Card>}
            <Row place="end"><Button type="submit" kind="primary" size="large" isPending={register.isPending}>{t.registerAction}</Button></Row>
          </form>
        </WithAside>
      )}
    </>
  );
}
