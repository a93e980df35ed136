import type { PlainDate } from '@dure/domain/calendar';
import type { ReactNode } from 'react';
import { Card } from '../../design/Card.tsx';
import { DescriptionList } from '../../design/Lists.tsx';
import { TextLink } from '../../design/TextLink.tsx';
import { useFormats, useMessages } from '../../messages/index.ts';
import { useLabels } from '../../messages/useLabels.ts';
import type { ReferralDetail } from '../act/specs.ts';
import { programmeLabels, urgencyLabels } from '../labels.ts';
import { referralMessages } from '../messages.en.ts';

function useBasis(): (basis: ReferralDetail['basis']) => string | undefined {
  const t = useMessages(referralMessages);
  return ({ kind, words, article }) => {
    const spoken = typeof words === 'string' && words !== '' ? ` — ${words}` : '';
    if (kind === 'consent') return t.basisConsent;
    if (kind === 'emergency') return `${t.basisEmergency}${spoken}`;
    if (kind === 'crisis') return `${t.basisCrisis}${spoken}`;
    return kind === 'law' ? `${t.basisLaw(String(article))}${spoken}` : undefined;
  };
}

/** Parties, channel, number, ground of disclosure: what does not change from step to step. */
export function AboutCard({ referral }: { readonly referral: ReferralDetail }): ReactNode {
  const t = useMessages(referralMessages);
  const { day, moment } = useFormats();
  const [service, urgency] = [useLabels(programmeLabels), useLabels(urgencyLabels)];
  const basis = useBasis();
  const { lineage } = referral;
  const items = [
    { term: t.from, value: referral.from.name },
    { term: t.to, value: referral.to.name },
    { term: t.service, value: service(referral.service) },
    { term: t.urgency, value: urgency(referral.urgency) },
    { term: t.channel, value: referral.route.channelLabel },
    ...(referral.letterNumber ? [{ term: t.letterNumber, value: referral.letterNumber }] : []),
    ...(referral.receipt ? [{ term: t.receipt, value: `${referral.receipt.number} (${day(referral.receipt.on as PlainDate)})` }] : []),
    { term: t.basis, value: basis(referral.basis) },
    { term: t.contact, value: referral.contact && `${referral.contact.name} ${referral.contact.phone}` },
    { term: t.createdAt, value: moment(referral.createdAt) },
    ...(lineage.parentId === null ? [] : [{ term: t.lineage, value: <TextLink to="/referrals/$id" params={{ id: lineage.parentId }}>{lineage.kind === 'redirect' ? t.lineageRedirect : t.lineageAfterReturn}</TextLink> }]),
  ];
  return (
    <Card title={t.about} footer={<TextLink to="/persons/$id" params={{ id: referral.personId }}>{t.openRecord}</TextLink>}>
      <DescriptionList columns={1} items={items} />
    </Card>
  );
}
