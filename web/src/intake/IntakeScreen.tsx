import type { IntakeDraft } from '@dure/domain/intake';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, useDraft, useRead, useVersioned, useWrite, type Answer } from '../client/index.ts';
import { Loaded } from '../design/Loaded.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { useProblemFound } from '../discovery/useFactWords.ts';
import { DocumentButton } from '../document/DocumentButton.tsx';
import { toast } from '../design/toast-queue.ts';
import { Skeleton } from '../design/Waiting.tsx';
import { useMessages } from '../messages/index.ts';
import { useFilter, useParam } from '../shell/location.ts';
import { emptyIntake, intakeFromDiscovery, intakeFromInbound } from './form.ts';
import { IntakeConflict } from './IntakeConflict.tsx';
import { IntakeForm } from './IntakeForm.tsx';
import { intakeMerging } from './merging.ts';
import { intakeMessages } from './messages.en.ts';

/** A new 접수·초기상담; with `?person=` about somebody known, with `?inbound=` on what an agency wrote. */
export function NewIntakeScreen(): ReactNode {
  const [person] = useFilter('person');
  const [inbound] = useFilter('inbound');
  const [candidate] = useFilter('candidate');
  if (candidate !== '') return <FromDiscovery candidate={candidate} />;
  return <FromDesk person={person} inbound={inbound} />;
}

/** With `?candidate=` about somebody who was found, with the reasons and facts filled in. */
function FromDiscovery({ candidate }: { readonly candidate: string }): ReactNode {
  const t = useMessages(intakeMessages);
  const problemFound = useProblemFound();
  const read = useRead('GET /api/discovery/candidates/:id/intake', { params: { id: candidate } });
  return <Loaded read={read} lines={8} header={<PageHeader title={t.title} />}>{(found) => <NewIntake key={candidate} draftKey={`intake:candidate:${candidate}`} initial={intakeFromDiscovery(found, problemFound(found.why))} />}</Loaded>;
}

function FromDesk({ person, inbound }: { readonly person: string; readonly inbound: string }): ReactNode {
  const t = useMessages(intakeMessages);
  const request = useRead('GET /api/inbound-requests/:id', { params: { id: inbound } }, { enabled: inbound !== '' });
  if (inbound !== '' && !request.data) return <><PageHeader title={t.title} /><Skeleton lines={8} /></>;
  const initial = request.data ? intakeFromInbound(request.data.inbound as never, request.data.personId, request.data.subject.emdCode) : emptyIntake(person);
  const key = inbound !== '' ? `intake:inbound:${inbound}` : person === '' ? 'intake:new' : `intake:new:${person}`;
  return <NewIntake key={key} draftKey={key} initial={initial} />;
}

function NewIntake({ draftKey, initial }: { readonly draftKey: string; readonly initial: IntakeDraft }): ReactNode {
  const t = useMessages(intakeMessages);
  const navigate = useNavigate();
  const [typed, change, draft] = useDraft<IntakeDraft>({ key: draftKey, ...(initial.personId === null ? {} : { personId: initial.personId }) }, initial);
  // An older draft knows fewer fields.
  const form = { ...initial, ...typed };
  const write = useWrite('POST /api/intakes');
  const save = (): void => void write.send({ body: form as never }).then(async ({ answer: { id } }) => {
    await draft.discard();
    toast(t.registered);
    await navigate({ to: '/intakes/$id', params: { id }, replace: true } as never);
  }, () => undefined);
  return <IntakeForm form={form} change={change} draft={draft} save={save} isPending={write.isPending} error={write.error} />;
}

/** Goes on with an intake that is registered. */
export function IntakeScreen(): ReactNode {
  const t = useMessages(intakeMessages);
  const id = useParam('id');
  const read = useRead('GET /api/intakes/:id', { params: { id } });
  return <Loaded read={read} lines={8} header={<PageHeader title={t.title} />}>{(intake) => <Registered key={intake.id} intake={intake} />}</Loaded>;
}

type Registration = Answer<'GET /api/intakes/:id'>;
const storedOf = ({ intake, version }: Registration): { readonly form: IntakeDraft; readonly version: number } => ({ form: intake as unknown as IntakeDraft, version });

function Registered({ intake }: { readonly intake: Registration }): ReactNode {
  const t = useMessages(intakeMessages);
  const { id } = intake;
  const { personId } = intake.intake;
  const write = useWrite('PUT /api/intakes/:id');
  const edit = useVersioned<IntakeDraft>({
    place: { key: `intake:${id}`, ...(personId === null ? {} : { personId }) }, stored: storedOf(intake), merging: intakeMerging,
    load: async () => storedOf((await api('GET /api/intakes/:id', { params: { id } })).answer),
  });
  const save = (): void => edit.submit(async (form, ifMatch) => (await write.send({ params: { id }, ifMatch, body: form as never })).answer.version, (isJoined) => toast(isJoined ? t.savedTogether : t.saved));
  return (
    <>
      <IntakeForm
        form={edit.form} change={edit.change} draft={edit.draft} save={save} isPending={write.isPending} error={edit.error}
        registered={{ words: t.receivedBy(intake.organisation, intake.receivedBy), at: intake.receivedAt, enteredAt: intake.enteredAt, owed: intake.owed, knowsPerson: personId !== null, actions: personId !== null && <DocumentButton subject={id} forms={['intake-record']} /> }}
      />
      {edit.meeting && <IntakeConflict meeting={edit.meeting} isPending={write.isPending} onCancel={edit.forget} onSave={edit.resolve} />}
    </>
  );
}
