import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aContent, AGREE, aPlan, aService, planContext, PLANNER, REVIEW, type PlanBuilder } from '../../testing/plan.ts';
import { addDays, type PlainDate } from '../calendar/index.ts';
import type { OrganisationId, StaffId } from '../ids/index.ts';
import {
  applyPlanEvent, decidePlan, foldPlan, nextPlanStatus, PLAN_ACTION_RULES, PLAN_ACTIONS, PLAN_PARTIES, PLAN_STATUSES, planActsOpenTo, planProblems,
  type PlanAction, type PlanCommand, type PlanContent, type PlanEvent, type PlanParty, type PlanState,
} from './index.ts';

/** Every status, and a draft at each of its stages. */
const PLACES: Record<string, PlanBuilder> = {
  'a draft': aPlan(), 'a draft agreed to': aPlan().agreed(), 'a draft before the lead': aPlan().asked(), 'approved': aPlan().approved(), 'active': aPlan().active(), 'revised': aPlan().revised(), 'ended': aPlan().ended(),
};

function commandFor(action: PlanAction, content: PlanContent = aContent()): PlanCommand {
  const commands: { readonly [Name in PlanAction]: Extract<PlanCommand, { action: Name }> } = {
    'write': { action: 'write', content },
    'agree': AGREE as Extract<PlanCommand, { action: 'agree' }>,
    'ask-approval': { action: 'ask-approval' },
    'decline-approval': { action: 'decline-approval', reason: '횟수를 다시 살펴 주십시오.' },
    'approve': { action: 'approve' },
    'activate': { action: 'activate' },
    'review': REVIEW as Extract<PlanCommand, { action: 'review' }>,
    'supersede': { action: 'supersede', byPlanId: 'plan-2' },
    'end': { action: 'end', words: '끝', outcomes: [] },
    'hand-over': { action: 'hand-over', to: { organisationId: 'org-other' as OrganisationId, staffId: 'staff-other' as StaffId } },
  };
  return commands[action];
}

const PARTY: Record<PlanAction, PlanParty> = { 'write': 'owner', 'agree': 'owner', 'ask-approval': 'owner', 'decline-approval': 'lead', 'approve': 'lead', 'activate': 'owner', 'review': 'owner', 'supersede': 'system', 'end': 'owner', 'hand-over': 'system' };

/** What the facts of a place forbid although its status would allow it. */
const CANNOT: readonly (readonly [string, PlanAction])[] = [['a draft', 'ask-approval'], ['a draft', 'approve'], ['a draft', 'decline-approval'], ['a draft agreed to', 'decline-approval']];

describe.each(Object.entries(PLACES))('%s', (name, place) => {
  test.each(PLAN_ACTIONS)('%s: moves as the table says, or is refused', (action) => {
    const decision = decidePlan(place.state, commandFor(action), planContext(place.today, PARTY[action]));
    const outcome = decision.ok ? decision.value.reduce(applyPlanEvent, place.state).status : 'refused';
    const expected = CANNOT.some(([where, what]) => where === name && what === action) ? undefined : nextPlanStatus(place.state.status, action);
    expect(outcome).toBe(expected ?? 'refused');
  });
  test.each(PLAN_ACTIONS)('%s: only by those whom the table names', (action) => {
    for (const party of PLAN_PARTIES.filter((some) => !(PLAN_ACTION_RULES[action].who as readonly PlanParty[]).includes(some))) {
      expect(decidePlan(place.state, commandFor(action), planContext(place.today, party))).toMatchObject({ ok: false, refusal: { code: 'plan/not-your-act', party } });
    }
  });
});

test('every status can be reached', () => {
  const reached = new Set(['draft']);
  for (const status of reached) for (const action of PLAN_ACTIONS) reached.add(nextPlanStatus(status as PlanState['status'], action) ?? status);
  expect(reached).toEqual(new Set(PLAN_STATUSES));
});

test('only the owner’s own people act on a plan', () => {
  const actor = (organisationId: OrganisationId, role: 'case-manager' | 'team-lead' | 'coordinator') => ({ staffId: 'x' as StaffId, organisationId, role });
  const acts = (state: PlanState, ...who: Parameters<typeof actor>): readonly string[] => planActsOpenTo(state, actor(...who)).map(({ action, party }) => `${action} ${party}`);
  expect(acts(aPlan().asked().state, 'org-other' as OrganisationId, 'coordinator')).toEqual([]);
  expect(acts(aPlan().asked().state, PLANNER.organisationId, 'case-manager')).toEqual(['write owner', 'agree owner', 'ask-approval owner', 'approve owner', 'end owner']);
  expect(acts(aPlan().asked().state, PLANNER.organisationId, 'team-lead')).toContain('decline-approval lead');
  expect(acts(aPlan().active().state, PLANNER.organisationId, 'coordinator')).toEqual(['review coordinator', 'end coordinator']);
});

const MOSTLY = fc.integer({ min: 0, max: 5 }).map((one) => one > 0);
const anItem = fc.record({ hasOwner: MOSTLY, hasProvider: MOSTLY, hasDay: MOSTLY, times: fc.integer({ min: 0, max: 9 }) });
const aStep = fc.record({ choice: fc.nat(1000), days: fc.nat(30), party: fc.constantFrom(...PLAN_PARTIES), items: fc.array(anItem, { maxLength: 3 }), wishes: MOSTLY });
type Step = typeof aStep extends fc.Arbitrary<infer Made> ? Made : never;

function contentOf({ items, wishes }: Step): PlanContent {
  return aContent({
    wishes: wishes ? '집에서 지내고 싶다.' : '',
    services: items.map(({ hasOwner, hasProvider, hasDay, times }, index) => aService({
      id: `service-${index}`, owner: hasOwner ? { kind: 'named', name: '따님' } : null, byOn: hasDay ? '2026-12-01' : null, frequency: { times, per: 'week', on: [] },
      ...(hasProvider ? {} : { provider: null }),
    })),
    tasks: [],
  });
}

function play(sequence: readonly Step[]): { readonly events: readonly PlanEvent[]; readonly states: readonly PlanState[] } {
  let { events, state, today } = aPlan();
  const states = [state];
  for (const step of sequence) {
    today = addDays(today, step.days);
    const possible = PLAN_ACTIONS.filter((one) => nextPlanStatus(state.status, one) !== undefined);
    const action = possible[step.choice % possible.length];
    if (action === undefined) break;
    const command = action === 'review' ? { ...REVIEW, outcomes: state.content.services.map(({ id }) => ({ serviceId: id, result: 'delivered', reason: '' })) } as PlanCommand : commandFor(action, contentOf(step));
    const decision = decidePlan(state, command, planContext(today, step.choice % 5 === 0 ? step.party : PARTY[action]));
    if (!decision.ok) continue;
    events = [...events, ...decision.value];
    for (const event of decision.value) states.push(state = applyPlanEvent(state, event));
  }
  return { events, states };
}

describe('any allowed sequence of acts', () => {
  const sequences = fc.array(aStep, { maxLength: 40 });

  test('goes to every status', () => {
    const states = fc.sample(sequences, { numRuns: 800, seed: 20261123 }).flatMap((sequence) => play(sequence).states);
    expect(new Set(states.map(({ status }) => status))).toEqual(new Set(PLAN_STATUSES));
  });

  test('folds to what was stored, and what lives has a date and somebody who holds it', () => {
    fc.assert(fc.property(sequences, (sequence) => {
      const { events, states } = play(sequence);
      expect(foldPlan(events)).toEqual(states.at(-1));
      for (const state of states) {
        expect(state.nextOn === null).toBe(state.status === 'revised' || state.status === 'ended');
        expect(state.holder.organisationId).toBe(state.owner.organisationId);
      }
    }), { numRuns: 200 });
  });

  test('nothing approved has an item without an owner, or went without the person’s word', () => {
    fc.assert(fc.property(sequences, (sequence) => {
      for (const { status, content, agreement, identity, approval } of play(sequence).states.filter(({ status: at }) => at === 'approved' || at === 'active' || at === 'revised')) {
        expect([...content.services, ...content.tasks].filter(({ owner }) => owner === null), status).toEqual([]);
        expect(planProblems(content, identity.kind)).toEqual([]);
        expect(agreement).not.toBeNull();
        expect(approval.kind).toBe('given');
      }
    }), { numRuns: 200 });
  });

  test('a version that was approved stays word for word what it was', () => {
    fc.assert(fc.property(sequences, (sequence) => {
      const { states } = play(sequence);
      const approvedAt = states.findIndex(({ status }) => status === 'approved');
      if (approvedAt < 0) return;
      const { content, agreement } = states[approvedAt]!;
      for (const state of states.slice(approvedAt)) expect([state.content, state.agreement]).toEqual([content, agreement]);
    }), { numRuns: 200 });
  });
});

test('a corrupt history is a fault', () => {
  const [drafted, ...rest] = aPlan().approved().events;
  expect(() => foldPlan([])).toThrow('without history');
  expect(() => foldPlan(rest)).toThrow('begins with agree');
  expect(() => foldPlan([drafted!, drafted!])).toThrow('drafted twice');
  expect(() => foldPlan([drafted!, ...rest, rest[0]!])).toThrow('agree while approved');
});

test('dates follow the edition: the plan in 15 days, its first review in three months, the next in six or on the day named', () => {
  const on = (builder: PlanBuilder): PlainDate | null => builder.state.nextOn;
  const day = '2026-11-20';
  expect([on(aPlan({ on: day })), on(aPlan({ on: day }).asked()), on(aPlan({ on: day }).approved()), on(aPlan({ on: day }).active())]).toEqual(['2026-12-05', '2026-11-25', '2026-11-27', '2027-02-20']);
  expect(on(aPlan({ on: day }).active().later(60).act(REVIEW))).toBe('2027-07-19');
  expect(on(aPlan({ on: day }).active().later(60).act({ ...REVIEW, nextOn: '2027-03-01' } as PlanCommand))).toBe('2027-03-01');
  // What an earlier version promised is not put off by a new one.
  expect(on(aPlan({ on: day, identity: { number: 2, reviewBy: '2026-12-24' } }).active())).toBe('2026-12-24');
  expect(on(aPlan({ on: day, identity: { number: 2, reviewBy: '2026-11-01' } }).active())).toBe('2027-02-20');
});
