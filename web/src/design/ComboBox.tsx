import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { ListBox } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { useMessages } from '../messages/index.ts';
import { choiceOf, type Choice } from './choice.ts';
import { ChoiceItem } from './ChoiceItem.tsx';
import { ariaField, FieldHelp, FieldLabel, type FieldProps } from './field-parts.tsx';
import { given } from './given.ts';
import { Icon } from './Icon.tsx';
import { matchesKorean } from './korean-match.ts';

export interface ComboBoxProps<Value extends string> extends FieldProps {
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | undefined;
  readonly onChange: (value: Value | undefined) => void;
  readonly placeholder?: string;
  readonly width?: 'short' | 'medium' | 'full';
}

/** One of many that are all known here: typing narrows, initial consonants work. */
export function ComboBox<Value extends string>(props: ComboBoxProps<Value>): ReactNode {
  const { choices, value, onChange, placeholder, width = 'medium' } = props;
  const t = useMessages();
  return (
    <AriaComboBox {...ariaField(props)} defaultItems={choices} value={value ?? null} onChange={(code) => onChange(choiceOf(choices, code))} defaultFilter={matchesKorean} allowsEmptyCollection menuTrigger="focus" className={`field field-${width}`}>
      <FieldLabel {...props} />
      <Group className="input input-with-button">
        <Input {...given({ placeholder })} className="input-bare" />
        <Button className="icon-button icon-button-small"><Icon name="chevronDown" size="small" /></Button>
      </Group>
      <FieldHelp {...props} />
      <Popover className="popover popover-list">
        <ListBox<Choice<Value>> className="list-box" renderEmptyState={() => <p className="list-empty">{t.nothingFound}</p>}>{(choice) => <ChoiceItem id={choice.value} choice={choice} />}</ListBox>
      </Popover>
    </AriaComboBox>
  );
}
