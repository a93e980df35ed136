import { addDays } from '@dure/domain/calendar';
import type { BreakGlassReason, Purpose } from '@dure/domain/access';
import type { Instant } from '@dure/domain/calendar';
import type { PersonId, Sigungu } from '@dure/domain/ids';
import type { TownPerson } from '../household.ts';
import { createRng } from '../prng.ts';
import type { Rng } from '../prng.ts';
import type { TownStaff } from '../staff.ts';
import { getStory } from '../town.ts';
import type { ReferralRecord } from './compose.ts';
import type { Directory } from './directory.ts';
import type { IntakeRecord } from './intakes.ts';
import { koreanMoment, openDay, OPENING } from '../officeHours.ts';

export interface LogRecord {
  readonly id: string;
  readonly sigungu: Sigungu;
  readonly at: Instant;
  readonly staff: TownStaff;
  readonly purpose: Purpose;
  readonly event: string;
  readonly personIds: readonly PersonId[];
  readonly subject: Readonly<Record<string, unknown>>;
  readonly reason: string | null;
}

export interface GlassRecord {
  readonly id: string;
  readonly person: TownPerson;
  readonly staff: TownStaff;
  readonly reason: BreakGlassReason;
  readonly words: string;
  readonly at: Instant;
  readonly untilAt: Instant;
  readonly reviewed?: { readonly at: Instant; readonly by: TownStaff; readonly words: string };
}

const DAYS = 60;

interface Look {
  readonly person: TownPerson;
  readonly purpose: Purpose;
  readonly event: string;
  readonly at: Instant;
  readonly subject?: Readonly<Record<string, unknown>>;
  readonly reason?: string;
}

/** The last two months of looking at people, one look out of curiosity among them. */
export function accessLog(directory: Directory, referrals: readonly ReferralRecord[], intakes: readonly IntakeRecord[], glasses: readonly GlassRecord[]): readonly LogRecord[] {
  const { town } = directory;
  const rng = createRng(town.seed, 'access log');
  const since = addDays(town.today, -DAYS);
  const staff = new Map(town.staff.map((member) => [member.id, member]));
  const log = (member: TownStaff | undefined, look: Look): LogRecord[] =>
    member === undefined ? [] : [{
      id: rng.uuid(), sigungu: look.person.sigungu, at: look.at, staff: member, purpose: look.purpose, event: look.event, personIds: [look.person.id], subject: look.subject ?? {}, reason: look.reason ?? null,
    }];
  const ofReferrals = referrals.flatMap(({ occasion: { person }, state, events }) =>
    events.filter(({ event }) => event.on >= since && event.by !== 'system').flatMap(({ event }) =>
      log(staff.get(event.by as TownStaff['id']), { person, purpose: 'referral', event: event.action === 'draft' ? 'referral.drafted' : event.action === 'open' ? 'referral.read' : 'referral.acted', at: event.at, subject: { referralId: state.identity.referralId, action: event.action } })));
  const ofIntakes = intakes.filter(({ intake }) => intake.receivedAt >= since).flatMap(({ person, staffId, intake }) =>
    log(staff.get(staffId), { person, purpose: 'intake', event: 'intake.registered', at: intake.receivedAt, subject: { intakeId: intake.id } }));
  const ofGlasses = glasses.filter(({ at }) => at >= since).flatMap(({ person, staff: member, at, words, id }) => log(member, { person, purpose: 'emergency', event: 'break-glass.opened', at, subject: { breakGlassId: id }, reason: words }));
  return [...ofReferrals, ...ofIntakes, ...ofGlasses, ...curious(directory).flatMap(({ member, look }) => log(member, look))];
}

/**
 * What the auditor is there to find: an officer with no intake, case or referral of hers opens one young woman's record
 * evening after evening, and on the last one her address.
 */
function curious(directory: Directory): readonly { readonly member: TownStaff; readonly look: Look }[] {
  const { town } = directory;
  const person = getStory(town, 'suicide-attempter');
  const office = directory.townOffice(person.address.emdCode);
  const member = town.staff.find((each) => each.organisationId === office.id && each.role === 'town-officer' && !each.demo);
  if (member === undefined) throw new Error('nobody at the office is curious');
  return [9, 8, 6, 5, 3, 2].map((daysAgo, index) => ({
    member,
    look: { person, purpose: 'intake', event: index === 0 ? 'person.searched' : 'person.read', at: koreanMoment(addDays(town.today, -daysAgo), 20 * 60 + 37 + 11 * index), subject: { personId: person.id } },
  }));
}

const GLASSES: readonly (readonly [reason: BreakGlassReason, words: string, daysAgo: number, reviewed: boolean])[] = [
  ['life-threat', '자살하겠다는 전화를 받아 주소를 확인합니다.', 2, false], ['missing-person', '사흘째 연락이 되지 않아 가족 연락처를 확인합니다.', 5, false],
  ['abuse-suspected', '이웃이 학대를 신고하여 가구를 확인합니다.', 16, true], ['handover-gap', '담당자가 병가 중이라 진행 중인 의뢰를 확인합니다.', 24, true], ['disaster', '침수 지역 대상자의 안부를 확인합니다.', 40, true],
];

/** Records opened outside one's scope; the supervisor has looked at the older ones. */
export function breakGlasses(directory: Directory): readonly GlassRecord[] {
  const { town } = directory;
  const rng = createRng(town.seed, 'break glass');
  const people = rng.shuffle(directory.candidates);
  return GLASSES.map(([reason, words, daysAgo, reviewed], index): GlassRecord => {
    const person = people[index]?.person ?? getStory(town, 'village-elder');
    const staff = nurseOf(directory, rng, person);
    const on = openDay(addDays(town.today, -daysAgo));
    const minute = OPENING + rng.int(60, 300);
    const lead = directory.lead(directory.organisation(staff.organisationId));
    const opened = { id: rng.uuid(), person, staff, reason, words, at: koreanMoment(on, minute), untilAt: koreanMoment(on, minute + 180) };
    return reviewed ? { ...opened, reviewed: { at: koreanMoment(on, OPENING + 500), by: lead, words: '사유와 열람 범위가 적절합니다.' } } : opened;
  });
}

/** A nurse, who sees only those referred to her. */
function nurseOf(directory: Directory, rng: Rng, person: TownPerson): TownStaff {
  const team = directory.serving('visiting-health', person);
  if (team === undefined) throw new Error(`no visiting nurses for ${person.address.text}`);
  return directory.worker(rng, team);
}
