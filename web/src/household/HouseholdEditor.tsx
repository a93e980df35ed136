import { useState, type FormEvent, type ReactNode } from 'react';
import { api, useWrite, type ApiError } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { ConflictDialog } from '../design/ConflictDialog.tsx';
import { Row } from '../design/Layout.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { toast } from '../design/toast-queue.ts';
import { useMessages } from '../messages/index.ts';
import { recordMessages } from '../person/record.en.ts';
import type { PersonDetail } from '../person/section.ts';
import { bodyOf, combineHouseholds, householdConflicts, householdFormOf, householdVersionOf } from './draft.ts';
import { HouseholdFields } from './HouseholdFields.tsx';

/** Changes who lives together; when somebody changed it meanwhile, both versions stand side by side. */
export function HouseholdEditor({ person, onEnd }: { readonly person: PersonDetail; readonly onEnd: () => void }): ReactNode {
  const t = useMessages(recordMessages);
  const { cancel, save } = useMessages();
  const [form, setForm] = useState(() => householdFormOf(person));
  const [version, setVersion] = useState(() => householdVersionOf(person));
  const [theirs, setTheirs] = useState<PersonDetail>();
  const [isTried, setTried] = useState(false);
  const put = useWrite('PUT /api/persons/:id/household');
  const body = bodyOf(form);
  const meet = async (): Promise<void> => setTheirs((await api('GET /api/persons/:id', { params: { id: person.id } })).answer);
  const send = async (sent: NonNullable<typeof body>, over: string): Promise<void> => {
    try {
      await put.send({ params: { id: person.id }, body: sent, ifMatch: over });
      toast(t.householdSaved);
      onEnd();
    } catch (error) {
      if ((error as Partial<ApiError>).isConflict) await meet();
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (body) void send(body, version);
  };
  const choose = (kept: Readonly<Record<string, 'mine' | 'theirs'>>): void => {
    if (!theirs) return;
    const combined = combineHouseholds(form, householdFormOf(theirs), kept);
    const next = householdVersionOf(theirs);
    setTheirs(undefined);
    setForm(combined);
    setVersion(next);
    const sent = bodyOf(combined);
    if (sent) void send(sent, next);
  };
  const labels = { members: t.members, livelihood: t.livelihood, override: t.householdType };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {put.error && !put.error.isConflict && <ErrorNotice error={put.error} />}
      <HouseholdFields form={form} subjectId={person.id} overrideError={isTried && !body ? t.overrideMissing : undefined} onChange={setForm} />
      <Row place="end"><Button kind="tertiary" onPress={onEnd}>{cancel}</Button><Button type="submit" kind="primary" isPending={put.isPending}>{save}</Button></Row>
      {theirs && <ConflictDialog isOpen fields={householdConflicts(form, householdFormOf(theirs), labels)} onCancel={() => setTheirs(undefined)} onSave={choose} />}
    </form>
  );
}
