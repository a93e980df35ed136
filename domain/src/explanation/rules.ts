import { epochMilliseconds, koreanDay, koreanHour, weekdayOf, type Instant, type PlainDate } from '../calendar/index.ts';
import type { Known, Look, MonthOfLooks } from './looks.ts';
import { backgroundOf, type Background, type Standing } from './standing.ts';

/**
 * Why a look stands out (안전성 확보조치 기준 제8조·제17조: 접속기록의 점검과 소명). The order is that of weight: one person looked at by one
 * member of staff in one month is asked about once, for the first of these that holds.
 */
export const MISUSE_RULES = ['relative', 'colleague', 'neighbour', 'many-viewers', 'no-work', 'off-hours', 'returns', 'bulk'] as const;
export type MisuseRule = (typeof MISUSE_RULES)[number];

export interface Find {
  readonly rule: MisuseRule;
  readonly staffId: string;
  readonly organisationId: string;
  /** Null where it is about many people. */
  readonly personId: string | null;
  readonly month: string;
  readonly looks: number;
  readonly persons: number;
  readonly firstAt: Instant;
  readonly lastAt: Instant;
}

/** So many without work of their own behind it in one week are drawn by the person, not by the work. */
const MANY_VIEWERS = 6;
const MANY_WITHIN_MS = 7 * 86_400_000;
const RETURNS_DAYS = 3;
const BULK_LEAST = 30;
const BULK_TIMES = 3;
const DAY_FROM_HOUR = 7;
const DAY_UNTIL_HOUR = 21;
const SATURDAY = 6;

/** All looks of one member of staff at one person in the month. */
interface Pair {
  readonly staffId: string;
  readonly organisationId: string;
  readonly personId: string;
  readonly looks: readonly { readonly look: Look; readonly standing: Standing }[];
}

const surnameOf = (name: string): string => [...name][0] ?? '';

/** Oneself, the same household, or the same surname behind the same door. */
function isRelative(self: Known, other: Known): boolean {
  if (self.personId === other.personId) return true;
  if (self.householdId !== null && self.householdId === other.householdId) return true;
  return self.unit !== '' && self.unit === other.unit && surnameOf(self.name) === surnameOf(other.name);
}

type Tie = 'relative' | 'colleague' | 'neighbour';

function tieOf({ selfOf, knownOf }: Background, { staffId, personId }: Pair): Tie | undefined {
  const [self, other] = [selfOf(staffId), knownOf(personId)];
  if (other === undefined) return undefined;
  if (self !== undefined && isRelative(self, other)) return 'relative';
  if (other.staffId !== null && other.staffId !== staffId) return 'colleague';
  return self !== undefined && self.building !== '' && self.building === other.building ? 'neighbour' : undefined;
}

/** Outside 07–21 in Korea, on a weekend or a holiday. */
export function isOffHours(at: Instant, isHoliday: (day: PlainDate) => boolean): boolean {
  const day = koreanDay(at);
  const hour = koreanHour(at);
  return hour < DAY_FROM_HOUR || hour >= DAY_UNTIL_HOUR || weekdayOf(day) >= SATURDAY || isHoliday(day);
}

const daysOf = (looks: Pair['looks']): number => new Set(looks.map(({ look }) => koreanDay(look.at))).size;

function ruleOf(pair: Pair, background: Background, drawn: ReadonlySet<string>, isHoliday: (day: PlainDate) => boolean): { readonly rule: MisuseRule; readonly looks: Pair['looks'] } | undefined {
  const calm = pair.looks.filter(({ standing }) => !standing.isUrgent);
  const tie = tieOf(background, pair);
  // An official who deals with a relative has to declare it, with work behind it or without (공직자의 이해충돌 방지법 제5조).
  if (tie === 'relative' && calm.length > 0) return { rule: tie, looks: calm };
  const strange = calm.filter(({ standing }) => !standing.isOwn);
  if (strange.length === 0) return undefined;
  if (tie !== undefined) return { rule: tie, looks: strange };
  if (drawn.has(pair.personId)) return { rule: 'many-viewers', looks: strange };
  const without = strange.filter(({ standing }) => !standing.isTeams && !standing.isMistaken);
  if (without.length > 0) return { rule: 'no-work', looks: without };
  const late = strange.filter(({ look }) => isOffHours(look.at, isHoliday));
  if (late.length > 0) return { rule: 'off-hours', looks: late };
  return daysOf(strange) >= RETURNS_DAYS ? { rule: 'returns', looks: strange } : undefined;
}

function pairsOf(looks: readonly Look[], { standingOf }: Background): readonly Pair[] {
  const pairs = new Map<string, { pair: Omit<Pair, 'looks'>; looks: { look: Look; standing: Standing }[] }>();
  for (const look of looks) {
    const { staffId, organisationId, personId } = look;
    const key = `${staffId} ${personId}`;
    const known = pairs.get(key) ?? { pair: { staffId, organisationId, personId }, looks: [] };
    known.looks.push({ look, standing: standingOf(look) });
    pairs.set(key, known);
  }
  return [...pairs.values()].map(({ pair, looks: own }) => ({ ...pair, looks: own.toSorted((left, right) => (left.look.at < right.look.at ? -1 : 1)) }));
}

/** People whom so many opened within a week with neither own work nor an emergency behind it. */
function drawnPeople(pairs: readonly Pair[]): ReadonlySet<string> {
  const seen = new Map<string, { at: number; staffId: string }[]>();
  for (const { personId, staffId, looks } of pairs) {
    for (const { look, standing } of looks) if (!standing.isOwn && !standing.isUrgent) seen.set(personId, [...(seen.get(personId) ?? []), { at: epochMilliseconds(look.at), staffId }]);
  }
  const isDrawn = (looks: readonly { at: number; staffId: string }[]): boolean => looks.some(({ at: from }) => new Set(looks.filter(({ at }) => at >= from && at - from < MANY_WITHIN_MS).map(({ staffId }) => staffId)).size >= MANY_VIEWERS);
  return new Set([...seen].filter(([, looks]) => looks.length >= MANY_VIEWERS && isDrawn(looks)).map(([personId]) => personId));
}

function findOf(rule: MisuseRule, pair: Pick<Pair, 'staffId' | 'organisationId'>, personId: string | null, looks: Pair['looks'], month: string): Find {
  const moments = looks.map(({ look }) => look.at).toSorted();
  return { rule, staffId: pair.staffId, organisationId: pair.organisationId, personId, month, looks: looks.length, persons: new Set(looks.map(({ look }) => look.personId)).size, firstAt: moments[0] ?? '', lastAt: moments.at(-1) ?? '' };
}

const median = (counts: readonly number[]): number => counts.toSorted((left, right) => left - right)[Math.floor((counts.length - 1) / 2)] ?? 0;

/** A day on which somebody went through many records that are not his own, far beyond his other days. */
function bulkFinds(pairs: readonly Pair[], month: string): readonly Find[] {
  const days = new Map<string, Map<PlainDate, { pair: Pair; looks: { look: Look; standing: Standing }[] }>>();
  for (const pair of pairs) {
    for (const one of pair.looks) {
      if (one.standing.isOwn || one.standing.isUrgent) continue;
      const own = days.get(pair.staffId) ?? new Map<PlainDate, { pair: Pair; looks: { look: Look; standing: Standing }[] }>();
      const day = koreanDay(one.look.at);
      own.set(day, { pair, looks: [...(own.get(day)?.looks ?? []), one] });
      days.set(pair.staffId, own);
    }
  }
  return [...days.values()].flatMap((own) => {
    const counts = [...own.values()].map(({ looks }) => new Set(looks.map(({ look }) => look.personId)).size);
    const usual = counts.length > 1 ? median(counts) : 0;
    const heavy = [...own.values()].filter((_, index) => (counts[index] ?? 0) >= BULK_LEAST && (counts[index] ?? 0) >= BULK_TIMES * usual);
    const [first] = heavy;
    return first === undefined ? [] : [findOf('bulk', first.pair, null, heavy.flatMap(({ looks }) => looks), month)];
  });
}

/** What of a month has to be explained, each member of staff and person once, and each bulk of a member of staff once. */
export function findMisuse(month: MonthOfLooks): readonly Find[] {
  const background = backgroundOf(month);
  const pairs = pairsOf(month.looks, background);
  const bulk = bulkFinds(pairs, month.month);
  const drawn = drawnPeople(pairs);
  const single = pairs.flatMap((pair) => {
    const found = ruleOf(pair, background, drawn, month.isHoliday);
    return found === undefined ? [] : [findOf(found.rule, pair, pair.personId, found.looks, month.month)];
  });
  const inBulk = new Set(bulk.map(({ staffId }) => staffId));
  // Whoever went through hundreds is asked once for all of them; only a tie is asked besides.
  return [...single.filter(({ staffId, rule }) => !inBulk.has(staffId) || rule === 'relative' || rule === 'colleague' || rule === 'neighbour'), ...bulk];
}
