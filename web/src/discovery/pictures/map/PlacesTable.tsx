import type { ReactNode } from 'react';
import { Table } from '../../../design/Table.tsx';
import { useFormats, useMessages } from '../../../messages/index.ts';
import { rateOf, useCountWords } from '../count.ts';
import { pictureMessages } from '../messages.en.ts';
import type { PlaceCount } from './places.ts';

/** The map in numbers, sortable. */
export function PlacesTable({ places, names }: { readonly places: readonly PlaceCount[]; readonly names: ReadonlyMap<string, string> }): ReactNode {
  const t = useMessages(pictureMessages);
  const { number } = useFormats();
  const words = useCountWords();
  const name = ({ code }: PlaceCount): string => names.get(code) ?? code;
  return (
    <Table
      caption={t.mapTitle} rows={places} rowKey={({ code }) => code} emptyTitle={t.nothing} drawnAtOnce={60}
      columns={[
        { id: 'where', header: t.where, isRowHeader: true, cell: name, sortBy: name },
        { id: 'found', header: t.found, align: 'end', cell: ({ found }) => words.bare(found), sortBy: ({ found }) => found ?? 0 },
        { id: 'people', header: t.ofPeople, align: 'end', cell: ({ people }) => number(people), sortBy: ({ people }) => people },
        { id: 'rate', header: t.rateHeader, align: 'end', cell: ({ found, people }) => words.bareRate(found, people), sortBy: ({ found, people }) => rateOf(found, people) ?? 0 },
      ]}
    />
  );
}
