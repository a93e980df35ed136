import { useFormats, useMessages } from '../../../messages/index.ts';
import { rateOf, useCountWords, type Count } from '../count.ts';
import { pictureMessages } from '../messages.en.ts';
import type { AreaLook } from './AreaMap.tsx';
import { classOf, quantiles, shadeOf, type ValueClass } from './classes.ts';
import type { PlaceCount } from './places.ts';

export type Measure = 'count' | 'rate';

export interface Looks {
  readonly classes: readonly ValueClass[];
  readonly lookOf: (code: string) => AreaLook;
}

/** The number that is drawn, to a tenth where it is a rate. */
const valueOf = ({ found, people }: PlaceCount, measure: Measure): Count => (measure === 'count' || found === null ? found : Math.round((rateOf(found, people) ?? 0) * 10) / 10);

function shadeIn(value: Count, classes: readonly ValueClass[]): AreaLook['shade'] {
  if (value === null) return 'few';
  const at = classOf(value, classes);
  return at === undefined ? undefined : shadeOf(at, classes.length);
}

/** How each area looks by its number among the others. */
export function useLooks(places: readonly PlaceCount[], names: ReadonlyMap<string, string>, measure: Measure): Looks {
  const t = useMessages(pictureMessages);
  const words = useCountWords();
  const { number } = useFormats();
  const byCode = new Map(places.map((place) => [place.code, place]));
  const classes = quantiles(places.map((place) => valueOf(place, measure)).filter((value) => value !== null));
  const textOf = (value: Count): string => (value === null ? t.few : value === 0 ? '' : number(value));
  const lookOf = (code: string): AreaLook => {
    const place = byCode.get(code) ?? { code, found: 0, people: 0 };
    const value = valueOf(place, measure);
    return { words: t.areaWords(names.get(code) ?? code, words.people(place.found), words.rate(place.found, place.people)), text: textOf(value), shade: shadeIn(value, classes), weight: value ?? 1 };
  };
  return { classes, lookOf };
}
