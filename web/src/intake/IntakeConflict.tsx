import type { PlainDate } from '@dure/domain/calendar';
import type { IntakeDraft, SectionKey } from '@dure/domain/intake';
import { findFact } from '@dure/guide/facts';
import type { ReactNode } from 'react';
import { useRead, type Kept, type Meeting } from '../client/index.ts';
import { ConflictDialog } from '../design/ConflictDialog.tsx';
import { useFactNames } from '../guide/useFactNames.ts';
import { useTowns } from '../jurisdiction/useTowns.ts';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { factText } from '../person/fact-text.ts';
import { useFactWords } from '../person/useFactWords.ts';
import { factsOf } from './form.ts';
import { intakeMessages } from './messages.en.ts';
import { sectionLabels } from './section-words.ts';

interface Told {
  readonly label: string;
  readonly textOf: (form: IntakeDraft) => string;
}

function useNameOf(personId: string | null): string {
  const { data } = useRead('GET /api/persons/:id', { params: { id: personId ?? '' } }, { enabled: personId !== null });
  const t = useMessages(intakeMessages);
  return personId === null ? '' : (data?.name ?? t.nameless);
}

/** A fact of the guide, or the officer's words of one part. */
function useTalk(): (name: string) => Told | undefined {
  const t = useMessages(intakeMessages);
  const words = useFactWords();
  const names = useFactNames();
  const label = useLabels(sectionLabels);
  return (name) => {
    const [kind, key = ''] = name.split(/\.(.*)/u);
    if (kind === 'facts') {
      const definition = findFact(key);
      return { label: names.label(key), textOf: (form) => { const value = factsOf(form)[key]; return value === undefined ? '' : factText(definition, value, words); } };
    }
    if (kind !== 'sections') return undefined;
    const section = key.replace(/\.text$/u, '') as SectionKey;
    return { label: `${label(section)} · ${t.words}`, textOf: ({ counselling }) => counselling.sections[section].text };
  };
}

function useTold({ mine, theirs }: Meeting<IntakeDraft>): (name: string) => Told {
  const t = useMessages(intakeMessages);
  const { day } = useFormats();
  const { nameOf } = useTowns();
  const talk = useTalk();
  const names = { mine: useNameOf(mine.personId), theirs: useNameOf(theirs.personId) };
  const told: Readonly<Record<string, Told>> = {
    kind: { label: t.kindLabel, textOf: ({ kind }) => t.kind(kind) },
    source: { label: t.sourceLabel, textOf: ({ source }) => t.source(source) },
    sourceDetail: { label: t.sourceDetail, textOf: ({ sourceDetail }) => sourceDetail },
    personId: { label: t.person, textOf: (form) => (form === mine ? names.mine : names.theirs) },
    emdCode: { label: t.area, textOf: ({ emdCode }) => (emdCode === null ? '' : (nameOf(emdCode) ?? '')) },
    'closing.doneOnTheSpot': { label: t.doneOnTheSpot, textOf: ({ counselling }) => counselling.doneOnTheSpot },
    'closing.nextStep': { label: t.nextStep, textOf: ({ counselling }) => (counselling.nextStep === null ? '' : t.nextStepName(counselling.nextStep)) },
    'closing.nextOn': { label: t.nextOn, textOf: ({ counselling }) => (counselling.nextOn === null ? '' : day(counselling.nextOn as PlainDate)) },
  };
  return (name) => talk(name) ?? told[name] ?? { label: name, textOf: () => '' };
}

/** Two officers went on with the same intake; each part that both changed is a choice. */
export function IntakeConflict({ meeting, isPending, onCancel, onSave }: { readonly meeting: Meeting<IntakeDraft>; readonly isPending: boolean; readonly onCancel: () => void; readonly onSave: (kept: Kept) => void }): ReactNode {
  const told = useTold(meeting);
  const fields = meeting.names.map((name) => {
    const { label, textOf } = told(name);
    return { name, label, mine: textOf(meeting.mine), theirs: textOf(meeting.theirs) };
  });
  return <ConflictDialog isOpen fields={fields} isPending={isPending} onCancel={onCancel} onSave={onSave} />;
}
