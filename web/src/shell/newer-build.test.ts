import { expect, it, vi } from 'vitest';
import { loadNewerBuild } from './newer-build.ts';

it('loads the page again when a part of it is gone, and not for ever', () => {
  const kept = new Map<string, string>();
  const store = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
  const reload = vi.fn<() => void>();
  const missing = (now: number): boolean => {
    const event = new Event('vite:preloadError', { cancelable: true });
    loadNewerBuild(event, { now, store, reload });
    return event.defaultPrevented;
  };
  expect([missing(1_000_000), missing(1_010_000), missing(1_100_000)]).toEqual([true, false, true]);
  expect(reload).toHaveBeenCalledTimes(2);
});
