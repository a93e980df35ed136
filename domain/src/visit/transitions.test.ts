import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aVisit, aVisitOrder, ASKED, COUNSELLOR, INTOXICATED, MONDAY, visitCommand, visitContext } from '../../testing/visit.ts';
import { addDays } from '../calendar/index.ts';
import type { StaffId } from '../ids/index.ts';
import {
  applyVisitEvent, beginVisit, decideVisit, foldVisit, NO_REQUIREMENTS, nextVisitStatus, planVisit, VISIT_ACTIONS, VISIT_ACTORS, VISIT_PARTIES, VISIT_STATUSES, visitActsOpenTo, visitMembers,
  type EmergencyBasis, type VisitAction, type VisitEvent, type VisitRequirements, type VisitState, type VisitStatus,
} from './index.ts';

const BLOCKED: VisitRequirements = { companions: [], blocks: [INTOXICATED] };
const COUNSELLED: VisitRequirements = { companions: [COUNSELLOR], blocks: [] };
const CALLED: EmergencyBasis = { words: '쓰러져 계신다는 이웃의 신고', called: 'ambulance' };

function act(state: VisitState, action: VisitAction, on = MONDAY): VisitState {
  const decided = decideVisit(state, visitCommand(action), visitContext(on, VISIT_ACTORS[action][0] ?? 'visitor'));
  if (!decided.ok) throw new Error(`${action}: ${decided.refusal.code}`);
  return applyVisitEvent(state, decided.value);
}

const PLACES: { readonly [Status in VisitStatus]: VisitState } = {
  planned: act(aVisit(), 'ask-companion'),
  'in-progress': act(aVisit(), 'start'),
  done: act(aVisit(), 'record'),
  'not-met': act(aVisit(), 'record-not-met'),
  cancelled: act(aVisit(), 'cancel'),
  postponed: act(act(aVisit(), 'ask-companion'), 'postpone'),
};

describe.each(VISIT_STATUSES)('a visit that is %s', (status) => {
  const state = PLACES[status];

  test.each(VISIT_ACTIONS)('%s: moves as the table says, or is refused', (action) => {
    const decided = decideVisit(state, visitCommand(action), visitContext(MONDAY, VISIT_ACTORS[action][0]));
    expect(decided.ok ? applyVisitEvent(state, decided.value).status : 'refused').toEqual(nextVisitStatus(status, action) ?? 'refused');
  });

  test.each(VISIT_ACTIONS)('%s: only by those whom the table names', (action) => {
    for (const party of VISIT_PARTIES.filter((one) => !VISIT_ACTORS[action].includes(one))) {
      expect(decideVisit(state, visitCommand(action), visitContext(MONDAY, party))).toMatchObject({ ok: false, refusal: { code: 'visit/not-your-act', party } });
    }
  });

  test('offers what it then accepts', () => {
    for (const party of VISIT_PARTIES) for (const action of visitActsOpenTo(status, party)) {
      const decided = decideVisit(state, visitCommand(action), visitContext(MONDAY, party));
      expect([party, action, decided.ok]).toEqual([party, action, true]);
    }
  });
});

test('every status is reached, and every act is possible somewhere', () => {
  expect(Object.entries(PLACES).every(([status, state]) => state.status === status)).toBe(true);
  expect(VISIT_ACTIONS.filter((action) => VISIT_STATUSES.some((status) => nextVisitStatus(status, action) !== undefined))).toEqual([...VISIT_ACTIONS]);
});

describe('a visit', () => {
  const plan = (more: Parameters<typeof aVisitOrder>[0], requirements = NO_REQUIREMENTS, emergency: EmergencyBasis | null = null) => planVisit({ ...aVisitOrder(more), emergency }, visitContext(MONDAY, 'visitor', { requirements }));

  test('needs a day to come, a purpose and a length that a day holds', () => {
    expect(plan({ on: addDays(MONDAY, -1) })).toMatchObject({ refusal: { code: 'visit/day-passed' } });
    expect(plan({ words: ' ' })).toMatchObject({ refusal: { code: 'visit/facts-missing', fields: ['words'] } });
    expect(plan({ minutes: 600 })).toMatchObject({ refusal: { code: 'visit/facts-missing', fields: ['minutes'] } });
    expect(plan({ time: { kind: 'fixed', at: '25:00' } })).toMatchObject({ refusal: { code: 'visit/time-wrong' } });
    expect(plan({ time: { kind: 'fixed', at: '14:00' } }).ok).toBe(true);
  });

  test('is planned by the team whose it is', () => {
    expect(planVisit(aVisitOrder(), visitContext(MONDAY, 'companion'))).toMatchObject({ refusal: { code: 'visit/not-your-act' } });
  });

  test('against a block wants the ground of an emergency, in words', () => {
    expect(plan({}, BLOCKED)).toMatchObject({ refusal: { code: 'visit/blocked', blocks: [INTOXICATED] } });
    expect(plan({}, BLOCKED, { words: ' ', called: 'police' })).toMatchObject({ refusal: { code: 'visit/emergency-words-missing' } });
    expect(plan({}, BLOCKED, CALLED)).toMatchObject({ ok: true, value: { emergency: CALLED } });
  });

  test('does not begin without whom the guide wants along', () => {
    const context = visitContext(MONDAY, 'visitor', { requirements: COUNSELLED });
    expect(decideVisit(aVisit(), visitCommand('start'), context)).toMatchObject({ refusal: { code: 'visit/companion-missing', companions: [COUNSELLOR] } });
    expect(decideVisit(aVisit(), { action: 'start', present: ['elder-protection'], emergency: null }, context).ok).toBe(true);
    expect(decideVisit(aVisit(), { action: 'start', present: [], emergency: CALLED }, context).ok).toBe(true);
    expect(decideVisit(aVisit(), visitCommand('record'), context)).toMatchObject({ refusal: { code: 'visit/companion-missing' } });
  });

  test('that has begun is written down whatever has been learnt meanwhile', () => {
    expect(decideVisit(PLACES['in-progress'], visitCommand('record'), visitContext(MONDAY, 'visitor', { requirements: BLOCKED })).ok).toBe(true);
  });

  test('that is written down says who was there and what was done', () => {
    const empty = { ...visitCommand('record'), outcome: { kind: 'met', attendance: [], present: [], did: [], words: '', learnt: [], startedAt: null, nextOn: null } } as const;
    expect(decideVisit(aVisit(), empty as never, visitContext())).toMatchObject({ refusal: { code: 'visit/facts-missing', fields: ['attendance', 'did'] } });
    expect(decideVisit(PLACES.done, visitCommand('record'), visitContext())).toMatchObject({ refusal: { code: 'visit/already-recorded' } });
  });

  test('that was not made on its day gets another one only with the reason', () => {
    const later = addDays(MONDAY, 3);
    const late = (more: object) => decideVisit(aVisit(), { action: 'reschedule', plan: { on: addDays(MONDAY, 30) }, words: '', emergency: null, ...more }, visitContext(addDays(aVisit().plan.on, 1)));
    expect(late({})).toMatchObject({ refusal: { code: 'visit/facts-missing', fields: ['reason'] } });
    expect(late({ reason: 'staff-unavailable' })).toMatchObject({ ok: true, value: { reason: 'staff-unavailable' } });
    expect(decideVisit(aVisit(), { action: 'reschedule', plan: { on: later }, words: '', emergency: null }, visitContext(MONDAY)).ok).toBe(true);
  });

  test('goes to another hand wherever it is open, its day passed or not, and keeps everything else', () => {
    const order = { action: 'assign', staffId: 'staff-next' as StaffId, words: '육아휴직' } as const;
    for (const status of ['planned', 'in-progress', 'postponed'] as const) {
      const decided = decideVisit(PLACES[status], order, visitContext(addDays(MONDAY, 500), 'lead'));
      expect(decided.ok && applyVisitEvent(PLACES[status], decided.value)).toMatchObject({ status, plan: { ...PLACES[status].plan, staffId: 'staff-next' } });
    }
    expect(decideVisit(aVisit(), { ...order, staffId: aVisit().plan.staffId }, visitContext(MONDAY, 'lead')).ok).toBe(false);
  });

  test('is read by an organisation that was asked along until it declines', () => {
    expect(visitMembers(PLACES.planned)).toEqual([ASKED]);
    const declined = decideVisit(PLACES.planned, { action: 'answer-companion', organisationId: ASKED, answer: 'declined', words: '인력 부족' }, visitContext(MONDAY, 'companion'));
    expect(declined.ok && visitMembers(applyVisitEvent(PLACES.planned, declined.value))).toEqual([]);
    expect(decideVisit(aVisit(), visitCommand('answer-companion'), visitContext(MONDAY, 'companion')).ok).toBe(false);
  });
});

interface Step {
  readonly action: VisitAction;
  readonly blocked: boolean;
  readonly emergency: boolean;
}
const steps = fc.array(fc.record({ action: fc.constantFrom(...VISIT_ACTIONS), blocked: fc.boolean(), emergency: fc.boolean() }) satisfies fc.Arbitrary<Step>, { maxLength: 25 });
const GOING: readonly string[] = ['plan', 'reschedule', 'join', 'start', 'record'];

interface Played {
  readonly events: readonly VisitEvent[];
  readonly states: readonly VisitState[];
  /** Whether a block stood when the event was decided. */
  readonly blocked: readonly boolean[];
}

function play(first: Pick<Step, 'blocked' | 'emergency'>, sequence: readonly Step[]): Played {
  const requirements = ({ blocked }: Pick<Step, 'blocked'>): VisitRequirements => (blocked ? BLOCKED : NO_REQUIREMENTS);
  const begun = planVisit({ ...aVisitOrder(), emergency: first.emergency ? CALLED : null }, visitContext(MONDAY, 'visitor', { requirements: requirements(first) }));
  if (!begun.ok) return { events: [], states: [], blocked: [] };
  const events: VisitEvent[] = [begun.value];
  const states = [beginVisit(begun.value)];
  const blocked = [first.blocked];
  for (const step of sequence) {
    const state = states.at(-1) as VisitState;
    const command = { ...visitCommand(step.action), ...('emergency' in visitCommand(step.action) ? { emergency: step.emergency ? CALLED : null } : {}) } as ReturnType<typeof visitCommand>;
    const decided = decideVisit(state, command, visitContext(MONDAY, VISIT_ACTORS[step.action][0], { requirements: requirements(step) }));
    if (!decided.ok) continue;
    events.push(decided.value);
    states.push(applyVisitEvent(state, decided.value));
    blocked.push(step.blocked);
  }
  return { events, states, blocked };
}

describe('any sequence of acts', () => {
  test('folds to what was stored', () => {
    fc.assert(fc.property(fc.boolean(), steps, (emergency, sequence) => {
      const { events, states } = play({ blocked: false, emergency }, sequence);
      expect(foldVisit(events)).toEqual(states.at(-1));
      expect(states.map(({ version }) => version)).toEqual(states.map((_one, index) => index + 1));
    }), { numRuns: 300 });
  });

  test('never leads to a door against a block without the ground of an emergency', () => {
    fc.assert(fc.property(fc.boolean(), fc.boolean(), steps, (blocked, emergency, sequence) => {
      const played = play({ blocked, emergency }, sequence);
      for (const [index, event] of played.events.entries()) {
        const before = played.states[index - 1];
        // Written down after it had begun: the block was asked when it began.
        if (!GOING.includes(event.action) || played.blocked[index] !== true || (event.action === 'record' && before?.status === 'in-progress')) continue;
        expect(played.states[index]?.emergency).toEqual(CALLED);
      }
    }), { numRuns: 500 });
  });
});
