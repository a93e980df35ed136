import type { ReactNode } from 'react';
import type { Answer } from '../client/index.ts';
import { Banner } from '../design/Notice.tsx';
import { TextLink } from '../design/TextLink.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { caseloadMessages } from './caseload.en.ts';
import { handoverKindLabels } from './labels.ts';

type Held = Answer<'GET /api/caseload/:staffId'>;

const PATHS: Readonly<Record<string, string>> = { case: '/cases/$id', referral: '/referrals/$id', visit: '/visits/$id' };

/** What a hand-over leaves with whom it is, by name and with the reason: said before it is sent, and still there after. */
export function StayingList({ held: { items, convened } }: { readonly held: Held }): ReactNode {
  const t = useMessages(caseloadMessages);
  const kind = useLabels(handoverKindLabels);
  const { moment } = useFormats();
  const staying = items.filter(({ stays }) => stays !== null);
  if (staying.length === 0 && convened.length === 0) return null;
  return (
    <Banner tone="warning" title={t.staying(staying.length + convened.length)}>
      <p>{t.stayingLead}</p>
      <ul>
        {staying.map(({ kind: what, id, personName, about, stays }) => {
          const to = PATHS[what];
          const words = `${kind(what)} · ${personName ?? t.nameHidden} · ${about}`;
          return <li key={id}>{to === undefined ? words : <TextLink to={to} params={{ id }}>{words}</TextLink>} — {t.stayReason(stays ?? '')}</li>;
        })}
        {convened.map(({ id, startsAt }) => <li key={id}><TextLink to="/conferences/$id" params={{ id }}>{t.convened} {startsAt === null ? t.noTime : moment(startsAt)}</TextLink> — {t.convenedReason}</li>)}
      </ul>
    </Banner>
  );
}
