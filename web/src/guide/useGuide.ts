import type * as TheGuide from '@dure/guide';
import { useQuery } from '@tanstack/react-query';

export type Guide = typeof TheGuide;

/** The whole guide, fetched when it is first needed: it answers here without a round trip, and without a connection. */
export function useGuide(): { readonly guide: Guide | undefined; readonly failed: boolean } {
  const { data, isError } = useQuery({ queryKey: ['the guide'], queryFn: () => import('@dure/guide'), staleTime: Infinity, gcTime: Infinity });
  return { guide: data, failed: isError };
}
