import type { PlainDate } from '@dure/domain/calendar';
import { useState, type ReactNode } from 'react';
import { useWrite, type Answer } from '../../client/index.ts';
import { Badge } from '../../design/Badge.tsx';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Checkbox } from '../../design/Checkbox.tsx';
import { EmptyState } from '../../design/EmptyState.tsx';
import { Row, Stack } from '../../design/Layout.tsx';
import { ErrorNotice } from '../../design/Notice.tsx';
import { toast } from '../../design/toast-queue.ts';
import { useTowns } from '../../jurisdiction/useTowns.ts';
import { defineMessages, useFormats, useMessages } from '../../messages/index.ts';
import { useLabels } from '../../messages/useLabels.ts';
import { visitMessages } from '../messages.en.ts';

type Plan = Answer<'GET /api/joint-plans/:id'>;
type Change = Plan['changes'][number];

const kindLabels = defineMessages(
  { covered: '한 번에 함께 함', together: '같은 날 함께 감', moved: '가는 날을 바꿈', handed: '가는 사람을 바꿈' },
  { covered: 'One visit does both', together: 'Made together', moved: 'Another day', handed: 'Another visitor' },
);

function Visits({ change }: { readonly change: Change }): ReactNode {
  const t = useMessages(visitMessages);
  const { dayWithWeekday } = useFormats();
  const { nameOf } = useTowns();
  return (
    <ul className="visit-plain">
      {change.visits.map(({ visitId, personName, emdCode, organisation, fromOn, toOn, fromStaff, toStaff, covered }) => (
        <li key={visitId}>
          <strong>{personName ?? '–'}</strong> {nameOf(emdCode)} · {organisation}<br />
          <span className="small">{dayWithWeekday(fromOn as PlainDate)} {fromStaff} → {covered ? `${t.merged}: ` : ''}{dayWithWeekday(toOn as PlainDate)} {toStaff}</span>
        </li>
      ))}
    </ul>
  );
}

function ChangeRow({ change, isChosen, onChoose }: { readonly change: Change; readonly isChosen: boolean; readonly onChoose: (isChosen: boolean) => void }): ReactNode {
  const t = useMessages(visitMessages);
  const kind = useLabels(kindLabels);
  return (
    <li className="visit-entry">
      <Row place="apart">
        {change.accepted ? <Badge tone="success">{t.accepted}</Badge> : change.mayAccept ? <Checkbox isSelected={isChosen} onChange={onChoose}>{kind(change.kind)}</Checkbox> : <span>{kind(change.kind)} · <span className="quiet">{t.notYours}</span></span>}
        <span className="small quiet">{t.saved}: {t.travel} {t.minutesOf(change.saving.travelMinutes)} · {t.trips} {t.countOf(change.saving.trips)}</span>
      </Row>
      {change.needs.length > 0 && !change.accepted && <p className="small quiet">{t.chosenWith(change.needs.length)}</p>}
      <Visits change={change} />
    </li>
  );
}

/** The proposals, each to be taken or left; what is taken changes every visit at once. */
export function ChangesCard({ plan }: { readonly plan: Plan }): ReactNode {
  const t = useMessages(visitMessages);
  const open = plan.changes.filter(({ accepted, mayAccept }) => !accepted && mayAccept);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const accept = useWrite('POST /api/joint-plans/:id/acceptances');
  const send = async (): Promise<void> => {
    await accept.send({ params: { id: plan.id }, body: { changes: [...chosen] } });
    setChosen([]);
    toast(t.taken);
  };
  // What a change needs is chosen with it, and goes with it again.
  const needs = (id: string): readonly string[] => plan.changes.find((one) => one.id === id)?.needs ?? [];
  const choose = (id: string, isChosen: boolean): void => setChosen(isChosen ? [...new Set([...chosen, id, ...needs(id)])] : chosen.filter((one) => one !== id && !needs(one).includes(id)));
  return (
    <Card title={t.changes} aside={t.countOf(plan.changes.length)} footer={open.length > 0 && <Row place="end"><Button kind="tertiary" onPress={() => setChosen(open.map(({ id }) => id))}>{t.acceptAll}</Button><Button kind="primary" isDisabled={chosen.length === 0} isPending={accept.isPending} onPress={() => void send().catch(() => undefined)}>{t.acceptChosen}</Button></Row>}>
      <Stack>
        {accept.error && <ErrorNotice error={accept.error} />}
        {plan.changes.length === 0 ? <EmptyState icon="checkCircle" title={t.noChanges} /> : <p>{t.changesLead}</p>}
        {plan.hidden > 0 && <p className="small quiet">{t.hiddenChanges(plan.hidden)}</p>}
        <ul className="visit-plain">{plan.changes.map((change) => <ChangeRow key={change.id} change={change} isChosen={chosen.includes(change.id)} onChoose={(isChosen) => choose(change.id, isChosen)} />)}</ul>
      </Stack>
    </Card>
  );
}
