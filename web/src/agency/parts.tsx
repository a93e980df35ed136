import { displayPhone } from '@dure/domain/korean';
import type { ReactNode } from 'react';
import { Badge } from '../design/Badge.tsx';
import { Citation } from '../design/Citation.tsx';
import { Icon } from '../design/Icon.tsx';
import { guideMessages } from '../guide/messages.en.ts';
import { useMessages } from '../messages/index.ts';
import { telephonesIn, type Cite, type Closed, type Guarantee } from './find.ts';
import { agencyMessages } from './messages.en.ts';

export function Cited({ cite: { seed, page, quote }, rule }: { readonly cite: Cite; readonly rule?: string }): ReactNode {
  const t = useMessages(guideMessages);
  return <Citation source={t.source(seed)} {...(page === null ? {} : { page: t.page(page) })} quote={quote.replaceAll('\t', ' ')} {...(rule ? { rule } : {})} />;
}

/** Which way referrals go; where they do not go, why. */
export function Direction({ outbound }: { readonly outbound: Guarantee['outbound'] }): ReactNode {
  const t = useMessages(agencyMessages);
  if (outbound === 'yes') return <Badge tone="success">{t.both}</Badge>;
  return outbound === 'no' ? <Badge tone="warning">{t.oneWay}</Badge> : <Badge tone="info">{t.unconfirmed}</Badge>;
}

/** Instead of a way to refer: why there is none, and by which sentence. */
export function WhyNot({ outbound, closed }: { readonly outbound: Guarantee['outbound'] | null; readonly closed: Closed }): ReactNode {
  const t = useMessages(agencyMessages);
  if (outbound === null || outbound === 'yes') return null;
  const { rule, cite } = closed[outbound];
  return <div><p className="small">{outbound === 'no' ? t.oneWayText : t.unconfirmedText}</p><Cited cite={cite} rule={rule} /></div>;
}

/** Dials on a phone, each of several numbers. */
export function Phone({ text }: { readonly text: string | null }): ReactNode {
  const t = useMessages(agencyMessages);
  const telephones = telephonesIn(text);
  if (telephones.length === 0) return <span className="small quiet">{t.noPhone}</span>;
  return (
    <span className="agency-line">
      <Icon name="phone" size="small" /><span className="visually-hidden">{t.phone}</span>
      {telephones.map(({ digits, shown }) => <a key={digits} className="text-link numeric" href={`tel:${digits}`}>{/^\d+$/u.test(shown) ? displayPhone(shown) : shown}</a>)}
    </span>
  );
}
