import type { ReactNode } from 'react';
import { useMessages } from '../messages/index.ts';
import { Button } from './Button.tsx';

export interface FilterBarProps {
  readonly label: string;
  /** Fields whose values live in the address (`useFilter`). */
  readonly children: ReactNode;
  /** Present when something is filtered. */
  readonly onReset?: () => void;
  /** How many are left: '23건'. */
  readonly result?: ReactNode;
}

export function FilterBar({ label, children, onReset, result }: FilterBarProps): ReactNode {
  const t = useMessages();
  return (
    <search className="filter-bar" aria-label={label}>
      {children}
      <div className="filter-bar-end">
        {result && <output className="small quiet numeric">{result}</output>}
        {onReset && <Button kind="plain" size="small" icon="refresh" onPress={onReset}>{t.reset}</Button>}
      </div>
    </search>
  );
}
