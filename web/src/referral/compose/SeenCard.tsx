import type { DisclosureItem } from '@dure/domain/access';
import type { ReactNode } from 'react';
import { disclosureItemLabels } from '../../access/item-labels.ts';
import { useRead, type FieldError } from '../../client/index.ts';
import { ItemPicker } from '../../consent/ItemPicker.tsx';
import { Card } from '../../design/Card.tsx';
import { Disclosure } from '../../design/Disclosure.tsx';
import { errorOf } from '../../design/FormErrorSummary.tsx';
import { ErrorNotice } from '../../design/Notice.tsx';
import { useMessages } from '../../messages/index.ts';
import { useLabels } from '../../messages/useLabels.ts';
import type { ReferralDetail } from '../act/specs.ts';
import { PacketView } from '../detail/PacketView.tsx';
import { composeMessages } from './messages.en.ts';

export interface SeenCardProps {
  readonly referral: ReferralDetail;
  readonly among: readonly DisclosureItem[];
  readonly chosen: readonly DisclosureItem[];
  readonly onChange: (items: readonly DisclosureItem[]) => void;
  readonly errors: readonly FieldError[];
}

/** "이 기관에 보이는 내용": made by the server in the way the receiver will get it, item by item. */
export function SeenCard({ referral, among, chosen, onChange, errors }: SeenCardProps): ReactNode {
  const t = useMessages(composeMessages);
  return (
    <Card title={t.seenTitle}>
      <p className="small quiet">{t.seenLead(referral.to.name)}</p>
      {among.length > 0 && <ItemPicker name="items" among={among} value={chosen} onChange={onChange} error={errorOf(errors, 'items')} />}
      {chosen.length === 0 ? <p className="quiet">{t.seenNone}</p> : <Preview id={referral.id} items={chosen} />}
    </Card>
  );
}

function Preview({ id, items }: { readonly id: string; readonly items: readonly DisclosureItem[] }): ReactNode {
  const t = useMessages(composeMessages);
  const itemLabel = useLabels(disclosureItemLabels);
  const { data, error } = useRead('GET /api/referrals/:id/preview', { params: { id }, query: { items: items.join(',') } }, { keepsPrevious: true });
  if (error) return <ErrorNotice error={error} />;
  if (!data) return null;
  return (
    <>
      <div className="compose-seen"><PacketView packet={data.packet} /></div>
      <Disclosure title={`${t.withheld} (${data.withheld.length})`}><p>{data.withheld.map(itemLabel).join(' / ')}</p></Disclosure>
    </>
  );
}
