import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs';

export interface TabItem {
  readonly id: string;
  readonly label: string;
  /** Stands behind the label, as a number of things to do. */
  readonly count?: number;
  readonly content: ReactNode;
}

export interface TabsProps {
  readonly label: string;
  readonly items: readonly TabItem[];
  /** Keep it in the address with `useFilter`, so that reload and 'back' find the same tab. */
  readonly selected: string;
  readonly onSelect: (id: string) => void;
}

export function Tabs({ label, items, selected, onSelect }: TabsProps): ReactNode {
  return (
    <AriaTabs className="tabs" selectedKey={selected} onSelectionChange={(key) => onSelect(String(key))}>
      <TabList aria-label={label} className="tab-list">
        {items.map(({ id, label: text, count }) => (
          <Tab key={id} id={id} className="tab">{text}{count !== undefined && <span className="tab-count">{count}</span>}</Tab>
        ))}
      </TabList>
      {items.map(({ id, content }) => <TabPanel key={id} id={id} className="tab-panel">{content}</TabPanel>)}
    </AriaTabs>
  );
}
