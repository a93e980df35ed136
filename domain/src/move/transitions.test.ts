import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aMove, moveContext, RECEIVER, SENDER, type MoveBuilder } from '../../testing/move.ts';
import { addDays } from '../calendar/index.ts';
import {
  applyMoveEvent, decideMove, dueMoveSignals, commandOfMoveSignal, foldMove, isMoveLive, MOVE_ACTIONS, MOVE_ACTORS, MOVE_PARTIES, MOVE_STATUSES, moveActsOpenTo, moveHolder, nextMoveStatus, responsibleOf,
  type MoveAction, type MoveCommand, type MoveEvent, type MoveState,
} from './index.ts';

const contact = { contactName: '박서윤', contactPhone: '063-000-0200', words: '' };
const REFUSED = { basis: { kind: 'refused' as const, words: '알리지 말아 달라고 하심' }, items: [] };

const PLACES: Record<string, MoveBuilder> = {
  sent: aMove(),
  'sent without a name': aMove(REFUSED),
  opened: aMove().act({ action: 'open' }, 'receiver'),
  accepted: aMove().act({ action: 'accept', ...contact }, 'receiver'),
  noted: aMove(REFUSED).act({ action: 'note', ...contact }, 'receiver'),
  returned: aMove().act({ action: 'return', reason: 'elsewhere', words: '전주로 다시 가심' }, 'receiver'),
  recalled: aMove().act({ action: 'recall', words: '이사하지 않음' }, 'sender'),
  settled: aMove().act({ action: 'return', reason: 'elsewhere', words: '전주로 다시 가심' }, 'receiver').act({ action: 'settle', step: 'kept', words: '여기서 계속 관리' }, 'sender'),
};

function commandFor(action: MoveAction, state: MoveState, today = addDays(state.sentOn, 0)): MoveCommand {
  const [signal] = dueMoveSignals(state, today).filter((one) => (one.signal === 'escalate') === (action === 'escalate'));
  const commands: { readonly [Name in MoveAction]: Extract<MoveCommand, { action: Name }> } = {
    open: { action: 'open' }, accept: { action: 'accept', ...contact }, note: { action: 'note', ...contact }, return: { action: 'return', reason: 'declined', words: '본인이 거절' }, recall: { action: 'recall', words: '이사 취소' },
    'withdraw-consent': { action: 'withdraw-consent' }, settle: { action: 'settle', step: 'kept', words: '계속 관리' },
    remind: { action: 'remind', ...(signal ?? { signal: 'remind-1', forOn: today }) }, escalate: { action: 'escalate', forOn: signal?.forOn ?? today },
  };
  return commands[action];
}

describe.each(Object.entries(PLACES))('a move that is %s', (_name, place) => {
  test.each(MOVE_ACTIONS)('%s: moves as the table says, or is refused', (action) => {
    const late = action === 'remind' ? 6 : action === 'escalate' ? 10 : 0;
    const at = place.later(late);
    const decision = decideMove(at.state, commandFor(action, at.state, at.today), moveContext(at.today, MOVE_ACTORS[action][0]!));
    const isOther = action === (place.state.identity.scope === 'history' ? 'note' : 'accept');
    const expected = isOther ? undefined : nextMoveStatus(place.state.status, action);
    expect(decision.ok ? applyMoveEvent(at.state, decision.value).status : 'refused').toBe(expected ?? 'refused');
  });

  test.each(MOVE_ACTIONS)('%s: only by those whom the table names', (action) => {
    for (const party of MOVE_PARTIES.filter((one) => !MOVE_ACTORS[action].includes(one))) {
      expect(decideMove(place.state, commandFor(action, place.state), moveContext(place.today, party))).toMatchObject({ ok: false, refusal: { code: 'move/not-your-act', party } });
    }
  });

  test('offers what it allows, and nothing else', () => {
    for (const party of ['sender', 'receiver'] as const) {
      for (const action of moveActsOpenTo(place.state, party)) expect(decideMove(place.state, commandFor(action, place.state), moveContext(place.today, party)).ok, action).toBe(true);
    }
  });
});

test('every status can be reached', () => {
  expect(new Set(Object.values(PLACES).map(({ state }) => state.status))).toEqual(new Set(MOVE_STATUSES));
});

const steps = fc.array(fc.record({ choice: fc.nat(100), days: fc.nat(12), open: fc.boolean(), same: fc.boolean() }), { maxLength: 20 });

function play(sequence: readonly { readonly choice: number; readonly days: number; readonly open: boolean; readonly same: boolean }[], fact: boolean): { readonly states: readonly MoveState[]; readonly events: readonly MoveEvent[] } {
  let { state, events, today } = aMove(fact ? REFUSED : {});
  const states = [state];
  const record = (command: MoveCommand, more: Parameters<typeof moveContext>[2] = {}): void => {
    const decided = decideMove(state, command, moveContext(today, MOVE_ACTORS[command.action][0]!, more));
    if (!decided.ok) return;
    state = applyMoveEvent(state, decided.value);
    events = [...events, decided.value];
    states.push(state);
  };
  for (const { choice, days, open, same } of sequence) {
    today = addDays(today, days);
    for (const signal of dueMoveSignals(state, today)) record(commandOfMoveSignal(signal));
    record(commandFor(MOVE_ACTIONS[choice % MOVE_ACTIONS.length]!, state, today), { accepting: { isCaseOpen: open, isSamePerson: same } });
  }
  return { states, events };
}

describe('any sequence of acts', () => {
  test('leaves exactly one team responsible at every moment, and the receiver only after it took the case over', () => {
    fc.assert(fc.property(steps, fc.boolean(), (sequence, fact) => {
      let wasAccepted = false;
      for (const state of play(sequence, fact).states) {
        wasAccepted ||= state.status === 'accepted';
        expect(responsibleOf(state)).toBe(wasAccepted ? RECEIVER.id : SENDER);
        expect(fact && wasAccepted).toBe(false);
      }
    }), { numRuns: 300 });
  });

  test('folds to what was stored, and nothing live is without a holder and a date', () => {
    fc.assert(fc.property(steps, fc.boolean(), (sequence, fact) => {
      const { states, events } = play(sequence, fact);
      expect(foldMove(events)).toEqual(states.at(-1));
      for (const state of states) {
        expect(isMoveLive(state.status)).toBe(state.nextOn !== null);
        expect(isMoveLive(state.status)).toBe(moveHolder(state) !== null);
      }
    }), { numRuns: 300 });
  });

  test('never lets the receiving side read again what ended: a return, a recall, a withdrawal', () => {
    fc.assert(fc.property(steps, (sequence) => {
      const { events, states } = play(sequence, false);
      const ends = events.findIndex(({ action }) => action === 'return' || action === 'recall' || action === 'withdraw-consent');
      if (ends < 0) return;
      for (const state of states.slice(ends)) expect(state.readableUntil < events[ends]!.on).toBe(true);
    }), { numRuns: 300 });
  });
});

describe('the clock', () => {
  test('reminds before the answer is due, escalates on the day and each week after, and says each thing once', () => {
    let move = aMove();
    const said: string[] = [];
    for (let day = 0; day <= 22; day += 1) {
      const at = move.later(day);
      for (const signal of dueMoveSignals(move.state, at.today)) {
        said.push(`${day} ${signal.signal}`);
        move = { ...move, state: applyMoveEvent(move.state, (decideMove(move.state, commandOfMoveSignal(signal), moveContext(at.today, 'system')) as { value: MoveEvent }).value) };
      }
    }
    expect(said).toEqual(['4 remind-3', '6 remind-1', '7 escalate', '14 escalate', '21 escalate']);
  });

  test('of a return asks the sender', () => {
    const returned = PLACES['returned']!.state;
    expect(moveHolder(returned)).toBe(SENDER);
    expect(returned.nextOn).toBe('2026-11-30');
  });
});

test('a case that is over at home, or a record of somebody else here, is not taken over', () => {
  const { state, today } = aMove();
  const accept: MoveCommand = { action: 'accept', ...contact };
  expect(decideMove(state, accept, moveContext(today, 'receiver', { accepting: { isCaseOpen: false, isSamePerson: true } }))).toMatchObject({ refusal: { code: 'move/case-over' } });
  expect(decideMove(state, accept, moveContext(today, 'receiver', { accepting: { isCaseOpen: true, isSamePerson: false } }))).toMatchObject({ refusal: { code: 'move/not-the-same-person' } });
});

test('a corrupt history is a fault', () => {
  const { events } = aMove().act({ action: 'open' }, 'receiver');
  expect(() => foldMove([])).toThrow('without history');
  expect(() => foldMove([events[1]!])).toThrow('begins with open');
  expect(() => foldMove([events[0]!, events[0]!])).toThrow('sent twice');
  expect(() => foldMove([...events, events[1]!])).toThrow('open while opened');
});

test('an answer names whom to call, and a return says why', () => {
  const { state, today } = aMove();
  const blank = { ...contact, contactPhone: ' ' };
  expect(decideMove(state, { action: 'accept', ...blank }, moveContext(today, 'receiver'))).toMatchObject({ refusal: { code: 'move/facts-missing', fields: ['contactPhone'] } });
  expect(decideMove(state, { action: 'return', reason: 'elsewhere', words: '' }, moveContext(today, 'receiver'))).toMatchObject({ refusal: { code: 'move/facts-missing', fields: ['words'] } });
  expect(decideMove(state, { action: 'recall', words: '' }, moveContext(today, 'system')).ok).toBe(true);
});
