import { useSyncExternalStore } from 'react';

export type Language = 'ko' | 'en';

const KEPT_AS = 'dure.language';
const listeners = new Set<() => void>();
let current: Language = localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'ko';

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function currentLanguage(): Language {
  return current;
}

export function chooseLanguage(language: Language): void {
  current = language;
  localStorage.setItem(KEPT_AS, language);
  document.documentElement.lang = language;
  for (const listener of listeners) listener();
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, currentLanguage);
}

/** BCP 47 tag for dates, numbers and the widgets' own texts. */
export function localeOf(language: Language): string {
  return language === 'ko' ? 'ko-KR' : 'en-US';
}
