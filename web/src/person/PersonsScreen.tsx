import type { PlainDate } from '@dure/domain/calendar';
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { GlassLink } from '../access/GlassLink.tsx';
import { useRead, useSettled, type Answer } from '../client/index.ts';
import { Badge } from '../design/Badge.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { Table, type Column } from '../design/Table.tsx';
import { TextField } from '../design/TextField.tsx';
import { LinkButton } from '../design/TextLink.tsx';
import { useTowns } from '../jurisdiction/useTowns.ts';
import { useFormats, useMessages } from '../messages/index.ts';
import { useMay } from '../session/useMe.ts';
import { personMessages } from './messages.en.ts';

type Found = Answer<'POST /api/persons/search'>['rows'][number];

/** Every search is in the access log with its reader, so one letter alone asks nothing. */
const FEWEST_LETTERS = 2;
const MOST_ROWS = 50;

function useColumns(): readonly Column<Found>[] {
  const t = useMessages(personMessages);
  const { day } = useFormats();
  const { nameOf } = useTowns();
  const or = (text: string | null): ReactNode => text ?? <span className="quiet">{t.notDisclosed}</span>;
  return [
    { id: 'name', header: t.name, isRowHeader: true, cell: ({ name }) => name ?? t.notDisclosed },
    { id: 'age', header: t.ageAndSex, cell: ({ age, sex, deceased }) => <Row>{[age === null ? t.ageUnknown : t.age(age), sex && t.sex(sex)].filter(Boolean).join(' · ')}{deceased && <Badge>{t.deceased}</Badge>}</Row> },
    { id: 'birth', header: t.birth, cell: ({ birthOn }) => or(birthOn && day(birthOn as PlainDate)) },
    { id: 'town', header: t.town, cell: ({ emdCode }) => or(emdCode && nameOf(emdCode)) },
    { id: 'phone', header: t.phone, cell: ({ phone }) => (phone === null ? '–' : t.phoneEnd(phone.slice(-4))) },
    { id: 'see', header: t.visible, cell: ({ see }) => (see === 'full' ? t.seesAll : <Badge tone="info">{t.seesItems}</Badge>) },
  ];
}

function RegisterLink(): ReactNode {
  const t = useMessages(personMessages);
  return useMay('person:write') ? <LinkButton to="/persons/new" kind="primary" icon="add">{t.register}</LinkButton> : null;
}

function Results({ asked }: { readonly asked: string }): ReactNode {
  const t = useMessages(personMessages);
  const columns = useColumns();
  const read = useRead('POST /api/persons/search', { body: { q: asked, limit: MOST_ROWS } }, { keepsPrevious: true });
  return (
    <Loaded read={read}>
      {({ rows, read: by }) => (
        <Stack gap="tight">
          <output className="quiet">{t.readAs(by)} {rows.length < MOST_ROWS ? t.found(rows.length) : t.foundMost(rows.length)}</output>
          <Table
            caption={t.listCaption} columns={columns} rows={rows} rowKey={({ id }) => id} linkOf={({ id }) => ({ to: '/persons/$id', params: { id } })} emptyTitle={t.nobodyTitle}
            empty={<EmptyState icon="people" title={t.nobodyTitle} actions={<><RegisterLink /><GlassLink /></>}>{t.nobodyText}</EmptyState>}
          />
        </Stack>
      )}
    </Loaded>
  );
}

/** Down leads from the field to the first person; from there the rows walk by themselves. */
function useWayDown(): readonly [RefObject<HTMLElement | null>, RefObject<HTMLDivElement | null>] {
  const field = useRef<HTMLElement>(null);
  const results = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = field.current;
    const goDown = (event: KeyboardEvent): void => {
      const first = results.current?.querySelector<HTMLElement>('tbody a');
      if (event.key !== 'ArrowDown' || event.isComposing || !first) return;
      event.preventDefault();
      first.focus();
    };
    element?.addEventListener('keydown', goDown);
    return () => element?.removeEventListener('keydown', goDown);
  }, []);
  return [field, results] as const;
}

/** Finding somebody: what is typed stays out of the address, because addresses are kept in logs and histories. */
export function PersonsScreen(): ReactNode {
  const t = useMessages(personMessages);
  const [typed, setTyped] = useState('');
  const asked = useSettled(typed.trim());
  const [field, results] = useWayDown();
  return (
    <>
      <PageHeader title={t.find} lead={t.findLead} actions={<RegisterLink />} />
      <Stack>
        <search ref={field}>
          <TextField label={t.query} type="search" startsFocused autoComplete="off" maxLength={100} hint={t.queryHint} value={typed} onChange={setTyped} />
        </search>
        <div ref={results}>
          {asked.length >= FEWEST_LETTERS ? <Results asked={asked} /> : <EmptyState icon="search" title={t.startTitle}>{t.startText}</EmptyState>}
        </div>
      </Stack>
    </>
  );
}
