import type { FactValue } from '@dure/domain/person';
import type { SettingForm } from '@dure/guide/setting';
import { useState, type ReactNode } from 'react';
import { Button, IconButton } from '../design/Button.tsx';
import { CheckboxGroup } from '../design/Checkbox.tsx';
import { Columns, Stack } from '../design/Layout.tsx';
import { NumberField } from '../design/NumberField.tsx';
import { RadioGroup } from '../design/RadioGroup.tsx';
import { Select } from '../design/Select.tsx';
import { TextArea, TextField } from '../design/TextField.tsx';
import { useMessages } from '../messages/index.ts';
import { settingMessages } from './messages.en.ts';
import { rowsOf, tableOf, type TableRow } from './value.ts';

interface FieldProps<Kind extends SettingForm['kind']> {
  readonly form: Extract<SettingForm, { kind: Kind }>;
  readonly label: string;
  readonly value: FactValue | undefined;
  readonly onChange: (value: FactValue) => void;
}

function ChoiceValue({ form, label, value, onChange }: FieldProps<'choice'>): ReactNode {
  const choices = form.options.map((one) => ({ value: String(one.value), label: one.label }));
  return <RadioGroup label={label} direction="row" choices={choices} value={choices.find((one) => one.value === String(value))?.value} onChange={(code) => onChange(form.options.find((one) => String(one.value) === code)?.value ?? null)} />;
}

function NumberValue({ form, label, value, onChange }: FieldProps<'whole-number'>): ReactNode {
  return <NumberField label={label} min={form.min} max={form.max} unit={form.unit} value={typeof value === 'number' ? value : undefined} onChange={(next) => { if (next !== undefined) onChange(next); }} />;
}

function NumbersValue({ form, value, onChange }: FieldProps<'numbers'>): ReactNode {
  const known = (typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}) as Readonly<Record<string, FactValue>>;
  return (
    <Columns>
      {form.fields.map(({ name, label, min, max, unit }) => (
        <NumberField key={name} label={label} min={min} max={max} unit={unit} value={typeof known[name] === 'number' ? known[name] : undefined} onChange={(next) => onChange({ ...known, [name]: next ?? null })} />
      ))}
    </Columns>
  );
}

function NamesValue({ form, label, value, onChange }: FieldProps<'names'>): ReactNode {
  const t = useMessages(settingMessages);
  const names = Array.isArray(value) ? (value as readonly FactValue[]).map(String) : [];
  const [text, setText] = useState(names.join(', '));
  if (form.options !== undefined) return <CheckboxGroup label={label} choices={form.options.map((one) => ({ value: one, label: one }))} value={names} onChange={(next) => onChange(next)} />;
  const type = (typed: string): void => {
    setText(typed);
    onChange([...new Set(typed.split(/[,\n]/u).map((name) => name.trim()).filter((name) => name !== ''))]);
  };
  return <TextArea label={label} hint={t.list} rows={3} value={text} onChange={type} maxLength={1000} />;
}

type TableKind = 'decisions' | 'renames' | 'amounts';

function Content({ kind, row, onChange }: { readonly kind: TableKind; readonly row: TableRow; readonly onChange: (content: string) => void }): ReactNode {
  const t = useMessages(settingMessages);
  if (kind === 'decisions') return <Select label={t.decision} width="short" choices={[{ value: 'yes', label: t.yes }, { value: 'no', label: t.no }, { value: 'open', label: t.open }]} value={row.content === '' ? 'open' : row.content} onChange={onChange} />;
  return <TextField label={kind === 'renames' ? t.after : t.amount} inputMode={kind === 'amounts' ? 'numeric' : 'text'} width="medium" maxLength={60} value={row.content} onChange={onChange} />;
}

function TableValue({ kind, label, value, onChange }: Omit<FieldProps<TableKind>, 'form'> & { readonly kind: TableKind }): ReactNode {
  const t = useMessages(settingMessages);
  const [rows, setRows] = useState<readonly TableRow[]>(() => (rowsOf(value).length === 0 ? [{ name: '', content: '' }] : rowsOf(value)));
  const put = (next: readonly TableRow[]): void => {
    setRows(next);
    onChange(tableOf(kind, next));
  };
  const edit = (at: number, row: TableRow): void => put(rows.map((one, index) => (index === at ? row : one)));
  const nameLabel = { decisions: t.service, renames: t.before, amounts: t.year }[kind];
  return (
    <fieldset className="setting-table">
      <legend className="visually-hidden">{label}</legend>
      <Stack gap="tight">
        {rows.map((row, at) => (
          <div key={at} className="setting-table-row">
            <TextField label={nameLabel} width="medium" maxLength={60} value={row.name} onChange={(name) => edit(at, { ...row, name })} />
            <Content kind={kind} row={row} onChange={(content) => edit(at, { ...row, content })} />
            <IconButton icon="trash" size="small" label={t.removeRow(at + 1)} onPress={() => put(rows.filter((_one, index) => index !== at))} />
          </div>
        ))}
        <div><Button kind="tertiary" size="small" icon="add" onPress={() => setRows([...rows, { name: '', content: '' }])}>{t.addRow}</Button></div>
      </Stack>
    </fieldset>
  );
}

const DecisionsValue = (props: FieldProps<'decisions'>): ReactNode => <TableValue {...props} kind="decisions" />;
const RenamesValue = (props: FieldProps<'renames'>): ReactNode => <TableValue {...props} kind="renames" />;
const AmountsValue = (props: FieldProps<'amounts'>): ReactNode => <TableValue {...props} kind="amounts" />;

type Widgets = { readonly [Kind in SettingForm['kind']]: (props: FieldProps<Kind>) => ReactNode };

/** One widget for each kind of setting; a new kind does not compile without one. */
const WIDGETS: Widgets = { choice: ChoiceValue, 'whole-number': NumberValue, numbers: NumbersValue, names: NamesValue, decisions: DecisionsValue, renames: RenamesValue, amounts: AmountsValue };

export interface ValueFieldProps {
  readonly form: SettingForm;
  readonly label: string;
  readonly value: FactValue | undefined;
  readonly onChange: (value: FactValue) => void;
}

export function ValueField(props: ValueFieldProps): ReactNode {
  const Widget = WIDGETS[props.form.kind] as (props: ValueFieldProps) => ReactNode;
  return <Widget {...props} />;
}
