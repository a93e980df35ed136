import { useSyncExternalStore } from 'react';
import type { MapFrame } from './layout.ts';

const WIDE: MapFrame = { width: 760, height: 560 };
const NARROW: MapFrame = { width: 360, height: 480 };
const NARROW_WINDOW = '(max-width: 45rem)';

/** A page for a hand is drawn upright, and its names are as large as on a desk. */
export function useMapFrame(): MapFrame {
  const isNarrow = useSyncExternalStore(
    (listener) => {
      const media = matchMedia(NARROW_WINDOW);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => matchMedia(NARROW_WINDOW).matches,
  );
  return isNarrow ? NARROW : WIDE;
}
