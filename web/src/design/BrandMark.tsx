import type { ReactNode } from 'react';

/** Three rings that hold each other: 두레, neighbours who share the work. */
export function BrandMark(): ReactNode {
  return (
    <svg className="brand-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect className="brand-mark-ground" width="32" height="32" rx="8" />
      <g className="brand-mark-line" fill="none" strokeWidth="2.4">
        <circle cx="11" cy="12" r="4.5" />
        <circle cx="21" cy="12" r="4.5" />
        <circle cx="16" cy="20.5" r="4.5" />
      </g>
    </svg>
  );
}
