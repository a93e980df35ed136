import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Disclosure as AriaDisclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { Icon } from './Icon.tsx';

export interface DisclosureProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly startsOpen?: boolean;
}

/** A heading that unfolds. */
export function Disclosure({ title, children, startsOpen = false }: DisclosureProps): ReactNode {
  return (
    <AriaDisclosure className="disclosure" defaultExpanded={startsOpen}>
      <h3 className="disclosure-heading">
        <Button slot="trigger" className="disclosure-button"><Icon name="chevronRight" size="small" />{title}</Button>
      </h3>
      <DisclosurePanel className="disclosure-panel">{children}</DisclosurePanel>
    </AriaDisclosure>
  );
}
