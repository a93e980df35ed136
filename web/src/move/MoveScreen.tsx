import type { DisclosureItem } from '@dure/domain/access';
import type { ReactNode } from 'react';
import { disclosureItemLabels } from '../access/item-labels.ts';
import { useRead } from '../client/index.ts';
import { useFocusKept } from '../design/arrival.ts';
import { Card } from '../design/Card.tsx';
import { WithAside } from '../design/Layout.tsx';
import { DescriptionList } from '../design/Lists.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { Table } from '../design/Table.tsx';
import { LinkButton } from '../design/TextLink.tsx';
import { Timeline } from '../design/Timeline.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { EVENT_LOOKS } from '../referral/event-labels.ts';
import { programmeLabels } from '../referral/labels.ts';
import { useParam } from '../shell/location.ts';
import { taskKindLabels } from '../today/labels.ts';
import type { MoveDetail } from './acts.ts';
import { leftKindLabels, moveBasisLabels, moveEventLabels, moveRecallLabels, moveReturnLabels, moveSettlementLabels } from './labels.ts';
import { moveMessages } from './messages.en.ts';
import { MoveMark } from './MoveMark.tsx';
import { NowCard } from './NowCard.tsx';
import { PacketCard } from './PacketCard.tsx';
import { sideName } from './side.ts';
import '../referral/referral.css';

const FOREVER = '9999-12-31';

function AboutCard({ move }: { readonly move: MoveDetail }): ReactNode {
  const t = useMessages(moveMessages);
  const { day } = useFormats();
  const [programme, basis, item] = [useLabels(programmeLabels), useLabels(moveBasisLabels), useLabels(disclosureItemLabels)];
  const { from, to, status } = move;
  const responsible = status === 'accepted' ? to : from;
  const items = [
    { term: t.responsible, value: <span className="strong">{sideName(responsible)}</span> },
    { term: t.programme, value: programme(move.programme) },
    { term: t.from, value: `${sideName(from)} ${from.organisation.phone}` },
    { term: t.to, value: `${sideName(to)} ${to.organisation.phone}` },
    { term: t.movesOn, value: `${day(move.movesOn)} · ${to.town}` },
    { term: t.sentOn, value: day(move.sentOn) },
    { term: t.openedOn, value: move.openedOn && day(move.openedOn) },
    { term: t.basis, value: [basis(move.basis.kind), move.basis.article, move.basis.words].filter(Boolean).join(' · ') },
    ...(move.scope === 'fact' ? [] : [{ term: t.items, value: move.items.map((one: DisclosureItem) => item(one)).join(' / ') }, { term: t.readableUntil, value: move.readableUntil === FOREVER ? t.forever : day(move.readableUntil) }]),
  ];
  return <Card title={t.about}><DescriptionList columns={1} items={items} /></Card>;
}

/** What the other side said, and what followed a return. */
function AnswerCard({ move: { answer, settlement } }: { readonly move: MoveDetail }): ReactNode {
  const t = useMessages(moveMessages);
  const [returned, recalled, settled] = [useLabels(moveReturnLabels), useLabels(moveRecallLabels), useLabels(moveSettlementLabels)];
  if (answer.kind === 'none') return null;
  const line = answer.kind === 'returned' ? returned(answer.reason) : answer.kind === 'recalled' ? recalled(answer.because) : t.acceptedBy(answer.contactName, answer.contactPhone);
  return (
    <Card title={t.answer}>
      <p className="strong">{line}</p>
      {answer.words !== '' && <p className="referral-quote">{answer.words}</p>}
      {settlement !== null && <><h3>{t.settlement}</h3><p>{settled(settlement.step)}</p><p className="referral-quote">{settlement.words}</p></>}
    </Card>
  );
}

function LeftCard({ move: { left, side, status } }: { readonly move: MoveDetail }): ReactNode {
  const t = useMessages(moveMessages);
  const { day } = useFormats();
  const [kind, service, task] = [useLabels(leftKindLabels), useLabels(programmeLabels), useLabels(taskKindLabels)];
  if (side !== 'sent' || status === 'recalled' || (left.length === 0 && status !== 'accepted')) return null;
  const rows = left.map((one, at) => ({ ...one, key: String(at) }));
  return (
    <Card title={t.left} isFlush>
      {left.length > 0 && <p className="small quiet card-lead">{t.leftText}</p>}
      <Table caption={t.left} emptyTitle={t.leftNone} rows={rows} rowKey={({ key }) => key} columns={[
        { id: 'kind', header: t.kind, isRowHeader: true, cell: (one) => kind(one.kind) },
        { id: 'what', header: t.what, cell: (one) => [one.kind === 'referral' ? service(one.code) : one.kind === 'task' ? task(one.code) : '', one.words].filter(Boolean).join(' · ') },
        { id: 'on', header: t.due, cell: ({ on }) => <span className="numeric nowrap">{on === null ? '–' : day(on)}</span> },
      ]} />
    </Card>
  );
}

function Events({ move: { events, from, to } }: { readonly move: MoveDetail }): ReactNode {
  const t = useMessages(moveMessages);
  const title = useLabels(moveEventLabels);
  if (events.length === 0) return null;
  const byOf = (side: string, by: string): string => (side === 'system' ? '' : [side === 'sender' ? from.organisation.name : to.organisation.name, by].filter(Boolean).join(' '));
  const entries = events.toReversed().map(({ at, action, side, by, words }, index) => ({ id: String(index), at, title: title(action), by: byOf(side, by), icon: 'clock' as const, ...EVENT_LOOKS[action], content: words === '' ? null : <p className="referral-quote">{words}</p> }));
  return <Card title={t.events}><Timeline label={t.events} entries={entries} /></Card>;
}

function Detail({ move, refresh }: { readonly move: MoveDetail; readonly refresh: () => void }): ReactNode {
  const t = useMessages(moveMessages);
  const { side, scope, personName, personId, caseId, packet, to, from } = move;
  useFocusKept(move.version);
  const heading = personName ?? (scope === 'fact' ? t.nobody : t.nameHidden);
  const links = <>{personId !== null && <LinkButton icon="person" size="small" to="/persons/$id" params={{ id: personId }}>{t.openPerson}</LinkButton>}{caseId !== null && <LinkButton icon="case" size="small" to="/cases/$id" params={{ id: caseId }}>{t.openCase}</LinkButton>}</>;
  return (
    <>
      <PageHeader title={t.detailTitle} heading={heading} lead={`${from.municipality} → ${to.municipality} ${to.town}`} breadcrumb={[{ label: t.title, to: '/moves' }]} badges={<MoveMark status={move.status} />} actions={links} />
      <WithAside label={t.about} aside={<AboutCard move={move} />}>
        <NowCard move={move} refresh={refresh} />
        <AnswerCard move={move} />
        <LeftCard move={move} />
        {packet !== null && <PacketCard title={side === 'sent' ? t.packetSent : t.packet} lead={t.packetText} packet={packet} town={to.town} />}
        <Events move={move} />
      </WithAside>
    </>
  );
}

/** One move as this side sees it. */
export function MoveScreen(): ReactNode {
  const id = useParam('id');
  const read = useRead('GET /api/moves/:id', { params: { id } });
  return <Loaded read={read} lines={10}>{(move) => <Detail key={id} move={move} refresh={read.refresh} />}</Loaded>;
}
