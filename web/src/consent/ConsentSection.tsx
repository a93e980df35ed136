import { isConsentKind } from '@dure/domain/consent';
import { useState, type ReactNode } from 'react';
import { useRead } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { useMessages } from '../messages/index.ts';
import { useFilter } from '../shell/location.ts';
import type { PersonSectionProps } from '../person/section.ts';
import { useToday } from '../person/useToday.ts';
import { useMay } from '../session/useMe.ts';
import { ConsentCard } from './ConsentCard.tsx';
import type { ConsentPrefill } from './form.ts';
import { LaterAnswer } from './LaterAnswer.tsx';
import type { ConsentLine } from './line.ts';
import { consentMessages } from './messages.en.ts';
import { NewConsent } from './NewConsent.tsx';
import type { Subject } from './useSubmit.ts';
import { WithdrawDialog } from './WithdrawDialog.tsx';
import './consent.css';

/** 동의: the ledger of one person, and the form by which a line is added. */
export function ConsentSection({ person }: PersonSectionProps): ReactNode {
  const today = useToday();
  const [open, setOpen] = useFilter('consent');
  const read = useRead('GET /api/persons/:id/consents', { params: { id: person.id } });
  const subject: Subject = { id: person.id, birthOn: person.birthOn, age: person.age, today };
  const mayWrite = useMay('consent:write') && person.mergedIntoId === null;
  const close = (): void => setOpen('');
  if (open === 'new' && mayWrite) return <NewConsent subject={subject} onDone={close} />;
  return (
    <Loaded read={read} lines={6}>
      {({ rows }) => {
        const renewing = mayWrite ? rows.find(({ id, inForce, actions }) => open === renewalOf(id) && inForce && actions.includes('renew')) : undefined;
        if (renewing) return <NewConsent subject={subject} prefill={prefillOf(renewing)} onDone={close} />;
        const answering = mayWrite ? rows.find(({ id, actions }) => id === open && actions.includes('give')) : undefined;
        return answering ? <Card title={answering.recipient.name}><LaterAnswer subject={subject} line={answering} onDone={close} /></Card> : <Ledger personId={person.id} rows={rows} mayWrite={mayWrite} onOpen={setOpen} />;
      }}
    </Loaded>
  );
}

/** How the address says that a line is being renewed. */
const renewalOf = (id: string): string => `renew-${id}`;

function prefillOf({ id, kind, recipient, purpose, agreedItems }: ConsentLine): ConsentPrefill {
  return { ...(isConsentKind(kind) ? { kind } : {}), recipient: { id: recipient.organisationId, name: recipient.name }, items: agreedItems, renews: { id, purpose } };
}

interface LedgerProps {
  readonly personId: string;
  readonly rows: readonly ConsentLine[];
  readonly mayWrite: boolean;
  readonly onOpen: (what: string) => void;
}

function Ledger({ personId, rows, mayWrite, onOpen }: LedgerProps): ReactNode {
  const t = useMessages(consentMessages);
  const [withdrawing, setWithdrawing] = useState<ConsentLine>();
  const ask = mayWrite && <Button kind="primary" icon="add" onPress={() => onOpen('new')}>{t.ask}</Button>;
  return (
    <Stack>
      <Row place="apart"><p className="quiet">{t.lead}</p>{rows.length > 0 && ask}</Row>
      {rows.length === 0 && <EmptyState icon="document" title={t.none} actions={ask}>{t.noneText}</EmptyState>}
      <ul className="consent-list" aria-label={t.listLabel}>
        {rows.toReversed().map((line) => <li key={line.id}><ConsentCard line={line} mayWrite={mayWrite} onWithdraw={() => setWithdrawing(line)} onAnswer={() => onOpen(line.id)} onRenew={() => onOpen(renewalOf(line.id))} /></li>)}
      </ul>
      {withdrawing && <WithdrawDialog personId={personId} line={withdrawing} onClose={() => setWithdrawing(undefined)} />}
    </Stack>
  );
}
