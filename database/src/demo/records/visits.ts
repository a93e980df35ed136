import { addDays } from '@dure/domain/calendar';
import type { PlainDate } from '@dure/domain/calendar';
import type { ConsentId, VisitId, VisitSeriesId } from '@dure/domain/ids';
import { applyVisitEvent, beginVisit, cadenceOf, decideVisit, NO_REQUIREMENTS, occurrencesOf, planVisit } from '@dure/domain/visit';
import type { VisitCommand, VisitContext, VisitEvent, VisitIdentity, VisitPlan, VisitPurpose, VisitState, VisitTime } from '@dure/domain/visit';
import { isHoliday } from '../data/holidays.ts';
import type { TownPerson } from '../household.ts';
import type { TownOrganisation } from '../organisations.ts';
import { createRng } from '../prng.ts';
import type { Rng } from '../prng.ts';
import type { TownStaff } from '../staff.ts';
import type { CaseRecord } from './cases.ts';
import { give, guardianOf, request } from './consents.ts';
import type { ConsentRecord } from './consents.ts';
import type { Directory } from './directory.ts';
import { koreanMoment, nextOpenDay, openDay, OPENING } from '../officeHours.ts';
import { must } from './play.ts';

/** A visit of the town with its history. */
export interface VisitRecord {
  readonly state: VisitState;
  readonly events: readonly VisitEvent[];
  readonly person: TownPerson;
  readonly organisation: TownOrganisation;
}

const PURPOSES: readonly (readonly [VisitPurpose, words: string])[] = [
  ['check-in', '안부와 건강 확인'], ['assessment', '욕구·위기도 조사'], ['plan', '서비스 제공계획 설명과 서명'], ['monitoring', '점검 상담'], ['health', '복약과 식사 확인'], ['service', '주거 환경 확인'],
];
const FOUND: readonly string[] = ['식사와 복약 상태를 확인했습니다. 특이 사항 없습니다.', '난방이 되지 않아 수리를 요청했습니다.', '이웃과 함께 계셨고 표정이 밝았습니다.', '약이 남아 있어 복약 방법을 다시 설명했습니다.'];
const IN_WORK: readonly string[] = ['assessing', 'planning', 'in-service', 'aftercare', 'reopened'];

export function visits(directory: Directory, cases: readonly CaseRecord[]): readonly VisitRecord[] {
  const { seed, today } = directory.town;
  const rng = createRng(seed, 'visits');
  return cases.filter(({ state }) => IN_WORK.includes(state.status)).flatMap((record) => {
    const owned = directory.town.staff.find((member) => member.id === record.state.owner.staffId);
    const asked = { rng, record, today };
    const planned = rng.chance(owned?.demo === true ? 0.7 : 0.3) ? [plannedVisit(asked)] : [];
    const together = isVisitingService(record) ? [...atHome(asked, directory), ...seriesOf(asked, owned?.demo === true)] : [];
    return [...planned, ...together, ...(rng.chance(0.35) ? [madeVisit(asked)] : [])];
  });
}

export interface Asked {
  readonly rng: Rng;
  readonly record: CaseRecord;
  readonly today: PlainDate;
}

const isVisitingService = ({ state }: CaseRecord): boolean => ['VISIT', 'ECARE'].includes(state.identity.programme);

interface Draft {
  readonly identity: VisitIdentity;
  readonly plan: VisitPlan;
  readonly by: TownStaff['id'];
  readonly plannedOn: PlainDate;
}

function played({ person, organisation }: Pick<VisitRecord, 'person' | 'organisation'>, { identity, plan, by, plannedOn }: Draft, minute: number): VisitRecord {
  const context: VisitContext = { at: koreanMoment(plannedOn, minute), on: plannedOn, by, party: 'visitor', requirements: NO_REQUIREMENTS };
  const event = must(planVisit({ identity, plan, emergency: null }, context), 'plan a visit');
  return { state: beginVisit(event), events: [event], person, organisation };
}

/** One act more by whoever goes. */
export function actOn(record: VisitRecord, command: VisitCommand, on: PlainDate, minute: number): VisitRecord {
  const event = must(decideVisit(record.state, command, { at: koreanMoment(on, minute), on, by: record.state.plan.staffId, party: 'visitor', requirements: NO_REQUIREMENTS }), `${command.action} a visit`);
  return { ...record, state: applyVisitEvent(record.state, event), events: [...record.events, event] };
}

/** From today to a week ahead; some wait since last week, and somebody should say why. */
function plannedVisit(asked: Asked): VisitRecord {
  const { rng, today } = asked;
  return planOf(asked, rng.chance(0.12) ? openDay(addDays(today, -rng.int(1, 4))) : nextOpenDay(addDays(today, rng.int(0, 6))), fixedTime(rng));
}

function fixedTime(rng: Rng): VisitTime {
  const slot = rng.int(0, 13);
  const hour = 9 + Math.floor(slot / 2) + (slot >= 6 ? 1 : 0);
  return { kind: 'fixed', at: `${String(hour).padStart(2, '0') as `${number}`}:${(slot % 2 === 0 ? '00' : '30') as `${number}`}` };
}

function madeVisit(asked: Asked): VisitRecord {
  const { rng, today, record } = asked;
  const on = openDay(addDays(today, -rng.int(2, 45)));
  const made = planOf(asked, on, fixedTime(rng));
  if (!rng.chance(0.88)) return actOn(made, { action: 'record-not-met', outcome: { kind: 'not-met', reason: rng.pick(['absent', 'absent', 'refused', 'admitted']), words: '문을 두드렸으나 만나지 못해 쪽지를 남겼습니다.', nextOn: null } }, on, OPENING + 480);
  const did = record.state.identity.programme === 'VISIT' ? (['blood-pressure', 'medication'] as const) : (['wellbeing-check', 'listening'] as const);
  return actOn(made, { action: 'record', outcome: { kind: 'met', attendance: ['person'], present: [], did, words: rng.pick(FOUND), learnt: [], startedAt: null, nextOn: null }, emergency: null }, on, OPENING + 480);
}

/** A visit of the case's owner, planned some days before. */
export function planOf({ rng, record, today }: Asked, on: PlainDate, time: VisitTime, series: VisitIdentity['series'] = null): VisitRecord {
  const { occasion, state } = record;
  const { caseId, sigungu, personId, programme } = state.identity;
  const { organisationId, staffId } = state.owner;
  const [purpose, words] = rng.pick(PURPOSES);
  return played({ person: occasion.person, organisation: occasion.organisation }, {
    identity: { visitId: rng.uuid() as VisitId, sigungu, emdCode: occasion.person.address.emdCode, personId, caseId, series, organisationId, programme },
    plan: { on, time, minutes: rng.pick([30, 40, 50, 60]), purpose, words, staffId }, by: staffId, plannedOn: openDay(addDays(on < today ? on : today, -rng.int(2, 9))),
  }, OPENING + rng.int(0, 480));
}

/** The same week's visits of a health or care service and of the town office to one person: what planning together is for. */
function atHome(asked: Asked, directory: Directory): readonly VisitRecord[] {
  const { rng, record, today } = asked;
  const { person } = record.occasion;
  const office = directory.townOffice(person.address.emdCode);
  const officer = directory.worker(rng, office);
  const day = (): PlainDate => nextOpenDay(addDays(today, rng.int(0, 4)));
  const band = (): VisitTime => ({ kind: 'band', band: rng.pick(['morning', 'afternoon', 'any']) });
  const own = planOf(asked, day(), band());
  if (!rng.chance(0.7)) return [own];
  const byOffice = played({ person, organisation: office }, {
    identity: { ...own.state.identity, visitId: rng.uuid() as VisitId, caseId: null, organisationId: office.id, programme: null },
    plan: { on: day(), time: band(), minutes: rng.pick([20, 30]), purpose: 'check-in', words: '안부 확인', staffId: officer.id }, by: officer.id, plannedOn: openDay(addDays(today, -rng.int(2, 9))),
  }, OPENING + rng.int(0, 480));
  return [own, byOffice];
}

const GROUPS = { VISIT: { group: '집중관리군', atLeast: 8, months: 3 }, ECARE: { group: '일반돌봄군', atLeast: 4, months: 1 } } as const;

/** A group's frequency: 방문건강 eight visits in three months as public pages say, 노인맞춤돌봄 one a week by the example of the setting. */
function seriesOf(asked: Asked, demo: boolean): readonly VisitRecord[] {
  const { rng, record, today } = asked;
  const { programme } = record.state.identity;
  if (programme === 'ECARE' ? !demo || record.state.version % 3 !== 0 : programme !== 'VISIT' || !rng.chance(demo ? 0.25 : 0.05)) return [];
  const { group, atLeast, months } = GROUPS[programme === 'ECARE' ? 'ECARE' : 'VISIT'];
  const cadence = cadenceOf(atLeast, months);
  const startsOn = addDays(today, rng.int(3, 12));
  const endsOn = addDays(startsOn, 90);
  const series = { seriesId: rng.uuid() as VisitSeriesId, cadence, endsOn, group };
  return must(occurrencesOf({ cadence, startsOn, endsOn }, isHoliday), 'a series of visits').map((on) => planOf(asked, on, { kind: 'band', band: 'morning' }, series));
}

/** Three in five of those whom two services visit have agreed that each may know of the other. */
export function visitConsents(directory: Directory, cases: readonly CaseRecord[]): readonly ConsentRecord[] {
  const { seed, today } = directory.town;
  const rng = createRng(seed, 'visit consents');
  return cases.filter((record) => isVisitingService(record) && IN_WORK.includes(record.state.status)).flatMap(({ occasion }) => {
    if (!rng.chance(0.6)) return [];
    const { person, organisation } = occasion;
    const office = directory.townOffice(person.address.emdCode);
    const on = openDay(addDays(today, -rng.int(10, 60)));
    // 희망복지지원단 coordinates the week, so it is named as well.
    const recipients = [organisation, office, directory.serving('hope-welfare', person)].filter((one) => one !== undefined);
    return recipients.map((recipient) => {
      const asked = request({ kind: 'CONSENT-3P', consentId: rng.uuid() as ConsentId, recipient, items: ['identity', 'contact', 'address', 'services'], person, staff: directory.worker(rng, office), on }, OPENING + 90);
      return give(asked, on, OPENING + 100, guardianOf(person, directory.headOf(person), on));
    });
  });
}
