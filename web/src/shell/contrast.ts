import { useSyncExternalStore } from 'react';

export type Contrast = 'light' | 'high-contrast';

const KEPT_AS = 'dure.contrast';
const listeners = new Set<() => void>();

/** The choice made here, else what the operating system asks for. */
function preferred(): Contrast {
  const kept = localStorage.getItem(KEPT_AS);
  if (kept === 'light' || kept === 'high-contrast') return kept;
  return matchMedia('(prefers-contrast: more)').matches ? 'high-contrast' : 'light';
}

let current: Contrast = preferred();

function show(): void {
  document.documentElement.dataset['krdsMode'] = current;
  for (const listener of listeners) listener();
}

export function chooseContrast(contrast: Contrast): void {
  current = contrast;
  localStorage.setItem(KEPT_AS, contrast);
  show();
}

/** Sets the mode before the first paint. */
export function applyContrast(): void {
  show();
}

export function useContrast(): Contrast {
  return useSyncExternalStore((listener) => { listeners.add(listener); return () => listeners.delete(listener); }, () => current);
}
