import type { PlainDate } from '@dure/domain/calendar';
import type { ReactNode } from 'react';
import { Checkbox } from '../../design/Checkbox.tsx';
import { ComboBox } from '../../design/ComboBox.tsx';
import { DatePicker } from '../../design/DatePicker.tsx';
import type { FieldProps } from '../../design/field-parts.tsx';
import { NumberField } from '../../design/NumberField.tsx';
import { RadioGroup } from '../../design/RadioGroup.tsx';
import { Select } from '../../design/Select.tsx';
import { TextArea, TextField } from '../../design/TextField.tsx';
import type { ActField, ActValues } from './spec.ts';

interface WidgetProps<Kind extends ActField['kind']> {
  readonly field: Extract<ActField, { kind: Kind }>;
  readonly common: FieldProps;
  readonly values: ActValues;
  readonly onChange: (value: unknown) => void;
}

const asText = (values: ActValues, name: string): string => (typeof values[name] === 'string' ? values[name] : '');

function ChoiceWidget({ field, common, values, onChange }: WidgetProps<'choice'>): ReactNode {
  const value = asText(values, field.name) || undefined;
  if (field.look === 'radio') return <RadioGroup {...common} choices={field.choices} value={value} onChange={onChange} />;
  if (field.look === 'search') return <ComboBox {...common} width="full" choices={field.choices} value={value} onChange={onChange} />;
  return <Select {...common} width="full" choices={field.choices} value={value} onChange={onChange} />;
}

type Widgets = { readonly [Kind in ActField['kind']]: (props: WidgetProps<Kind>) => ReactNode };

const WIDGETS: Widgets = {
  words: ({ field, common, values, onChange }) => <TextArea {...common} rows={field.rows ?? 3} maxLength={2000} value={asText(values, field.name)} onChange={onChange} />,
  line: ({ field, common, values, onChange }) => <TextField {...common} type={field.type ?? 'text'} maxLength={100} value={asText(values, field.name)} onChange={onChange} />,
  choice: ChoiceWidget,
  day: ({ field, common, values, onChange }) => <DatePicker {...common} value={(asText(values, field.name) || undefined) as PlainDate | undefined} onChange={onChange} {...(field.min ? { min: field.min as PlainDate } : {})} />,
  number: ({ field, common, values, onChange }) => <NumberField {...common} min={field.min} max={field.max} unit={field.unit} value={typeof values[field.name] === 'number' ? (values[field.name] as number) : undefined} onChange={onChange} />,
  tick: ({ field, values, onChange }) => <Checkbox name={field.name} isSelected={values[field.name] === true} onChange={onChange}>{field.label}</Checkbox>,
};

export interface ActFieldsProps {
  readonly fields: readonly ActField[];
  readonly values: ActValues;
  readonly onChange: (name: string, value: unknown) => void;
  readonly errorOf: (name: string) => string | undefined;
}

/** The fields of an act in their order; a field that depends on another appears with it. */
export function ActFields({ fields, values, onChange, errorOf }: ActFieldsProps): ReactNode {
  return fields.filter(({ when }) => when?.(values) ?? true).map((field) => {
    const { name, label, hint, required } = field;
    const common: FieldProps = { name, label, error: errorOf(name), ...(hint ? { hint } : {}), ...(required ? { required } : {}) };
    const widget = WIDGETS[field.kind] as (props: WidgetProps<ActField['kind']>) => ReactNode;
    return <div key={name} className="stack stack-tight">{widget({ field, common, values, onChange: (value) => onChange(name, value) })}{field.note?.(values)}</div>;
  });
}
