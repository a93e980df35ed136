import type { ReactNode } from 'react';
import { Switch as AriaSwitch } from 'react-aria-components/Switch';

export interface SwitchProps {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean;
}

/** Works at once, without a save. */
export function Switch({ children, isSelected, onChange, isDisabled = false }: SwitchProps): ReactNode {
  return (
    <AriaSwitch isSelected={isSelected} onChange={onChange} isDisabled={isDisabled} className="switch">
      <span className="switch-track" aria-hidden="true"><span className="switch-thumb" /></span>
      <span>{children}</span>
    </AriaSwitch>
  );
}
