import type { IntakeDraft } from '@dure/domain/intake';
import { useState, type ReactNode } from 'react';
import { useRead, useWrite, type Answer } from '../client/index.ts';
import { Loaded } from '../design/Loaded.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { Skeleton } from '../design/Waiting.tsx';
import { useMessages } from '../messages/index.ts';
import { useFilter, useParam } from '../shell/location.ts';
import { emptyIntake, intakeFromInbound } from './form.ts';
import { IntakeForm, type Saved } from './IntakeForm.tsx';
import { intakeMessages } from './messages.en.ts';

/** A new 접수·초기상담; with `?person=` about somebody known, with `?inbound=` on what an agency wrote. */
export function NewIntakeScreen(): ReactNode {
  const t = useMessages(intakeMessages);
  const [person] = useFilter('person');
  const [inbound] = useFilter('inbound');
  const request = useRead('GET /api/inbound-requests/:id', { params: { id: inbound } }, { enabled: inbound !== '' });
  const write = useWrite('POST /api/intakes');
  const save = async (body: IntakeDraft): Promise<Saved> => (await write.send({ body: body as never })).answer;
  if (inbound !== '' && !request.data) return <><PageHeader title={t.title} /><Skeleton lines={8} /></>;
  const initial = request.data ? intakeFromInbound(request.data.inbound as never, request.data.personId, request.data.subject.emdCode) : emptyIntake(person);
  const key = inbound !== '' ? `intake:inbound:${inbound}` : person === '' ? 'intake:new' : `intake:new:${person}`;
  return <IntakeForm key={key} draftKey={key} initial={initial} save={save} isPending={write.isPending} error={write.error} />;
}

/** Goes on with an intake that is registered. */
export function IntakeScreen(): ReactNode {
  const t = useMessages(intakeMessages);
  const id = useParam('id');
  const read = useRead('GET /api/intakes/:id', { params: { id } });
  return (
    <>
      {!read.data && <PageHeader title={t.title} />}
      <Loaded read={read} lines={8}>{(intake) => <Registered key={intake.id} intake={intake} etag={read.etag} />}</Loaded>
    </>
  );
}

function Registered({ intake, etag }: { readonly intake: Answer<'GET /api/intakes/:id'>; readonly etag: string | undefined }): ReactNode {
  const t = useMessages(intakeMessages);
  const [initial] = useState(intake.intake as unknown as IntakeDraft);
  const write = useWrite('PUT /api/intakes/:id');
  const save = async (body: IntakeDraft): Promise<Saved> => (await write.send({ params: { id: intake.id }, ifMatch: etag, body: body as never })).answer;
  return <IntakeForm draftKey={`intake:${intake.id}`} initial={initial} save={save} isPending={write.isPending} error={write.error} registered={{ id: intake.id, words: t.receivedBy(intake.organisation, intake.receivedBy), at: intake.receivedAt, owed: intake.owed }} />;
}
