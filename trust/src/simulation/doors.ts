import { BREAK_GLASS_REASONS, breakGlass, isGlassOpen, type BreakGlass, type BreakGlassReason, type BreakGlassRefusal } from '@dure/domain/access';
import { decideHandover, handedOver, type HandoverItem } from '@dure/domain/case';
import type { CaseId, OrganisationId, PersonId, StaffId } from '@dure/domain/ids';
import { FAILURES_BEFORE_LOCK, judgeSignIn, type Account, type SignInFailure, type SignInVerdict } from '@dure/domain/session';
import { ROLES, type Staff } from '@dure/domain/staff';
import { Broken } from './broken.ts';
import { HOME, momentOf, reach, type World } from './world.ts';

const GLASS_REFUSALS = { 'break-glass/not-permitted': true, 'break-glass/words-too-short': true, 'break-glass/duration': true, 'break-glass/already-open': true } as const satisfies Record<BreakGlassRefusal['code'], true>;
const SIGN_IN = { 'unknown-login': true, 'inactive': true, 'locked': true, 'wrong-password': true, 'wrong-code': true } as const satisfies Record<SignInFailure, true>;

export const DOOR_POINTS = [...Object.keys(GLASS_REFUSALS).map((code) => `refusal:${code}`), 'glass:opened', ...Object.keys(SIGN_IN).map((one) => `sign-in:${one}`), 'sign-in:done', 'sign-in:second-factor-needed', 'handover:done', 'refusal:case/nothing-to-hand-over'];
export const DOOR_LAWS = ['nobody opens a record in an emergency without reason, for more than three hours or twice at once', 'a locked account lets nobody in, whatever is typed', 'a hand-over leaves nothing of a case behind'];

/** Who stands at the doors: sign-in with its counter, records opened in an emergency, hand-overs. */
export interface Doors {
  account: Account;
  glass: BreakGlass[];
}

export const makeDoors = (): Doors => ({ account: { active: true, failures: 0, secondFactor: 'none' }, glass: [] });

function hold(world: World, law: number, holds: boolean): void {
  world.checks += 1;
  if (!holds) throw new Broken(DOOR_LAWS[law] ?? '', world.steps, 'at the door');
}

function openGlass(world: World, doors: Doors): void {
  const { chance } = world;
  const role = chance.pick(ROLES);
  const staff: Staff = { id: 'staff-0-1' as StaffId, sigungu: HOME, login: '', name: '', role, organisationId: 'office-0' as OrganisationId, organisationKind: 'town-office', programmes: [], active: chance.chance(0.9) };
  const at = momentOf(world);
  const decided = breakGlass(staff, { personId: 'person-1' as PersonId, reason: chance.pick(Object.keys(BREAK_GLASS_REASONS) as BreakGlassReason[]), words: chance.chance(0.8) ? '쓰러지셨다는 신고를 받았습니다.' : '급함', minutes: chance.pick([60, 180, 181, 0]) }, doors.glass, at);
  if (!decided.ok) return reach(world, `refusal:${decided.refusal.code}`);
  reach(world, 'glass:opened');
  const { words, openedAt, expiresAt } = decided.value;
  hold(world, 0, words.length >= 10 && Date.parse(expiresAt) - Date.parse(openedAt) <= 180 * 60_000 && !doors.glass.some((one) => isGlassOpen(one, at)));
  doors.glass = [...doors.glass.slice(-3), decided.value];
}

function outcomeOf({ decision }: SignInVerdict): string {
  if (decision.ok) return 'done';
  return decision.refusal.code === 'session/second-factor-needed' ? 'second-factor-needed' : decision.refusal.because;
}

const mayEnter = (known: Account | undefined, at: string): boolean => known?.active === true && (known.lockedUntil === undefined || Date.parse(at) >= Date.parse(known.lockedUntil));

function opened({ lockedUntil: _lock, ...account }: Account): Account {
  return account;
}

function signIn(world: World, doors: Doors): void {
  const { chance, fault } = world;
  const at = momentOf(world);
  if (chance.chance(0.05)) doors.account = { ...doors.account, active: chance.chance(0.9), secondFactor: chance.pick(['none', 'enrolled'] as const) };
  const known = chance.chance(0.9) ? doors.account : undefined;
  const passwordMatches = chance.chance(0.4);
  const verdict = judgeSignIn(known && fault === 'a lock that opens' ? opened(known) : known, { passwordMatches, code: chance.pick(['not-given', 'matches', 'wrong'] as const) }, at);
  if (verdict.decision.ok) hold(world, 1, passwordMatches && mayEnter(known, at));
  reach(world, `sign-in:${outcomeOf(verdict)}`);
  if (verdict.counter === undefined) return;
  doors.account = { ...opened(doors.account), ...verdict.counter };
  hold(world, 1, doors.account.failures < FAILURES_BEFORE_LOCK || doors.account.lockedUntil !== undefined);
}

function handOver(world: World): void {
  const { chance } = world;
  const [from, to] = ['staff-1', chance.chance(0.1) ? 'staff-1' : 'staff-2'] as [StaffId, StaffId];
  const items = Array.from({ length: 8 }, (_, at): HandoverItem => ({ kind: at < 3 ? 'case' : chance.pick(['referral', 'visit', 'task'] as const), id: `held-${at}`, caseId: at < 6 ? (`case-${at % 3}` as CaseId) : null, personId: `person-${at % 3}` as PersonId, staffId: chance.chance(0.9) ? from : to }));
  const cases = chance.chance(0.5) ? 'all' : (chance.pick([[], ['case-1'], ['case-9']]) as CaseId[]);
  const decided = decideHandover(items, { from, to, cases, reason: chance.chance(0.9) ? '인사이동' : '' });
  if (!decided.ok) return reach(world, `refusal:${decided.refusal.code}`);
  reach(world, 'handover:done');
  const after = handedOver(items, decided.value, to);
  hold(world, 2, cases !== 'all' || after.every(({ staffId }) => staffId !== from));
}

/** What happens besides the records, so many times a day. */
export function atTheDoors(world: World, doors: Doors): void {
  openGlass(world, doors);
  openGlass(world, doors);
  signIn(world, doors);
  signIn(world, doors);
  handOver(world);
  world.steps += 5;
}
