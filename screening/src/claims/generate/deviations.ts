import { AGE_BANDS, MEAN_STAY, PUBLISHED, type StayPlace } from './marginals.ts';
import type { InventedPerson } from './person.ts';

/** One published figure beside the same figure of the invented people. */
export interface Deviation {
  readonly figure: string;
  readonly published: number;
  readonly invented: number;
}

const NONE = { people: 0, noClaim: 0, visits70: 0, visits150: 0, visits: 0, medicalAid: 0, longTermCare: 0, hypertension: 0, diabetes: 0, elders: 0 };

/** What is counted of some people, by what is published of real ones. */
export interface TallyCounts {
  readonly counts: Readonly<typeof NONE>;
  readonly stays: readonly (readonly [place: StayPlace, count: number, days: number])[];
}

export class Tally {
  private readonly sums = { ...NONE };
  private readonly stays = new Map<StayPlace, [place: StayPlace, count: number, days: number]>();

  add({ drawn, medicalAid, states, band }: InventedPerson): void {
    const { sums } = this;
    sums.people += 1;
    sums.visits += drawn.visitsYear;
    sums.noClaim += Number(drawn.visitsYear === 0);
    sums.visits70 += Number(drawn.visitsYear >= 70);
    sums.visits150 += Number(drawn.visitsYear >= 150);
    sums.medicalAid += Number(medicalAid);
    sums.longTermCare += Number(states.some(({ kind, value }) => kind === 'long-term-care' && /^(grade|cognitive)/.test(value)));
    sums.hypertension += Number(drawn.hypertension);
    sums.diabetes += Number(drawn.diabetes);
    sums.elders += Number(band.from >= 75);
    for (const { place, days } of drawn.stays) {
      const sum = this.stays.get(place) ?? [place, 0, 0];
      sum[1] += 1;
      sum[2] += days;
      this.stays.set(place, sum);
    }
  }

  counts(): TallyCounts {
    return { counts: this.sums, stays: [...this.stays.values()] };
  }
}

function staysOf(lots: readonly TallyCounts[]): readonly Deviation[] {
  const places = new Map<StayPlace, { readonly count: number; readonly days: number }>();
  for (const [place, count, days] of lots.flatMap(({ stays }) => stays)) places.set(place, { count: (places.get(place)?.count ?? 0) + count, days: (places.get(place)?.days ?? 0) + days });
  return [...places].toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([place, { count, days }]) => ({ figure: `days of a stay, ${place}`, published: MEAN_STAY[place], invented: days / count }));
}

/** How far invented people are from the published figures, whoever counted them. */
export function deviationsOf(lots: readonly TallyCounts[]): readonly Deviation[] {
  const sum = (of: keyof typeof NONE): number => lots.reduce((all, { counts }) => all + counts[of], 0);
  const share = (figure: string, published: number, of: keyof typeof NONE): Deviation => ({ figure, published, invented: sum(of) / sum('people') });
  const everybody = AGE_BANDS.reduce((all, band) => all + band.people, 0);
  return [
    share('no claim in the year', PUBLISHED.noClaim, 'noClaim'), share('70 visits and more', PUBLISHED.visits70, 'visits70'), share('150 visits and more', PUBLISHED.visits150, 'visits150'),
    share('visits of one person', PUBLISHED.meanVisits, 'visits'), share('on Medical Aid', PUBLISHED.medicalAid, 'medicalAid'), share('with a long-term care grade', PUBLISHED.longTermCare, 'longTermCare'),
    share('with hypertension', PUBLISHED.hypertension, 'hypertension'), share('with diabetes', PUBLISHED.diabetes, 'diabetes'),
    share('75 and older', AGE_BANDS.filter(({ from }) => from >= 75).reduce((all, band) => all + band.people, 0) / everybody, 'elders'),
    ...staysOf(lots),
  ];
}

const shown = (value: number): string => (value < 1 ? `${(value * 100).toFixed(2)} %` : value.toFixed(1));

/** The deviations as lines for a terminal. */
export function deviationLines(deviations: readonly Deviation[]): readonly string[] {
  return deviations.map(({ figure, published, invented }) => `  ${figure.padEnd(42)} published ${shown(published).padStart(8)}   invented ${shown(invented).padStart(8)}   ${invented >= published ? '+' : ''}${(((invented - published) / published) * 100).toFixed(1)} %`);
}
