import { useState, type ReactNode } from 'react';
import { useRead } from '../client/index.ts';
import { EmptyState } from '../design/EmptyState.tsx';
import { FilterBar } from '../design/FilterBar.tsx';
import { Stack } from '../design/Layout.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { Select } from '../design/Select.tsx';
import { Tabs, type TabItem } from '../design/Tabs.tsx';
import { TextField } from '../design/TextField.tsx';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { programmeLabels } from '../referral/labels.ts';
import { useFilter } from '../shell/location.ts';
import { entryTexts, finds, guaranteeTexts, NEED_NAMES, serviceTexts, type Agencies, type Need, type Organisation, type Wanted } from './find.ts';
import { organisationKindLabels } from './labels.ts';
import { agencyMessages } from './messages.en.ts';
import { GuaranteeCard, OrganisationCard } from './Organisations.tsx';
import { EntryCard, ServiceCard } from './Services.tsx';
import './agency.css';

const ALL = 'all';

function Cards({ children }: { readonly children: readonly ReactNode[] }): ReactNode {
  const t = useMessages(agencyMessages);
  if (children.length === 0) return <EmptyState icon="search" title={t.nothing}><p>{t.nothingText}</p></EmptyState>;
  return <ul className="agency-grid">{children}</ul>;
}

/** An organisation is found by its kind, its programmes and what the guide says it supports. */
function useOrganisationTexts(agencies: Agencies): (organisation: Organisation) => readonly (string | null)[] {
  const kindOf = useLabels(organisationKindLabels);
  const programmeOf = useLabels(programmeLabels);
  return ({ name, kind, programmes, guaranteeNumber }) => [
    name, kindOf(kind), ...programmes.map(programmeOf),
    ...agencies.guarantee.filter(({ number }) => number === guaranteeNumber).flatMap(guaranteeTexts),
  ];
}

function useItems(agencies: Agencies, wanted: Wanted): readonly TabItem[] {
  const t = useMessages(agencyMessages);
  const textsOf = useOrganisationTexts(agencies);
  const organisations = agencies.organisations.filter((one) => finds(wanted, textsOf(one)));
  const guarantee = agencies.guarantee.filter((one) => finds(wanted, guaranteeTexts(one)));
  const services = agencies.services.filter((one) => finds(wanted, serviceTexts(one)));
  const directory = agencies.directory.filter((one) => finds(wanted, entryTexts(one)));
  return [
    { id: 'organisations', label: t.organisations, count: organisations.length, content: <Cards>{organisations.map((one) => <OrganisationCard key={one.id} organisation={one} closed={agencies.closed} />)}</Cards> },
    { id: 'guarantee', label: t.guarantee, count: guarantee.length, content: <Cards>{guarantee.map((one) => <GuaranteeCard key={one.number} agency={one} closed={agencies.closed} outlets={agencies.organisations.filter(({ guaranteeNumber }) => guaranteeNumber === one.number)} />)}</Cards> },
    { id: 'services', label: t.services, count: services.length, content: <Cards>{services.map((one) => <ServiceCard key={`${one.agency} ${one.service}`} service={one} />)}</Cards> },
    { id: 'directory', label: t.directory, count: directory.length, content: directory.length === 0 ? <Cards>{[]}</Cards> : <Stack>{directory.map((one) => <EntryCard key={one.agency} entry={one} />)}</Stack> },
  ];
}

function Directory({ agencies }: { readonly agencies: Agencies }): ReactNode {
  const t = useMessages(agencyMessages);
  const [typed, setTyped] = useState('');
  const [need, setNeed] = useFilter('need', ALL);
  const [view, setView] = useFilter('view', 'organisations');
  const known = NEED_NAMES.find((one) => one === need);
  const items = useItems(agencies, { typed, need: known });
  const needs = [{ value: ALL, label: t.every }, ...NEED_NAMES.map((one) => ({ value: one as Need | typeof ALL, label: one }))];
  const isFiltered = typed !== '' || known !== undefined;
  const reset = (): void => {
    setTyped('');
    setNeed(ALL);
  };
  return (
    <Stack>
      <FilterBar label={t.search} {...(isFiltered ? { onReset: reset } : {})}>
        <TextField label={t.search} hint={t.searchHint} type="search" value={typed} onChange={setTyped} maxLength={60} />
        <Select label={t.needs} choices={needs} value={known ?? ALL} onChange={setNeed} />
      </FilterBar>
      <Tabs label={t.views} items={items} selected={items.some(({ id }) => id === view) ? view : 'organisations'} onSelect={setView} />
    </Stack>
  );
}

/** Who can help with what, who is not eligible, and how to refer there. */
export function AgenciesScreen(): ReactNode {
  const t = useMessages(agencyMessages);
  const read = useRead('GET /api/agencies', {});
  return (
    <>
      <PageHeader title={t.title} {...(read.data ? { lead: t.lead(read.data.edition) } : {})} />
      <Loaded read={read} lines={8}>{(agencies) => <Directory agencies={agencies} />}</Loaded>
    </>
  );
}
