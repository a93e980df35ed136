import type { ReactNode } from 'react';
import { ComboBox } from '../design/ComboBox.tsx';
import type { FieldProps } from '../design/field-parts.tsx';
import { useMessages } from '../messages/index.ts';
import { jurisdictionMessages } from './messages.en.ts';
import { useTowns } from './useTowns.ts';

export interface TownPickerProps extends Omit<FieldProps, 'label'> {
  readonly label?: string;
  readonly value: string | undefined;
  readonly onChange: (code: string | undefined) => void;
}

/** One 행정동: typing narrows, initial consonants work. */
export function TownPicker({ label, value, onChange, ...field }: TownPickerProps): ReactNode {
  const t = useMessages(jurisdictionMessages);
  const { choices } = useTowns();
  // The widget reads its choices once; they are fresh when they have arrived.
  return <ComboBox key={choices.length} {...field} label={label ?? t.town} choices={choices} value={value} onChange={onChange} />;
}
