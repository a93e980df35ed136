import { useState, type FormEvent, type ReactNode } from 'react';
import { api, useDraft, useRead, useWrite, type ApiError, type FieldError } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { ConflictDialog } from '../design/ConflictDialog.tsx';
import { DraftMark } from '../design/DraftMark.tsx';
import { FormErrorSummary } from '../design/FormErrorSummary.tsx';
import { Row } from '../design/Layout.tsx';
import { Banner, ErrorNotice } from '../design/Notice.tsx';
import { toast } from '../design/toast-queue.ts';
import { Skeleton } from '../design/Waiting.tsx';
import { useMessages } from '../messages/index.ts';
import { asConflictFields, combine, conflictsOf } from './conflict.ts';
import { formOf, inputOf, problemsOf, refusedFields, settled, type PersonForm } from './form.ts';
import { personMessages } from './messages.en.ts';
import { PersonFields } from './PersonFields.tsx';
import { recordMessages } from './record.en.ts';
import type { PersonDetail } from './section.ts';
import { useFieldWords } from './useFieldWords.ts';
import { useToday } from './useToday.ts';

/** What is typed, and the record and its version that it was typed over: a draft found tomorrow meets what was saved since. */
interface Correction {
  readonly base: PersonForm;
  readonly version: number;
  readonly form: PersonForm;
}

type Kept = Readonly<Record<string, 'mine' | 'theirs'>>;
interface Conflict {
  readonly theirs: PersonForm;
  readonly version: number;
}

interface Saving {
  readonly save: () => void;
  /** What was typed, as it would be stored. */
  readonly mine: PersonForm;
  readonly resolve: (kept: Kept) => void;
  readonly conflict: Conflict | undefined;
  readonly forget: () => void;
  readonly isPending: boolean;
  readonly error: ApiError | undefined;
}

/** Saves; when somebody saved before, lets the officer choose, or joins what does not contradict. */
function useSaving(id: string, correction: Correction, onSaved: (said: string) => void): Saving {
  const t = useMessages(recordMessages);
  const today = useToday();
  const put = useWrite('PUT /api/persons/:id');
  const [conflict, setConflict] = useState<Conflict>();
  const mine = settled(correction.form, today);
  const send = async (form: PersonForm, version: number, said: string): Promise<void> => {
    try {
      await put.send({ params: { id }, body: { person: inputOf(form, today) }, ifMatch: `"${version}"` });
      onSaved(said);
    } catch (error) {
      if ((error as Partial<ApiError>).isConflict) await meet();
    }
  };
  const meet = async (): Promise<void> => {
    const { answer } = await api('GET /api/persons/:id', { params: { id } });
    const theirs = formOf(answer);
    const both = conflictsOf(correction.base, mine, theirs);
    if (both.length > 0) setConflict({ theirs, version: answer.version });
    else await send(combine(correction.base, mine, theirs, {}), answer.version, t.correctedTogether);
  };
  return {
    mine, save: () => void send(mine, correction.version, t.corrected),
    resolve: (kept) => {
      if (!conflict) return;
      setConflict(undefined);
      void send(combine(correction.base, mine, conflict.theirs, kept), conflict.version, t.corrected);
    },
    conflict, forget: () => setConflict(undefined), isPending: put.isPending, error: put.error?.isConflict ? undefined : put.error,
  };
}

function ConflictChoice({ correction, saving }: { readonly correction: Correction; readonly saving: Saving }): ReactNode {
  const words = useFieldWords();
  const { conflict } = saving;
  if (!conflict) return null;
  const fields = asConflictFields(conflictsOf(correction.base, saving.mine, conflict.theirs), saving.mine, conflict.theirs, words);
  return <ConflictDialog isOpen fields={fields} isPending={saving.isPending} onCancel={saving.forget} onSave={saving.resolve} />;
}

/** Corrects a record. What is typed outlives the page, and nothing that somebody else saved is written over unseen. */
export function CorrectForm({ person, onEnd }: { readonly person: PersonDetail; readonly onEnd: () => void }): ReactNode {
  const t = useMessages(recordMessages);
  const words = useMessages(personMessages);
  const { cancel, save } = useMessages();
  const today = useToday();
  const read = useRead('GET /api/persons/:id', { params: { id: person.id } }, { enabled: false });
  const [start] = useState<Correction>(() => ({ base: formOf(person), version: person.version, form: formOf(person) }));
  const [correction, change, draft] = useDraft<Correction>({ key: `person:${person.id}`, personId: person.id }, start);
  const [found, setFound] = useState<readonly FieldError[]>([]);
  const end = (): void => void draft.discard().then(onEnd, onEnd);
  const saving = useSaving(person.id, correction, (said) => {
    toast(said);
    read.refresh();
    end();
  });
  const refused = refusedFields(saving.error, words);
  const errors = found.length > 0 ? found : refused;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const problems = problemsOf(correction.form, today, words);
    setFound(problems);
    if (problems.length === 0) saving.save();
  };
  if (draft.isRestoring) return <Skeleton lines={6} />;
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <DraftMark draft={draft} />
      <FormErrorSummary errors={errors} />
      {saving.error && refused.length === 0 && <ErrorNotice error={saving.error} />}
      <PersonFields form={correction.form} errors={errors} today={today} asksDeath onChange={(part) => change((before) => ({ ...before, form: { ...before.form, ...part } }))} />
      {correction.form.emdCode !== correction.base.emdCode && <Banner tone="warning" title={t.movesAway} />}
      <Row place="end">
        <Button kind="tertiary" onPress={end}>{cancel}</Button>
        <Button type="submit" kind="primary" isPending={saving.isPending}>{save}</Button>
      </Row>
      <ConflictChoice correction={correction} saving={saving} />
    </form>
  );
}
