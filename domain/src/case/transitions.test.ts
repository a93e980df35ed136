import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aCase, ALL_RECORDED, caseContext, CO_MANAGER, closeCommand, OTHER_OFFICE, OWNER, REFERRER, type CaseBuilder } from '../../testing/case.ts';
import { addDays, type PlainDate } from '../calendar/index.ts';
import type { CaseId, OrganisationId, ReferralId, StaffId } from '../ids/index.ts';
import {
  applyCaseEvent, availableCaseActions, CASE_ACTION_RULES, CASE_ACTIONS, CASE_PARTIES, CASE_STATUSES, decideCase, findCaseSignal, foldCase, nextCaseAxes, TRANSFER_STATUSES,
  type CaseAction, type CaseAxes, type CaseCommand, type CaseEvent, type CaseParty, type CaseState,
} from './index.ts';

/** Every status, and the open ones in transfer too. */
const PLACES: Record<string, CaseBuilder> = {
  registered: aCase(),
  assessing: aCase().assessing(),
  conference: aCase().conference(),
  planning: aCase().planning(),
  'in service': aCase().inService(),
  'on hold': aCase().onHold(),
  'not selected': aCase().conference().act({ action: 'classify', complexity: 'ordinary', selection: 'not-selected', reason: '욕구가 하나입니다.' }),
  closing: aCase().closing(),
  closed: aCase().closed(),
  aftercare: aCase().aftercare(),
  ended: aCase().ended(),
  reopened: aCase().reopened(),
  'offered to another': aCase().offered(),
  'requested by another': aCase().requested(),
  'in service with a co-manager': aCase().inService().act({ action: 'add-member', organisationId: CO_MANAGER, role: 'self-support', until: null }),
  'in service and offered': aCase().inService().offered(),
  'in service of visiting health': aCase({ programme: 'VISIT' }).inService(),
  'going on in a new case': aCase().closed().act({ action: 'restart', caseId: 'case-2' as CaseId }),
};

const axesOf = ({ status, transfer }: CaseAxes): CaseAxes => ({ status, transfer });

/** Who acts: the side of a transfer whose turn it is. */
function partyFor(action: CaseAction, state: CaseState): CaseParty {
  if (action === 'decline-transfer') return state.transfer === 'requested' ? 'owner' : 'other';
  if (action === 'cancel-transfer') return state.transfer === 'requested' ? 'other' : 'owner';
  return CASE_ACTION_RULES[action].who[0];
}

function commandFor(action: CaseAction, state: CaseState, today: PlainDate = '2026-11-02'): CaseCommand {
  const words = '내용';
  const { organisationId } = REFERRER;
  const commands: { readonly [Name in CaseAction]: Extract<CaseCommand, { action: Name }> } = {
    'start-assessment': { action: 'start-assessment' },
    'call-conference': { action: 'call-conference' },
    'start-planning': { action: 'start-planning' },
    'start-service': { action: 'start-service' },
    'report-monitoring': { action: 'report-monitoring', words },
    hold: { action: 'hold', reason: words, reviewOn: null },
    resume: { action: 'resume' },
    'propose-closure': { action: 'propose-closure', reason: 'goal-reached', words },
    'withdraw-closure': { action: 'withdraw-closure', words },
    close: closeCommand() as Extract<CaseCommand, { action: 'close' }>,
    'confirm-closure': { action: 'confirm-closure', organisationId, words: '' },
    'object-to-closure': { action: 'object-to-closure', organisationId, words },
    'refer-aftercare': { action: 'refer-aftercare', referralId: 'referral-9' as ReferralId },
    'start-aftercare': { action: 'start-aftercare', firstVisitOn: null },
    'report-aftercare': { action: 'report-aftercare', words, nextVisitOn: null },
    end: { action: 'end', words },
    reopen: { action: 'reopen', words },
    assign: { action: 'assign', staffId: 'staff-colleague' as StaffId },
    transfer: { action: 'transfer', to: OTHER_OFFICE, reason: words },
    'accept-transfer': { action: 'accept-transfer', staffId: 'staff-other' as StaffId },
    'decline-transfer': { action: 'decline-transfer', reason: words },
    'cancel-transfer': { action: 'cancel-transfer', reason: words },
    'request-transfer': { action: 'request-transfer', organisationId: OTHER_OFFICE, staffId: 'staff-other' as StaffId, reason: words },
    'grant-transfer': { action: 'grant-transfer' },
    classify: { action: 'classify', complexity: 'complex', selection: 'case-managed', reason: words },
    'choose-model': { action: 'choose-model', model: 'intensive', reason: words },
    'add-member': { action: 'add-member', organisationId: CO_MANAGER, role: 'self-support', until: null },
    'end-member': { action: 'end-member', organisationId: CO_MANAGER, lastOn: null, reason: words },
    defer: { action: 'defer', reason: words, reviewOn: null },
    'set-group': { action: 'set-group', group: '정기관리군', reason: words },
    'check-aftercare': { action: 'check-aftercare', words },
    restart: { action: 'restart', caseId: 'case-2' as CaseId },
    'give-notice': { action: 'give-notice', signal: 'no-contact', forOn: addDays(today, -state.given.length) },
    'add-referrer': { action: 'add-referrer', organisationId: 'org-new' as OrganisationId, referralId: 'referral-8' as ReferralId },
    escalate: findCaseSignal(state, today) ?? { action: 'escalate', forOn: today },
    'explain-delay': { action: 'explain-delay', reason: words },
    'move-away': { action: 'move-away', moveId: 'move-1', municipality: '완주군', left: [] },
  };
  return commands[action];
}

/** Brings a case to the moment in which the act has a reason. */
function ripen(place: CaseBuilder, action: CaseAction): CaseBuilder {
  const { nextOn } = place.state;
  if (nextOn === null || (action !== 'escalate' && action !== 'explain-delay' && action !== 'end')) return place;
  const late = place.later(1000);
  const signal = findCaseSignal(late.state, late.today);
  return action === 'end' && signal !== undefined ? late.act(signal, 'system') : late;
}

const CANNOT: readonly (readonly [string, CaseAction])[] = [
  // Nothing waits any more, so nothing can be late.
  ['ended', 'escalate'],
  ['ended', 'explain-delay'],
  ['going on in a new case', 'escalate'],
  ['going on in a new case', 'explain-delay'],
  // It goes on elsewhere.
  ...(['reopen', 'object-to-closure', 'restart'] as const).map((action) => ['going on in a new case', action] as const),
  // The other organisation answers first.
  ...['offered to another', 'requested by another'].map((name) => [name, 'defer'] as const),
  // Only 방문건강 sorts into groups.
  ...Object.keys(PLACES).filter((name) => name !== 'in service of visiting health').map((name) => [name, 'set-group'] as const),
  // Nobody plans for a household that was not selected.
  ['not selected', 'start-planning'],
  ['in service with a co-manager', 'add-member'],
  ...Object.keys(PLACES).filter((name) => name !== 'in service with a co-manager').map((name): readonly [string, CaseAction] => [name, 'end-member']),
];

describe.each(Object.entries(PLACES))('a case that is %s', (name, place) => {
  test.each(CASE_ACTIONS)('%s: moves as the table says, or is refused', (action) => {
    const ripe = ripen(place, action);
    const party = partyFor(action, ripe.state);
    const decision = decideCase(ripe.state, commandFor(action, ripe.state, ripe.today), caseContext(ripe.today, party));
    const outcome = decision.ok ? axesOf(decision.value.reduce(applyCaseEvent, ripe.state)) : 'refused';
    const expected = CANNOT.some(([where, what]) => where === name && what === action) ? undefined : nextCaseAxes(ripe.state, action);
    expect(outcome).toEqual(expected ?? 'refused');
  });

  test.each(CASE_ACTIONS)('%s: only by those whom the table names', (action) => {
    for (const party of CASE_PARTIES.filter((some) => !(CASE_ACTION_RULES[action].who as readonly CaseParty[]).includes(some))) {
      expect(decideCase(place.state, commandFor(action, place.state), caseContext(place.today, party))).toMatchObject({ ok: false, refusal: { code: 'case/not-your-act', party } });
    }
  });
});

test('every status of both axes can be reached from registration, and every act is possible somewhere', () => {
  const reached = new Map<string, CaseAxes>([['', { status: 'registered', transfer: 'none' }]]);
  const acts = new Set<CaseAction>();
  for (const axes of reached.values()) {
    for (const action of availableCaseActions(axes)) {
      acts.add(action);
      const next = nextCaseAxes(axes, action);
      if (next !== undefined) reached.set(JSON.stringify(next), next);
    }
  }
  expect(new Set([...reached.values()].map(({ status }) => status))).toEqual(new Set(CASE_STATUSES));
  expect(new Set([...reached.values()].map(({ transfer }) => transfer))).toEqual(new Set(TRANSFER_STATUSES));
  expect(acts).toEqual(new Set(CASE_ACTIONS));
});

interface Step {
  readonly choice: number;
  readonly days: number;
  readonly highRisk: boolean;
}
const steps = fc.array(fc.record({ choice: fc.nat(1000), days: fc.nat(40), highRisk: fc.boolean() }) satisfies fc.Arbitrary<Step>, { maxLength: 40 });

function play(sequence: readonly Step[]): { readonly events: readonly CaseEvent[]; readonly states: readonly CaseState[] } {
  let { events, state, today: day } = aCase();
  const states = [state];
  const record = (command: CaseCommand, party: CaseParty, highRisk = false): void => {
    const decision = decideCase(state, command, caseContext(day, party, { closing: { ...ALL_RECORDED, highRisk } }));
    if (!decision.ok) return;
    events = [...events, ...decision.value];
    state = decision.value.reduce(applyCaseEvent, state);
    states.push(state);
  };
  for (const { choice, days, highRisk } of sequence) {
    day = addDays(day, days);
    const signal = findCaseSignal(state, day);
    if (signal !== undefined) record(signal, 'system');
    const actions = availableCaseActions(state);
    const action = actions[choice % actions.length];
    if (action !== undefined) record(commandFor(action, state, day), partyFor(action, state), highRisk);
  }
  return { events, states };
}

/** Hundreds of courses, on a machine that may be busy with other work. */
const SLOW = 60_000;

describe('any allowed sequence of acts', () => {
  test('goes everywhere', () => {
    const states = fc.sample(steps, { numRuns: 600, seed: 20261122 }).flatMap((sequence) => play(sequence).states);
    expect(new Set(states.map(({ status }) => status))).toEqual(new Set(CASE_STATUSES));
    expect(new Set(states.map(({ transfer }) => transfer))).toEqual(new Set(TRANSFER_STATUSES));
  }, SLOW);

  test('folds to what was stored, keeps its guide, and leaves no open case without holder, next date and watcher', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        const { events, states } = play(sequence);
        expect(foldCase(events)).toEqual(states.at(-1));
        for (const state of states) {
          expect(state.identity.edition).toBe('2026');
          const ended = state.status === 'ended' || (state.status === 'closed' && state.next.step === 'none');
          expect(state.nextOn === null).toBe(ended);
          expect(state.holder.organisationId).toBeTruthy();
          expect(state.watcher.organisationId).toBe(state.owner.organisationId);
          expect(state.pending.kind).toBe(state.transfer);
        }
      }),
      { numRuns: 200 },
    );
  }, SLOW);

  test('changes the owner by assigning and by transfer, and by nothing else', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        const { events } = play(sequence);
        for (const [index, event] of events.entries()) {
          if (index === 0 || ['assign', 'accept-transfer', 'grant-transfer'].includes(event.action)) continue;
          expect(foldCase(events.slice(0, index + 1)).owner).toEqual(foldCase(events.slice(0, index)).owner);
        }
      }),
      { numRuns: 100 },
    );
  }, SLOW);
});

test('a corrupt history is a fault', () => {
  const [register, ...rest] = aCase().conference().events;
  expect(() => foldCase([])).toThrow('without history');
  expect(() => foldCase(rest)).toThrow('begins with start-assessment');
  expect(() => foldCase([register!, register!])).toThrow('registered twice');
  expect(() => foldCase([register!, rest[1]!])).toThrow('call-conference while registered');
});

test('the owner is who registered it', () => {
  expect(aCase().state.owner).toEqual(OWNER);
});
