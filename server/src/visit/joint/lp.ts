import type { PlainDate } from '@dure/domain/calendar';
import type { EmdCode, StaffId } from '@dure/domain/ids';
import { minutesOf, pairsOf, separatePlan, workerDays, workersFor, type JointPlan, type JointVisit, type JointWeek, type Pair } from '@dure/domain/visit/joint';

/** One way to make a visit: who, and on which day. */
interface Way {
  readonly name: string;
  readonly visit: JointVisit;
  readonly staffId: StaffId;
  readonly on: PlainDate;
}

/** Of the colleagues who could go instead only those nearest to be there anyway are offered: with everybody the model grows faster than it gains. */
const COLLEAGUES = 2;
const OTHER_VISITOR_MINUTES = 6;
const OTHER_DAY_MINUTES = 0.5;
const CALL_MINUTES = 5;
const COVERED_MINUTES = 10;

export interface Model {
  readonly text: string;
  /** The plan that a solution stands for. */
  readonly read: (isOne: (name: string) => boolean) => JointPlan;
}

function waysOf(week: JointWeek): readonly Way[] {
  const townsOf = new Map<string, Set<EmdCode>>();
  for (const { staffId, emdCode } of week.input.visits) townsOf.set(staffId, (townsOf.get(staffId) ?? new Set()).add(emdCode));
  return week.input.visits.flatMap((visit, index) => {
    const [own, ...others] = workersFor(week.input, visit);
    const there = others.filter(({ staffId }) => townsOf.get(staffId)?.has(visit.emdCode) === true).slice(0, COLLEAGUES);
    const workers = [own?.staffId ?? visit.staffId, ...there.map(({ staffId }) => staffId)];
    const days = visit.fixed ? [visit.on] : week.input.days.filter((day) => day === visit.on || (day >= visit.earliestOn && day <= visit.latestOn));
    return workers.flatMap((staffId, who) => days.map((on): Way => ({ name: `x${index}_${who}_${week.input.days.indexOf(on)}`, visit, staffId, on })));
  });
}

interface Parts {
  readonly objective: string[];
  readonly rows: string[];
  readonly binaries: string[];
}

const term = (factor: number, name: string): string => `${factor < 0 ? '-' : '+'} ${Math.abs(factor).toFixed(3)} ${name}`;

/** Who goes when, as a mixed-integer program: a trip to a 동 on a day is paid once, whoever lives there. */
export function modelOf(week: JointWeek): Model {
  const ways = waysOf(week);
  const pairs = pairsOf(week.input);
  const parts: Parts = { objective: [], rows: [], binaries: [] };
  addWays(parts, ways);
  addPairs(parts, week, ways, pairs);
  addTrips(parts, week, ways);
  const text = `Minimize\n obj: ${parts.objective.join('\n ')}\nSubject To\n ${parts.rows.join('\n ')}\nBinary\n ${parts.binaries.join('\n ')}\nEnd\n`;
  return { text, read: (isOne) => planFrom(week, ways, pairs, isOne) };
}

const grouped = <Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
};

function addWays({ objective, binaries }: Parts, ways: readonly Way[]): void {
  for (const { name, visit, staffId, on } of ways) {
    const dislike = (staffId === visit.staffId ? 0 : OTHER_VISITOR_MINUTES) + (on === visit.on ? 0 : OTHER_DAY_MINUTES);
    objective.push(term(visit.minutes + dislike, name));
    binaries.push(name);
  }
}

/** Every visit is made in one way or is covered; two made together are made on one day. */
function addPairs({ objective, rows, binaries }: Parts, week: JointWeek, ways: readonly Way[], pairs: readonly Pair[]): void {
  const byVisit = grouped(ways, ({ visit }) => visit.id);
  const covers = new Map(pairs.flatMap(({ kind, other }, index) => (kind === 'covered' ? [[other.id, `p${index}`] as const] : [])));
  for (const [id, own] of byVisit) {
    const cover = covers.get(id as JointVisit['id']);
    rows.push(`${own.map(({ name }) => `+ ${name}`).join(' ')}${cover === undefined ? '' : ` + ${cover}`} = 1`);
  }
  for (const [index, { kind, stays, other, days }] of pairs.entries()) {
    const pair = `p${index}`;
    binaries.push(pair);
    objective.push(term(kind === 'covered' ? COVERED_MINUTES - CALL_MINUTES : -CALL_MINUTES, pair));
    const on = (visit: JointVisit, day: PlainDate): readonly string[] => (byVisit.get(visit.id) ?? []).filter((way) => way.on === day).map(({ name }) => name);
    // Who covers goes on a day that suits both; who goes together goes on one day.
    const ruled = kind === 'covered' ? week.input.days.filter((day) => !days.includes(day)) : week.input.days;
    for (const day of ruled) {
      const [first, second] = [on(stays, day), kind === 'covered' ? [] : on(other, day)];
      if (first.length > 0) rows.push([...first.map((name) => `+ ${name}`), ...second.map((name) => `- ${name}`), `+ ${pair} <= 1`].join(' '));
    }
  }
}

function addTrips(parts: Parts, week: JointWeek, ways: readonly Way[]): void {
  const before = new Map(workerDays(week, separatePlan(week.input)).map((day) => [`${day.staffId} ${day.on}`, minutesOf(day)]));
  for (const [index, [key, day]] of [...grouped(ways, ({ staffId, on }) => `${staffId} ${on}`).entries()].entries()) {
    const [first] = day;
    if (first === undefined) continue;
    const { homeEmd, capacity } = week.workers.get(first.staffId) ?? { homeEmd: first.visit.emdCode, capacity: 0 };
    addDay(parts, week, day, { index, home: homeEmd, limit: Math.max(capacity, before.get(key) ?? 0) });
  }
}

interface DayTerms {
  readonly index: number;
  readonly home: EmdCode;
  readonly limit: number;
}

/** Leaving the office is paid once a day, each 동 once, and the day holds no more than it holds. */
function addDay({ objective, rows, binaries }: Parts, week: JointWeek, day: readonly Way[], { index, home, limit }: DayTerms): void {
  const byTown = [...grouped(day, ({ visit }) => visit.emdCode).entries()].map(([code, there]) => ({ code: code as EmdCode, there }));
  const codes = byTown.map(({ code }) => code);
  const open = `z${index}`;
  const start = Math.min(...codes.map((code) => week.travel.between(home, code)));
  const load = day.map(({ name, visit }) => term(visit.minutes, name));
  for (const [town, { code, there }] of byTown.entries()) {
    const trip = `y${index}_${town}`;
    const minutes = legOf(week, home, code, codes);
    objective.push(term(minutes, trip));
    load.push(term(minutes, trip));
    binaries.push(trip);
    rows.push(...there.map(({ name }) => `${name} - ${trip} <= 0`), `${trip} - ${open} <= 0`);
  }
  objective.push(term(start, open));
  binaries.push(open);
  rows.push(`${load.join(' ')} ${term(start, open)} <= ${limit.toFixed(3)}`);
}

/** What going to one 동 more adds to a round, near enough to choose by: the way from the nearest other stop, or from the office. */
function legOf(week: JointWeek, home: EmdCode, town: EmdCode, towns: readonly EmdCode[]): number {
  const near = towns.filter((other) => other !== town).map((other) => week.travel.between(other, town));
  return Math.min(week.travel.between(home, town), ...near);
}

function planFrom(week: JointWeek, ways: readonly Way[], pairs: readonly Pair[], isOne: (name: string) => boolean): JointPlan {
  const plan = new Map(separatePlan(week.input));
  for (const { name, visit, staffId, on } of ways) if (isOne(name)) plan.set(visit.id, { visitId: visit.id, staffId, on, coveredBy: null, with: [] });
  for (const [index, { kind, stays, other }] of pairs.entries()) {
    const [first, second] = [plan.get(stays.id), plan.get(other.id)];
    if (!isOne(`p${index}`) || first === undefined || second === undefined) continue;
    if (kind === 'covered') plan.set(other.id, { visitId: other.id, on: first.on, staffId: other.staffId, coveredBy: stays.id, with: [] });
    else if (first.on === second.on) {
      plan.set(stays.id, { ...first, with: [other.id] });
      plan.set(other.id, { ...second, with: [stays.id] });
    }
  }
  return plan;
}
