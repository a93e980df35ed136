import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import { CheckboxGroup as AriaCheckboxGroup } from 'react-aria-components/CheckboxGroup';
import type { Choice } from './choice.ts';
import { ariaField, FieldHelp, FieldLabel, type FieldProps } from './field-parts.tsx';
import { given } from './given.ts';
import { Icon } from './Icon.tsx';

function Box({ isSelected, isIndeterminate }: { readonly isSelected: boolean; readonly isIndeterminate: boolean }): ReactNode {
  return <span className="tick-box" aria-hidden="true">{isIndeterminate ? <Icon name="minus" size="small" /> : isSelected && <Icon name="check" size="small" />}</span>;
}

export interface CheckboxProps {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isIndeterminate?: boolean;
  readonly isDisabled?: boolean;
  readonly error?: boolean;
  readonly name?: string;
}

export function Checkbox({ children, isSelected, onChange, isIndeterminate = false, isDisabled = false, error = false, name }: CheckboxProps): ReactNode {
  return (
    <AriaCheckbox {...given({ name })} isSelected={isSelected} onChange={onChange} isIndeterminate={isIndeterminate} isDisabled={isDisabled} isInvalid={error} className="tick">
      {(state) => <><Box {...state} /><span>{children}</span></>}
    </AriaCheckbox>
  );
}

export interface CheckboxGroupProps<Value extends string> extends FieldProps {
  readonly choices: readonly Choice<Value>[];
  readonly value: readonly Value[];
  readonly onChange: (value: Value[]) => void;
  readonly direction?: 'row' | 'column';
}

/** Several of a few. */
export function CheckboxGroup<Value extends string>(props: CheckboxGroupProps<Value>): ReactNode {
  const { choices, value, onChange, direction = 'column' } = props;
  const change = (codes: readonly string[]): void => onChange(choices.filter((choice) => codes.includes(choice.value)).map((choice) => choice.value));
  return (
    <AriaCheckboxGroup {...ariaField(props)} value={[...value]} onChange={change} className="field">
      <FieldLabel {...props} />
      <div className={`tick-list tick-list-${direction}`}>
        {choices.map((choice) => (
          <AriaCheckbox key={choice.value} value={choice.value} isDisabled={choice.isDisabled ?? false} className="tick">
            {(state) => <><Box {...state} /><span>{choice.label}{choice.hint && <span className="tick-hint">{choice.hint}</span>}</span></>}
          </AriaCheckbox>
        ))}
      </div>
      <FieldHelp {...props} />
    </AriaCheckboxGroup>
  );
}
