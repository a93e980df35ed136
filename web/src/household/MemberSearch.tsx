import type { PlainDate } from '@dure/domain/calendar';
import { useState, type ReactNode } from 'react';
import { useRead, useSettled, type Answer } from '../client/index.ts';
import { TypeAhead } from '../design/TypeAhead.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { recordMessages } from '../person/record.en.ts';

type Found = Answer<'POST /api/persons/search'>['rows'][number];

const FEWEST_LETTERS = 2;

/** Finds somebody who is registered already and lives here too. */
export function MemberSearch({ taken, onChoose }: { readonly taken: readonly string[]; readonly onChoose: (found: Found) => void }): ReactNode {
  const t = useMessages(recordMessages);
  const { day } = useFormats();
  const [typed, setTyped] = useState('');
  const asked = useSettled(typed.trim());
  const isAsking = asked.length >= FEWEST_LETTERS;
  const read = useRead('POST /api/persons/search', { body: { q: asked, limit: 8 } }, { enabled: isAsking, keepsPrevious: true });
  const found = isAsking ? (read.data?.rows ?? []).filter(({ id, see }) => see === 'full' && !taken.includes(id)) : [];
  const choose = (person: Found): void => {
    setTyped('');
    onChoose(person);
  };
  return (
    <TypeAhead label={t.memberSearch} placeholder={t.memberHint} typed={typed} onType={setTyped} found={found} isLoading={read.isLoading} error={read.error} keyOf={({ id }) => id} textOf={({ name }) => name ?? ''} onChoose={choose}>
      {({ name, birthOn, address }) => <span className="list-item-words"><span>{name}</span><span className="list-item-hint">{[birthOn && day(birthOn as PlainDate), address].filter(Boolean).join(' · ')}</span></span>}
    </TypeAhead>
  );
}
