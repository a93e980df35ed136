import type { ReactNode } from 'react';
import { Badge } from '../design/Badge.tsx';
import { Card } from '../design/Card.tsx';
import { Disclosure } from '../design/Disclosure.tsx';
import { Table, type Column } from '../design/Table.tsx';
import { useMessages } from '../messages/index.ts';
import type { Entry, Service } from './find.ts';
import { agencyMessages } from './messages.en.ts';
import { Cited, Phone } from './parts.tsx';

export function ServiceCard({ service: { agency, service, ages, notFor, includes, outlets, readings, cite } }: { readonly service: Service }): ReactNode {
  const t = useMessages(agencyMessages);
  const facts = [[t.ages, ages], [t.includes, includes.join(', ')], [t.outlets, outlets]] as const;
  return (
    <li className="agency-card">
      <h2 className="agency-name">{service}</h2>
      <p className="small quiet">{agency}</p>
      {notFor.length > 0 && <p className="agency-not"><span className="small strong">{t.notFor}</span>{notFor.map((one) => <Badge key={one} tone="danger">{one}</Badge>)}</p>}
      {facts.map(([term, value]) => value !== null && value !== '' && <p key={term} className="small"><span className="strong">{term}</span> {value}</p>)}
      <p>{cite.quote}</p>
      {readings.map(({ id, title, reading }) => <Disclosure key={id} title={t.reading}><p className="strong">{title}</p><p>{reading}</p></Disclosure>)}
      <Cited cite={cite} />
    </li>
  );
}

function useColumns(): readonly Column<Entry['services'][number]>[] {
  const t = useMessages(agencyMessages);
  return [
    { id: 'name', header: t.services, isRowHeader: true, cell: ({ name }) => name },
    { id: 'target', header: t.target, cell: ({ target }) => target ?? '–' },
    { id: 'detail', header: t.detail, cell: ({ detail }) => detail ?? '–' },
  ];
}

/** One page of appendix 2. */
export function EntryCard({ entry }: { readonly entry: Entry }): ReactNode {
  const t = useMessages(agencyMessages);
  const columns = useColumns();
  const { agency, phone, homepage, homepageLikely, services, referralTargets, cites } = entry;
  return (
    <Card title={agency}>
      <div className="agency-entry">
        <div className="agency-line"><Phone text={phone} /><span className="small">{t.homepage}: {homepage}</span></div>
        {homepageLikely !== null && <p className="small quiet">{t.homepageLikely(homepageLikely)}</p>}
        <Table caption={`${agency} ${t.services}`} columns={columns} rows={services} rowKey={({ name }) => name} emptyTitle={t.nothing} />
        {referralTargets.length > 0 && <div><h3 className="strong">{t.whom}</h3><ul className="agency-list">{referralTargets.map(({ quote }) => <li key={quote}>{quote}</li>)}</ul></div>}
        <div className="agency-line">{cites.map((cite) => <Cited key={cite.quote} cite={cite} />)}</div>
      </div>
    </Card>
  );
}
