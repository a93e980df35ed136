import { ENGLISH_ANSWERS, ENGLISH_FACTS, findFact, type FactKey } from '@dure/guide/facts';
import { useLanguage } from '../messages/index.ts';

interface FactNames {
  /** Short name; a key that the vocabulary no longer has names itself. */
  readonly label: (key: string) => string;
  /** What an officer asks to learn it. */
  readonly ask: (key: string, otherwise?: string) => string;
  /** An answer out of the vocabulary's lists, or a unit. */
  readonly answer: (korean: string) => string;
}

const KOREAN: FactNames = { label: (key) => findFact(key)?.label ?? key, ask: (key, otherwise = key) => findFact(key)?.ask ?? otherwise, answer: (korean) => korean };

const inEnglish = (key: string): (typeof ENGLISH_FACTS)[FactKey] | undefined => (Object.hasOwn(ENGLISH_FACTS, key) ? ENGLISH_FACTS[key as FactKey] : undefined);
const ENGLISH: FactNames = { label: (key) => inEnglish(key)?.label ?? key, ask: (key, otherwise = key) => inEnglish(key)?.ask ?? otherwise, answer: (korean) => ENGLISH_ANSWERS[korean] ?? korean };

/** The guide's facts in the language of the page; what is quoted from the guide stays Korean. */
export function useFactNames(): FactNames {
  return useLanguage() === 'ko' ? KOREAN : ENGLISH;
}
