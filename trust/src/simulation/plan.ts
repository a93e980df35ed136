import { addDays, addMonths } from '@dure/domain/calendar';
import type { OrganisationId, PlanId } from '@dure/domain/ids';
import {
  applyPlanEvent, beginPlan, decidePlan, draftPlan, EMPTY_CONTENT, foldPlan, isLivePlan, nextPlanStatus, PLAN_ACTION_RULES, PLAN_ACTIONS, PLAN_DEADLINES, PLAN_KINDS, PLAN_PARTIES, PLAN_STATUSES, PLAN_STEPS, planProblems, REVIEW_DECISIONS, SERVICE_RESULTS, standInRule,
  type PlanAction, type PlanCommand, type PlanContent, type PlanContext, type PlanEvent, type PlanFacts, type PlanParty, type PlanRefusalCode, type PlanService, type PlanState,
} from '@dure/domain/plan';
import type { Course, Invariant, Noun, Try } from './course.ts';
import { MISTAKES, spoilt } from './spoil.ts';
import { HOME, isHoliday, momentOf, newId, officeOf, townCode, type World } from './world.ts';

type PlanCourse = Course<PlanState, PlanEvent>;

const REFUSALS = {
  'plan/action-not-available': true, 'plan/not-your-act': true, 'plan/facts-missing': true, 'plan/incomplete': true, 'plan/not-agreed': true, 'plan/approval-needed': true, 'plan/services-not-judged': true,
  'plan/reason-missing': true, 'plan/review-too-late': true, 'plan/date-in-the-past': true, 'plan/agreed-in-the-future': true, 'plan/stands-for-unknown': true,
} as const satisfies Record<PlanRefusalCode, true>;

const STAND_INS = ['CARE-PLAN-REPLACE-HOME', 'CARE-PLAN-REPLACE-SUPPORT'];

/** Mostly complete; now and then something is left open that keeps everybody from agreeing. */
function contentOf({ chance, today, offices }: World, kind: PlanState['identity']['kind']): PlanContent {
  const service: PlanService = {
    id: 'lunch', goalId: chance.chance(0.97) ? 'eat' : null, what: '도시락 배달', provider: { kind: 'organisation', organisationId: chance.pick(offices).id }, amount: '1식', frequency: { times: 3, per: 'week', on: [1, 3, 5] },
    from: today, until: addMonths(today, 6), cost: chance.pick([null, 0, 60_000]), costPer: 'month', payer: chance.chance(0.97) ? 'local' : null, owner: { kind: 'named', name: '따님' }, byOn: today, source: { kind: 'typed' },
  };
  const rule = standInRule(kind);
  return {
    ...EMPTY_CONTENT, wishes: chance.chance(0.95) ? '집에서 지내고 싶다.' : '', goals: [{ id: 'eat', need: 'daily-living', goal: '하루 두 끼를 드신다.' }], services: [service, { ...service, id: 'wash', what: '세탁' }], linking: '매주 통화한다.',
    standsFor: chance.chance(0.1) ? { kind: 'personal-support', rule: rule ?? 'NO-SUCH-RULE' } : null,
  };
}

const first = (planId: PlanId) => ({ seriesId: planId, number: 1, revises: null, reviewBy: null });
const following = ({ identity: { seriesId, number, planId, kind }, nextOn }: PlanState) => ({ seriesId, number: number + 1, revises: planId, reviewBy: nextOn, kind });

function begin(world: World): PlanCourse | undefined {
  const { chance, pools } = world;
  const open = pools.case.live.filter(({ state }) => ['planning', 'in-service'].includes(state.status));
  if (open.length === 0) return undefined;
  const { state } = chance.pick(open);
  const before = pools.plan.live.find((one) => one.state.identity.caseId === state.identity.caseId && one.state.status === 'active');
  const planId = newId(world, 'plan') as PlanId;
  const { caseId, personId, programme } = state.identity;
  const shared = { planId, caseId, sigungu: HOME, emdCode: townCode, personId, programme, edition: '2026' };
  const identity = before === undefined ? { ...shared, ...first(planId), kind: chance.pick(PLAN_KINDS) } : { ...shared, ...following(before.state) };
  const drafted = draftPlan({ identity, owner: state.owner, content: contentOf(world, identity.kind) }, contextOf(world, state.owner.organisationId, 'owner'));
  return { id: planId, personId: state.identity.personId, state: beginPlan(drafted), events: [drafted], acknowledged: 1 };
}

export function contextOf(world: World, organisationId: OrganisationId, party: PlanParty): PlanContext {
  const office = officeOf(world, organisationId);
  return { at: momentOf(world), on: world.today, party, by: party === 'system' ? 'system' : party === 'lead' ? office.lead : world.chance.pick(office.staff), isHoliday, deadlines: PLAN_DEADLINES, wantsApproval: world.chance.chance(0.7), standInRules: STAND_INS };
}

type Facts = { readonly [Name in PlanAction]: (world: World, state: PlanState) => PlanFacts[Name] };
const outcomes = ({ chance }: World, { content }: PlanState) => content.services.filter(() => chance.chance(0.98)).map(({ id }) => ({ serviceId: id, result: chance.pick(SERVICE_RESULTS), reason: chance.chance(0.95) ? '입원' : '' }));

const FACTS: Facts = {
  'write': (world, { identity }) => ({ content: contentOf(world, identity.kind) }),
  'agree': ({ chance, today }) => ({ agreement: { by: 'person', name: '박순자', method: 'screen', on: addDays(today, chance.chance(0.03) ? 1 : 0), signatureId: null } }),
  'ask-approval': () => ({}),
  'decline-approval': () => ({ reason: '비용을 다시 봅니다.' }),
  'approve': () => ({}),
  'activate': () => ({}),
  'review': (world, state) => ({ outcomes: outcomes(world, state), decision: world.chance.pick(REVIEW_DECISIONS), words: '잘 드신다.', nextOn: world.chance.chance(0.5) ? addDays(world.today, world.chance.pick([-1, 30, 90, 150, 180, 200])) : null }),
  'supersede': () => ({ byPlanId: 'plan-0' }),
  'end': (world, state) => ({ words: '이사하셨다.', outcomes: outcomes(world, state) }),
  'hand-over': (world) => { const office = world.chance.pick(world.offices); return { to: { organisationId: office.id, staffId: world.chance.pick(office.staff) } }; },
};

function attempt(world: World, { state }: PlanCourse): Try<PlanCommand, PlanContext> {
  const { chance } = world;
  const open = PLAN_ACTIONS.filter((action) => nextPlanStatus(state.status, action) !== undefined && (!['end', 'supersede', 'hand-over'].includes(action) || chance.chance(0.2)));
  const action = open.length === 0 || chance.chance(MISTAKES.action) ? chance.pick(PLAN_ACTIONS) : chance.pick(open);
  const party = chance.chance(MISTAKES.party) ? chance.pick(PLAN_PARTIES) : chance.pick(PLAN_ACTION_RULES[action].who);
  const command = { action, ...(FACTS[action](world, state) as object) } as PlanCommand;
  return { command: chance.chance(MISTAKES.facts) ? spoilt(chance, command) : command, context: contextOf(world, state.owner.organisationId, party) };
}

const invariants: readonly Invariant<PlanState, PlanEvent>[] = [
  { says: 'a plan that takes effect was agreed to by the person and approved', holds: ({ after }) => after.status !== 'active' || (after.agreement !== null && after.agreement.name.trim() !== '' && after.approval.kind === 'given') },
  { says: 'what is agreed to is complete: no item without somebody who answers for it', holds: ({ event, after }) => event.action !== 'agree' || planProblems(after.content, after.identity.kind).length === 0 },
  { says: 'other words need another agreement', holds: ({ event, after }) => event.action !== 'write' || (after.agreement === null && after.approval.kind === 'none') },
  { says: 'what was approved is never written again', holds: ({ before, after }) => before.status === 'draft' || before.content === after.content },
  { says: 'no live plan without owner and next date', holds: ({ after }) => !isLivePlan(after.status) || (after.nextOn !== null && after.step !== 'none' && after.holder.organisationId === after.owner.organisationId) },
  { says: 'a running plan is looked at again within half a year', holds: ({ event, after }) => after.status !== 'active' || (after.nextOn !== null && (event.action !== 'review' || event.decision === 'end' || after.nextOn <= addMonths(event.on, 6))) },
  { says: 'a review judges every service', holds: ({ event, after }) => event.action !== 'review' || after.content.services.every(({ id }) => event.outcomes.some(({ serviceId }) => serviceId === id)) },
  { says: 'what was not delivered is explained', holds: ({ after }) => Object.values(after.results).every(({ result, reason }) => result === 'delivered' || reason.trim() !== '') },
  { says: 'no money without payer, none below zero, whole won only', holds: ({ event, after }) => event.action !== 'agree' || after.content.services.every(({ cost, payer }) => cost === null || (Number.isInteger(cost) && cost >= 0 && (cost === 0 || payer !== null))) },
];

export const PLAN: Noun<PlanState, PlanEvent, PlanCommand, PlanContext> = {
  name: 'plan', wanted: 45, decide: decidePlan, apply: applyPlanEvent, fold: foldPlan, begin, attempt, invariants,
  isOver: ({ status }) => !isLivePlan(status),
  places: ({ status, step, approval }) => [`plan.status:${status}`, `plan.step:${step}`, `plan.approval:${approval.kind}`],
  points: [...PLAN_STATUSES.map((one) => `plan.status:${one}`), ...PLAN_STEPS.map((one) => `plan.step:${one}`), ...PLAN_ACTIONS.map((one) => `plan.done:${one}`), ...['none', 'asked', 'declined', 'given'].map((one) => `plan.approval:${one}`), ...Object.keys(REFUSALS).map((code) => `refusal:${code}`)],
};
