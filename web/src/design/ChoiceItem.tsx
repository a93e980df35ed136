import type { ReactNode } from 'react';
import { ListBoxItem } from 'react-aria-components/ListBox';
import { Text } from 'react-aria-components/Text';
import type { Choice } from './choice.ts';
import { Icon } from './Icon.tsx';

export interface ChoiceItemProps {
  /** The choice's value: the list tells its lines apart by the prop of this name, also when the choices change their order. */
  readonly id: string;
  readonly choice: Choice;
}

/** A line of a list to choose from; the chosen one carries a check mark. */
export function ChoiceItem({ id, choice }: ChoiceItemProps): ReactNode {
  return (
    <ListBoxItem id={id} textValue={choice.label} isDisabled={choice.isDisabled ?? false} className="list-item">
      {({ isSelected }) => (
        <>
          <span className="list-item-words">
            <Text slot="label">{choice.label}</Text>
            {choice.hint && <Text slot="description" className="list-item-hint">{choice.hint}</Text>}
          </span>
          {isSelected && <Icon name="check" size="small" />}
        </>
      )}
    </ListBoxItem>
  );
}
