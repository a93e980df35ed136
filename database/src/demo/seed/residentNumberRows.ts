import type { PlainDate } from '@dure/domain/calendar';
import type { PersonId } from '@dure/domain/ids';
import { mayKeepResidentNumber, parseResidentNumber, type ResidentNumberTask } from '@dure/domain/person';
import { must } from '../records/play.ts';
import { createRng, type Rng } from '../prng.ts';
import type { TownRecords } from '../records/index.ts';
import type { Bulk } from './bulk.ts';
import type { Registered } from './peopleRows.ts';

/** Seals a number as the server does that will read it; the keys are not the seed's to know. */
export type SealNumber = (personId: PersonId, digits: string) => { readonly cipher: Buffer; readonly keyId: string; readonly blindIndex: Buffer };

/** Numbers given out since have no check digit, so that none of them could be told from a real one. */
const RANDOM_SINCE: PlainDate = '2020-10-01';

const hex = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;

/** A number that was never given to anybody: the birth date is the invented one, and the check digit is wrong. */
export function inventedNumber(rng: Rng, birthOn: PlainDate, sex: 'female' | 'male'): string {
  const [year, month, day] = birthOn.split('-') as [string, string, string];
  const seventh = (Number(year) < 2000 ? 1 : 3) + (sex === 'female' ? 1 : 0);
  const first = `${year.slice(2)}${month}${day}${seventh}${String(rng.int(0, 99_999)).padStart(5, '0')}`;
  for (let last = rng.int(0, 9); ; last = (last + 1) % 10) if (must(parseResidentNumber(`${first}${last}`), 'invent a resident number').checkDigitDiffers) return `${first}${last}`;
}

/** Only of people for whom the law of a task allows it: benefits applied for, needs examined, a case that goes by 사회보장급여법 or 돌봄통합지원법. */
function taskOf(personId: PersonId, facts: Registered['town']['facts'], examined: ReadonlySet<string>): ResidentNumberTask | undefined {
  if (examined.has(personId)) return 'social-security/needs';
  return facts['benefit.basicLivelihood'] === true || facts['benefit.basicPension'] === true ? 'social-security/application' : undefined;
}

export function residentNumberRows(seed: number, registered: ReadonlyMap<PersonId, Registered>, { cases }: Pick<TownRecords, 'cases'>, sealed: SealNumber | undefined): Bulk {
  const rng = createRng(seed, 'resident numbers');
  const examined = new Set<string>(cases.filter(({ state }) => state.identity.programme === 'ICM').map(({ state }) => state.identity.personId));
  if (sealed === undefined) return { table: 'resident_number', rows: [] };
  return {
    table: 'resident_number',
    rows: [...registered.values()].flatMap(({ person: { sigungu, id, emdCode, birthOn, sex }, town, at, by }) => {
      const task = taskOf(id, town.facts, examined);
      if (task === undefined || birthOn === null || sex === 'unknown' || birthOn >= RANDOM_SINCE || town.duplicateOf !== undefined || town.story !== undefined) return [];
      must(mayKeepResidentNumber(task), 'keep a resident number');
      const { cipher, keyId, blindIndex } = sealed(id, inventedNumber(rng, birthOn, sex));
      return [{ sigungu, person_id: id, emd_code: emdCode, cipher: hex(cipher), key_id: keyId, blind_index: hex(blindIndex), task_code: task, staff_id: by.id, at }];
    }),
  };
}
