import { useState, type FormEvent, type ReactNode } from 'react';
import { api, useVersioned, useWrite } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { ConflictDialog } from '../design/ConflictDialog.tsx';
import { DraftMark } from '../design/DraftMark.tsx';
import { Row } from '../design/Layout.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { toast } from '../design/toast-queue.ts';
import { Skeleton } from '../design/Waiting.tsx';
import { useMessages } from '../messages/index.ts';
import { recordMessages } from '../person/record.en.ts';
import type { PersonDetail } from '../person/section.ts';
import { bodyOf, householdMerging, householdTexts, isComplete, storedHousehold, type HouseholdForm } from './draft.ts';
import { HouseholdFields } from './HouseholdFields.tsx';

/** Changes who lives together; what is typed outlives the page, and when somebody changed it meanwhile, both versions stand side by side. */
export function HouseholdEditor({ person, onEnd }: { readonly person: PersonDetail; readonly onEnd: () => void }): ReactNode {
  const t = useMessages(recordMessages);
  const { cancel, save } = useMessages();
  const [isTried, setTried] = useState(false);
  const put = useWrite('PUT /api/persons/:id/household');
  const edit = useVersioned<HouseholdForm>({
    place: { key: `household:${person.id}`, personId: person.id }, stored: storedHousehold(person), merging: householdMerging,
    load: async () => storedHousehold((await api('GET /api/persons/:id', { params: { id: person.id } })).answer),
  });
  const { form, draft, meeting } = edit;
  const end = (): void => void draft.discard().then(onEnd, onEnd);
  const send = async (typed: HouseholdForm, ifMatch: string): Promise<number> => (await put.send({ params: { id: person.id }, body: bodyOf(typed), ifMatch })).answer.version;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (isComplete(form)) edit.submit(send, (isJoined) => {
      toast(isJoined ? t.correctedTogether : t.householdSaved);
      onEnd();
    });
  };
  if (draft.isRestoring) return <Skeleton lines={4} />;
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <DraftMark draft={draft} />
      {edit.error && <ErrorNotice error={edit.error} />}
      <HouseholdFields form={form} subjectId={person.id} overrideError={isTried && !isComplete(form) ? t.overrideMissing : undefined} onChange={(next) => edit.change(() => next)} />
      <Row place="end"><Button kind="tertiary" onPress={end}>{cancel}</Button><Button type="submit" kind="primary" isPending={put.isPending}>{save}</Button></Row>
      {meeting && <ConflictDialog isOpen fields={householdTexts(meeting, { members: t.members, livelihood: t.livelihood, override: t.householdType }, t)} isPending={put.isPending} onCancel={edit.forget} onSave={edit.resolve} />}
    </form>
  );
}
