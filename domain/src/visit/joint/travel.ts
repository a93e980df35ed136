import type { EmdCode } from '../../ids/index.ts';
import type { JointPlace } from './model.ts';

/** In a town a road is two fifths longer than the straight line, and a car with parking makes 25 km an hour; getting there and in takes four minutes more. */
const DETOUR = 1.4;
const MINUTES_PER_KILOMETRE = 60 / 25;
const ARRIVAL_MINUTES = 4;
const EARTH_KILOMETRES = 6371;
/** Up to here every order is tried; a day with more towns than that is put in order by the nearest next one. */
const EXACT_STOPS = 7;

/** Minutes on the road between 행정동, by their centroids, and of a round through several. */
export interface Travel {
  between(from: EmdCode, to: EmdCode): number;
  /** From the office through every 동 once and back, in the best order. */
  round(home: EmdCode, towns: readonly EmdCode[]): number;
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

function kilometres(from: JointPlace, to: JointPlace): number {
  const latitude = radians(to.latitude - from.latitude) / 2;
  const longitude = radians(to.longitude - from.longitude) / 2;
  const half = Math.sin(latitude) ** 2 + Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * Math.sin(longitude) ** 2;
  return 2 * EARTH_KILOMETRES * Math.asin(Math.sqrt(half));
}

/** Within one 동 as well as to a place that is not known, only the arrival is counted. */
export function travelOf(places: readonly JointPlace[]): Travel {
  const known = new Map(places.map((place) => [place.emdCode, place]));
  const legs = new Map<string, number>();
  const rounds = new Map<string, number>();
  const between = (from: EmdCode, to: EmdCode): number => {
    if (from === to) return ARRIVAL_MINUTES;
    const key = `${from} ${to}`;
    return legs.get(key) ?? keep(legs, key, minutesBetween(known.get(from), known.get(to)));
  };
  return {
    between,
    round(home, towns) {
      const key = `${home} ${towns.toSorted().join(' ')}`;
      return rounds.get(key) ?? keep(rounds, key, towns.length > EXACT_STOPS ? nearestNext(home, towns, between) : shortest(home, towns, between));
    },
  };
}

function keep(map: Map<string, number>, key: string, value: number): number {
  map.set(key, value);
  return value;
}

function minutesBetween(from: JointPlace | undefined, to: JointPlace | undefined): number {
  if (from === undefined || to === undefined) return ARRIVAL_MINUTES;
  return ARRIVAL_MINUTES + kilometres(from, to) * DETOUR * MINUTES_PER_KILOMETRE;
}

type Between = Travel['between'];

/** Held and Karp: the shortest round over every subset of the towns. */
function shortest(home: EmdCode, towns: readonly EmdCode[], between: Between): number {
  const count = towns.length;
  if (count === 0) return 0;
  const best = new Map<number, number>(towns.map((town, last) => [key(1 << last, last, count), between(home, town)]));
  const full = (1 << count) - 1;
  for (let set = 1; set <= full; set += 1) {
    for (const [last, from] of towns.entries()) extend(best, { set, last, from, towns, between });
  }
  return Math.min(...towns.map((town, last) => (best.get(key(full, last, count)) ?? Infinity) + between(town, home)));
}

const key = (set: number, last: number, count: number): number => set * count + last;

interface Reached {
  readonly set: number;
  readonly last: number;
  readonly from: EmdCode;
  readonly towns: readonly EmdCode[];
  readonly between: Between;
}

function extend(best: Map<number, number>, { set, last, from, towns, between }: Reached): void {
  const here = best.get(key(set, last, towns.length));
  if (here === undefined) return;
  for (const [next, to] of towns.entries()) {
    if ((set & (1 << next)) !== 0) continue;
    const place = key(set | (1 << next), next, towns.length);
    best.set(place, Math.min(best.get(place) ?? Infinity, here + between(from, to)));
  }
}

function nearestNext(home: EmdCode, towns: readonly EmdCode[], between: Between): number {
  let left = [...towns];
  let at = home;
  let total = 0;
  while (left.length > 0) {
    const here = at;
    const next = left.reduce((nearest, town) => (between(here, town) < between(here, nearest) ? town : nearest));
    total += between(here, next);
    at = next;
    left = left.filter((town) => town !== next);
  }
  return total + between(at, home);
}
