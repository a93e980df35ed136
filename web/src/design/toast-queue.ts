import type { Tone } from './tone.ts';

export interface ToastMessage {
  readonly id: number;
  readonly tone: Tone;
  readonly text: string;
}

const SHOWN_FOR_MILLISECONDS = 6000;
const listeners = new Set<() => void>();
let queue: readonly ToastMessage[] = [];
let nextId = 1;

function publish(next: readonly ToastMessage[]): void {
  queue = next;
  for (const listener of listeners) listener();
}

/** Says briefly that something was done. Errors stay until they are closed; what must be acted on belongs in the page. */
export function toast(text: string, tone: Tone = 'success'): void {
  const id = nextId++;
  publish([...queue, { id, tone, text }]);
  if (tone !== 'danger') setTimeout(() => dismissToast(id), SHOWN_FOR_MILLISECONDS);
}

export function dismissToast(id: number): void {
  publish(queue.filter((message) => message.id !== id));
}

export const currentToasts = (): readonly ToastMessage[] => queue;

export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
