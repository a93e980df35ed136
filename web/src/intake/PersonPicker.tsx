import type { PlainDate } from '@dure/domain/calendar';
import { useState, type ReactNode } from 'react';
import { useRead, useSettled, type Answer } from '../client/index.ts';
import { LinkButton, TextLink } from '../design/TextLink.tsx';
import { TypeAhead } from '../design/TypeAhead.tsx';
import { useFormats, useMessages, type Formats } from '../messages/index.ts';
import { intakeMessages } from './messages.en.ts';
import './intake.css';

type Found = Answer<'POST /api/persons/search'>['rows'][number];

/** Every search is in the access log with its reader, so one letter alone asks nothing. */
const FEWEST_LETTERS = 2;

function distinctionOf({ birthOn, address }: Found, formats: Formats): string {
  return [birthOn && formats.day(birthOn as PlainDate), address].filter(Boolean).join(' · ');
}

export interface PersonPickerProps {
  readonly personId: string | null;
  readonly onPick: (personId: string, emdCode: string | null) => void;
  readonly error?: string | undefined;
}

/** Whom it is about: found by name, initials, birth date or phone, or registered anew. */
export function PersonPicker({ personId, onPick, error }: PersonPickerProps): ReactNode {
  const t = useMessages(intakeMessages);
  return (
    <div className="field intake-person">
      {/* The error summary finds the field by this name. */}
      <input type="hidden" name="personId" value={personId ?? ''} />
      {personId !== null && <Chosen personId={personId} />}
      <div className="intake-find">
        <Search label={personId === null ? t.findPerson : t.findOther} onPick={onPick} />
        {personId === null && <LinkButton kind="tertiary" icon="add" to="/persons/new">{t.registerPerson}</LinkButton>}
      </div>
      {error && <p className="field-error">{error}</p>}
    </div>
  );
}

function Chosen({ personId }: { readonly personId: string }): ReactNode {
  const t = useMessages(intakeMessages);
  const { day } = useFormats();
  const { data } = useRead('GET /api/persons/:id', { params: { id: personId } });
  if (!data) return null;
  const born = data.birthOn === null ? null : day(data.birthOn as PlainDate);
  return <p><TextLink to="/persons/$id" params={{ id: data.id }}>{data.name ?? t.nameless}</TextLink> <span className="quiet">{[born, data.address?.text].filter(Boolean).join(' · ')}</span></p>;
}

function Search({ label, onPick }: { readonly label: string; readonly onPick: PersonPickerProps['onPick'] }): ReactNode {
  const t = useMessages(intakeMessages);
  const formats = useFormats();
  const [typed, setTyped] = useState('');
  const asked = useSettled(typed.trim());
  const isAsking = asked.length >= FEWEST_LETTERS;
  const read = useRead('POST /api/persons/search', { body: { q: asked, limit: 8 } }, { enabled: isAsking, keepsPrevious: true });
  const pick = ({ id, emdCode }: Found): void => {
    setTyped('');
    onPick(id, emdCode);
  };
  return (
    <TypeAhead
      label={label} placeholder={t.findHint} typed={typed} onType={setTyped} found={isAsking ? (read.data?.rows ?? []) : []} isLoading={read.isLoading || asked !== typed.trim()} error={read.error}
      keyOf={({ id }) => id} textOf={({ name }) => name ?? ''} onChoose={pick}
    >
      {(found) => <span className="list-item-words"><span>{found.name}</span><span className="list-item-hint">{distinctionOf(found, formats)}</span></span>}
    </TypeAhead>
  );
}
