import { dayOf, duty, homeOf, mates, type Making, office, open, type Worker, write } from './misuseMonth.ts';

/** Whom the town cares for: two in three residents, each with somebody who has them; some files are closed and asked about afterwards. */
export function entrust(making: Making): void {
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

export function work(making: Making): void {
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
export function conference(making: Making): void {
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

/** What an office does in a month that is no routine. */
export function extraordinary(making: Making, worker: Worker): void {
  const { chance } = making;
  if (chance.chance(0.25)) standIn(making, worker);
  for (let count = chance.int(1, 5); count > 0; count -= 1) calls(making, worker);
  if (chance.chance(0.08)) idleCall(making, worker);
  if (chance.chance(0.1)) night(making, worker);
  if (chance.chance(0.15)) handOver(making, worker);
  if (worker.isLead) oversee(making, worker);
}
