import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** A `$name` of the screen's path. */
export function useParam(name: string): string {
  const params: Readonly<Record<string, string | undefined>> = useParams({ strict: false });
  const value = params[name];
  if (value === undefined) throw new Error(`The path of this screen has no $${name}.`);
  return value;
}

/** A filter kept in the address: survives reload and 'back', and can be sent to a colleague. Never for personal data. */
export function useFilter(name: string, otherwise = ''): readonly [string, (value: string) => void] {
  const search: Readonly<Record<string, string | undefined>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = useCallback(
    (value: string) => void navigate({ to: '.', replace: true, resetScroll: false, search: ((before: Record<string, string>) => ({ ...before, [name]: value === otherwise ? undefined : value })) as never }),
    [navigate, name, otherwise],
  );
  return [search[name] ?? otherwise, change] as const;
}
