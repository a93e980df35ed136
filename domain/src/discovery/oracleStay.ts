import type { Selection } from './criterion.ts';
import type { Claim, History } from './history.ts';
import { greatest, type LeafReason } from './reason.ts';
import type { DayNumber, ResolvedLeafOf } from './resolve.ts';
import { groupedBy, selectionTest } from './selection.ts';

interface Episode {
  readonly from: DayNumber;
  readonly until: DayNumber;
}

/** The days in bed, put together where no more than `gap` days lie from one to the next. */
function episodesOf(claims: readonly Claim[], gap: number, asOf: DayNumber): readonly Episode[] {
  const days = new Set(claims.flatMap(({ day, days: length }) => Array.from({ length }, (_, index) => day + index)));
  const episodes: Episode[] = [];
  for (const day of [...days].filter((one) => one <= asOf).toSorted((left, right) => left - right)) {
    const last = episodes.at(-1);
    if (last !== undefined && day - last.until <= gap) episodes[episodes.length - 1] = { from: last.from, until: day };
    else episodes.push({ from: day, until: day });
  }
  return episodes;
}

function inpatientClaims({ claims }: History, of: Selection, asOf: DayNumber): readonly Claim[] {
  return claims.filter(selectionTest(of)).filter(({ setting, day }) => setting === 'inpatient' && day <= asOf);
}

/** The longest of those that ended in time; of several the group that comes first, then the one that began first. */
export function stayReason({ of, per, gap, atLeast, ended, quiet }: ResolvedLeafOf<'stay'>, history: History, asOf: DayNumber): LeafReason | undefined {
  const byGroup = groupedBy(inpatientClaims(history, of, asOf), per);
  const stays = [...byGroup].flatMap(([group, claims]) => episodesOf(claims, gap, asOf).map(({ from, until }) => ({ value: until - from + 1, group, from, until })));
  return greatest(stays.filter(({ value, until }) => value >= atLeast && until >= ended && until <= asOf - quiet));
}

export function readmissionReason({ of, gap, days, within, atLeast }: ResolvedLeafOf<'readmitted'>, history: History, asOf: DayNumber): LeafReason | undefined {
  const episodes = episodesOf(inpatientClaims(history, of, asOf), gap, asOf);
  const again = episodes.filter(({ from }, index) => from >= within && index > 0 && from - (episodes[index - 1]?.until ?? from) <= days);
  return again.length >= atLeast ? { value: again.length, group: null, from: null, until: again.at(-1)?.from ?? null } : undefined;
}
