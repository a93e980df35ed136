import type { ReactNode } from 'react';
import type { ConditionLine } from './useCriteria.ts';

/** A condition in plain words; what is deeper belongs to what stands above it. */
export function ConditionList({ lines }: { readonly lines: readonly ConditionLine[] }): ReactNode {
  return <ul className="discovery-condition">{lines.map(({ depth, text }, at) => <li key={at} data-depth={depth}>{text}</li>)}</ul>;
}
