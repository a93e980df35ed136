import type { ThresholdView } from '../useCriteria.ts';

/** What stands in the fields; undefined is an empty field. */
export type Typed = Readonly<Record<string, number | undefined>>;

export const isWithin = ({ min, max }: Pick<ThresholdView, 'min' | 'max'>, value: number | undefined): boolean => value !== undefined && Number.isInteger(value) && value >= min && value <= max;

/** What is typed, or what holds now. */
export const typedOf = (typed: Typed, { key, value }: ThresholdView): number | undefined => (Object.hasOwn(typed, key) ? typed[key] : value);

/** The fields whose number is another than the one that holds. */
export function changedOf(thresholds: readonly ThresholdView[], typed: Typed): readonly ThresholdView[] {
  return thresholds.filter((one) => typedOf(typed, one) !== one.value);
}

/** The numbers that are tried; undefined where one of them cannot be. */
export function triedOf(thresholds: readonly ThresholdView[], typed: Typed): Readonly<Record<string, number>> | undefined {
  const tried: Record<string, number> = {};
  for (const one of changedOf(thresholds, typed)) {
    const value = typedOf(typed, one);
    if (value === undefined || !isWithin(one, value)) return undefined;
    tried[one.key] = value;
  }
  return tried;
}
