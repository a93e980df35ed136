import { addDays } from '@dure/domain/calendar';
import type { PlainDate } from '@dure/domain/calendar';
import type { OrganisationId } from '@dure/domain/ids';
import { bypassedSteps, bypassSteps, completeEmergency, dutiesAfter, requestAdmission, admit } from '@dure/domain/urgency';
import type { Duty, Emergency } from '@dure/domain/urgency';
import { isHoliday } from '../data/holidays.ts';
import type { TownPerson } from '../household.ts';
import { createRng } from '../prng.ts';
import type { Rng } from '../prng.ts';
import type { TownStaff } from '../staff.ts';
import type { Directory } from './directory.ts';
import { koreanMoment, openDay, OPENING } from '../officeHours.ts';
import { must } from './play.ts';

export interface EmergencyRecord {
  readonly emergency: Emergency;
  readonly person: TownPerson;
  readonly organisationId: OrganisationId;
  /** By when the record must be completed. */
  readonly completeByOn: PlainDate;
  readonly duties: readonly (Duty & { readonly id: string })[];
}

interface Scene {
  readonly tier: '응급' | '위기';
  readonly rules: readonly string[];
  readonly path: readonly string[];
  readonly account: string;
  readonly seen: string;
}

const SCENES: readonly Scene[] = [
  { tier: '응급', rules: ['MENTAL-EMERGENCY'], path: ['경찰·119 호출', '필요 시 응급입원'], account: '전화 중 약을 먹었다고 하여 112와 119에 알리고 통화를 이어 갔습니다. 구급대가 응급실로 옮겼습니다.', seen: '약을 먹었다고 말하고 대답이 느려짐' },
  { tier: '응급', rules: ['ADDICT-EMERGENCY'], path: ['경찰·119 호출', '필요 시 응급입원'], account: '방문하니 술에 취해 손목에 상처가 있어 119에 알리고 지혈했습니다.', seen: '술에 취한 상태로 손목에 상처를 냄' },
  { tier: '위기', rules: ['MENTAL-CRISIS'], path: ['자·타해 위험 정보제공', '필요 시 방문 동행'], account: '구체적인 방법을 말하여 정신건강복지센터에 알리고 함께 방문했습니다.', seen: '방법과 날짜를 구체적으로 말함' },
];

/** Eight times somebody was helped first; three of the records still lack something. */
export function emergencies(directory: Directory): readonly EmergencyRecord[] {
  const { seed, today } = directory.town;
  const rng = createRng(seed, 'emergencies');
  const people = rng.shuffle(directory.candidates.filter(({ candidate }) => candidate.age >= 19 && candidate.age < 75 && candidate.alone));
  return people.slice(0, 8).map(({ person }, index) => {
    const office = directory.townOffice(person.address.emdCode);
    const on = openDay(addDays(today, index < 3 ? -rng.int(1, 4) : -rng.int(10, 150)));
    return record(rng, person, directory.worker(rng, office), { scene: rng.pick(SCENES), on, finished: index >= 3 });
  });
}

interface Occurred {
  readonly scene: Scene;
  readonly on: PlainDate;
  readonly finished: boolean;
}

function record(rng: Rng, person: TownPerson, officer: TownStaff, { scene, on, finished }: Occurred): EmergencyRecord {
  const at = koreanMoment(on, OPENING + rng.int(60, 420));
  const bypass = must(bypassSteps({ tier: scene.tier, steps: bypassedSteps(scene.tier), basisId: 'pipa-18-2-3', reason: scene.seen, by: officer.id, at }), 'bypass a step');
  const begun: Emergency = {
    id: rng.uuid(), sigungu: person.sigungu, personId: person.id, occurredAt: at, recordedBy: officer.id, bypass,
    answer: { tier: scene.tier, path: scene.path, rules: scene.rules },
    calls: [{ number: scene.tier === '응급' ? '119' : '1577-0199', caller: officer.name, at, answer: '출동하겠다고 함' }],
    account: finished ? scene.account : '',
    admission: scene.tier === '응급' && finished ? admission(person, officer, at) : null,
  };
  const emergency = finished ? must(completeEmergency(begun, koreanMoment(on, OPENING + 520)), 'complete an emergency record') : begun;
  const duties = dutiesAfter(scene.tier, at, isHoliday).map((duty) => ({ ...duty, id: rng.uuid() }));
  return { emergency, person, organisationId: officer.organisationId, completeByOn: duties.find(({ key }) => key === 'complete-record')?.dueOn ?? on, duties };
}

function admission(person: TownPerson, officer: TownStaff, at: string): Emergency['admission'] {
  const police = { name: '문동욱', affiliation: '전주완산경찰서' };
  const requested = must(requestAdmission({
    personId: person.id, finder: { name: officer.name, affiliation: '읍·면·동' }, doctor: { name: '류가은', affiliation: '한울정신건강의학과의원' }, police,
    escort: { ...police, kind: 'police' }, institution: '두레정신병원', requestedAt: at,
  }), 'request an admission');
  return must(admit(requested, at), 'admit somebody');
}
