/** Copies in memory: leaving a screen and coming back loses nothing even when no save has worked yet. Personal data never goes to local storage. */
const memory = new Map<string, unknown>();

export function rememberDraft(key: string, value: unknown): void {
  memory.set(key, value);
}

export function recallDraft<Value>(key: string): Value | undefined {
  return memory.get(key) as Value | undefined;
}

export function forgetDraft(key: string): void {
  memory.delete(key);
}

/** At sign-out nothing of one person stays for the next. */
export function forgetAllDrafts(): void {
  memory.clear();
}
