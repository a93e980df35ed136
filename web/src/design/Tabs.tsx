import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
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

/** On a phone the tabs go on beyond the edge; the one that is open is brought into sight, also when the page opens on it. */
function useSelectedInSight(selected: string): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const frame = list.current;
    const tab = frame?.querySelector<HTMLElement>('[aria-selected="true"]');
    if (frame && tab) frame.scrollLeft = tab.offsetLeft - (frame.clientWidth - tab.offsetWidth) / 2;
  }, [selected]);
  return list;
}

export function Tabs({ label, items, selected, onSelect }: TabsProps): ReactNode {
  const list = useSelectedInSight(selected);
  return (
    <AriaTabs className="tabs" selectedKey={selected} onSelectionChange={(key) => onSelect(String(key))}>
      <TabList ref={list} aria-label={label} className="tab-list">
        {items.map(({ id, label: text, count }) => (
          <Tab key={id} id={id} className="tab">{text}{count !== undefined && <span className="tab-count">{count}</span>}</Tab>
        ))}
      </TabList>
      {items.map(({ id, content }) => <TabPanel key={id} id={id} className="tab-panel">{content}</TabPanel>)}
    </AriaTabs>
  );
}
