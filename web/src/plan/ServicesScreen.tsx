import { useState, type ReactNode } from 'react';
import { useRead, type Answer } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Disclosure } from '../design/Disclosure.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { Stack } from '../design/Layout.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { TextLink } from '../design/TextLink.tsx';
import { useMessages } from '../messages/index.ts';
import { DeliveryDialog, type DeliveryChoice } from './DeliveryDialog.tsx';
import { planMessages } from './messages.en.ts';
import { useOften } from './words.ts';
import './plan.css';

export type TeamService = Answer<'GET /api/plan-services'>['rows'][number];

export const choiceOf = (t: { readonly nameHidden: string }) => ({ planId, serviceId, personName, what, amount, from, until }: TeamService): DeliveryChoice => ({ planId, serviceId, label: `${personName ?? t.nameHidden} · ${what}`, amount, from, until });

/** The same service of the same provider is one session: its people stand under one heading. */
function sessionsOf(rows: readonly TeamService[]): readonly (readonly [string, readonly TeamService[]])[] {
  const sessions = new Map<string, TeamService[]>();
  for (const row of rows) {
    const key = `${row.what} · ${row.provider}`;
    sessions.set(key, [...(sessions.get(key) ?? []), row]);
  }
  return [...sessions];
}

interface SessionsProps {
  readonly rows: readonly TeamService[];
  readonly onOpen: (people: readonly TeamService[]) => void;
}

function Sessions({ rows, onOpen }: SessionsProps): ReactNode {
  const t = useMessages(planMessages);
  const often = useOften();
  return (
    <Stack>
      {sessionsOf(rows).map(([name, people]) => (
        <Card key={name} title={name} aside={people.length > 1 && <Button icon="people" onPress={() => onOpen(people)}>{t.deliverGroup}</Button>}>
          <ul className="plan-goals">
            {people.map((one) => <li key={`${one.planId} ${one.serviceId}`} className="row row-apart"><span><TextLink to="/persons/$id" params={{ id: one.personId }} search={{ part: 'plan' }}>{one.personName ?? t.nameHidden}</TextLink> <span className="small quiet">{often(one.frequency)}{one.amount && `, ${one.amount}`}</span></span><Button icon="check" onPress={() => onOpen([one])}>{t.deliver}</Button></li>)}
          </ul>
        </Card>
      ))}
    </Stack>
  );
}

/** What is given today, for the phone: one press for one person, or all of a session at once. What is not due today is folded. */
export function ServicesScreen(): ReactNode {
  const t = useMessages(planMessages);
  const read = useRead('GET /api/plan-services', {});
  const [open, setOpen] = useState<readonly TeamService[]>();
  return (
    <>
      <PageHeader title={t.servicesTitle} lead={t.servicesLead} />
      <Loaded read={read}>
        {({ rows }) => {
          const [due, other] = [rows.filter(({ isDue }) => isDue), rows.filter(({ isDue }) => !isDue)];
          return (
            <Stack>
              {due.length === 0 ? <EmptyState icon="calendar" title={t.servicesEmpty}><p>{t.servicesEmptyText}</p></EmptyState> : <Sessions rows={due} onOpen={setOpen} />}
              {other.length > 0 && <Disclosure title={t.servicesOther} startsOpen={due.length === 0}><Sessions rows={other} onOpen={setOpen} /></Disclosure>}
            </Stack>
          );
        }}
      </Loaded>
      {open !== undefined && <DeliveryDialog choices={open.map(choiceOf(t))} isGroup={open.length > 1} onClose={() => setOpen(undefined)} />}
    </>
  );
}
