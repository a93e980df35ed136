import type { ReactNode } from 'react';

export interface Described {
  readonly term: string;
  /** Absent values are shown as a dash, not left out: a reader sees that it is not known. */
  readonly value: ReactNode;
}

/** Facts of a record. */
export function DescriptionList({ items, columns = 2 }: { readonly items: readonly Described[]; readonly columns?: 1 | 2 | 3 }): ReactNode {
  return (
    <dl className={`facts facts-${columns}`}>
      {items.map(({ term, value }) => (
        <div key={term} className="fact"><dt>{term}</dt><dd>{value === undefined || value === null || value === '' ? '–' : value}</dd></div>
      ))}
    </dl>
  );
}

export interface Step {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
}

/** Where one is in a path with a known end. */
export function Steps({ label, steps, current }: { readonly label: string; readonly steps: readonly Step[]; readonly current: string }): ReactNode {
  const at = steps.findIndex(({ id }) => id === current);
  return (
    <ol className="steps" aria-label={label}>
      {steps.map(({ id, label: text, hint }, position) => (
        <li key={id} className={`step ${position < at ? 'step-done' : position === at ? 'step-now' : 'step-ahead'}`} {...(position === at ? { 'aria-current': 'step' as const } : {})}>
          <span className="step-number" aria-hidden="true">{position < at ? '✓' : position + 1}</span>
          <span className="step-words"><span className="step-label">{text}</span>{hint && <span className="small quiet">{hint}</span>}</span>
        </li>
      ))}
    </ol>
  );
}
