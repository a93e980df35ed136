import type { Family, FamilyMember } from '@dure/domain/picture';
import type { ReactNode } from 'react';
import { Table, type Column } from '../design/Table.tsx';
import { useMessages } from '../messages/index.ts';
import { GenogramFigure } from './GenogramFigure.tsx';
import { GenogramLegend } from './GenogramLegend.tsx';
import { pictureMessages } from './messages.en.ts';
import { useFamilyWords } from './words.ts';

/** Everybody of the drawing, with every line of it in words. */
function FamilyList({ family }: { readonly family: Family }): ReactNode {
  const t = useMessages(pictureMessages);
  const { nameOf, noteOf, sexAndAge, kinOf, bondsOf } = useFamilyWords();
  const lines = (texts: readonly string[]): ReactNode => (texts.length === 0 ? t.nothing : texts.map((line) => <div key={line}>{line}</div>));
  const columns: readonly Column<FamilyMember>[] = [
    { id: 'who', header: t.who, isRowHeader: true, cell: (member) => [nameOf(member), noteOf(member)].filter(Boolean).join(' · ') },
    { id: 'age', header: t.sexAndAge, cell: sexAndAge },
    { id: 'kin', header: t.kin, cell: (member) => lines(kinOf(member, family)) },
    { id: 'bonds', header: t.ties, cell: (member) => lines(bondsOf(member, family)) },
    { id: 'source', header: t.source, cell: ({ source, words, isDeceased }) => [isDeceased && source === 'record' ? t.deceasedMember : t.sourceOf(source), words].filter(Boolean).join(' · ') },
  ];
  return <Table caption={t.asList} columns={columns} rows={family.members} rowKey={({ key }) => key} emptyTitle={t.listEmpty} />;
}

/** The drawing and its list; while it is edited both follow what is typed. */
export function Genogram({ family, children }: { readonly family: Family; readonly children?: ReactNode }): ReactNode {
  const { nameOf, sexAndAge, kinOf, bondsOf } = useFamilyWords();
  const text = family.members.map((member) => [nameOf(member), sexAndAge(member), ...kinOf(member, family), ...bondsOf(member, family)].filter(Boolean).join(', ')).join('. ');
  return (
    <>
      <GenogramFigure family={family} text={text} />
      <GenogramLegend />
      {children}
      <FamilyList family={family} />
    </>
  );
}
