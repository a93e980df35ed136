import { GUARDIAN_RELATIONS } from '@dure/domain/consent';
import type { ReactNode } from 'react';
import { disclosureItemLabels } from '../access/item-labels.ts';
import { apiFile, saveFile } from '../client/index.ts';
import { Badge, StatusBadge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Disclosure } from '../design/Disclosure.tsx';
import { Row } from '../design/Layout.tsx';
import { DescriptionList, type Described } from '../design/Lists.tsx';
import { DocumentButton } from '../document/DocumentButton.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { stateLabels, stateLook, type ConsentLine } from './line.ts';
import { consentMessages } from './messages.en.ts';

export interface ConsentCardProps {
  readonly line: ConsentLine;
  readonly mayWrite: boolean;
  readonly onWithdraw: () => void;
  readonly onAnswer: () => void;
  readonly onRenew: () => void;
}

/** Only what was answered tells what was agreed to. */
function useFacts(line: ConsentLine): readonly Described[] {
  const t = useMessages(consentMessages);
  const { day, moment } = useFormats();
  const { guardian, signature } = line;
  const itemLabel = useLabels(disclosureItemLabels);
  const namesOf = (items: ConsentLine['items']): string => items.map(itemLabel).join(' / ');
  const left = line.items.filter((item) => !line.agreedItems.includes(item));
  const isAnswered = line.state !== 'requested' && line.state !== 'refused';
  return [
    { term: t.kind, value: line.label },
    { term: t.period, value: `${day(line.startsOn)} – ${day(line.endsOn)}` },
    { term: t.purpose, value: line.purpose },
    isAnswered ? { term: t.itemsAgreed, value: namesOf(line.agreedItems) } : { term: t.items, value: namesOf(line.items) },
    ...(isAnswered && left.length > 0 ? [{ term: t.itemsLeft, value: namesOf(left) }] : []),
    ...(signature ? [{ term: t.signedBy, value: t.signedOn(t.methodOf(signature.method), moment(signature.at)) }] : []),
    ...(guardian ? [{ term: t.guardianTitle, value: t.guardianLine(guardian.name, GUARDIAN_RELATIONS[guardian.relation], guardian.contact) }] : []),
  ];
}

/** One line of the ledger: to whom, what for, which items, until when, and whether it holds today. */
export function ConsentCard(props: ConsentCardProps): ReactNode {
  const { line } = props;
  const t = useMessages(consentMessages);
  const { day } = useFormats();
  const facts = useFacts(line);
  const shown = line.disclosures.map(({ key, label, text }) => ({ term: label, value: key === 'period' ? `${day(line.startsOn)} – ${day(line.endsOn)}` : text }));
  return (
    <Card title={line.recipient.name} aside={<Standing line={line} />}>
      <DescriptionList columns={2} items={facts} />
      <Disclosure title={t.details}><DescriptionList columns={1} items={shown} /></Disclosure>
      <Acts {...props} />
    </Card>
  );
}

function Standing({ line }: Pick<ConsentCardProps, 'line'>): ReactNode {
  const t = useMessages(consentMessages);
  const state = useLabels(stateLabels);
  return (
    <>
      <StatusBadge {...stateLook(line.state)}>{state(line.state)}</StatusBadge>
      {line.state === 'given' && <Badge tone={line.inForce ? 'success' : 'neutral'}>{line.inForce ? t.inForce : t.notInForce}</Badge>}
    </>
  );
}

function Acts({ line, mayWrite, onWithdraw, onAnswer, onRenew }: ConsentCardProps): ReactNode {
  const t = useMessages(consentMessages);
  const { moment } = useFormats();
  return (
    <Row place="apart">
      <span className="small quiet">{t.recordedOn(moment(line.createdAt))}</span>
      <Row>
        {line.signed && <SignatureButton id={line.id} />}
        {line.state !== 'withdrawn' && <DocumentButton subject={line.id} forms={['consent-form']} size="small" />}
        {mayWrite && line.actions.includes('give') && <Button kind="primary" size="small" onPress={onAnswer}>{t.answerNow}</Button>}
        {mayWrite && line.inForce && line.actions.includes('renew') && <Button size="small" icon="refresh" onPress={onRenew}>{t.renew}</Button>}
        {mayWrite && line.actions.includes('withdraw') && <Button kind="danger" size="small" onPress={onWithdraw}>{t.withdraw}</Button>}
      </Row>
    </Row>
  );
}

function SignatureButton({ id }: { readonly id: string }): ReactNode {
  const t = useMessages(consentMessages);
  return <Button kind="tertiary" size="small" icon="document" onPress={() => void apiFile('GET /api/consents/:id/signature', { params: { id } }).then(saveFile, () => undefined)}>{t.openSignature}</Button>;
}
