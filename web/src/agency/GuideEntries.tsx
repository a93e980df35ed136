import type { ReactNode } from 'react';
import { Badge, StatusBadge } from '../design/Badge.tsx';
import { Disclosure } from '../design/Disclosure.tsx';
import { Row } from '../design/Layout.tsx';
import { LinkButton } from '../design/TextLink.tsx';
import { guideMessages } from '../guide/messages.en.ts';
import { useMessages } from '../messages/index.ts';
import { useMay } from '../session/useMe.ts';
import { guaranteeOf, type Agencies, type Guarantee, type Partner, type Service } from './find.ts';
import { agencyMessages } from './messages.en.ts';
import { ClosedBecause, DirectionBadges, Entry, SourceCitation, Telephones } from './parts.tsx';

/** One of the twenty of 부록3: what it helps with and which way referrals go. */
export function GuaranteeEntry({ agency, all }: { readonly agency: Guarantee; readonly all: Agencies }): ReactNode {
  const t = useMessages(agencyMessages);
  const mayRefer = useMay('referral:write');
  const { number, name, supports, inbound, outbound, cite } = agency;
  const page = all.directory.find((entry) => guaranteeOf(all, entry.agency)?.number === number);
  const services = all.services.filter((one) => guaranteeOf(all, one.agency)?.number === number);
  return (
    <Entry title={name} badges={<><Badge>{t.guaranteeNumber(number)}</Badge><DirectionBadges inbound={inbound} outbound={outbound} /></>}>
      <p>{supports}</p>
      <Telephones of={name} phone={page?.phone ?? null} />
      {outbound !== 'yes' && <ClosedBecause closed={all.closed} outbound={outbound} />}
      {outbound === 'yes' && mayRefer && services.length > 0 && (
        <Row>{services.map(({ service }) => <LinkButton key={service} to="/referrals/new" search={{ service }} size="small" icon="send">{t.referFor(service)}</LinkButton>)}</Row>
      )}
      <SourceCitation cite={cite} />
    </Entry>
  );
}

function Homepages({ entry: { homepage, homepageLikely } }: { readonly entry: Partner }): ReactNode {
  const t = useMessages(agencyMessages);
  return (
    <p className="small">
      {(homepageLikely ?? homepage).split(' / ').map((address) => <a key={address} className="text-link agency-address" href={`https://${address}`} target="_blank" rel="noreferrer">{t.homepage(address)}</a>)}
      {homepageLikely !== null && <span className="quiet"> ({t.homepageLikely(homepage)})</span>}
    </p>
  );
}

/** A page of 부록2: where to call, what there is and for whom. */
export function PartnerEntry({ entry }: { readonly entry: Partner }): ReactNode {
  const t = useMessages(agencyMessages);
  const words = useMessages(guideMessages);
  const { agency, page, phone, services, referralTargets, cites } = entry;
  return (
    <Entry title={agency} badges={<Badge>{words.page(page)}</Badge>}>
      {phone === null ? <p className="small quiet">{t.noPhone}</p> : <Telephones of={agency} phone={phone} />}
      <Homepages entry={entry} />
      <Disclosure title={t.services(services.length)}>
        <ul className="agency-list">{services.map(({ name, target, detail }) => <li key={name}><p className="strong">{name}</p>{target !== null && <p className="small">{t.target(target)}</p>}{detail !== null && <p className="small quiet">{detail}</p>}</li>)}</ul>
      </Disclosure>
      {referralTargets.length > 0 && <><p className="strong">{t.referralTargets}</p><ul className="agency-targets">{referralTargets.map(({ quote, page: at }) => <li key={quote}>{quote}{at !== null && <span className="small quiet"> ({words.page(at)})</span>}</li>)}</ul></>}
      {cites.map((cite) => <SourceCitation key={cite.quote} cite={cite} />)}
    </Entry>
  );
}

function Terms({ service: { ages, includes, outlets } }: { readonly service: Service }): ReactNode {
  const t = useMessages(agencyMessages);
  const terms = [ages === null ? '' : t.ages(ages), includes.length === 0 ? '' : t.includes(includes.join(', ')), outlets === null ? '' : t.outlets(outlets)].filter(Boolean);
  return terms.length > 0 && <p className="small">{terms.join(' · ')}</p>;
}

/** One of the thirty-three services of 부록3, with who is not eligible. */
export function ServiceEntry({ service: one, all }: { readonly service: Service; readonly all: Agencies }): ReactNode {
  const t = useMessages(agencyMessages);
  const mayRefer = useMay('referral:write');
  const { agency, service, notFor, readings, cite } = one;
  const guarantee = guaranteeOf(all, agency);
  const outbound = guarantee?.outbound ?? 'yes';
  return (
    <Entry title={service} badges={<Badge>{agency}</Badge>}>
      {notFor.length > 0 && <p><StatusBadge tone="danger">{t.notFor(notFor.join(', '))}</StatusBadge></p>}
      <Terms service={one} />
      <Telephones of={agency} phone={all.directory.find((entry) => entry.agency === guarantee?.name)?.phone ?? null} />
      {guarantee === undefined && <p className="small">{t.hospitalsLimit}</p>}
      {readings.map(({ id, title, reading }) => <p key={id} className="small quiet">{t.readings}({id}): {title} — {reading}</p>)}
      {outbound === 'yes' ? mayRefer && <Row><LinkButton to="/referrals/new" search={{ service }} size="small" icon="send">{t.refer}</LinkButton></Row> : <ClosedBecause closed={all.closed} outbound={outbound} />}
      <SourceCitation cite={cite} />
    </Entry>
  );
}
