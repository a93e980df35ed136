import { commonMessages } from './en.ts';
import type { Translated } from './define.ts';
import { currentLanguage, useLanguage } from './language.ts';

type Common = (typeof commonMessages)['ko'];

/** `useMessages()` gives the words every screen shares; `useMessages(referralMessages)` those of a noun. */
export function useMessages(): Common;
export function useMessages<Text>(of: Translated<Text>): Text;
export function useMessages<Text>(of?: Translated<Text>): Common | Text {
  const language = useLanguage();
  return of ? of[language] : commonMessages[language];
}

/** For code outside React; the text does not follow a later change of language. */
export function messagesNow<Text>(of: Translated<Text>): Text {
  return of[currentLanguage()];
}
