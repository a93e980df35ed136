import type { PlainDate } from '@dure/domain/calendar';
import { PROGRAMMES } from '@dure/domain/programme';
import type { FactDefinition } from '@dure/guide/facts';
import type { ReactNode } from 'react';
import { Checkbox, CheckboxGroup } from '../design/Checkbox.tsx';
import { DatePicker } from '../design/DatePicker.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { NumberField } from '../design/NumberField.tsx';
import { RadioGroup } from '../design/RadioGroup.tsx';
import { Select } from '../design/Select.tsx';
import { TextField } from '../design/TextField.tsx';
import { programmeName } from '../guide/programme-name.ts';
import { useFactNames } from '../guide/useFactNames.ts';
import { useMessages } from '../messages/index.ts';
import type { FactDraft } from './fact-draft.ts';
import { recordMessages } from './record.en.ts';

export interface FactFieldProps {
  readonly factKey: string;
  readonly definition: FactDefinition;
  readonly draft: FactDraft;
  readonly error: string | undefined;
  readonly onChange: (draft: FactDraft) => void;
}

interface Own extends FactFieldProps {
  /** The label and error in the properties of a field. */
  readonly field: { readonly label: string; readonly error: string | undefined };
}

function YesNo({ draft, field, onChange }: Own): ReactNode {
  const { yes, no } = useMessages();
  return <RadioGroup {...field} direction="row" choices={[{ value: 'true', label: yes }, { value: 'false', label: no }]} value={draft.text === '' ? undefined : draft.text} onChange={(text) => onChange({ ...draft, text })} />;
}

function Amount({ definition, draft, field, onChange }: Own): ReactNode {
  const { answer } = useFactNames();
  const limits = definition.type === 'integer' ? { min: definition.min, max: definition.max, ...(definition.unit === undefined ? {} : { unit: answer(definition.unit) }) } : {};
  return <NumberField {...field} {...limits} value={draft.number} onChange={(number) => onChange({ ...draft, number })} />;
}

function OneOf({ definition, draft, field, onChange }: Own): ReactNode {
  const { answer } = useFactNames();
  const values = definition.type === 'enum' ? definition.values.map(String) : [];
  return <Select {...field} choices={values.map((value) => ({ value, label: answer(value) }))} value={draft.text === '' ? undefined : draft.text} onChange={(text) => onChange({ ...draft, text })} />;
}

function Several({ definition, draft, field, onChange }: Own): ReactNode {
  const t = useMessages(recordMessages);
  const { answer } = useFactNames();
  const values = definition.type === 'programmes' ? PROGRAMMES : definition.type === 'list' ? definition.values : undefined;
  return (
    <Stack gap="tight">
      {values
        ? <CheckboxGroup {...field} direction="row" isDisabled={draft.none} choices={values.map((value) => ({ value, label: definition.type === 'programmes' ? programmeName(value) : answer(value) }))} value={draft.chosen} onChange={(chosen) => onChange({ ...draft, chosen })} />
        : <TextField {...field} hint={t.factListHint} isDisabled={draft.none} value={draft.text} onChange={(text) => onChange({ ...draft, text })} />}
      <Checkbox isSelected={draft.none} onChange={(none) => onChange({ ...draft, none })}>{t.factConfirmedNone}</Checkbox>
    </Stack>
  );
}

function Period({ draft, field, onChange }: Own): ReactNode {
  const t = useMessages(recordMessages);
  const units = ['D', 'W', 'M', 'Y'].map((unit) => ({ value: unit, label: t.periodOf(draft.number ?? 1, unit).replace(/^\d+\s*/u, '') }));
  return (
    <Row place="top">
      <NumberField {...field} min={0} value={draft.number} onChange={(number) => onChange({ ...draft, number })} />
      <Select label={t.periodUnit} width="short" choices={units} value={draft.unit} onChange={(unit) => onChange({ ...draft, unit })} />
    </Row>
  );
}

function Day({ draft, field, onChange }: Own): ReactNode {
  return <DatePicker {...field} value={draft.text === '' ? undefined : (draft.text as PlainDate)} onChange={(day) => onChange({ ...draft, text: day ?? '' })} />;
}

function Words({ draft, field, onChange }: Own): ReactNode {
  return <TextField {...field} maxLength={500} value={draft.text} onChange={(text) => onChange({ ...draft, text })} />;
}

const FIELDS: { readonly [Type in FactDefinition['type']]?: (props: Own) => ReactNode } = { boolean: YesNo, integer: Amount, enum: OneOf, list: Several, programmes: Several, duration: Period, day: Day };

/** The widget for a kind of fact; the question stands above it as an officer would ask it. */
export function FactField(props: FactFieldProps): ReactNode {
  const names = useFactNames();
  const Field = FIELDS[props.definition.type] ?? Words;
  return <Field {...props} field={{ label: names.ask(props.factKey), error: props.error }} />;
}
