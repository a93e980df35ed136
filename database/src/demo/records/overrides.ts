import { addDays } from '@dure/domain/calendar';
import { evaluate, findEditionInForce } from '@dure/guide';
import type { Instant } from '@dure/domain/calendar';
import type { TownPerson } from '../household.ts';
import { koreanMoment, openDay, OPENING } from '../officeHours.ts';
import { createRng } from '../prng.ts';
import type { TownStaff } from '../staff.ts';
import type { Directory } from './directory.ts';
import { listed } from './route.ts';

/** What an officer decided on 노인맞춤돌봄 against the guide's answer, with the answer of that day. */
export interface OverrideRecord {
  readonly id: string;
  readonly person: TownPerson;
  readonly staff: TownStaff;
  readonly edition: string;
  readonly verdict: string;
  readonly reason: string;
  readonly authority: string;
  readonly at: Instant;
}

const COUNT = 12;

/** ECARE-OVERRIDE: 시장·군수·구청장이 서비스가 필요하다고 인정하는 경우 예외적으로 제공 가능. */
export function overrides(directory: Directory): readonly OverrideRecord[] {
  const { seed, today } = directory.town;
  const rng = createRng(seed, 'overrides');
  const excluded = rng.shuffle(directory.candidates.filter(({ candidate }) => candidate.age >= 65 && listed(candidate.facts, 'ltc.history').length > 0));
  return excluded.slice(0, COUNT).flatMap(({ person, candidate }): OverrideRecord[] => {
    const on = openDay(addDays(today, -rng.int(2, 120)));
    const answered = evaluate({ on, facts: { ...person.facts, age: candidate.age } }, on);
    const edition = findEditionInForce(on)?.id;
    const verdict = answered.ok ? answered.value.programmes.find(({ id, part }) => id === 'ECARE' && part === null)?.verdict : undefined;
    if (edition === undefined || verdict === undefined || verdict === 'eligible') return [];
    return [{
      id: rng.uuid(), person, edition, verdict, staff: directory.worker(rng, directory.townOffice(person.address.emdCode)), at: koreanMoment(on, OPENING + rng.int(60, 420)),
      reason: '예전 등급은 유효기간이 끝났고 지금은 돌볼 사람이 없어 서비스가 필요합니다.', authority: `시장·군수 인정(사례회의 ${openDay(addDays(on, -3))})`,
    }];
  });
}
