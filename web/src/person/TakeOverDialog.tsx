import { useState, type ReactNode } from 'react';
import { useRead, useWrite, type ApiError } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import type { ConflictField } from '../design/ConflictDialog.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { RadioGroup } from '../design/RadioGroup.tsx';
import { useMessages } from '../messages/index.ts';
import { additionsOf, asConflictFields, combine, type FormField } from './conflict.ts';
import { EMPTY_PERSON, formOf, inputOf, settled, type PersonForm } from './form.ts';
import { personMessages } from './messages.en.ts';
import { useFieldWords } from './useFieldWords.ts';
import { useToday } from './useToday.ts';

const pick = (form: PersonForm, fields: readonly FormField[]): Partial<PersonForm> => Object.fromEntries(fields.map((field) => [field, form[field]]));

export interface TakeOverDialogProps {
  readonly personId: string;
  readonly typed: PersonForm;
  readonly onClose: () => void;
  /** The record says now what it should. */
  readonly onDone: () => void;
}

/** New numbers are added to those that the record has; none is taken away by not being typed again. */
export function withKnownPhones(typed: PersonForm, record: PersonForm): PersonForm {
  const known = record.phones.filter(({ digits }) => digits !== '');
  const fresh = typed.phones.filter(({ digits }) => digits !== '' && !known.some((phone) => phone.digits === digits));
  return { ...typed, phones: fresh.length === 0 ? record.phones : [...known, ...fresh] };
}

type Side = 'mine' | 'theirs';

interface SidesProps {
  readonly fields: readonly ConflictField[];
  readonly isPending: boolean;
  readonly onClose: () => void;
  readonly onTake: (kept: Readonly<Record<string, Side>>) => void;
}

function SidesDialog({ fields, isPending, onClose, onTake }: SidesProps): ReactNode {
  const t = useMessages(personMessages);
  const { cancel, save, none } = useMessages();
  const [kept, setKept] = useState<Readonly<Record<string, Side>>>({});
  const sides = Object.fromEntries(fields.map(({ name }) => [name, kept[name] ?? 'mine']));
  return (
    <Dialog title={t.takeOver} isOpen onClose={onClose} size="large" actions={<><Button kind="tertiary" onPress={onClose}>{cancel}</Button><Button kind="primary" isPending={isPending} onPress={() => onTake(sides)}>{save}</Button></>}>
      <p>{t.takeOverLead}</p>
      {fields.map(({ name, label, mine, theirs }) => (
        <RadioGroup<Side> key={name} label={label} direction="sides" choices={[{ value: 'mine', label: t.takeOverTyped, hint: mine || none }, { value: 'theirs', label: t.takeOverKnown, hint: theirs || none }]} value={sides[name]} onChange={(side) => setKept((before) => ({ ...before, [name]: side }))} />
      ))}
    </Dialog>
  );
}

interface ChoiceProps extends TakeOverDialogProps {
  readonly record: PersonForm;
  readonly etag: string | undefined;
  readonly onChanged: () => void;
}

function Choice({ personId, typed, record, etag, onClose, onDone, onChanged }: ChoiceProps): ReactNode {
  const t = useMessages(personMessages);
  const today = useToday();
  const words = useFieldWords();
  const save = useWrite('PUT /api/persons/:id');
  const [error, setError] = useState<ApiError>();
  const mine = withKnownPhones(settled(typed, today), record);
  const fields = additionsOf(mine, record, EMPTY_PERSON);
  const take = (kept: Readonly<Record<string, Side>>): void => {
    // What is not asked about stays as the record has it.
    const asked = Object.fromEntries(fields.map((field) => [field, kept[field] ?? 'mine']));
    const person = inputOf(combine(EMPTY_PERSON, { ...EMPTY_PERSON, ...pick(mine, fields) }, record, asked), today);
    save.send({ params: { id: personId }, body: { person }, ifMatch: etag }).then(onDone, (refused: ApiError) => (refused.isConflict ? onChanged() : setError(refused)));
  };
  if (error) return <Dialog title={t.takeOver} isOpen onClose={onClose} size="small"><ErrorNotice error={error} /></Dialog>;
  if (fields.length > 0) return <SidesDialog fields={asConflictFields(fields, mine, record, words)} isPending={save.isPending} onClose={onClose} onTake={take} />;
  return <Dialog title={t.isThis} isOpen onClose={onClose} size="small" actions={<Button kind="primary" onPress={onDone}>{t.openRecord}</Button>}><p>{t.nothingNew}</p></Dialog>;
}

/** The person being typed is there already: what was typed is put beside the record, and the officer chooses. */
export function TakeOverDialog(props: TakeOverDialogProps): ReactNode {
  const t = useMessages(personMessages);
  const read = useRead('GET /api/persons/:id', { params: { id: props.personId } });
  if (read.data) return <Choice {...props} record={formOf(read.data)} etag={read.etag} onChanged={read.refresh} />;
  return <Dialog title={t.isThis} isOpen onClose={props.onClose} size="small"><Loaded read={read}>{() => null}</Loaded></Dialog>;
}
