import { useId, type ReactNode } from 'react';

/** How much of a known whole is done. */
export function ProgressBar({ label, value, max, text }: { readonly label: string; readonly value: number; readonly max: number; readonly text?: string }): ReactNode {
  const id = useId();
  return (
    <div className="progress">
      <p className="progress-words"><span id={id}>{label}</span><span className="numeric">{text ?? `${value}/${max}`}</span></p>
      <progress className="progress-bar" aria-labelledby={id} value={value} max={max} />
    </div>
  );
}
