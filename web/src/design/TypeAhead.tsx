import { useState, type ReactNode } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import type { ApiError } from '../client/index.ts';
import { useMessages } from '../messages/index.ts';
import { IconButton } from './Button.tsx';
import { given } from './given.ts';
import { Icon } from './Icon.tsx';

export interface TypeAheadProps<Item> {
  readonly label: string;
  /** The label is read aloud only; an icon and the placeholder stand for it. */
  readonly hidesLabel?: boolean;
  readonly placeholder?: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /** What the server found; it has matched already, nothing is filtered here. */
  readonly found: readonly Item[];
  readonly isLoading: boolean;
  /** Why nothing was looked up: whoever is told that nobody was found would register somebody twice. */
  readonly error?: ApiError | null | undefined;
  readonly keyOf: (item: Item) => string;
  /** One line of plain text for screen readers. */
  readonly textOf: (item: Item) => string;
  readonly children: (item: Item) => ReactNode;
  readonly onChoose: (item: Item) => void;
}

/** Searches while typing. A syllable that is still being composed is searched too, and Enter never chooses in the middle of one. */
export function TypeAhead<Item extends object>(props: TypeAheadProps<Item>): ReactNode {
  const { label, hidesLabel = false, placeholder, typed, onType, found, isLoading, error, keyOf, textOf, children, onChoose } = props;
  const t = useMessages();
  // The list closes when the value changes; once closed it is forgotten, so that the same item can be chosen again and Escape does not bring the list back.
  const [chosen, setChosen] = useState<string | null>(null);
  const choose = (key: unknown): void => {
    const item = found.find((one) => keyOf(one) === key);
    if (!item || key === chosen) return;
    setChosen(keyOf(item));
    onChoose(item);
  };
  const type = (text: string): void => {
    setChosen(null);
    onType(text);
  };
  return (
    <ComboBox<Item> {...(hidesLabel ? { 'aria-label': label } : {})} items={found} inputValue={typed} onInputChange={type} value={chosen} onChange={choose} onOpenChange={(isOpen) => { if (!isOpen) setChosen(null); }} allowsCustomValue allowsEmptyCollection={typed.trim() !== ''} className="field type-ahead">
      {!hidesLabel && <Label className="field-label">{label}</Label>}
      <Group className="input input-with-button">
        <Icon name="search" size="small" />
        <Input {...given({ placeholder })} className="input-bare" type="search" />
        {typed !== '' && <IconButton slot={null} icon="close" size="small" label={t.clear} onPress={() => type('')} excludeFromTabOrder />}
      </Group>
      <Popover className="popover popover-list" isNonModal>
        <ListBox<Item> className="list-box" renderEmptyState={() => <p className="list-empty">{error ? `${error.title}. ${error.nextStep}` : isLoading ? t.loading : t.nothingFound}</p>}>
          {(item) => <ListBoxItem id={keyOf(item)} textValue={textOf(item)} className="list-item">{children(item)}</ListBoxItem>}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
