import type { ReactNode } from 'react';
import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components/RadioGroup';
import { choiceOf, type Choice } from './choice.ts';
import { ariaField, FieldHelp, FieldLabel, type FieldProps } from './field-parts.tsx';

export interface RadioGroupProps<Value extends string> extends FieldProps {
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
  /** `sides`: boxes beside each other, to compare. */
  readonly direction?: 'row' | 'column' | 'sides';
}

/** One of a few, all in sight. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>): ReactNode {
  const { choices, value, onChange, direction = 'column' } = props;
  const choose = (code: string): void => {
    const chosen = choiceOf(choices, code);
    if (chosen !== undefined) onChange(chosen);
  };
  return (
    <AriaRadioGroup {...ariaField(props)} value={value ?? null} onChange={choose} className="field">
      <FieldLabel {...props} />
      <div className={`tick-list tick-list-${direction}`}>
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} isDisabled={choice.isDisabled ?? false} className="tick">
            <span className="tick-box tick-box-round" aria-hidden="true" />
            <span>{choice.label}{choice.hint && <span className="tick-hint">{choice.hint}</span>}</span>
          </Radio>
        ))}
      </div>
      <FieldHelp {...props} />
    </AriaRadioGroup>
  );
}
