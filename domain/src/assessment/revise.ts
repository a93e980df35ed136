import type { Decision } from '../decision/index.ts';
import { allow, refuse } from '../decision/index.ts';
import type { Band, Instrument, Item } from './instrument.ts';

/** What a municipality may set in an instrument: cut-offs, and the points of yes-or-no factors. */
export interface InstrumentRevision {
  /** A name of its own, so that answers given under the old table keep their score. */
  readonly version: string;
  readonly bands?: readonly Band[];
  /** Points by item, for factors that count when present (risk). */
  readonly weights?: Readonly<Record<string, number>>;
  /** Where the table comes from; with it the 예시 mark goes. */
  readonly officialSource?: string;
}

export type RevisionRefusal =
  | { readonly code: 'assessment/version-taken'; readonly version: string }
  | { readonly code: 'assessment/bands-without-bottom'; readonly sexes: readonly string[] }
  | { readonly code: 'assessment/weight-not-allowed'; readonly items: readonly string[] };

const BOTH = ['female', 'male'] as const;

/** Sexes for whom a score of zero falls in no band. */
function bottomless(bands: readonly Band[]): readonly string[] {
  return BOTH.filter((sex) => !bands.some((band) => band.from <= 0 && (band.sex === undefined || band.sex === sex)));
}

/** Only risk factors are weighed; the points of a published instrument are part of it. A factor has two answers, of which one is nothing. */
function isFactor(instrument: Instrument, item: Item): boolean {
  return instrument.id === 'risk' && item.options.length === 2 && item.options[0]?.value === 0;
}

function wrongWeights(instrument: Instrument, weights: Readonly<Record<string, number>>): readonly string[] {
  return Object.entries(weights).filter(([key, weight]) => !instrument.items.some((item) => item.key === key && isFactor(instrument, item)) || !Number.isInteger(weight) || weight < 1).map(([key]) => key);
}

function weighed(item: Item, weight: number | undefined): Item {
  return weight === undefined ? item : { ...item, options: item.options.map((option, at) => (at === 0 ? option : { ...option, value: weight })) };
}

function withSource({ caution, ...instrument }: Instrument, officialSource: string | undefined): Instrument {
  if (officialSource !== undefined) return { ...instrument, source: officialSource };
  return caution === undefined ? instrument : { ...instrument, caution };
}

/** The instrument under a new version; the old one stays for the answers given under it. */
export function reviseInstrument(instrument: Instrument, revision: InstrumentRevision, known: readonly Instrument[]): Decision<Instrument, RevisionRefusal> {
  const { version, bands = instrument.bands, weights = {} } = revision;
  if (known.some((other) => other.id === instrument.id && other.version === version)) return refuse({ code: 'assessment/version-taken', version });
  const sexes = bands.length > 0 ? bottomless(bands) : [];
  if (sexes.length > 0) return refuse({ code: 'assessment/bands-without-bottom', sexes });
  const wrong = wrongWeights(instrument, weights);
  if (wrong.length > 0) return refuse({ code: 'assessment/weight-not-allowed', items: wrong });
  return allow({ ...withSource(instrument, revision.officialSource), version, bands, items: instrument.items.map((item) => weighed(item, weights[item.key])) });
}
