import { useCallback, useMemo } from 'react';
import { useRead } from '../client/index.ts';
import type { Choice } from '../design/choice.ts';

export interface Towns {
  readonly choices: readonly Choice[];
  /** The name of a 행정동 code; the code itself while names are on their way, nothing for nothing. */
  readonly nameOf: (code: string | null | undefined) => string;
}

const NOWHERE: readonly { readonly code: string; readonly name: string }[] = [];

/** The 행정동 of the municipalities one works in; every screen shares one answer. */
export function useTowns(): Towns {
  const { data } = useRead('GET /api/jurisdictions', {});
  const rows = data?.rows ?? NOWHERE;
  const choices = useMemo(() => rows.map(({ code, name }) => ({ value: code, label: name })).toSorted((a, b) => a.label.localeCompare(b.label, 'ko')), [rows]);
  const nameOf = useCallback((code: string | null | undefined) => (code ? (rows.find((one) => one.code === code)?.name ?? code) : ''), [rows]);
  return { choices, nameOf };
}
