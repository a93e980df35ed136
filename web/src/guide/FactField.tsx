import type { FactValue } from '@dure/domain/person';
import { PROGRAMMES } from '@dure/domain/programme';
import type { PlainDate } from '@dure/domain/calendar';
import { findFact, type FactDefinition } from '@dure/guide/facts';
import type { ReactNode } from 'react';
import { DateField } from '../design/DateField.tsx';
import { NumberField } from '../design/NumberField.tsx';
import { RadioGroup } from '../design/RadioGroup.tsx';
import { Select } from '../design/Select.tsx';
import { TextField } from '../design/TextField.tsx';
import { useMessages } from '../messages/index.ts';
import type { FactProps } from './fact-props.ts';
import { ListFact } from './ListFact.tsx';
import { guideMessages } from './messages.en.ts';
import { ObjectFact, RecordsFact } from './RecordsFact.tsx';
import { useFactNames } from './useFactNames.ts';

function BooleanFact({ label, hint, value, onChange }: FactProps<'boolean'>): ReactNode {
  const t = useMessages();
  const choices = [{ value: 'yes', label: t.yes }, { value: 'no', label: t.no }, { value: 'unknown', label: t.unknown }] as const;
  const chosen = value === true ? 'yes' : value === false ? 'no' : 'unknown';
  return <RadioGroup label={label} hint={hint} direction="row" choices={choices} value={chosen} onChange={(code) => onChange(code === 'unknown' ? undefined : code === 'yes')} />;
}

const UNKNOWN = '?';
const NONE = '-';

function EnumFact({ definition, label, hint, value, onChange }: FactProps<'enum'>): ReactNode {
  const t = useMessages();
  const { answer } = useFactNames();
  const choices = [
    { value: UNKNOWN, label: t.unknown }, ...(definition.nullable === true ? [{ value: NONE, label: t.none }] : []), ...definition.values.map((one) => ({ value: String(one), label: answer(String(one)) })),
  ];
  const chosen = value === undefined ? UNKNOWN : value === null ? NONE : String(value);
  const choose = (code: string): void => {
    if (code === UNKNOWN) onChange(undefined);
    else onChange(code === NONE ? null : (definition.values.find((one) => String(one) === code) ?? null));
  };
  return <Select label={label} hint={hint} choices={choices} value={chosen} onChange={choose} />;
}

function IntegerFact({ definition, label, hint, value, onChange }: FactProps<'integer'>): ReactNode {
  const { answer } = useFactNames();
  const unit = definition.unit;
  return <NumberField label={label} hint={hint} min={definition.min} max={definition.max} {...(unit === undefined ? {} : { unit: answer(unit) })} value={typeof value === 'number' ? value : undefined} onChange={onChange} />;
}

function TextFact({ label, hint, value, onChange }: Omit<FactProps, 'definition'>): ReactNode {
  return <TextField label={label} hint={hint} width="medium" maxLength={200} value={typeof value === 'string' ? value : ''} onChange={(text) => onChange(text.trim() === '' ? undefined : text)} />;
}

function DayFact({ label, hint, value, onChange }: FactProps<'day'>): ReactNode {
  return <DateField label={label} hint={hint} value={typeof value === 'string' ? (value as PlainDate) : undefined} onChange={onChange} />;
}

function ProgrammesFact(props: FactProps<'programmes'>): ReactNode {
  return <ListFact {...props} definition={{ ...props.definition, type: 'list', values: PROGRAMMES }} named="programme" />;
}

function SettingFact({ label }: FactProps<'map'>): ReactNode {
  const t = useMessages(guideMessages);
  return <p className="small quiet">{label}: {t.notEditable}</p>;
}

type Widgets = { readonly [Type in FactDefinition['type']]: (props: FactProps<Type>) => ReactNode };

/** One widget for each kind of fact; a new kind does not compile without one. */
const WIDGETS: Widgets = {
  boolean: BooleanFact, enum: EnumFact, integer: IntegerFact, list: ListFact, programmes: ProgrammesFact, records: RecordsFact, object: ObjectFact, day: DayFact, map: SettingFact, kcd: TextFact, duration: TextFact, string: TextFact,
};

export interface FactFieldProps {
  readonly factKey: string;
  /** The question instead of the short name. */
  readonly asks?: boolean;
  readonly hint?: ReactNode;
  readonly value: FactValue | undefined;
  readonly onChange: (value: FactValue | undefined) => void;
}

/** Asks for one fact of the guide's vocabulary, in the form its kind needs. */
export function FactField({ factKey, asks = false, hint, value, onChange }: FactFieldProps): ReactNode {
  const names = useFactNames();
  const definition = findFact(factKey);
  if (definition === undefined) return null;
  const Widget = WIDGETS[definition.type] as (props: FactProps) => ReactNode;
  return <Widget definition={definition} label={asks ? names.ask(factKey) : names.label(factKey)} hint={hint} value={value} onChange={onChange} />;
}
