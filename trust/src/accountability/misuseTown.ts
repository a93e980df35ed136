import type { Rng } from '../../../database/src/demo/prng.ts';

/*
 * Staff-months of a municipality as they are: what people do all day, with the odd call of which nothing is written down. It is made
 * from what offices told of misuse and of ordinary work, and knows nothing of the rules that look for it.
 */

export interface Worker { readonly id: string; readonly team: string; readonly isLead: boolean; readonly name: string; readonly personId: string | null }
export interface Resident { readonly id: string; readonly name: string; readonly household: string | null; readonly building: string; readonly door: string; readonly workerId: string | null }
export interface Opened { readonly workerId: string; readonly team: string; readonly isLead: boolean; readonly personId: string; readonly at: string }
export interface Wrote { readonly workerId: string; readonly personId: string; readonly on: string }
export interface Duty { readonly personId: string; readonly team: string; readonly workerId: string | null; readonly fromOn: string; readonly untilOn: string | null; readonly urgent: boolean }

/** Something that should not have been done; found where one of its people is asked about, or all at once. */
export interface Incident { readonly kind: string; readonly workerId: string; readonly personIds: readonly string[] }

export interface TownMonth {
  readonly month: string;
  readonly workers: readonly Worker[];
  readonly residents: readonly Resident[];
  readonly opened: readonly Opened[];
  readonly wrote: readonly Wrote[];
  readonly duties: readonly Duty[];
  readonly incidents: readonly Incident[];
}

const TEAMS = 8;
const PER_TEAM = 6;
const RESIDENTS = 900;
const SURNAMES = ['김', '이', '박', '최', '정', '강', '조', '윤', '장', '임', '한', '오'];
const GIVEN = ['순자', '영호', '미경', '동식', '정미', '하늘', '바다', '철수', '은영', '지훈', '수빈', '복례', '말순', '현우', '서연', '광수'];
export const STAFF_A_MONTH = TEAMS * PER_TEAM;

interface Making {
  readonly chance: Rng;
  readonly month: string;
  readonly id: () => string;
  readonly workers: Worker[];
  readonly residents: Resident[];
  readonly opened: Opened[];
  readonly wrote: Wrote[];
  readonly duties: Duty[];
  readonly incidents: Incident[];
  readonly workdays: readonly number[];
  /** Own people of each worker. */
  readonly held: Map<string, Resident[]>;
}

const two = (count: number): string => String(count).padStart(2, '0');
const dayOf = ({ month }: Pick<Making, 'month'>, day: number): string => {
  const at = new Date(`${month}-01T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + day - 1);
  return at.toISOString().slice(0, 10);
};
/** A Korean hour of a day. */
const moment = (making: Making, day: number, hour: number): string => new Date(`${dayOf(making, day)}T${two(hour)}:${two(making.chance.int(0, 59))}:00+09:00`).toISOString();
const office = ({ chance }: Making): number => chance.int(9, 17);

function open(making: Making, worker: Worker, person: Resident, day: number, hour = office(making)): void {
  making.opened.push({ workerId: worker.id, team: worker.team, isLead: worker.isLead, personId: person.id, at: moment(making, day, hour) });
}
function duty(making: Making, person: Resident, team: string, workerId: string | null, from: number, until: number | null, urgent = false): void {
  making.duties.push({ personId: person.id, team, workerId, fromOn: dayOf(making, from), untilOn: until === null ? null : dayOf(making, until), urgent });
}
const write = (making: Making, worker: Worker, person: Resident, day: number): void => void making.wrote.push({ workerId: worker.id, personId: person.id, on: dayOf(making, day) });

function resident({ chance, id, residents }: Making): Resident {
  const before = residents.at(-1);
  const family = chance.chance(0.3) ? before : undefined;
  const surname = family !== undefined && chance.chance(0.6) ? family.name.slice(0, 1) : chance.pick(SURNAMES);
  const name = surname + chance.pick(GIVEN);
  if (family !== undefined) return { ...family, id: id(), name };
  const building = `가람로 ${chance.int(1, 220)}`;
  return { id: id(), name, household: id(), building, door: `${building} ${chance.int(101, 1504)}호`, workerId: null };
}

/** Four in five live here, and of one in twenty of those the personnel office gave no birth date. */
function employ({ chance, id, residents, workers }: Making, team: string, isLead: boolean): void {
  const worker = id();
  const at = chance.int(0, residents.length - 1);
  const home = chance.chance(0.8) ? residents[at] : undefined;
  const isKnown = chance.chance(0.95) && home?.workerId === null;
  if (isKnown && home !== undefined) residents[at] = { ...home, workerId: worker };
  workers.push({ id: worker, team, isLead, name: home?.name ?? '타지인', personId: isKnown && home !== undefined ? home.id : null });
}

function settle(making: Making): void {
  for (let count = 0; count < RESIDENTS; count += 1) making.residents.push(resident(making));
  for (let team = 0; team < TEAMS; team += 1) {
    const teamId = making.id();
    for (let count = 0; count < PER_TEAM; count += 1) employ(making, teamId, count === 0);
  }
}

/** Whom the town cares for: two in three residents, each with somebody who has them; some files are closed and asked about afterwards. */
function entrust(making: Making): void {
  const { chance, workers, residents, held } = making;
  const homes = new Map(residents.flatMap(({ workerId, household }) => (workerId === null ? [] : [[workerId, household] as const])));
  for (const person of residents) {
    if (person.workerId !== null || chance.chance(0.35)) continue;
    const worker = chance.pick(workers.filter(({ id }) => homes.get(id) !== person.household));
    const over = chance.chance(0.15) ? chance.int(-70, 20) : null;
    duty(making, person, worker.team, worker.id, -200, over);
    if (over === null) held.set(worker.id, [...(held.get(worker.id) ?? []), person]);
    else if (chance.chance(0.1)) open(making, worker, person, chance.pick(making.workdays));
  }
}

function work(making: Making): void {
  const { chance, workers, held, workdays } = making;
  for (const worker of workers) {
    const own = held.get(worker.id) ?? [];
    for (const day of workdays) {
      for (let count = chance.int(2, 6); count > 0 && own.length > 0; count -= 1) {
        const person = chance.pick(own);
        // Reports before a deadline are written in the evening.
        open(making, worker, person, day, chance.chance(0.04) ? 21 : office(making));
        if (chance.chance(0.3)) write(making, worker, person, day);
      }
    }
  }
}

const mates = ({ workers }: Making, worker: Worker): readonly Worker[] => workers.filter(({ team, id }) => team === worker.team && id !== worker.id);

/** Somebody is ill for days; a colleague keeps the calls. */
function standIn(making: Making, worker: Worker): void {
  const { chance, held, workdays } = making;
  const mate = chance.pick(mates(making, worker));
  const from = chance.int(0, workdays.length - 4);
  for (const day of workdays.slice(from, from + 3)) {
    for (const person of (held.get(worker.id) ?? []).filter(() => chance.chance(0.15))) {
      open(making, mate, person, day);
      if (chance.chance(0.7)) write(making, mate, person, day);
    }
  }
}

/** Somebody comes or calls; the intake is written the same day, or the next but one. */
function calls(making: Making, worker: Worker): void {
  const { chance, residents, workdays } = making;
  const home = homeOf(making, worker)?.household;
  const person = chance.pick(residents.filter(({ workerId, household }) => workerId === null && household !== home));
  const day = chance.pick(workdays);
  // Two people of one name: the first was the wrong one.
  const namesake = residents.find(({ name, id }) => name === person.name && id !== person.id);
  if (namesake !== undefined && namesake.workerId === null && chance.chance(0.3)) making.opened.push({ workerId: worker.id, team: worker.team, isLead: worker.isLead, personId: namesake.id, at: new Date(`${dayOf(making, day)}T10:00:00+09:00`).toISOString() }, { workerId: worker.id, team: worker.team, isLead: worker.isLead, personId: person.id, at: new Date(`${dayOf(making, day)}T10:04:00+09:00`).toISOString() });
  else open(making, worker, person, day);
  duty(making, person, worker.team, worker.id, day + chance.int(0, 2), day + 30);
  write(making, worker, person, day + chance.int(0, 2));
}

/** A question that leads to nothing, and nobody writes it down: right, and indistinguishable. */
function idleCall(making: Making, worker: Worker): void {
  const { chance, residents, workdays } = making;
  open(making, worker, chance.pick(residents.filter(({ workerId }) => workerId === null)), chance.pick(workdays));
}

/** A night with the police at the door. */
function night(making: Making, worker: Worker): void {
  const { chance, residents } = making;
  const person = chance.pick(residents.filter(({ workerId }) => workerId === null));
  const day = chance.int(2, 26);
  duty(making, person, worker.team, null, day, day + 3, true);
  for (const one of [worker, ...mates(making, worker).slice(0, chance.int(0, 3))]) open(making, one, person, day, 23);
}

/** Several teams meet on a person, and those who will sit there read first. */
function conference(making: Making): void {
  const { chance, workers, residents, workdays } = making;
  const person = chance.pick(residents.filter(({ workerId }) => workerId === null));
  const day = chance.pick(workdays.slice(2));
  const teams = [...new Set(workers.map(({ team }) => team))].filter(() => chance.chance(0.4));
  for (const team of teams) {
    duty(making, person, team, null, day - 5, day + 3);
    const reader = chance.pick(workers.filter((one) => one.team === team));
    open(making, reader, person, day - 1);
    if (chance.chance(0.5)) write(making, reader, person, day);
  }
}

/** The lead goes through the files of the team. */
function oversee(making: Making, lead: Worker): void {
  const { chance, held, workdays } = making;
  const day = chance.pick(workdays);
  for (const mate of mates(making, lead)) for (const person of (held.get(mate.id) ?? []).slice(0, 8)) open(making, lead, person, day);
}

/** A file goes to another team; its new owner reads before the day on which it is his. */
function handOver(making: Making, worker: Worker): void {
  const { chance, held, workers } = making;
  const person = (held.get(worker.id) ?? [])[0];
  const next = chance.pick(workers.filter(({ team }) => team !== worker.team));
  if (person === undefined) return;
  const day = chance.pick(making.workdays.slice(3));
  open(making, next, person, day - chance.int(0, 2));
  duty(making, person, next.team, next.id, day, null);
}

const homeOf = ({ residents }: Making, { personId }: Worker): Resident | undefined => residents.find(({ id }) => id === personId);
const commit = (making: Making, kind: string, worker: Worker, people: readonly Resident[]): void => void making.incidents.push({ kind, workerId: worker.id, personIds: people.map(({ id }) => id) });
const strangers = (making: Making, worker: Worker): readonly Resident[] => {
  const mine = new Set(making.duties.filter(({ team }) => team === worker.team).map(({ personId }) => personId));
  return making.residents.filter(({ id, workerId }) => workerId === null && !mine.has(id));
};

const WRONGS: Readonly<Record<string, (making: Making, worker: Worker) => void>> = {
  'colleague': (making, worker) => {
    const other = making.chance.pick(making.residents.filter(({ workerId, id }) => workerId !== null && workerId !== worker.id && id !== worker.personId));
    open(making, worker, other, making.chance.pick(making.workdays));
    commit(making, 'colleague', worker, [other]);
  },
  'neighbour': (making, worker) => {
    const home = homeOf(making, worker);
    const near = home === undefined ? undefined : making.residents.find(({ building, household, workerId }) => building === home.building && household !== home.household && workerId === null);
    if (near === undefined || (making.held.get(worker.id) ?? []).includes(near)) return;
    open(making, worker, near, making.chance.pick(making.workdays));
    commit(making, 'neighbour', worker, [near]);
  },
  'relative': (making, worker) => {
    const home = homeOf(making, worker);
    const kin = home === undefined ? undefined : making.residents.find(({ household, id }) => household === home.household && id !== home.id);
    if (kin === undefined) return;
    open(making, worker, kin, making.chance.pick(making.workdays));
    commit(making, 'relative', worker, [kin]);
  },
  'ex-spouse': (making, worker) => {
    const { chance } = making;
    // No longer at the same door; now and then a client of the own team, whom one reads again and again.
    const isClient = chance.chance(0.3);
    const clients = mates(making, worker).flatMap(({ id }) => making.held.get(id) ?? []);
    const person = isClient && clients.length > 0 ? chance.pick(clients) : chance.pick(strangers(making, worker));
    for (const day of chance.shuffle([...making.workdays]).slice(0, chance.int(2, 6))) open(making, worker, person, day);
    commit(making, 'ex-spouse', worker, [person]);
  },
  'bulk': (making, worker) => {
    const { chance, workdays } = making;
    const people = chance.shuffle([...strangers(making, worker)]).slice(0, chance.int(35, 80));
    const day = chance.pick(workdays);
    for (const person of people) open(making, worker, person, day);
    commit(making, 'bulk', worker, people);
  },
  'off-hours': (making, worker) => {
    const { chance } = making;
    const clients = mates(making, worker).flatMap(({ id }) => making.held.get(id) ?? []);
    if (clients.length === 0) return;
    const person = chance.pick(clients);
    open(making, worker, person, chance.int(2, 26), chance.pick([22, 23, 1, 5]));
    commit(making, 'off-hours', worker, [person]);
  },
  'no case': (making, worker) => {
    const person = making.chance.pick(strangers(making, worker));
    open(making, worker, person, making.chance.pick(making.workdays));
    commit(making, 'no case', worker, [person]);
  },
};

/** Somebody is in the news, and curiosity goes round; now and then one of the teams has to do with it. */
function celebrity(making: Making): void {
  const { chance, workers, residents, workdays } = making;
  const person = chance.pick(residents.filter(({ workerId }) => workerId === null));
  const from = chance.pick(workdays);
  for (const worker of chance.shuffle([...workers]).slice(0, chance.int(6, 12))) {
    if (making.duties.some(({ personId, workerId }) => personId === person.id && workerId === worker.id) || worker.isLead) continue;
    open(making, worker, person, from + chance.int(0, 3));
    commit(making, 'celebrity', worker, [person]);
  }
}

export const KINDS: readonly string[] = [...Object.keys(WRONGS), 'celebrity'];

/** What an office does in a month that is no routine. */
function extraordinary(making: Making, worker: Worker): void {
  const { chance } = making;
  if (chance.chance(0.25)) standIn(making, worker);
  for (let count = chance.int(1, 5); count > 0; count -= 1) calls(making, worker);
  if (chance.chance(0.08)) idleCall(making, worker);
  if (chance.chance(0.1)) night(making, worker);
  if (chance.chance(0.15)) handOver(making, worker);
  if (worker.isLead) oversee(making, worker);
}

/** How many wrongs of each kind are done in a month is drawn. */
function misbehave(making: Making): void {
  const { chance } = making;
  for (const wrong of Object.values(WRONGS)) if (chance.chance(0.75)) wrong(making, chance.pick(making.workers.filter(({ isLead }) => !isLead)));
  if (chance.chance(0.15)) celebrity(making);
}

/** One month of one town. */
export function townMonth(chance: Rng, month: string, id: () => string): TownMonth {
  const workdays = Array.from({ length: 26 }, (_one, index) => index + 1).filter((day) => ![0, 6].includes(new Date(`${month}-${two(day)}T00:00:00Z`).getUTCDay()));
  const making: Making = { chance, month, id, workers: [], residents: [], opened: [], wrote: [], duties: [], incidents: [], workdays, held: new Map() };
  settle(making);
  entrust(making);
  work(making);
  for (const worker of making.workers) extraordinary(making, worker);
  for (let count = chance.int(1, 4); count > 0; count -= 1) conference(making);
  misbehave(making);
  return making;
}
