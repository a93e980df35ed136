import { useState, type FormEvent, type ReactNode } from 'react';
import { api, useVersioned, useWrite, type FieldError, type Versioned } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { ConflictDialog } from '../design/ConflictDialog.tsx';
import { DraftMark } from '../design/DraftMark.tsx';
import { FormErrorSummary } from '../design/FormErrorSummary.tsx';
import { Row } from '../design/Layout.tsx';
import { Banner, ErrorNotice } from '../design/Notice.tsx';
import { toast } from '../design/toast-queue.ts';
import { Skeleton } from '../design/Waiting.tsx';
import { useMessages } from '../messages/index.ts';
import { asConflictFields, combine, conflictsOf, type FormField } from './conflict.ts';
import { formOf, inputOf, problemsOf, refusedFields, settled, type PersonForm } from './form.ts';
import { personMessages } from './messages.en.ts';
import { PersonFields } from './PersonFields.tsx';
import { recordMessages } from './record.en.ts';
import type { PersonDetail } from './section.ts';
import { useFieldWords } from './useFieldWords.ts';
import { useToday } from './useToday.ts';

const storedOf = (person: PersonDetail): { readonly form: PersonForm; readonly version: number } => ({ form: formOf(person), version: person.version });

function useCorrection(person: PersonDetail): Versioned<PersonForm> {
  const today = useToday();
  return useVersioned<PersonForm>({
    place: { key: `person:${person.id}`, personId: person.id }, stored: storedOf(person), merging: { conflictsOf, combine }, settle: (form) => settled(form, today),
    load: async () => storedOf((await api('GET /api/persons/:id', { params: { id: person.id } })).answer),
  });
}

function ConflictChoice({ edit: { meeting, forget, resolve }, isPending }: { readonly edit: Versioned<PersonForm>; readonly isPending: boolean }): ReactNode {
  const words = useFieldWords();
  if (!meeting) return null;
  const fields = asConflictFields(meeting.names as readonly FormField[], meeting.mine, meeting.theirs, words);
  return <ConflictDialog isOpen fields={fields} isPending={isPending} onCancel={forget} onSave={resolve} />;
}

/** Corrects a record. What is typed outlives the page, and nothing that somebody else saved is written over unseen. */
export function CorrectForm({ person, onEnd }: { readonly person: PersonDetail; readonly onEnd: () => void }): ReactNode {
  const t = useMessages(recordMessages);
  const words = useMessages(personMessages);
  const { cancel, save } = useMessages();
  const today = useToday();
  const put = useWrite('PUT /api/persons/:id');
  const edit = useCorrection(person);
  const { form, base, change, draft } = edit;
  const [found, setFound] = useState<readonly FieldError[]>([]);
  const end = (): void => void draft.discard().then(onEnd, onEnd);
  const send = (): void => edit.submit(async (typed, ifMatch) => (await put.send({ params: { id: person.id }, body: { person: inputOf(typed, today) }, ifMatch })).answer.version, (isJoined) => {
    toast(isJoined ? t.correctedTogether : t.corrected);
    onEnd();
  });
  const refused = refusedFields(edit.error, words);
  const errors = found.length > 0 ? found : refused;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const problems = problemsOf(form, today, words);
    setFound(problems);
    if (problems.length === 0) send();
  };
  if (draft.isRestoring) return <Skeleton lines={6} />;
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <DraftMark draft={draft} />
      <FormErrorSummary errors={errors} />
      {edit.error && refused.length === 0 && <ErrorNotice error={edit.error} />}
      <PersonFields form={form} errors={errors} today={today} asksDeath onChange={(part) => change((before) => ({ ...before, ...part }))} />
      {form.emdCode !== base.emdCode && <Banner tone="warning" title={t.movesAway} />}
      <Row place="end">
        <Button kind="tertiary" onPress={end}>{cancel}</Button>
        <Button type="submit" kind="primary" isPending={put.isPending}>{save}</Button>
      </Row>
      <ConflictChoice edit={edit} isPending={put.isPending} />
    </form>
  );
}
