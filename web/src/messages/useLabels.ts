import type { Translated } from './define.ts';
import { useLanguage } from './language.ts';

/** Words for the codes of one kind: statuses, reasons, steps. Total over the domain's codes by `satisfies`. */
export type Labels = Translated<Readonly<Record<string, string>>>;

/** Looks a code up in a table of words. A code that a newer server knows and this page does not is shown as it is. */
export function useLabels(of: Labels): (code: string | null | undefined) => string {
  const table = of[useLanguage()];
  return (code) => (code === null || code === undefined ? '–' : (table[code] ?? code));
}
