import type { Corner } from '../steps.ts';
import { geometriesOf, type Source, type Town } from './source.ts';
import { holds, linesOf, onGrid, ringsOf } from './land.ts';

/** Land of 2018 with the 행정동 of today that lies on it, if any does. */
export interface Land {
  /** The code of 통계청 in 2018, seven digits; its first five name the 시군구. */
  readonly statistics: string;
  readonly name: string;
  readonly rings: readonly (readonly number[])[];
  town: Town | undefined;
}

/** 종로1·2·3·4가동 and 종로1.2.3.4가동 are one name, 면목제3·8동 and 면목3·8동 are. */
const plain = (name: string): string => name.replaceAll(/[·.,\s]/gu, '').replaceAll(/제(?=\d)/gu, '');

interface Ground {
  readonly lands: readonly Land[];
  readonly left: Set<Town>;
  readonly lies: (town: Town, land: Land) => boolean;
}

function give({ left }: Ground, land: Land, town: Town | undefined): void {
  if (town === undefined || land.town !== undefined || !left.has(town)) return;
  land.town = town;
  left.delete(town);
}

/** What kept its number and its name, or at least its place, since 2018. */
function bySameNumber(ground: Ground, source: Source): void {
  const numbered = new Map(source.list.map((town) => [town.statistics, town]));
  for (const land of ground.lands) {
    const town = numbered.get(`${land.statistics}0`);
    if (town !== undefined && (plain(town.name) === plain(land.name) || ground.lies(town, land))) give(ground, land, town);
  }
}

/** What got another number: the same name in the same 시군구, or the same name around the same place. */
function bySameName(ground: Ground): void {
  for (const land of ground.lands) {
    if (land.town !== undefined) continue;
    const towns = [...ground.left].filter(({ name }) => plain(name) === plain(land.name));
    give(ground, land, towns.find(({ statistics }) => statistics.slice(0, 5) === land.statistics.slice(0, 5)) ?? towns.find((town) => ground.lies(town, land)));
  }
}

const stem = (name: string): string => plain(name).replaceAll(/\d/gu, '');

/** What was renamed or joined: land without a 행정동 of today on which one's centroid lies, and with it the numbered land of the same name beside it. */
function byPlace(ground: Ground): void {
  const free = ground.lands.filter(({ town }) => town === undefined);
  for (const land of free) give(ground, land, [...ground.left].find((town) => ground.lies(town, land)));
  const joined = free.filter(({ town }) => town !== undefined);
  for (const land of free) land.town ??= joined.find((other) => other.statistics.slice(0, 5) === land.statistics.slice(0, 5) && stem(other.town?.name ?? '') === stem(land.name))?.town;
}

/** Each piece of the land of 2018 with its 행정동 of today, and the 행정동 for which there is none. */
export function matchTowns(source: Source): { readonly lands: readonly Land[]; readonly without: readonly Town[] } {
  const lines = linesOf(source.towns);
  const places = new Map<Town, Corner>(source.list.map((town) => [town, onGrid(source.towns, town.longitude, town.latitude)]));
  const lands = geometriesOf(source.towns).map((geometry): Land => ({ statistics: geometry.properties.code, name: geometry.properties.name, rings: ringsOf(geometry), town: undefined }));
  const ground: Ground = { lands, left: new Set(source.list), lies: (town, { rings }) => holds(rings, lines, places.get(town) ?? [0, 0]) };
  bySameNumber(ground, source);
  bySameName(ground);
  byPlace(ground);
  return { lands, without: [...ground.left] };
}
