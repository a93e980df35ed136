import { SEXES, SPELL_KINDS, SPELLS, type DiscoveryLeaf, type LeafKind, type Selection, type SpellKind, type Threshold } from '@dure/domain/discovery';
import type { ReactNode } from 'react';
import { CheckboxGroup } from '../../../design/Checkbox.tsx';
import { Select } from '../../../design/Select.tsx';
import { useMessages } from '../../../messages/index.ts';
import { useLabels } from '../../../messages/useLabels.ts';
import { groupingLabels, leafLabels, measureLabels, sexLabels, spellLabels, spellValueLabels } from '../../labels.ts';
import { discoveryMessages } from '../../messages.en.ts';
import type { ThresholdView } from '../../useCriteria.ts';
import { AmountField } from './AmountField.tsx';
import type { Fault } from './faults.ts';
import { SelectionFields } from './SelectionFields.tsx';
import { SpanField } from './SpanField.tsx';
import { BLANKS, turnedInto } from './tree.ts';

/** The fields of each kind in the order of reading. */
const FIELDS = {
  'compare': ['op', 'value'], 'one-of': ['values'], 'spell': ['spell', 'values'], 'began': ['spell', 'values', 'time', 'within'], 'amount': ['selection', 'measure', 'per', 'within', 'atLeast'],
  'burst': ['selection', 'measure', 'per', 'within', 'days', 'atLeast'], 'overlap': ['within', 'atLeast'], 'stay': ['selection', 'per', 'atLeast', 'ended', 'gap', 'quiet'],
  'readmitted': ['selection', 'within', 'days', 'atLeast', 'gap'], 'first': ['selection', 'within'], 'none': ['selection', 'within'],
} as const satisfies Readonly<Record<LeafKind, readonly string[]>>;
type FieldName = (typeof FIELDS)[LeafKind][number];

const KINDS = Object.keys(BLANKS) as readonly LeafKind[];
const OPS = ['>=', '>', '<=', '<'] as const;
const TIMES = ['any', 'first', 'again'] as const;
const FEW_MEASURES = ['claims', 'institutions'] as const;
const MEASURES = ['claims', 'care-days', 'benefit-days', 'visit-days', 'institutions'] as const;

export interface LeafFieldsProps {
  readonly leaf: DiscoveryLeaf;
  readonly onChange: (leaf: DiscoveryLeaf) => void;
  readonly thresholds: readonly ThresholdView[];
  readonly faults: readonly Fault[];
}

interface FieldProps extends LeafFieldsProps {
  /** The leaf as a record of its fields; which of them there are, FIELDS says. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly set: (change: Readonly<Record<string, unknown>>) => void;
}

function useErrors(faults: readonly Fault[]): (field: string) => string | undefined {
  const t = useMessages(discoveryMessages);
  const words: Readonly<Record<Fault['code'], string>> = { number: t.numberMissing, span: t.spanMissing, values: t.valuesMissing, code: t.codeWrong, empty: t.groupEmpty };
  return (field) => { const fault = faults.find((one) => one.field === field); return fault && words[fault.code]; };
}

function ValuesField({ leaf, fields, set, faults }: FieldProps): ReactNode {
  const t = useMessages(discoveryMessages);
  const [sex, value] = [useLabels(sexLabels), useLabels(spellValueLabels)];
  const error = useErrors(faults)('values');
  const known = leaf.kind === 'one-of' ? SEXES.map((one) => ({ value: one, label: sex(one) })) : SPELLS[fields['of'] as SpellKind].map((one) => ({ value: one, label: value(one) }));
  return <div className="discovery-node-wide"><CheckboxGroup<string> label={t.values} direction="row" choices={known} value={fields['values'] as readonly string[]} onChange={(values) => set({ values })} error={error} /></div>;
}

function SpellField({ fields, set }: FieldProps): ReactNode {
  const t = useMessages(discoveryMessages);
  const label = useLabels(spellLabels);
  return <Select label={t.of} choices={SPELL_KINDS.map((one) => ({ value: one, label: label(one) }))} value={fields['of'] as SpellKind} onChange={(of) => set({ of, values: [SPELLS[of][0]] })} />;
}

function TimeField({ leaf, set, onChange, fields }: FieldProps): ReactNode {
  const t = useMessages(discoveryMessages);
  const words = { any: t.timeAny, first: t.timeFirst, again: t.timeAgain };
  const drop = (): void => onChange(Object.fromEntries(Object.entries(leaf).filter(([name]) => name !== 'time')) as unknown as DiscoveryLeaf);
  return <Select label={t.time} width="short" choices={TIMES.map((one) => ({ value: one, label: words[one] }))} value={(fields['time'] as 'first' | undefined) ?? 'any'} onChange={(time) => (time === 'any' ? drop() : set({ time }))} />;
}

function MeasureField({ leaf, fields, set }: FieldProps): ReactNode {
  const t = useMessages(discoveryMessages);
  const label = useLabels(measureLabels);
  return <Select label={t.measure} choices={(leaf.kind === 'burst' ? FEW_MEASURES : MEASURES).map((one) => ({ value: one, label: label(one) }))} value={fields['measure'] as 'claims'} onChange={(measure) => set({ measure })} />;
}

function PerField({ leaf, fields, set }: FieldProps): ReactNode {
  const t = useMessages(discoveryMessages);
  const label = useLabels(groupingLabels);
  return <Select label={t.per} choices={(leaf.kind === 'burst' ? (['person', 'illness'] as const) : (['person', 'illness', 'institution'] as const)).map((one) => ({ value: one, label: label(one) }))} value={fields['per'] as 'person'} onChange={(per) => set({ per })} />;
}

function OpField({ fields, set }: FieldProps): ReactNode {
  const t = useMessages(discoveryMessages);
  return <Select label={t.op} width="short" choices={OPS.map((one) => ({ value: one, label: { '>=': '≥', '>': '>', '<=': '≤', '<': '<' }[one] }))} value={fields['op'] as '>='} onChange={(op) => set({ op })} />;
}

/** A number under a name. */
const amount = (name: 'value' | 'atLeast' | 'days' | 'gap' | 'quiet') => function Amount({ leaf, fields, set, thresholds, faults }: FieldProps): ReactNode {
  const t = useMessages(discoveryMessages);
  const labels = { value: t.age2, atLeast: t.atLeast, days: leaf.kind === 'readmitted' ? t.daysAgain : t.days, gap: t.gap, quiet: t.quiet };
  return <AmountField label={labels[name]} value={fields[name] as Threshold} thresholds={thresholds} onChange={(value) => set({ [name]: value })} error={useErrors(faults)(name)} />;
};

const span = (name: 'within' | 'ended') => function Span({ fields, set, faults }: FieldProps): ReactNode {
  const t = useMessages(discoveryMessages);
  return <SpanField label={t[name]} value={fields[name] as string} onChange={(value) => set({ [name]: value })} error={useErrors(faults)(name)} />;
};

function SelectionField({ fields, set }: FieldProps): ReactNode {
  return <SelectionFields value={fields['of'] as Selection} onChange={(of) => set({ of })} />;
}

const PARTS: Readonly<Record<FieldName, (props: FieldProps) => ReactNode>> = {
  op: OpField, value: amount('value'), values: ValuesField, spell: SpellField, time: TimeField, within: span('within'), ended: span('ended'), selection: SelectionField, measure: MeasureField, per: PerField,
  atLeast: amount('atLeast'), days: amount('days'), gap: amount('gap'), quiet: amount('quiet'),
};

/** One leaf: its kind, and the fields that its kind has. What a new kind has in common with the old one stays. */
export function LeafFields(props: LeafFieldsProps): ReactNode {
  const t = useMessages(discoveryMessages);
  const label = useLabels(leafLabels);
  const { leaf, onChange } = props;
  const set = (change: Readonly<Record<string, unknown>>): void => onChange({ ...leaf, ...change } as DiscoveryLeaf);
  return (
    <div className="discovery-node-fields">
      <Select label={t.kind} choices={KINDS.map((kind) => ({ value: kind, label: label(kind) }))} value={leaf.kind} onChange={(kind) => onChange(turnedInto(leaf, kind))} />
      {FIELDS[leaf.kind].map((name) => { const Part = PARTS[name]; return <Part key={name} {...props} fields={leaf as unknown as Readonly<Record<string, unknown>>} set={set} />; })}
    </div>
  );
}
