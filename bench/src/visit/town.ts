import { addDays, type PlainDate } from '@dure/domain/calendar';
import type { EmdCode, OrganisationId, PersonId, StaffId, VisitId } from '@dure/domain/ids';
import type { JointInput, JointPlace, JointVisit, JointWorker, VisitSkill } from '@dure/domain/visit/joint';

export interface TownSize {
  readonly workers: number;
  readonly visits: number;
  readonly towns: number;
  readonly seed: number;
}

const MONDAY: PlainDate = '2026-11-23';
const SERVICES: readonly { readonly id: string; readonly skill: VisitSkill; readonly share: number }[] = [{ id: 'town', skill: 'social-work', share: 0.4 }, { id: 'health', skill: 'nursing', share: 0.25 }, { id: 'care', skill: 'care', share: 0.35 }];

/** Mulberry32: the same seed gives the same town. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * A week of three services in a city of 행정동 on a grid of two to three kilometres. Two in five people are visited by two services,
 * three in five of those have agreed that each may know of the other, a fifth of all visits stands at an hour that was agreed.
 */
export function aTown({ workers: workerCount, visits: visitCount, towns, seed }: TownSize): JointInput {
  const roll = dice(seed);
  const below = (most: number): number => Math.floor(roll() * most);
  const pick = <Value>(list: readonly Value[]): Value => list[below(list.length)] as Value;
  const places = Array.from({ length: towns }, (_none, index): JointPlace => ({ emdCode: `emd-${index}` as EmdCode, longitude: 127.05 + (index % 6) * 0.026 + roll() * 0.01, latitude: 35.76 + Math.floor(index / 6) * 0.022 + roll() * 0.01 }));
  const days = [0, 1, 2, 3, 4].map((day) => addDays(MONDAY, day));
  const workers = SERVICES.flatMap(({ id, skill, share }) => Array.from({ length: Math.round(workerCount * share) }, (_none, index): JointWorker => ({
    staffId: `${id}-${index}` as StaffId, organisationId: `org-${id}` as OrganisationId, homeEmd: id === 'town' ? (places[index % towns]?.emdCode ?? ('' as EmdCode)) : ('emd-14' as EmdCode), skills: [skill], capacity: 300,
  })));
  const people = Array.from({ length: Math.round(visitCount / 1.4) }, (_none, index) => ({ id: `person-${index}` as PersonId, emdCode: pick(places).emdCode, agreed: roll() < 0.6 }));
  const visits = Array.from({ length: visitCount }, (_none, index): JointVisit => {
    const person = people[index % people.length] ?? { id: 'person-0' as PersonId, emdCode: 'emd-0' as EmdCode, agreed: false };
    const service = pick(SERVICES);
    const worker = pick(workers.filter(({ organisationId }) => organisationId === `org-${service.id}`));
    const on = pick(days);
    const inWeek = (day: PlainDate): PlainDate => (day < MONDAY ? MONDAY : day > addDays(MONDAY, 4) ? addDays(MONDAY, 4) : day);
    return {
      id: `visit-${String(index).padStart(4, '0')}` as VisitId, personId: person.id, organisationId: worker.organisationId, emdCode: person.emdCode, minutes: 20 + below(5) * 10, on, band: 'any', staffId: worker.staffId,
      skills: roll() < 0.4 ? [] : [service.skill], fixed: roll() < 0.2, earliestOn: inWeek(addDays(on, -2)), latestOn: inWeek(addDays(on, 2)), sameVisitor: roll() < 0.5,
      nameableTo: person.agreed ? SERVICES.map(({ id }) => `org-${id}` as OrganisationId) : [worker.organisationId],
    };
  });
  return { days, visits, workers, places };
}
