import { useIsNarrow } from '../useIsNarrow.ts';
import type { MapFrame } from './layout.ts';

const WIDE: MapFrame = { width: 760, height: 560 };
const NARROW: MapFrame = { width: 360, height: 480 };

/** A page for a hand is drawn upright, and its names are as large as on a desk. */
export function useMapFrame(): MapFrame {
  return useIsNarrow() ? NARROW : WIDE;
}
