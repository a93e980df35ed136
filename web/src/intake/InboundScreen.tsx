import type { PlainDate } from '@dure/domain/calendar';
import { displayPhone, phoneDigits } from '@dure/domain/korean';
import type { ReactNode } from 'react';
import { useRead } from '../client/index.ts';
import { Card } from '../design/Card.tsx';
import { Stack, WithAside } from '../design/Layout.tsx';
import { DescriptionList } from '../design/Lists.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { LinkButton } from '../design/TextLink.tsx';
import { useTowns } from '../jurisdiction/useTowns.ts';
import { useFormats, useMessages } from '../messages/index.ts';
import { useParam } from '../shell/location.ts';
import { AnswerForm } from './AnswerForm.tsx';
import type { InboundRequest } from './inbound-request.ts';
import { InboundList, RequestState } from './InboundList.tsx';
import { intakeMessages } from './messages.en.ts';
import { OutcomesCard } from './OutcomesCard.tsx';

/** What an agency sent to town offices, and what came back. */
export function InboundsScreen(): ReactNode {
  const t = useMessages(intakeMessages);
  return (
    <Stack>
      <PageHeader title={t.inboundTitle} actions={<LinkButton kind="primary" icon="send" to="/inbound/new">{t.inboundNew}</LinkButton>} />
      <InboundList lead={t.inboundNewLead} />
    </Stack>
  );
}

/** One request of a guarantee agency, read by both sides; answered by the town office. */
export function InboundScreen(): ReactNode {
  const t = useMessages(intakeMessages);
  const id = useParam('id');
  const read = useRead('GET /api/inbound-requests/:id', { params: { id } });
  return <Loaded read={read} lines={8} header={<PageHeader title={t.inboundTitle} />}>{(request) => <Request key={request.id} request={request} etag={read.etag} />}</Loaded>;
}

interface RequestProps {
  readonly request: InboundRequest;
  readonly etag: string | undefined;
}

function Request({ request, etag }: RequestProps): ReactNode {
  const t = useMessages(intakeMessages);
  const { day, moment } = useFormats();
  const goesOn = request.state === 'accepted' && request.mayAnswer && request.personId !== null;
  return (
    <Stack>
      <PageHeader
        title={t.inboundTitle} heading={request.subject.name} lead={`${request.agency} · ${moment(request.sentAt)}`} badges={<RequestState request={request} due={day(request.dueOn as PlainDate)} />}
        actions={goesOn && <LinkButton kind="primary" icon="edit" to="/intakes/new" search={{ inbound: request.id }}>{t.toIntake}</LinkButton>}
      />
      <WithAside label={t.answerTitle} aside={<>{request.state === 'waiting' ? request.mayAnswer && <AnswerForm request={request} etag={etag} /> : <AnswerCard request={request} />}{request.state === 'accepted' && <OutcomesCard request={request} etag={etag} />}</>}>
        <SubjectCard request={request} />
        <WantedCard request={request} />
      </WithAside>
    </Stack>
  );
}

function SubjectCard({ request: { subject } }: Pick<RequestProps, 'request'>): ReactNode {
  const t = useMessages(intakeMessages);
  const { day } = useFormats();
  const { nameOf } = useTowns();
  const sex = { female: t.female, male: t.male, unknown: t.sexUnknown }[subject.sex];
  return (
    <Card title={t.subject}>
      <DescriptionList items={[
        { term: t.name, value: subject.name }, { term: t.birth, value: subject.birthOn === null ? null : day(subject.birthOn as PlainDate) }, { term: t.sex, value: sex },
        { term: t.phone, value: displayPhone(phoneDigits(subject.phone)) }, { term: t.address, value: subject.address }, { term: t.town, value: nameOf(subject.emdCode) },
      ]} />
    </Card>
  );
}

function WantedCard({ request: { inbound } }: Pick<RequestProps, 'request'>): ReactNode {
  const t = useMessages(intakeMessages);
  const { day } = useFormats();
  return (
    <Card title={t.request}>
      <DescriptionList columns={1} items={[
        { term: t.requestedOn, value: day(inbound.requestedOn as PlainDate) }, { term: t.needs, value: inbound.needs.join(', ') }, { term: t.agencyCounselling, value: inbound.agencyCounselling }, { term: t.wantedSupport, value: inbound.wantedSupport },
      ]} />
    </Card>
  );
}

function AnswerCard({ request: { answer } }: Pick<RequestProps, 'request'>): ReactNode {
  const t = useMessages(intakeMessages);
  const { day, moment } = useFormats();
  if (answer === null) return null;
  return (
    <Card title={t.answerTitle}>
      <DescriptionList columns={1} items={[
        { term: t.opinion, value: answer.opinion }, { term: t.nextAction, value: answer.nextAction }, { term: t.contactedOn, value: answer.contactedOn === null ? null : day(answer.contactedOn as PlainDate) },
        ...(answer.lateReason === '' ? [] : [{ term: t.lateReason, value: answer.lateReason }]), { term: t.received, value: moment(answer.at) },
      ]} />
    </Card>
  );
}
