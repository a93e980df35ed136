import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { ListBox } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { useMessages } from '../messages/index.ts';
import { choiceOf, type Choice } from './choice.ts';
import { ChoiceItem } from './ChoiceItem.tsx';
import { ariaField, FieldHelp, FieldLabel, type FieldProps } from './field-parts.tsx';
import { Icon } from './Icon.tsx';

export interface SelectProps<Value extends string> extends FieldProps {
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
  readonly placeholder?: string;
  readonly width?: 'short' | 'medium' | 'full';
}

/** One of up to about fifteen; for more use `ComboBox`. */
export function Select<Value extends string>(props: SelectProps<Value>): ReactNode {
  const { choices, value, onChange, placeholder, width = 'medium' } = props;
  const t = useMessages();
  const choose = (code: unknown): void => {
    const chosen = choiceOf(choices, code);
    if (chosen !== undefined) onChange(chosen);
  };
  return (
    <AriaSelect {...ariaField(props)} value={value ?? null} onChange={choose} placeholder={placeholder ?? t.choose} className={`field field-${width}`}>
      <FieldLabel {...props} />
      <Button className="input select-button">
        <SelectValue className="select-value" />
        <Icon name="chevronDown" size="small" />
      </Button>
      <FieldHelp {...props} />
      <Popover className="popover popover-list">
        <ListBox className="list-box" items={choices}>{(choice) => <ChoiceItem id={choice.value} choice={choice} />}</ListBox>
      </Popover>
    </AriaSelect>
  );
}
