import type { BoundaryArea, BoundaryFile } from '../file.ts';
import { writeSteps, type Corner } from '../steps.ts';
import { linesOf, onGrid, ringsOf } from './land.ts';
import { matchTowns, type Land } from './match.ts';
import { geometriesOf, type Source, type Topology, type Town } from './source.ts';
import { thinned } from './thin.ts';

/** Square steps of some 40 m² that a corner must carry: a country is looked at from further away than a town, whose source is thin already. */
const LEAST = { municipalities: 2000, towns: 0 } as const;

/** Where the files of the 행정동 are cut: the first two digits of a code are its 시도. */
const provinceOf = (code: string): string => code.slice(0, 2);
const municipalityOf = (code: string): string => code.slice(0, 5);

/** Gathers areas; a line that they use is numbered anew, and stands once. */
class Gathering {
  readonly #lines: readonly (readonly Corner[])[];
  readonly #numbers = new Map<number, number>();
  readonly #written: string[] = [];
  readonly #areas: BoundaryArea[] = [];
  readonly #least: number;
  constructor(lines: readonly (readonly Corner[])[], least: number) {
    this.#lines = lines;
    this.#least = least;
  }
  #renumbered(number: number): number {
    const line = number < 0 ? -1 - number : number;
    let at = this.#numbers.get(line);
    if (at === undefined) {
      at = this.#written.push(writeSteps(thinned(this.#lines[line] ?? [], this.#least))) - 1;
      this.#numbers.set(line, at);
    }
    return number < 0 ? -1 - at : at;
  }
  add(code: string, name: string, [x, y]: Corner, rings: readonly (readonly number[])[]): void {
    this.#areas.push([code, name, x, y, rings.map((ring) => ring.map((number) => this.#renumbered(number)))]);
  }
  file({ transform: { translate, scale } }: Topology): BoundaryFile {
    const step = (size: number): number => Number(size.toFixed(10));
    return { origin: [Number(translate[0].toFixed(6)), Number(translate[1].toFixed(6))], step: [step(scale[0]), step(scale[1])], lines: this.#written, areas: this.#areas.toSorted(([one], [other]) => one.localeCompare(other)) };
  }
}

/** Most of the land of a 시군구 of 2018 has the code of today of its 행정동. */
function codesToday(lands: readonly Land[]): ReadonlyMap<string, Town> {
  const votes = new Map<string, Map<string, number>>();
  const towns = new Map<string, Town>();
  for (const { statistics, town } of lands) {
    if (town === undefined) continue;
    const [of, code] = [statistics.slice(0, 5), municipalityOf(town.code)];
    const counted = votes.get(of) ?? new Map<string, number>();
    counted.set(code, (counted.get(code) ?? 0) + 1);
    votes.set(of, counted);
    towns.set(code, town);
  }
  return new Map([...votes].flatMap(([of, counted]) => {
    const [most] = [...counted].toSorted(([, one], [, other]) => other - one);
    const town = most && towns.get(most[0]);
    return town === undefined ? [] : [[of, town] as const];
  }));
}

/** The middle of the centroids of a 시군구's 행정동. */
function middleOf(source: Source, code: string): Corner {
  const towns = source.list.filter((town) => municipalityOf(town.code) === code);
  const mean = (pick: (town: Town) => number): number => towns.reduce((sum, town) => sum + pick(town), 0) / Math.max(1, towns.length);
  return onGrid(source.municipalities, mean(({ longitude }) => longitude), mean(({ latitude }) => latitude));
}

/** 전주시완산구 is written apart, as people write it. */
const apart = (name: string): string => name.replace(/^(\S+시)(\S+구)$/u, '$1 $2');

function municipalitiesFile(source: Source, lands: readonly Land[]): BoundaryFile {
  const gathering = new Gathering(linesOf(source.municipalities), LEAST.municipalities);
  const today = codesToday(lands);
  for (const geometry of geometriesOf(source.municipalities)) {
    const town = today.get(geometry.properties.code);
    if (town === undefined) throw new Error(`No 행정동 of today lies in ${geometry.properties.name} (${geometry.properties.code})`);
    const code = municipalityOf(town.code);
    gathering.add(code, `${town.province} ${apart(town.municipality)}`, middleOf(source, code), ringsOf(geometry));
  }
  return gathering.file(source.municipalities);
}

/** A 시군구 of 2018 without any 행정동 left keeps its land in the file of its neighbours by number. */
function townFiles(source: Source, lands: readonly Land[], without: readonly Town[]): ReadonlyMap<string, BoundaryFile> {
  const lines = linesOf(source.towns);
  const today = codesToday(lands);
  const gatherings = new Map<string, Gathering>();
  const gathering = (code: string): Gathering => {
    const known = gatherings.get(provinceOf(code)) ?? new Gathering(lines, LEAST.towns);
    gatherings.set(provinceOf(code), known);
    return known;
  };
  const place = (town: Town): Corner => onGrid(source.towns, town.longitude, town.latitude);
  for (const town of source.list) {
    const rings = lands.filter((land) => land.town === town).flatMap((land) => land.rings);
    gathering(town.code).add(town.code, town.name, place(town), rings);
  }
  for (const land of lands) {
    const near = today.get(land.statistics.slice(0, 5));
    // Its 시군구 is told all the same, so that the land of a town has no hole.
    if (land.town === undefined && near !== undefined) gathering(near.code).add(municipalityOf(near.code), '', place(near), land.rings);
  }
  if (without.some((town) => lands.some((land) => land.town === town))) throw new Error('A 행정동 without land has land');
  return new Map([...gatherings].map(([province, known]) => [province, known.file(source.towns)]));
}

export interface Converted {
  readonly files: ReadonlyMap<string, BoundaryFile>;
  readonly towns: number;
  readonly withoutLand: readonly Town[];
  readonly landWithout: readonly Land[];
}

/** One file of all 시군구, and one for the 행정동 of each 시도. */
export function convert(source: Source): Converted {
  const { lands, without } = matchTowns(source);
  const files = new Map([['sigungu', municipalitiesFile(source, lands)], ...townFiles(source, lands, without)]);
  return { files, towns: source.list.length, withoutLand: without, landWithout: lands.filter(({ town }) => town === undefined) };
}
