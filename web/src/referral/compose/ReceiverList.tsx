import type { ReactNode } from 'react';
import type { FieldError } from '../../client/index.ts';
import { Disclosure } from '../../design/Disclosure.tsx';
import { EmptyState } from '../../design/EmptyState.tsx';
import { errorOf } from '../../design/FormErrorSummary.tsx';
import { Stack } from '../../design/Layout.tsx';
import { Banner } from '../../design/Notice.tsx';
import { RadioGroup } from '../../design/RadioGroup.tsx';
import { LinkButton } from '../../design/TextLink.tsx';
import { useMessages } from '../../messages/index.ts';
import { sortedOf, type Receiver } from './form.ts';
import { composeMessages } from './messages.en.ts';
import { RuleCitation } from './RuleCitation.tsx';

export interface ReceiverListProps {
  readonly receivers: readonly Receiver[];
  readonly value: string;
  readonly onChange: (organisationId: string) => void;
  readonly errors: readonly FieldError[];
}

/** Whom it can go to, and why not to the others: nobody is left out without a reason. */
export function ReceiverList({ receivers, value, onChange, errors }: ReceiverListProps): ReactNode {
  const t = useMessages(composeMessages);
  const { open, busy, closed } = sortedOf(receivers);
  const hint = ({ route, consent }: Receiver): string => `${t.channelIs(route.channelLabel, route.actor)} · ${t.consentState(consent.standing)}`;
  return (
    <Stack>
      {busy.map(({ organisationId, name, liveReferralId }) => (
        <Banner key={organisationId} tone="info" title={t.busyTitle(name)} actions={liveReferralId && <LinkButton kind="primary" size="small" to="/referrals/$id" params={{ id: liveReferralId }}>{t.openLive}</LinkButton>}><p>{t.busyText}</p></Banner>
      ))}
      {receivers.length === 0 && <EmptyState icon="building" title={t.receiverNone}>{t.receiverNoneText}</EmptyState>}
      {open.length > 0 && <RadioGroup label={t.receiver} required name="receiver" error={errorOf(errors, 'receiver')} choices={open.map((one) => ({ value: one.organisationId, label: one.name, hint: hint(one) }))} value={value === '' ? undefined : value} onChange={onChange} />}
      <Chosen receiver={open.find(({ organisationId }) => organisationId === value)} />
      {closed.length > 0 && <Disclosure title={t.closedTitle(closed.length)} startsOpen={open.length + busy.length === 0}><Closed receivers={closed} /></Disclosure>}
    </Stack>
  );
}

/** One-way agencies are telephoned, so the number stands beside the reason. */
function Closed({ receivers }: Pick<ReceiverListProps, 'receivers'>): ReactNode {
  const t = useMessages(composeMessages);
  return (
    <ul className="compose-closed">
      {receivers.map(({ organisationId, name, phone, refused }) => (
        <li key={organisationId}>
          <p><span className="strong">{name}</span> {phone !== '' && <a href={`tel:${phone}`}>{t.closedPhone(phone)}</a>}</p>
          <p className="small quiet">{refused?.words}</p>
          {refused && <RuleCitation rules={[refused.rule]} />}
        </li>
      ))}
    </ul>
  );
}

function Chosen({ receiver }: { readonly receiver: Receiver | undefined }): ReactNode {
  const t = useMessages(composeMessages);
  if (receiver === undefined) return null;
  const { preconditions, rules } = receiver.route;
  return (
    <div className="compose-chosen">
      {preconditions.length > 0 && <><p className="small strong">{t.before}</p><ul className="compose-list">{preconditions.map(({ code, label }) => <li key={code}>{label}</li>)}</ul></>}
      <RuleCitation rules={rules} />
    </div>
  );
}
