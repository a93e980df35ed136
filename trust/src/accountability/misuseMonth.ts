import type { Rng } from '../../../database/src/demo/prng.ts';

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

/** A month of a town while it is being made up. */
export interface Making {
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

export const two = (count: number): string => String(count).padStart(2, '0');
export const dayOf = ({ month }: Pick<Making, 'month'>, day: number): string => {
  const at = new Date(`${month}-01T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + day - 1);
  return at.toISOString().slice(0, 10);
};
/** A Korean hour of a day. */
const moment = (making: Making, day: number, hour: number): string => new Date(`${dayOf(making, day)}T${two(hour)}:${two(making.chance.int(0, 59))}:00+09:00`).toISOString();
export const office = ({ chance }: Making): number => chance.int(9, 17);

export function open(making: Making, worker: Worker, person: Resident, day: number, hour = office(making)): void {
  making.opened.push({ workerId: worker.id, team: worker.team, isLead: worker.isLead, personId: person.id, at: moment(making, day, hour) });
}
export function duty(making: Making, person: Resident, team: string, workerId: string | null, from: number, until: number | null, urgent = false): void {
  making.duties.push({ personId: person.id, team, workerId, fromOn: dayOf(making, from), untilOn: until === null ? null : dayOf(making, until), urgent });
}
export const write = (making: Making, worker: Worker, person: Resident, day: number): void => void making.wrote.push({ workerId: worker.id, personId: person.id, on: dayOf(making, day) });

export const homeOf = ({ residents }: Making, { personId }: Worker): Resident | undefined => residents.find(({ id }) => id === personId);
export const mates = ({ workers }: Making, worker: Worker): readonly Worker[] => workers.filter(({ team, id }) => team === worker.team && id !== worker.id);
