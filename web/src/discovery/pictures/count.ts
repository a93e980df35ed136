import { useFormats, useMessages } from '../../messages/index.ts';
import { pictureMessages } from './messages.en.ts';

/** Below the limit of small cells the number is not told. */
export type Count = number | null;

export interface CountWords {
  readonly people: (count: Count) => string;
  readonly bare: (count: Count) => string;
  readonly rate: (found: Count, of: number) => string;
  readonly bareRate: (found: Count, of: number) => string;
}

/** Of a thousand; nobody of nobody is no rate. */
export const rateOf = (found: Count, people: number): number | null => (found === null || people === 0 ? null : (found / people) * 1000);

/** Numbers of people in words, and what stands in the place of those that are too small to be told. */
export function useCountWords(): CountWords {
  const t = useMessages(pictureMessages);
  const { number } = useFormats();
  const tenths = (found: Count, people: number): string | null => {
    const rate = rateOf(found, people);
    return rate === null ? null : number(Math.round(rate * 10) / 10);
  };
  return {
    people: (count) => (count === null ? t.tooFew : t.people(number(count))),
    bare: (count) => (count === null ? t.few : number(count)),
    rate: (found, of) => {
      const rate = tenths(found, of);
      return rate === null ? '' : t.rate(rate);
    },
    bareRate: (found, of) => (found === null ? t.few : (tenths(found, of) ?? '–')),
  };
}
