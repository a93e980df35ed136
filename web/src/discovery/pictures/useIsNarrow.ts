import { useSyncExternalStore } from 'react';

const NARROW_WINDOW = '(max-width: 45rem)';

function subscribe(listener: () => void): () => void {
  const media = matchMedia(NARROW_WINDOW);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

/** Whether the page is for a hand: a picture drawn narrow keeps its words as large as on a desk. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(NARROW_WINDOW).matches);
}
