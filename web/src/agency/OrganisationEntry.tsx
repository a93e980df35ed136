import type { ReactNode } from 'react';
import { Badge } from '../design/Badge.tsx';
import { Row } from '../design/Layout.tsx';
import { LinkButton } from '../design/TextLink.tsx';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { programmeLabels } from '../referral/labels.ts';
import { useMay } from '../session/useMe.ts';
import type { Closed, Organisation } from './find.ts';
import { organisationKindLabels } from './labels.ts';
import { agencyMessages } from './messages.en.ts';
import { ClosedBecause, DirectionBadges, Entry, Telephones } from './parts.tsx';

function Ways({ ways }: Pick<Organisation, 'ways'>): ReactNode {
  const t = useMessages(agencyMessages);
  const programmeOf = useLabels(programmeLabels);
  const mayRefer = useMay('referral:write');
  return (
    <ul className="agency-list" aria-label={t.how}>
      {ways.map(({ programme, channel, preconditions }) => (
        <li key={programme ?? ''}>
          <p className="strong">{programme === null ? channel : t.way(programmeOf(programme), channel)}</p>
          {preconditions.length > 0 && <p className="small">{t.before(preconditions.join(', '))}</p>}
          {mayRefer && programme !== null && <Row><LinkButton to="/referrals/new" search={{ programme }} size="small" icon="send">{t.referFor(programmeOf(programme))}</LinkButton></Row>}
        </li>
      ))}
    </ul>
  );
}

/** An organisation of the municipality: where it works, how it is reached from mine. */
export function OrganisationEntry({ organisation, closed }: { readonly organisation: Organisation; readonly closed: Closed }): ReactNode {
  const t = useMessages(agencyMessages);
  const kindOf = useLabels(organisationKindLabels);
  const { name, kind, phone, areas, guaranteeNumber, inbound, outbound, ways, mine } = organisation;
  return (
    <Entry title={name} badges={<>{mine && <Badge tone="info">{t.mine}</Badge>}{guaranteeNumber !== null && <Badge>{t.guaranteeNumber(guaranteeNumber)}</Badge>}{outbound !== null && <DirectionBadges inbound={inbound === true} outbound={outbound} />}</>}>
      <p className="small quiet">{kindOf(kind)} · {t.serves(areas.length === 0 ? t.wholeArea : areas.join(', '))}</p>
      <Telephones of={name} phone={phone} />
      {outbound === 'no' || outbound === 'unconfirmed' ? <ClosedBecause closed={closed} outbound={outbound} /> : ways.length > 0 ? <Ways ways={ways} /> : !mine && <p className="small quiet">{t.noWay}</p>}
    </Entry>
  );
}
