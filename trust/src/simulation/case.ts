import { ageOn } from '@dure/domain/calendar';
import {
  applyCaseEvent, availableCaseActions, beginCase, CASE_ACTION_RULES, CASE_ACTIONS, CASE_DEADLINES, CASE_PARTIES, CASE_SIGNALS, CASE_STATUSES, CASE_STEPS, decideCase, foldCase, isCaseOver, outgoingOf, registerCase, TRANSFER_STATUSES,
  type CaseAction, type CaseCommand, type CaseContext, type CaseEvent, type CaseParty, type CaseRefusalCode, type CaseState, type ClosingContext, type Referrer,
} from '@dure/domain/case';
import type { CaseId, OrganisationId } from '@dure/domain/ids';
import { isLive } from '@dure/domain/referral';
import { caseFacts } from './caseFacts.ts';
import { caseInvariants } from './caseInvariants.ts';
import type { Course, Noun, Try } from './course.ts';
import { MISTAKES, spoilt } from './spoil.ts';
import { HOME, isHoliday, momentOf, newId, officeOf, reach, residentOf, townCode, type Office, type World } from './world.ts';

type CaseCourse = Course<CaseState, CaseEvent>;

/** 'case/still-open' is the server's, which alone knows the case before. */
const REFUSALS = {
  'case/action-not-available': true, 'case/not-your-act': true, 'case/facts-missing': true, 'case/result-missing': true, 'case/referrals-open': true, 'case/transfer-pending': true, 'case/not-a-referrer': true, 'case/already-answered': true,
  'case/notices-awaited': true, 'case/aftercare-owed': true, 'case/other-organisation': true, 'case/already-owner': true, 'case/transfer-to-itself': true, 'case/no-aftercare-office': true, 'case/date-in-the-past': true,
  'case/not-selected': true, 'case/nothing-to-hand-over': true, 'case/member-is-lead': true, 'case/already-member': true, 'case/member-without-ground': true, 'case/not-a-member': true, 'case/reason-not-of-programme': true,
  'case/restarted-already': true, 'case/group-unknown': true, 'case/group-same': true, 'case/notice-given': true, 'case/not-overdue': true, 'case/moved-away': true, 'case/still-open': false,
} as const satisfies Record<CaseRefusalCode, boolean>;

const GROUPS = ['집중관리군', '정기관리군', '자기역량지원군'];

/** Who sent this person here is told how it ended. */
function referrersOf({ chance, offices, pools }: World, personId: string, to: OrganisationId): readonly Referrer[] {
  const sent = pools.referral.live.find((one) => one.personId === personId && one.state.identity.receiver.organisationId === to && one.state.status === 'accepted');
  if (sent !== undefined) return [{ organisationId: sent.state.identity.sender.organisationId, referralId: sent.state.identity.referralId }];
  return chance.chance(0.5) ? [{ organisationId: chance.pick(offices).id, referralId: 'referral-0' as never }] : [];
}

/** 드림스타트 takes children before they are twelve. */
function peopleOf({ people, today }: World, { programme }: Office): World['people'] {
  const children = programme === 'DREAM' ? people.filter(({ birthOn }) => ageOn(birthOn, today) < 13 && ageOn(birthOn, today) > 8) : [];
  return children.length > 0 ? children : people;
}

function begin(world: World): CaseCourse | undefined {
  const { chance, pools } = world;
  const office = chance.pick(world.offices);
  const person = chance.pick(peopleOf(world, office));
  if (pools.case.live.some(({ personId, state }) => personId === person.id && state.identity.programme === office.programme)) return undefined;
  const referrers = referrersOf(world, person.id, office.id);
  const identity = { caseId: newId(world, 'case') as CaseId, sigungu: HOME, emdCode: townCode, personId: person.id, householdId: null, programme: office.programme, edition: chance.chance(0.005) ? ' ' : '2026' };
  const registered = registerCase({ identity, owner: { organisationId: office.id, staffId: chance.pick(office.staff) }, referrers }, { ...contextOf(world, undefined, 'start-assessment', 'owner'), organisationId: office.id });
  if (!registered.ok) {
    reach(world, `refusal:${registered.refusal.code}`);
    return undefined;
  }
  return { id: identity.caseId, personId: person.id, state: beginCase(registered.value), events: [registered.value], acknowledged: 1 };
}

/** What became of the services of this case's plan, its open referrals, and how high the household's risk is. */
function closingOf(world: World, state: CaseState): ClosingContext {
  const { chance, pools } = world;
  const plan = pools.plan.live.find((one) => one.state.identity.caseId === state.identity.caseId && one.state.status === 'active');
  const delivered = (plan?.state.content.services ?? []).map(({ id, what }) => ({ service: what, serviceId: id, result: plan?.state.results[id] === undefined && chance.chance(0.3) ? ('missing' as const) : ('recorded' as const) }));
  const referrals = pools.referral.live.filter(({ personId, state: one }) => personId === state.identity.personId && isLive(one)).map(({ id, state: one, events }) => ({
    id: id as never, personId: one.identity.personId, caseId: one.identity.caseId, fromOrganisationId: one.identity.sender.organisationId, toOrganisationId: one.identity.receiver.organisationId, service: one.identity.service, status: one.status, delivery: one.delivery, createdAt: events[0]?.at ?? '',
  }));
  return { delivered, integrated: plan?.state.identity.kind === 'personal-support', outgoing: outgoingOf(state, referrals), highRisk: chance.chance(0.3), townOffice: residentOf(world, state.identity.personId).townOffice };
}

const OUTSIDE: { readonly [Party in CaseParty]?: (state: CaseState) => OrganisationId | undefined } = {
  member: ({ members }) => members.find(({ ended }) => !ended)?.organisationId,
  referrer: ({ notices, referrers }) => (notices.find(({ answer }) => answer === 'awaited') ?? referrers[0])?.organisationId,
  other: ({ pending }) => (pending.kind === 'none' ? undefined : pending.to),
  aftercare: ({ aftercare }) => (aftercare.strength === 'none' ? undefined : aftercare.to),
};

/** Of which organisation somebody is who acts in a capacity. */
function actingFor(world: World, state: CaseState | undefined, party: CaseParty): Office {
  const { chance, offices } = world;
  if (state === undefined) return chance.pick(offices);
  const outside = OUTSIDE[party];
  const id = outside === undefined ? state.owner.organisationId : outside(state);
  return id === undefined || chance.chance(0.05) ? chance.pick(offices) : officeOf(world, id);
}

function membershipOf(world: World, state: CaseState): NonNullable<CaseContext['membership']> {
  const consent = residentOf(world, state.identity.personId).consents.find(({ state: standing }) => standing === 'given');
  if (consent !== undefined && world.chance.chance(0.6)) return { ground: 'consent', consentId: consent.id, until: consent.terms.endsOn };
  return { ground: world.chance.chance(0.8) ? 'public-programme' : 'none' };
}

function contextOf(world: World, state: CaseState | undefined, action: CaseAction, party: CaseParty): CaseContext {
  const { chance } = world;
  const office = actingFor(world, state, party);
  const base = { at: momentOf(world), on: world.today, party, by: party === 'system' ? 'system' : chance.pick(office.staff), organisationId: office.id, isHoliday, deadlines: CASE_DEADLINES, groups: GROUPS } as const;
  if (state === undefined) return base;
  return {
    ...base, reviewers: ['office-2' as OrganisationId], staffOrganisation: chance.chance(0.95) ? (action === 'accept-transfer' ? office.id : state.owner.organisationId) : chance.pick(world.offices).id,
    ...(action === 'close' ? { closing: closingOf(world, state) } : {}), ...(action === 'add-member' ? { membership: membershipOf(world, state) } : {}),
  };
}

export const caseSystem = (world: World, state: CaseState, action: CaseAction): CaseContext => ({ ...contextOf(world, state, action, 'system'), by: 'system', party: 'system' });

/** Leaving, being reopened and going round in circles come less often than going on. */
const RARE: readonly CaseAction[] = ['move-away', 'restart', 'transfer', 'request-transfer', 'withdraw-closure', 'propose-closure', 'end'];
const LEAVES_AFTERCARE: readonly CaseAction[] = ['end', 'reopen', 'restart', 'object-to-closure'];

function actionOf({ chance }: World, state: CaseState): CaseAction {
  const open = availableCaseActions(state);
  if (open.length === 0 || chance.chance(MISTAKES.action)) return chance.pick(CASE_ACTIONS);
  const drawn = chance.pick(open);
  const rare = state.aftercare.strength === 'must-refer' ? [] : state.status === 'aftercare' ? LEAVES_AFTERCARE : RARE;
  return rare.includes(drawn) && chance.chance(0.8) ? chance.pick(open.filter((one) => !rare.includes(one))) : drawn;
}

function attempt(world: World, { state }: CaseCourse): Try<CaseCommand, CaseContext> {
  const { chance } = world;
  const action = actionOf(world, state);
  const party = chance.chance(MISTAKES.party) ? chance.pick(CASE_PARTIES) : chance.pick(CASE_ACTION_RULES[action].who);
  const context = contextOf(world, state, action, party);
  const command = caseFacts(world, state, action, context);
  return { command: chance.chance(MISTAKES.facts) ? spoilt(chance, command) : command, context };
}

export const CASE: Noun<CaseState, CaseEvent, CaseCommand, CaseContext> = {
  name: 'case', wanted: 80, decide: decideCase, apply: applyCaseEvent, fold: foldCase, begin, attempt, invariants: caseInvariants,
  isOver: ({ status, nextOn }) => isCaseOver(status) && nextOn === null,
  places: ({ status, transfer, next, aftercare, given, holder }) => [
    `case.status:${status}`, `case.transfer:${transfer}`, `case.step:${next.step}`, `case.aftercare:${aftercare.strength}`, `case.holder:${holder.kind}`, ...given.map(({ signal }) => `case.signal:${signal}`),
  ],
  points: [
    ...CASE_STATUSES.map((one) => `case.status:${one}`), ...TRANSFER_STATUSES.map((one) => `case.transfer:${one}`), ...CASE_STEPS.map((one) => `case.step:${one}`), ...CASE_ACTIONS.map((one) => `case.done:${one}`),
    ...['none', 'may', 'must', 'must-refer'].map((one) => `case.aftercare:${one}`), ...['staff', 'team'].map((one) => `case.holder:${one}`), ...CASE_SIGNALS.map((one) => `case.signal:${one}`),
    ...Object.entries(REFUSALS).flatMap(([code, isOurs]) => (isOurs ? [`refusal:${code}`] : [])),
  ],
};
