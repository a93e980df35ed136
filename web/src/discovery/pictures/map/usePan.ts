import { useRef, type PointerEvent } from 'react';

/** So many pixels are a drag and no press. */
const DRAG = 5;

interface Grip {
  readonly pointer: number;
  x: number;
  y: number;
  isDrag: boolean;
}

/** Moves the map with the mouse while it is enlarged; `onDrag` is told the way in parts of the drawn width. */
export function usePan(isEnabled: boolean, onDrag: (dx: number, dy: number) => void): Readonly<Record<'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel', (event: PointerEvent<SVGSVGElement>) => void>> {
  const grip = useRef<Grip | undefined>(undefined);
  const end = (): void => { grip.current = undefined; };
  return {
    onPointerDown: (event) => { if (isEnabled && event.button === 0) grip.current = { pointer: event.pointerId, x: event.clientX, y: event.clientY, isDrag: false }; },
    onPointerMove: (event) => {
      const held = grip.current;
      if (held?.pointer !== event.pointerId) return;
      const [dx, dy] = [event.clientX - held.x, event.clientY - held.y];
      if (!held.isDrag && Math.hypot(dx, dy) < DRAG) return;
      // From now on the press that ends here is on no area.
      if (!held.isDrag) event.currentTarget.setPointerCapture(event.pointerId);
      const { width } = event.currentTarget.getBoundingClientRect();
      Object.assign(held, { x: event.clientX, y: event.clientY, isDrag: true });
      onDrag(-dx / Math.max(1, width), -dy / Math.max(1, width));
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}
