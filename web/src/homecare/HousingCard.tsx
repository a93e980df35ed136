import type { PlainDate } from '@dure/domain/calendar';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useWrite } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { Banner, ErrorNotice } from '../design/Notice.tsx';
import { TextArea, TextField } from '../design/TextField.tsx';
import { TextLink } from '../design/TextLink.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { deliveryLabels, statusLabels } from '../referral/labels.ts';
import { homecareMessages } from './messages.en.ts';
import type { HomecareDetail } from './useHomecareAct.ts';

type Agency = NonNullable<HomecareDetail['housing']['agency']>;

/** A referral to the housing agency, filled in from the course; it is sent on its own page, with consent. */
function ReferDialog({ record, agency, onClose }: { readonly record: HomecareDetail; readonly agency: Agency; readonly onClose: () => void }): ReactNode {
  const t = useMessages(homecareMessages);
  const { cancel } = useMessages();
  const navigate = useNavigate();
  const [service, setService] = useState(agency.service);
  const [reason, setReason] = useState<string>(t.referReasonText);
  const create = useWrite('POST /api/referrals');
  const send = async (): Promise<void> => {
    const { answer } = await create.send({ body: { personId: record.personId, caseId: record.caseId, intakeId: null, afterReturnOf: null, toOrganisationId: agency.id, programme: null, service: service.trim(), urgency: 'general', reason: reason.trim(), requested: [{ item: service.trim(), words: '' }] } });
    await navigate({ to: '/referrals/$id/send', params: { id: answer.id } } as never);
  };
  return (
    <Dialog title={t.referTitle} isOpen onClose={onClose} actions={<><Button kind="tertiary" onPress={onClose}>{cancel}</Button><Button kind="primary" isDisabled={service.trim() === '' || reason.trim() === ''} isPending={create.isPending} onPress={() => void send().catch(() => undefined)}>{t.referMake}</Button></>}>
      <Stack>
        {create.error && <ErrorNotice error={create.error} />}
        <p>{t.referLead}</p>
        <TextField label={t.referService} required maxLength={100} value={service} onChange={setService} />
        <TextArea label={t.referReason} required rows={5} maxLength={2000} value={reason} onChange={setReason} />
      </Stack>
    </Dialog>
  );
}

const standing = (status: string, delivery: string): boolean => status === 'accepted' && delivery !== 'none';

/** What was asked of the agency, and how it stands there. */
function Asked({ of }: { readonly of: HomecareDetail['housing']['referrals'] }): ReactNode {
  const t = useMessages(homecareMessages);
  const { day } = useFormats();
  const [status, delivery] = [useLabels(statusLabels), useLabels(deliveryLabels)];
  return of.map((one) => <Row key={one.id} place="apart"><TextLink to="/referrals/$id" params={{ id: one.id }}>{t.referred(one.service, day(one.sentOn as PlainDate))}</TextLink><span>{standing(one.status, one.delivery) ? delivery(one.delivery) : status(one.status)}</span></Row>);
}

/** Nothing is asked of anybody: there is a home, or nobody has said. */
function Settled({ record }: { readonly record: HomecareDetail }): ReactNode {
  const t = useMessages(homecareMessages);
  const known = record.gates.flatMap(({ asks }) => asks).find(({ fact }) => fact === 'housing.has')?.value;
  return <Card title={t.housing}><p className="quiet">{known === true ? t.housingFine : t.housingUnknown}</p></Card>;
}

/** 주거 연계: where there is no home to go to, the way to LH, and how it stands there. */
export function HousingCard({ record }: { readonly record: HomecareDetail }): ReactNode {
  const t = useMessages(homecareMessages);
  const [isOpen, setOpen] = useState(false);
  const { lacking, agency, mayRefer, referrals } = record.housing;
  if (!lacking && referrals.length === 0) return <Settled record={record} />;
  return (
    <Card title={t.housing}>
      <Stack gap="tight">
        {lacking && <Banner tone="warning" title={t.housingLacking}><p>{agency === null ? t.housingNoAgency : t.housingLackingText(agency.name)}</p></Banner>}
        <Asked of={referrals} />
        {agency !== null && mayRefer && lacking && <Row><Button icon="send" onPress={() => setOpen(true)}>{t.refer(agency.name)}</Button></Row>}
      </Stack>
      {isOpen && agency !== null && <ReferDialog record={record} agency={agency} onClose={() => setOpen(false)} />}
    </Card>
  );
}
