import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useRead, useSettled, type Answer } from '../client/index.ts';
import { TypeAhead } from '../design/TypeAhead.tsx';
import { useFormats, useMessages, type Formats } from '../messages/index.ts';
import { shellMessages } from './messages.en.ts';

type Found = Answer<'POST /api/persons/search'>['rows'][number];

/** Every search is in the access log with its reader, so one letter alone asks nothing. */
const FEWEST_LETTERS = 2;

/** What tells two people of one name apart, as far as the searcher may see it. */
function distinctionOf({ birthOn, age, address }: Found, formats: Formats, years: (age: number) => string): string {
  const born = birthOn && `${formats.day(birthOn)}${age === null ? '' : ` (${years(age)})`}`;
  return [born, address].filter(Boolean).join(' · ');
}

/** Finds a person from anywhere, by name, initials, birth date or phone. */
export function PersonSearchBox(): ReactNode {
  const t = useMessages(shellMessages);
  const formats = useFormats();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const asked = useSettled(typed.trim());
  const isAsking = asked.length >= FEWEST_LETTERS;
  const read = useRead('POST /api/persons/search', { body: { q: asked, limit: 8 } }, { enabled: isAsking, keepsPrevious: true });
  const open = ({ id }: Found): void => {
    setTyped('');
    void navigate({ to: '/persons/$id', params: { id } } as never);
  };
  return (
    <search className="top-bar-search">
      <TypeAhead
        label={t.personSearch} hidesLabel placeholder={`${t.personSearch} (${t.personSearchHint})`}
        typed={typed} onType={setTyped} found={isAsking ? (read.data?.rows ?? []) : []} isLoading={read.isLoading || asked !== typed.trim()} error={read.error}
        keyOf={({ id }) => id} textOf={({ name }) => name ?? ''} onChoose={open}
      >
        {(found) => <span className="list-item-words"><span>{found.name}</span><span className="list-item-hint">{distinctionOf(found, formats, t.years)}</span></span>}
      </TypeAhead>
    </search>
  );
}
