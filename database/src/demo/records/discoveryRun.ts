import { addDays, type Instant, type PlainDate } from '@dure/domain/calendar';
import {
  AGE_BAND, type Cell, DEFAULT_CANDIDATE_TERMS, DEFAULT_FINDING_TERMS, type DiscoveryCounts, findingsOf, type FoundPerson, type History, OLDEST_BAND, type Screen, screenOn, SEXES, type Suppression, weightOf,
} from '@dure/domain/discovery';
import { CRITERIA, DEFAULT_THRESHOLDS, type ShippedCriterion } from '@dure/guide/discovery';
import type { RunQuestion } from '../../discovery/index.ts';
import type { TownStaff } from '../staff.ts';

/** A run of the demo town that is over. */
export interface RunRecord {
  readonly id: string;
  readonly sigungu: string;
  readonly maker: TownStaff;
  readonly at: Instant;
  readonly endedAt: Instant;
  readonly asOf: PlainDate;
  readonly purpose: string;
  readonly question: RunQuestion;
  readonly counts: DiscoveryCounts;
  readonly found: readonly FoundPerson[];
}

/** Somebody whom the claims know, and where the person lives (행정동). */
export interface Resident {
  readonly history: History;
  readonly emd: string;
  /** What the municipality knows against seeking the person. */
  readonly suppressed: Suppression | null;
}

/** The last day of the last month that is over: claims of the running month come later. */
export const lastDayOfClaims = (today: PlainDate): PlainDate => addDays(`${today.slice(0, 8)}01` as PlainDate, -1);

/** What is asked of the claims as the product brings it, about a day. */
export function questionOn(asOf: PlainDate, criteria: readonly ShippedCriterion[] = CRITERIA): RunQuestion {
  const screen = screenOn(criteria, DEFAULT_THRESHOLDS, asOf);
  if (!screen.ok) throw new Error(`The criteria cannot be asked: ${screen.refusal.code}`);
  const turns = JSON.stringify(criteria);
  return {
    screen: screen.value, base: null, names: Object.fromEntries(criteria.map(({ id, name, says }) => [id, { name, says }])),
    thresholds: DEFAULT_THRESHOLDS.filter(({ key }) => turns.includes(`"setting":"${key}"`)).map(({ key, value }) => ({ key, value, isTried: false })), refusedMonths: DEFAULT_CANDIDATE_TERMS.refusedMonths, kept: DEFAULT_FINDING_TERMS,
  };
}

/** Whom the criteria find, each by the plain reading of the domain, the weightiest first and of one weight the eldest. */
export function foundAmong(residents: readonly Resident[], screen: Screen): readonly FoundPerson[] {
  const versions = new Map(screen.criteria.map(({ id, version }) => [id, version]));
  const found = residents.flatMap(({ history, emd, suppressed }): readonly FoundPerson[] => {
    const reasons = findingsOf(history, screen).map(({ criterion, reasons: why }) => ({ criterion, version: versions.get(criterion) ?? 0, reasons: why }));
    const { person: pseudonym, sex, birthYear } = history;
    return reasons.length === 0 ? [] : [{ pseudonym, emd, sex, birthYear, reasons, weight: weightOf(screen.criteria, reasons), suppressed }];
  });
  return found.toSorted((one, other) => other.weight - one.weight || (one.birthYear ?? 0) - (other.birthYear ?? 0) || (one.pseudonym < other.pseudonym ? -1 : 1));
}

type Counted = { people: number; found: number };

/** How many live or are in each group and how many of them were found, in the order of the groups. */
function cellsBy<Key extends string | number>(residents: readonly Resident[], found: ReadonlySet<string>, keyOf: (resident: Resident) => Key): readonly (readonly [Key, Cell])[] {
  const cells = new Map<Key, Counted>();
  for (const resident of residents) {
    const key = keyOf(resident);
    const cell = cells.get(key) ?? { people: 0, found: 0 };
    cells.set(key, { people: cell.people + 1, found: cell.found + (found.has(resident.history.person) ? 1 : 0) });
  }
  return [...cells].toSorted(([one], [other]) => (one < other ? -1 : 1));
}

const SEX_STEP = 1000;
const SIGUNGU = 5;

/** The counts of a run over these people. */
export function countsAmong(residents: readonly Resident[], found: readonly FoundPerson[], { asOf, criteria }: Screen): DiscoveryCounts {
  const year = Number(asOf.slice(0, 4));
  const pseudonyms = new Set(found.map(({ pseudonym }) => pseudonym));
  const together = new Map<string, number>();
  for (const { reasons } of found) {
    const key = reasons.map(({ criterion }) => criterion).join();
    together.set(key, (together.get(key) ?? 0) + 1);
  }
  const bandOf = ({ history: { sex, birthYear } }: Resident): number => SEXES.indexOf(sex) * SEX_STEP + Math.min(OLDEST_BAND, Math.floor((year - (birthYear ?? year)) / AGE_BAND) * AGE_BAND);
  return {
    people: residents.length, found: found.length, byCriterion: Object.fromEntries(criteria.map(({ id }) => [id, found.filter(({ reasons }) => reasons.some(({ criterion }) => criterion === id)).length])),
    together: [...together].map(([key, people]) => ({ criteria: key.split(','), found: people })).toSorted((one, other) => other.found - one.found),
    byEmd: cellsBy(residents, pseudonyms, ({ emd }) => emd).map(([emd, cell]) => ({ emd, ...cell })),
    bySigungu: cellsBy(residents, pseudonyms, ({ emd }) => emd.slice(0, SIGUNGU)).map(([sigungu, cell]) => ({ sigungu, ...cell })),
    bySexAge: cellsBy(residents, pseudonyms, bandOf).map(([key, cell]) => ({ sex: SEXES[Math.floor(key / SEX_STEP)] ?? 'unknown', ageFrom: key % SEX_STEP, ...cell })),
  };
}
