import { dataClassOf, DISCLOSURE_ITEM_CODES, type DataClass, type DisclosureItem } from '@dure/domain/access';
import { inFormOrder } from '@dure/domain/consent';
import type { ReactNode } from 'react';
import { disclosureItemLabels } from '../access/item-labels.ts';
import { CheckboxGroup } from '../design/Checkbox.tsx';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { consentMessages } from './messages.en.ts';

const CLASSES: readonly DataClass[] = ['general', 'sensitive', 'unique'];

export interface ItemPickerProps {
  readonly value: readonly DisclosureItem[];
  readonly onChange: (items: readonly DisclosureItem[]) => void;
  /** What may be chosen at all; default everything. */
  readonly among?: readonly DisclosureItem[];
  readonly error?: string | undefined;
  readonly name: string;
}

/** Items in the three classes of the law, because each class is agreed to by itself (개인정보 보호법 제22조). */
export function ItemPicker({ value, onChange, among = DISCLOSURE_ITEM_CODES, error, name }: ItemPickerProps): ReactNode {
  const t = useMessages(consentMessages);
  const label = useLabels(disclosureItemLabels);
  const groups = CLASSES.map((dataClass) => ({ dataClass, items: among.filter((item) => dataClassOf(item) === dataClass) })).filter(({ items }) => items.length > 0);
  const change = (dataClass: DataClass, chosen: readonly DisclosureItem[]): void => onChange(inFormOrder([...value.filter((item) => dataClassOf(item) !== dataClass), ...chosen]));
  return (
    <div className="consent-items">
      {groups.map(({ dataClass, items }, at) => (
        <CheckboxGroup
          key={dataClass} label={t.dataClass(dataClass)} choices={items.map((item) => ({ value: item, label: label(item) }))} value={value.filter((item) => dataClassOf(item) === dataClass)}
          onChange={(chosen) => change(dataClass, chosen)} {...(at === 0 ? { name, error } : {})}
        />
      ))}
    </div>
  );
}
