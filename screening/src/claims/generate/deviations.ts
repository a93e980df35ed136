import { AGE_BANDS, MEAN_STAY, PUBLISHED, type StayPlace } from './marginals.ts';
import type { InventedPerson } from './person.ts';

/** One published figure beside the same figure of the invented people. */
export interface Deviation {
  readonly figure: string;
  readonly published: number;
  readonly invented: number;
}

/** Counts invented people by what is published of real ones. */
export class Tally {
  private people = 0;
  private readonly counts = { noClaim: 0, visits70: 0, visits150: 0, visits: 0, medicalAid: 0, longTermCare: 0, hypertension: 0, diabetes: 0, elders: 0 };
  private readonly stays = new Map<StayPlace, { count: number; days: number }>();

  add({ drawn, medicalAid, states, band }: InventedPerson): void {
    const { counts } = this;
    this.people += 1;
    counts.visits += drawn.visitsYear;
    counts.noClaim += Number(drawn.visitsYear === 0);
    counts.visits70 += Number(drawn.visitsYear >= 70);
    counts.visits150 += Number(drawn.visitsYear >= 150);
    counts.medicalAid += Number(medicalAid);
    counts.longTermCare += Number(states.some(({ kind, value }) => kind === 'long-term-care' && /^(grade|cognitive)/.test(value)));
    counts.hypertension += Number(drawn.hypertension);
    counts.diabetes += Number(drawn.diabetes);
    counts.elders += Number(band.from >= 75);
    for (const { place, days } of drawn.stays) {
      const sum = this.stays.get(place) ?? { count: 0, days: 0 };
      this.stays.set(place, { count: sum.count + 1, days: sum.days + days });
    }
  }

  deviations(): readonly Deviation[] {
    const { people, counts } = this;
    const share = (figure: string, published: number, count: number): Deviation => ({ figure, published, invented: count / people });
    const everybody = AGE_BANDS.reduce((sum, band) => sum + band.people, 0);
    return [
      share('no claim in the year', PUBLISHED.noClaim, counts.noClaim), share('70 visits and more', PUBLISHED.visits70, counts.visits70), share('150 visits and more', PUBLISHED.visits150, counts.visits150),
      share('visits of one person', PUBLISHED.meanVisits, counts.visits), share('on Medical Aid', PUBLISHED.medicalAid, counts.medicalAid), share('with a long-term care grade', PUBLISHED.longTermCare, counts.longTermCare),
      share('with hypertension', PUBLISHED.hypertension, counts.hypertension), share('with diabetes', PUBLISHED.diabetes, counts.diabetes),
      share('75 and older', AGE_BANDS.filter(({ from }) => from >= 75).reduce((sum, band) => sum + band.people, 0) / everybody, counts.elders),
      ...[...this.stays].toSorted().map(([place, { count, days }]) => ({ figure: `days of a stay, ${place}`, published: MEAN_STAY[place], invented: days / count })),
    ];
  }
}

const shown = (value: number): string => (value < 1 ? `${(value * 100).toFixed(2)} %` : value.toFixed(1));

/** The deviations as lines for a terminal. */
export function deviationLines(deviations: readonly Deviation[]): readonly string[] {
  return deviations.map(({ figure, published, invented }) => `  ${figure.padEnd(42)} published ${shown(published).padStart(8)}   invented ${shown(invented).padStart(8)}   ${invented >= published ? '+' : ''}${(((invented - published) / published) * 100).toFixed(1)} %`);
}
