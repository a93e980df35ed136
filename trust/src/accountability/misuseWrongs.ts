import { homeOf, type Making, mates, open, type Resident, type Worker } from './misuseMonth.ts';

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

/** How many wrongs of each kind are done in a month is drawn. */
export function misbehave(making: Making): void {
  const { chance } = making;
  for (const wrong of Object.values(WRONGS)) if (chance.chance(0.75)) wrong(making, chance.pick(making.workers.filter(({ isLead }) => !isLead)));
  if (chance.chance(0.15)) celebrity(making);
}
