import type { DisclosureItem } from '@dure/domain/access';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { disclosureItemLabels } from '../access/item-labels.ts';
import { api, ApiError, useRead, useSettled } from '../client/index.ts';
import { ItemPicker } from '../consent/ItemPicker.tsx';
import { Card } from '../design/Card.tsx';
import { Disclosure } from '../design/Disclosure.tsx';
import { errorOf } from '../design/FormErrorSummary.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { itemsFor, offeredFor, type MoveOrder } from './form.ts';
import { moveMessages } from './messages.en.ts';
import { PacketCard } from './PacketCard.tsx';
import type { FieldsProps } from './WhereCard.tsx';

export interface SeenCardProps extends FieldsProps {
  readonly caseId: string;
  readonly order: MoveOrder | undefined;
  readonly receiverName: string;
}

/** "이 기관에 보이는 내용": what goes along, made by the server in the way the receiver will get it. */
export function SeenCard({ caseId, known, form, change, errors, order, receiverName }: SeenCardProps): ReactNode {
  const t = useMessages(moveMessages);
  if (order === undefined) return <Card title={t.seen}><p className="quiet">{t.chooseFirst}</p></Card>;
  const offered = offeredFor(form, known);
  const chosen = itemsFor(form, known);
  return (
    <>
      {offered.length > 0 && <Card title={t.itemsToSend}><ItemPicker name="items" among={offered} value={chosen} onChange={(items: readonly DisclosureItem[]) => change({ items })} error={errorOf(errors, 'items')} /></Card>}
      {form.ground !== 'refused' && !chosen.includes('identity') ? <Card title={t.seen}><p className="quiet">{t.seenNone}</p></Card> : <Preview caseId={caseId} order={order} receiverName={receiverName} />}
    </>
  );
}

function Preview({ caseId, order, receiverName }: { readonly caseId: string; readonly order: MoveOrder; readonly receiverName: string }): ReactNode {
  const t = useMessages(moveMessages);
  const label = useLabels(disclosureItemLabels);
  const settled = useSettled(JSON.stringify(order));
  const towns = useRead('GET /api/move-destinations/:sigungu', { params: { sigungu: order.to.sigungu } }).data?.towns ?? [];
  // It reads only, although its question travels in a body: an address stays out of addresses.
  const { data, error } = useQuery({ queryKey: ['POST /api/cases/:id/move-preview', caseId, settled], queryFn: ({ signal }) => api('POST /api/cases/:id/move-preview', { params: { id: caseId }, body: JSON.parse(settled) as MoveOrder, signal }), placeholderData: (before) => before });
  if (error instanceof ApiError) return <ErrorNotice error={error} />;
  if (data === undefined) return null;
  const { packet, withheld } = data.answer;
  return (
    <>
      <PacketCard title={t.seen} lead={t.seenLead(receiverName)} packet={packet} town={towns.find(({ code }) => code === order.to.emdCode)?.name ?? ''} />
      {withheld.length > 0 && <Disclosure title={`${t.withheld} (${withheld.length})`}><p>{withheld.map(label).join(' / ')}</p></Disclosure>}
    </>
  );
}
