import type { PlainDate } from '@dure/domain/calendar';
import { lazy, Suspense, useState, type LazyExoticComponent, type ReactNode } from 'react';
import { GlassBanner } from '../access/GlassBanner.tsx';
import { useRead } from '../client/index.ts';
import { Badge } from '../design/Badge.tsx';
import { Stack } from '../design/Layout.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { Banner } from '../design/Notice.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { Tabs } from '../design/Tabs.tsx';
import { LinkButton } from '../design/TextLink.tsx';
import { Skeleton } from '../design/Waiting.tsx';
import { useTowns } from '../jurisdiction/useTowns.ts';
import { useFormats, useMessages } from '../messages/index.ts';
import { useMe } from '../session/useMe.ts';
import { useFilter, useParam } from '../shell/location.ts';
import { personMessages } from './messages.en.ts';
import { recordMessages } from './record.en.ts';
import { SafetyBanner } from './SafetyBanner.tsx';
import { sectionMessages } from './sections.en.ts';
import type { PersonDetail, PersonSection, PersonSectionProps } from './section.ts';
import { personSections } from './sections.ts';
import './person.css';

type Part = LazyExoticComponent<(props: PersonSectionProps) => ReactNode>;

const parts = new Map<PersonSection, Part>();

/** One component for each section, however often the record is drawn. */
function partOf(section: PersonSection): Part {
  const known = parts.get(section) ?? lazy(async () => ({ default: await section.lazy() }));
  parts.set(section, known);
  return known;
}

function Section({ section, person }: { readonly section: PersonSection; readonly person: PersonDetail }): ReactNode {
  const [Content] = useState(() => partOf(section));
  return <Suspense fallback={<Skeleton lines={6} />}><Content person={person} /></Suspense>;
}

function Header({ person }: { readonly person: PersonDetail }): ReactNode {
  const t = useMessages(recordMessages);
  const words = useMessages(personMessages);
  const { day } = useFormats();
  const { nameOf } = useTowns();
  const { name, age, birthOn, sex, emdCode, deceasedOn, see, by } = person;
  const lead = [birthOn && day(birthOn as PlainDate), age !== null && words.age(age), sex && words.sex(sex), emdCode && t.areaOf(nameOf(emdCode))].filter(Boolean).join(' · ');
  return (
    <PageHeader
      title={t.title} heading={name ?? words.notDisclosed} lead={lead} breadcrumb={[{ label: words.find, to: '/persons' }]}
      badges={<>{deceasedOn && <Badge>{t.dead} {day(deceasedOn as PlainDate)}</Badge>}{by === 'glass' && <Badge tone="warning">{t.glass}</Badge>}{see === 'items' && <Badge tone="info">{t.sharedOnly}</Badge>}</>}
    />
  );
}

function Warnings({ person }: { readonly person: PersonDetail }): ReactNode {
  const t = useMessages(recordMessages);
  return (
    <>
      {person.mergedIntoId && (
        <Banner tone="warning" title={t.mergedTitle} actions={<LinkButton to="/persons/$id" params={{ id: person.mergedIntoId }} size="small">{t.mergedOpen}</LinkButton>}>{t.mergedText}</Banner>
      )}
      {person.by === 'glass' && <GlassBanner personId={person.id} />}
      <SafetyBanner notes={person.safetyNotes} />
    </>
  );
}

function PersonRecord({ person }: { readonly person: PersonDetail }): ReactNode {
  const t = useMessages(recordMessages);
  const titles = useMessages(sectionMessages);
  const { permissions } = useMe();
  const [part, setPart] = useFilter('part', 'overview');
  const shown = personSections.filter(({ permission }) => permission === undefined || permissions.includes(permission));
  const selected = shown.some(({ id }) => id === part) ? part : 'overview';
  const items = shown.map((section) => ({ id: section.id, label: titles[section.titleKey], content: <Section key={section.id} section={section} person={person} /> }));
  return (
    <Stack>
      <Header person={person} />
      <Warnings person={person} />
      <Tabs label={t.parts} items={items} selected={selected} onSelect={setPart} />
    </Stack>
  );
}

/** Everything about one person; what a viewer was not given is not there. */
export function RecordScreen(): ReactNode {
  const t = useMessages(recordMessages);
  const id = useParam('id');
  const read = useRead('GET /api/persons/:id', { params: { id } });
  return <Loaded read={read} lines={8} header={<PageHeader title={t.title} />}>{(person) => <PersonRecord key={person.id} person={person} />}</Loaded>;
}
