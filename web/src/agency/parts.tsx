import type { ReactNode } from 'react';
import { Badge } from '../design/Badge.tsx';
import { Citation } from '../design/Citation.tsx';
import { Icon } from '../design/Icon.tsx';
import { useMessages } from '../messages/index.ts';
import type { Guarantee } from './find.ts';
import { agencyMessages } from './messages.en.ts';

export function Cited({ cite: { source, page, quote } }: { readonly cite: { readonly source: string; readonly page: string | null; readonly quote: string } }): ReactNode {
  return <Citation source={source} {...(page === null ? {} : { page })} quote={quote.replaceAll('\t', ' ')} />;
}

/** Which way referrals go; where they do not go, why. */
export function Direction({ outbound }: { readonly outbound: Guarantee['outbound'] }): ReactNode {
  const t = useMessages(agencyMessages);
  if (outbound === 'yes') return <Badge tone="success">{t.both}</Badge>;
  return outbound === 'no' ? <Badge tone="warning">{t.oneWay}</Badge> : <Badge tone="info">{t.unconfirmed}</Badge>;
}

export function WhyNot({ outbound }: { readonly outbound: Guarantee['outbound'] | null }): ReactNode {
  const t = useMessages(agencyMessages);
  if (outbound === 'no') return <p className="small">{t.oneWayText}</p>;
  return outbound === 'unconfirmed' ? <p className="small">{t.unconfirmedText}</p> : null;
}

/** Dials on a phone. A text with several numbers is shown as it is. */
export function Phone({ text }: { readonly text: string | null }): ReactNode {
  const t = useMessages(agencyMessages);
  if (text === null || text === '') return <span className="small quiet">{t.noPhone}</span>;
  const digits = text.replaceAll(/[^\d]/g, '');
  const isOne = /^[\d-]+$/.test(text);
  return <span className="agency-line"><Icon name="phone" size="small" /><span className="visually-hidden">{t.phone}</span>{isOne ? <a className="text-link numeric" href={`tel:${digits}`}>{text}</a> : <span className="numeric">{text}</span>}</span>;
}
