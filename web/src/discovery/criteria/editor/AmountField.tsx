import type { Threshold } from '@dure/domain/discovery';
import type { ReactNode } from 'react';
import { NumberField } from '../../../design/NumberField.tsx';
import { Select } from '../../../design/Select.tsx';
import { useMessages } from '../../../messages/index.ts';
import { discoveryMessages } from '../../messages.en.ts';
import { useCriterionWords, type ThresholdView } from '../../useCriteria.ts';

const TYPED = 'typed';

export interface AmountFieldProps {
  readonly label: string;
  readonly value: Threshold;
  readonly onChange: (value: Threshold) => void;
  readonly thresholds: readonly ThresholdView[];
  readonly error?: string | undefined;
}

/** A number of its own, or one that the municipality decides with a date. */
export function AmountField({ label, value, onChange, thresholds, error }: AmountFieldProps): ReactNode {
  const t = useMessages(discoveryMessages);
  const words = useCriterionWords();
  const choices = [{ value: TYPED, label: t.typed }, ...thresholds.map((one) => ({ value: one.key, label: `${words.threshold(one).label} (${one.value})` }))];
  const isTyped = typeof value === 'number';
  const choose = (key: string): void => onChange(key === TYPED ? (thresholds.find((one) => !isTyped && one.key === value.setting)?.value ?? 0) : { setting: key });
  return (
    <div className="discovery-amount">
      <Select label={label} width="medium" choices={choices} value={isTyped ? TYPED : value.setting} onChange={choose} />
      {isTyped && <NumberField label={`${label} ${t.number}`} min={0} max={100_000} value={Number.isNaN(value) ? undefined : value} onChange={(next) => onChange(next ?? Number.NaN)} error={error} />}
    </div>
  );
}
