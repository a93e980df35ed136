import type { FactValue } from '@dure/domain/person';
import type { ReactNode } from 'react';
import { Button } from '../design/Button.tsx';
import { Checkbox } from '../design/Checkbox.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { TextField } from '../design/TextField.tsx';
import { useMessages } from '../messages/index.ts';
import type { FactProps } from './fact-props.ts';
import { guideMessages } from './messages.en.ts';

type Entry = Readonly<Record<string, FactValue>>;
interface FieldsProps {
  readonly of: Readonly<Record<string, 'string' | 'boolean'>>;
  readonly entry: Entry;
  readonly onChange: (entry: Entry) => void;
}

function Fields({ of, entry, onChange }: FieldsProps): ReactNode {
  const t = useMessages(guideMessages);
  const set = (field: string, value: FactValue | undefined): void => {
    const { [field]: _before, ...rest } = entry;
    onChange(value === undefined ? rest : { ...rest, [field]: value });
  };
  return (
    <Row place="top">
      {Object.entries(of).map(([field, type]) => type === 'boolean'
        ? <Checkbox key={field} isSelected={entry[field] === true} onChange={(is) => set(field, is)}>{t.field(field)}</Checkbox>
        : <TextField key={field} label={t.field(field)} width="short" maxLength={60} value={typeof entry[field] === 'string' ? entry[field] : ''} onChange={(text) => set(field, text === '' ? undefined : text)} />)}
    </Row>
  );
}

/** A history: nothing said, none at all, or entries. */
export function RecordsFact({ definition, label, hint, value, onChange }: FactProps<'records'>): ReactNode {
  const t = useMessages(guideMessages);
  const entries = Array.isArray(value) ? (value as readonly Entry[]) : [];
  const isNone = Array.isArray(value) && entries.length === 0;
  const put = (at: number, entry: Entry): void => onChange(entries.map((one, index) => (index === at ? entry : one)));
  const drop = (at: number): void => onChange(entries.length === 1 ? undefined : entries.filter((_one, index) => index !== at));
  return (
    <fieldset className="guide-fieldset">
      <legend className="field-label">{label}</legend>
      {hint !== undefined && <p className="field-hint">{hint}</p>}
      <Stack gap="tight">
        {entries.map((entry, at) => (
          <Row key={at} place="apart">
            <Fields of={definition.of} entry={entry} onChange={(next) => put(at, next)} />
            <Button kind="plain" size="small" icon="trash" onPress={() => drop(at)}>{t.removeRecord}</Button>
          </Row>
        ))}
        <Row>
          <Checkbox isSelected={isNone} onChange={(none) => onChange(none ? [] : undefined)}>{t.confirmedNone}</Checkbox>
          <Button kind="tertiary" size="small" icon="add" onPress={() => onChange([...entries, {}])}>{t.addRecord}</Button>
        </Row>
      </Stack>
    </fieldset>
  );
}

/** Yes-or-no parts of one thing; both left empty on purpose is an answer too. */
export function ObjectFact({ definition, label, hint, value, onChange }: FactProps<'object'>): ReactNode {
  const t = useMessages(guideMessages);
  const entry = typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Entry) : {};
  const nothing = Object.fromEntries(Object.keys(definition.of).map((field) => [field, false]));
  const isNone = value !== undefined && Object.keys(definition.of).every((field) => entry[field] === false);
  return (
    <fieldset className="guide-fieldset">
      <legend className="field-label">{label}</legend>
      {hint !== undefined && <p className="field-hint">{hint}</p>}
      <Row>
        <Fields of={definition.of} entry={entry} onChange={(next) => onChange({ ...nothing, ...next })} />
        <Checkbox isSelected={isNone} onChange={(none) => onChange(none ? nothing : undefined)}>{t.confirmedNone}</Checkbox>
      </Row>
    </fieldset>
  );
}
