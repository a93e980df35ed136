import type { PlainDate } from '@dure/domain/calendar';
import { useMemo, type ReactNode } from 'react';
import { useRead } from '../../client/index.ts';
import { Card } from '../../design/Card.tsx';
import { EmptyState } from '../../design/EmptyState.tsx';
import { Stack } from '../../design/Layout.tsx';
import { Loaded } from '../../design/Loaded.tsx';
import { Table, type Column } from '../../design/Table.tsx';
import { Button } from '../../design/Button.tsx';
import { useTowns } from '../../jurisdiction/useTowns.ts';
import { useFormats, useMessages } from '../../messages/index.ts';
import { useLabels } from '../../messages/useLabels.ts';
import { useMe } from '../../session/useMe.ts';
import { useFilter } from '../../shell/location.ts';
import { visitMessages } from '../messages.en.ts';
import type { VisitRow } from '../useVisitWords.ts';
import { VisitEntry } from '../WeekGrid.tsx';
import { townStateLabels } from './labels.ts';
import { TOWN_STATES, townsOf, type TownVisits } from './town.ts';
import { Legend, VisitMap } from './VisitMap.tsx';

/** The visits of the chosen 행정동, day by day. */
function TownCard({ town, name }: { readonly town: TownVisits; readonly name: string }): ReactNode {
  const t = useMessages(visitMessages);
  const { dayWithWeekday } = useFormats();
  return (
    <Card title={name} aside={t.shown(town.rows.length)}>
      {[...new Set(town.rows.map(({ on }) => on))].map((on) => (
        <div key={on}>
          <p className="strong">{dayWithWeekday(on as PlainDate)}</p>
          {town.rows.filter((visit) => visit.on === on).map((visit) => <VisitEntry key={visit.id} visit={visit} withStaff />)}
        </div>
      ))}
    </Card>
  );
}

interface TableProps {
  readonly towns: readonly TownVisits[];
  readonly selected: string;
  readonly onSelect: (code: string) => void;
}

/** The same in words and numbers. */
function TownTable({ towns, selected, onSelect }: TableProps): ReactNode {
  const t = useMessages(visitMessages);
  const { nameOf } = useTowns();
  const state = useLabels(townStateLabels);
  const columns: readonly Column<TownVisits>[] = [
    { id: 'town', header: t.where, isRowHeader: true, cell: ({ code }) => <Button size="small" kind={code === selected ? 'secondary' : 'tertiary'} onPress={() => onSelect(code)}>{nameOf(code)}</Button> },
    { id: 'all', header: t.screenTitle, align: 'end', cell: ({ rows }) => <span className="numeric strong">{rows.length}</span> },
    ...TOWN_STATES.map((one): Column<TownVisits> => ({ id: one, header: state(one), align: 'end', cell: ({ counts }) => <span className="numeric">{counts[one] === 0 ? '–' : counts[one]}</span> })),
  ];
  return <Card title={t.mapTable} isFlush><Table caption={t.mapTable} columns={columns} rows={towns} rowKey={({ code }) => code} emptyTitle={t.noVisits} /></Card>;
}

/** Where the visits of some days lie, drawn and in a table; one 행정동 of them in full. */
export function MapView({ rows }: { readonly rows: readonly VisitRow[] }): ReactNode {
  const t = useMessages(visitMessages);
  const { today } = useMe();
  const { nameOf } = useTowns();
  const [selected, select] = useFilter('town');
  const towns = useMemo(() => townsOf(rows, today as PlainDate), [rows, today]);
  const read = useRead('GET /api/visits/places', {});
  const town = towns.find(({ code }) => code === selected);
  return (
    <Loaded read={read} lines={8}>
      {({ rows: places }) => {
        const drawn = places.map((place) => ({ ...place, name: nameOf(place.code) }));
        return (
          <Stack>
            <p className="small quiet">{t.mapNote}</p>
            <div className="visit-map-page">
              <figure className="visit-map-frame" aria-label={t.map}><VisitMap places={drawn} towns={towns} selected={selected} onSelect={select} /><Legend /></figure>
              {town === undefined ? <EmptyState icon="calendar" title={towns.length === 0 ? t.noVisits : t.mapChoose} /> : <TownCard town={town} name={nameOf(town.code)} />}
            </div>
            <TownTable towns={towns} selected={selected} onSelect={select} />
            <p className="small quiet">{t.mapSource}</p>
          </Stack>
        );
      }}
    </Loaded>
  );
}
