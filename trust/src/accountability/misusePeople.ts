import type { Making, Resident } from './misuseMonth.ts';

const TEAMS = 8;
const PER_TEAM = 6;
const RESIDENTS = 900;
const SURNAMES = ['김', '이', '박', '최', '정', '강', '조', '윤', '장', '임', '한', '오'];
const GIVEN = ['순자', '영호', '미경', '동식', '정미', '하늘', '바다', '철수', '은영', '지훈', '수빈', '복례', '말순', '현우', '서연', '광수'];
export const STAFF_A_MONTH = TEAMS * PER_TEAM;

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

export function settle(making: Making): void {
  for (let count = 0; count < RESIDENTS; count += 1) making.residents.push(resident(making));
  for (let team = 0; team < TEAMS; team += 1) {
    const teamId = making.id();
    for (let count = 0; count < PER_TEAM; count += 1) employ(making, teamId, count === 0);
  }
}
