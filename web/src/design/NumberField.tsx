import type { ReactNode } from 'react';
import { Input } from 'react-aria-components/Input';
import { NumberField as AriaNumberField } from 'react-aria-components/NumberField';
import { ariaField, FieldHelp, FieldLabel, type FieldProps } from './field-parts.tsx';
import { given } from './given.ts';

export interface NumberFieldProps extends FieldProps {
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  /** Stands behind the number: 원, 점, 명. */
  readonly unit?: string;
}

/** Digits with separators of thousands; arrow keys step. The wheel changes nothing, because a page scrolls over it. */
export function NumberField(props: NumberFieldProps): ReactNode {
  const { value, onChange, min, max, step, unit } = props;
  return (
    <AriaNumberField {...ariaField(props)} {...given({ minValue: min, maxValue: max, step })} isWheelDisabled value={value ?? NaN} onChange={(next) => onChange(Number.isNaN(next) ? undefined : next)} className="field field-short">
      <FieldLabel {...props} />
      <span className="input-with-unit">
        <Input className="input numeric" />
        {unit && <span className="input-unit">{unit}</span>}
      </span>
      <FieldHelp {...props} />
    </AriaNumberField>
  );
}
