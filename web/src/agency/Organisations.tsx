import type { ReactNode } from 'react';
import { Badge } from '../design/Badge.tsx';
import { LinkButton } from '../design/TextLink.tsx';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { programmeLabels } from '../referral/labels.ts';
import { useMay } from '../session/useMe.ts';
import type { Closed, Guarantee, Organisation } from './find.ts';
import { organisationKindLabels } from './labels.ts';
import { agencyMessages } from './messages.en.ts';
import { Cited, Direction, Phone, WhyNot } from './parts.tsx';

function Ways({ ways }: { readonly ways: Organisation['ways'] }): ReactNode {
  const t = useMessages(agencyMessages);
  const programme = useLabels(programmeLabels);
  if (ways.length === 0) return null;
  return (
    <div className="agency-ways">
      <h3 className="small strong">{t.howTo}</h3>
      {ways.map((way) => (
        <div key={way.programme ?? way.channel} className="agency-way">
          <span>{way.programme !== null && `${programme(way.programme)}: `}{way.channel}</span>
          {way.preconditions.length > 0 && <span className="small quiet">{t.first}: {way.preconditions.join(' · ')}</span>}
        </div>
      ))}
    </div>
  );
}

/** To the referral form with this receiver in mind; only for those who may send, and only where something can be sent. */
function Refer({ organisation }: { readonly organisation: Organisation }): ReactNode {
  const t = useMessages(agencyMessages);
  const maySend = useMay('referral:write');
  if (!maySend || organisation.mine || organisation.ways.length === 0) return null;
  const [programme] = organisation.programmes;
  return <div><LinkButton size="small" icon="send" to="/referrals/new" search={{ to: organisation.id, ...(programme ? { programme } : {}) }}>{t.refer}</LinkButton></div>;
}

export function OrganisationCard({ organisation, closed }: { readonly organisation: Organisation; readonly closed: Closed }): ReactNode {
  const t = useMessages(agencyMessages);
  const kind = useLabels(organisationKindLabels);
  const { name, outbound, mine, phone, ways, areas } = organisation;
  return (
    <li className="agency-card">
      <h2 className="agency-name">{name}</h2>
      <div className="agency-line"><span className="small quiet">{kind(organisation.kind)}</span>{mine && <Badge tone="info">{t.mine}</Badge>}{outbound !== null && <Direction outbound={outbound} />}</div>
      <p className="small"><span className="strong">{t.areas}</span> {areas.length === 0 ? t.everywhere : areas.join(', ')}</p>
      <Phone text={phone} />
      <WhyNot outbound={outbound} closed={closed} />
      <Ways ways={ways} />
      <Refer organisation={organisation} />
    </li>
  );
}

export function GuaranteeCard({ agency, outlets, closed }: { readonly agency: Guarantee; readonly outlets: readonly Organisation[]; readonly closed: Closed }): ReactNode {
  const t = useMessages(agencyMessages);
  return (
    <li className="agency-card">
      <h2 className="agency-name">{agency.name}</h2>
      <div className="agency-line"><span className="small quiet numeric">{t.number(agency.number)}</span><Direction outbound={agency.outbound} /></div>
      <p>{agency.supports}</p>
      {agency.aliases.length > 0 && <p className="small quiet">{t.alsoCalled}: {agency.aliases.join(', ')}</p>}
      <WhyNot outbound={agency.outbound} closed={closed} />
      {outlets.length === 0 ? <p className="small quiet">{t.noOrganisation}</p> : outlets.map((one) => (
        <div key={one.id} className="agency-ways">
          <h3 className="small strong">{t.here}: {one.name}</h3>
          <Phone text={one.phone} />
          <Ways ways={one.ways} />
          <Refer organisation={one} />
        </div>
      ))}
      <Cited cite={agency.cite} />
    </li>
  );
}
