import type { Depth } from '../figure.ts';

/** How much lies in the database. */
export interface Scale {
  readonly people: number;
  readonly cases: number;
  /** Lines of histories and of the access log together. */
  readonly events: number;
}

/** The long form is the nation of figure G37; the short one has its shape at a fiftieth. */
export const SCALES: Readonly<Record<Depth, Scale>> = {
  short: { people: 60_000, cases: 100_000, events: 1_000_000 },
  long: { people: 3_000_000, cases: 5_000_000, events: 50_000_000 },
};

const MUNICIPALITIES = 250;
/** The municipality of the demo town: the largest, in which the people of the figures work. */
export const LARGE = '52110';
/** Of a hundred people, who live in the largest: more than a million of fifty do. */
const LARGE_PER_CENT = { short: 10, long: 3 } as const;

/** Parts of the template, by household, of which small municipalities get one each. */
export const SLICES = 16;

export interface Copy {
  readonly no: number;
  readonly sigungu: string;
  /** Slices of the template that it has: from and until. */
  readonly from: number;
  readonly until: number;
}

/** 시군구 that nobody else has: 60001 and so on. */
const sigunguOf = (number: number): string => (number === 0 ? LARGE : String(60_000 + number));

/** The whole template again and again for so many people, the last time as many slices as are left. */
function copiesOf(sigungu: string, people: number, inTemplate: number, offset: number): readonly Omit<Copy, 'no'>[] {
  let slices = Math.max(1, Math.round((people / inTemplate) * SLICES));
  const copies: Omit<Copy, 'no'>[] = [];
  for (; slices >= SLICES; slices -= SLICES) copies.push({ sigungu, from: 0, until: SLICES - 1 });
  const from = copies.length === 0 ? offset % (SLICES - slices + 1) : 0;
  if (slices > 0) copies.push({ sigungu, from, until: from + slices - 1 });
  return copies;
}

/** One large municipality and 249 others, no two of the same size. */
export function copiesFor({ people }: Scale, depth: Depth, inTemplate: number): readonly Copy[] {
  const large = (people * LARGE_PER_CENT[depth]) / 100;
  const mean = (people - large) / (MUNICIPALITIES - 1);
  const sizes = Array.from({ length: MUNICIPALITIES }, (_, number) => (number === 0 ? large : mean * (0.25 + (1.5 * (number - 1)) / (MUNICIPALITIES - 2))));
  return sizes.flatMap((size, number) => copiesOf(sigunguOf(number), size, inTemplate, number)).map((copy, no) => ({ no, ...copy }));
}
