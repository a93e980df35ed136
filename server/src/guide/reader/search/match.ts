import { choseongOf } from '@dure/domain/korean';

export type Range = [number, number];

/** A text ready to be searched: letters without spaces and marks, their initials, and where each stood. */
export interface Searchable {
  readonly text: string;
  readonly letters: readonly string[];
  readonly initials: readonly string[];
  readonly places: readonly number[];
}

const SKIPPED = /[\s·.,()「」'"‘’“”\-~/:]/u;

export function searchable(text: string): Searchable {
  const letters: string[] = [];
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (SKIPPED.test(letter)) continue;
    letters.push(letter.toLowerCase());
    places.push(at);
  }
  return { text, letters, initials: letters.map((letter) => choseongOf(letter)), places };
}

const INITIAL = /^[ㄱ-ㅎ]$/u;

/** A letter finds itself; an initial consonant finds every syllable that begins with it, so that a word half typed ('의료ㄱ') finds already. */
const fits = (wanted: string, letter: string | undefined, initial: string | undefined): boolean => wanted === letter || (INITIAL.test(wanted) && wanted === initial);

/** The words that somebody typed, each to be found by itself. */
export function wantedWords(typed: string): readonly (readonly string[])[] {
  return typed.normalize('NFC').toLowerCase().split(/\s+/u).map((word) => [...word].filter((letter) => !SKIPPED.test(letter))).filter((word) => word.length > 0);
}

/** Every place where a word stands, as ranges of the text as it is shown. */
export function findWord(word: readonly string[], { letters, initials, places }: Searchable): readonly Range[] {
  const found: Range[] = [];
  for (let start = 0; start + word.length <= letters.length; start += 1) {
    if (!word.every((wanted, at) => fits(wanted, letters[start + at], initials[start + at]))) continue;
    found.push([places[start] ?? 0, (places[start + word.length - 1] ?? 0) + 1]);
    start += word.length - 1;
  }
  return found;
}
