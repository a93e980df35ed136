import type { SafetyLevel } from '@dure/domain/person';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useWrite } from '../client/index.ts';
import { Badge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { ConfirmDialog } from '../design/ConfirmDialog.tsx';
import { Disclosure } from '../design/Disclosure.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import type { Tone } from '../design/tone.ts';
import { useFormats, useMessages } from '../messages/index.ts';
import { personMessages } from './messages.en.ts';
import { recordMessages } from './record.en.ts';
import { SafetyFields, type SafetyForm } from './SafetyFields.tsx';
import type { PersonDetail } from './section.ts';

type Note = NonNullable<PersonDetail['safetyNotes']>[number];

const TONES: Readonly<Record<SafetyLevel, Tone>> = { notice: 'info', caution: 'warning', danger: 'danger' };
const EMPTY: SafetyForm = { level: 'caution', words: '' };

function NoteLine({ note, children }: { readonly note: Note; readonly children?: ReactNode }): ReactNode {
  const t = useMessages(recordMessages);
  const { moment } = useFormats();
  return (
    <li>
      <Row place="apart">
        <Row><Badge tone={note.endedAt ? 'neutral' : TONES[note.level]}>{t.levelOf(note.level)}</Badge><span className="small quiet">{note.endedAt ? t.safetyEnded(moment(note.endedAt)) : t.safetySince(moment(note.at))}</span></Row>
        {children}
      </Row>
      <p>{note.words}</p>
    </li>
  );
}

function AddNote({ personId, onEnd }: { readonly personId: string; readonly onEnd: () => void }): ReactNode {
  const t = useMessages(recordMessages);
  const { cancel, save } = useMessages();
  const [form, setForm] = useState(EMPTY);
  const [isTried, setTried] = useState(false);
  const warn = useWrite('POST /api/persons/:id/safety-notes');
  const isMissing = form.words.trim() === '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!isMissing) warn.send({ params: { id: personId }, body: { level: form.level, words: form.words.trim() } }).then(onEnd, () => undefined);
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {warn.error && <ErrorNotice error={warn.error} />}
      <SafetyFields value={form} onChange={setForm} error={isTried && isMissing ? t.safetyMissing : undefined} />
      <Row place="end"><Button kind="tertiary" onPress={onEnd}>{cancel}</Button><Button type="submit" kind="primary" isPending={warn.isPending}>{save}</Button></Row>
    </form>
  );
}

/** Warnings for whoever visits: a tier of its own, ended and never deleted. */
export function SafetyCard({ person, notes }: { readonly person: PersonDetail; readonly notes: readonly Note[] }): ReactNode {
  const t = useMessages(recordMessages);
  const words = useMessages(personMessages);
  const [isAdding, setAdding] = useState(false);
  const [ending, setEnding] = useState<string>();
  const end = useWrite('DELETE /api/persons/:id/safety-notes/:noteId');
  const mayWrite = person.permissions.includes('safety:write');
  const live = notes.filter(({ endedAt }) => endedAt === null);
  const past = notes.filter(({ endedAt }) => endedAt !== null);
  const endNote = (noteId: string): void => void end.send({ params: { id: person.id, noteId } }).then(() => setEnding(undefined), () => undefined);
  return (
    <Card title={t.safety} aside={mayWrite && !isAdding && <Button size="small" kind="tertiary" icon="add" onPress={() => setAdding(true)}>{t.safetyAdd}</Button>}>
      <p className="small quiet">{words.safetyHint}</p>
      {live.length === 0 && !isAdding && <p>{t.safetyNone}</p>}
      <ul className="stack">{live.map((note) => <NoteLine key={note.id} note={note}>{mayWrite && <Button size="small" kind="plain" onPress={() => setEnding(note.id)}>{t.safetyEnd}</Button>}</NoteLine>)}</ul>
      {isAdding && <AddNote personId={person.id} onEnd={() => setAdding(false)} />}
      {past.length > 0 && <Disclosure title={t.safetyPast(past.length)}><Stack><ul className="stack">{past.map((note) => <NoteLine key={note.id} note={note} />)}</ul></Stack></Disclosure>}
      {ending && (
        <ConfirmDialog title={t.safetyEndTitle} isOpen onClose={() => setEnding(undefined)} action={t.safetyEnd} isPending={end.isPending} onConfirm={() => endNote(ending)}>
          {end.error ? <ErrorNotice error={end.error} /> : t.safetyEndText}
        </ConfirmDialog>
      )}
    </Card>
  );
}
