import type { ReactNode } from 'react';
import { ListBoxItem } from 'react-aria-components/ListBox';
import { Text } from 'react-aria-components/Text';
import type { Choice } from './choice.ts';
import { Icon } from './Icon.tsx';

/** A line of a list to choose from; the chosen one carries a check mark. */
export function ChoiceItem({ choice }: { readonly choice: Choice }): ReactNode {
  return (
    <ListBoxItem id={choice.value} textValue={choice.label} isDisabled={choice.isDisabled ?? false} className="list-item">
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
