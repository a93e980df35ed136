import { addDays, type PlainDate } from '../calendar/index.ts';
import type { MoveEvent, SentEvent } from './event.ts';
import type { MoveAnswer, MoveState } from './state.ts';
import { nextMoveStatus } from './transitions.ts';

type Later = Exclude<MoveEvent, SentEvent>;

/** The first event alone. */
export function beginMove(event: MoveEvent): MoveState {
  if (event.action !== 'send') throw new Error(`Corrupt history of a move: begins with ${event.action}`);
  const { identity, basis, items, reason, readableUntil, on, at, dates } = event;
  return {
    identity, basis, items, reason, readableUntil, ...dates, status: 'sent', sentOn: on, openedOn: null, answer: { kind: 'none' }, settlement: { kind: 'none' }, signalled: [], lastChangeAt: at, version: 1,
  };
}

/** One event more. Throws when history says what the table cannot say. */
export function applyMoveEvent(state: MoveState, event: MoveEvent): MoveState {
  if (event.action === 'send') throw new Error('Corrupt history of a move: sent twice');
  const status = nextMoveStatus(state.status, event.action);
  if (status === undefined) throw new Error(`Corrupt history of a move: ${event.action} while ${state.status}`);
  return { ...state, status, ...event.dates, ...effectOf(state, event), lastChangeAt: event.at, version: state.version + 1 };
}

/** The move that a history leaves; the stored rows are made by the same function, one event at a time. */
export function foldMove(events: readonly MoveEvent[]): MoveState {
  const [first, ...rest] = events;
  if (first === undefined) throw new Error('A move without history does not exist');
  return rest.reduce(applyMoveEvent, beginMove(first));
}

function effectOf(state: MoveState, event: Later): Partial<MoveState> {
  if (event.action === 'open') return { openedOn: event.on };
  if (event.action === 'remind') return { signalled: [...state.signalled, { signal: event.signal, forOn: event.forOn }] };
  if (event.action === 'escalate') return { signalled: [...state.signalled, { signal: 'escalate', forOn: event.forOn }] };
  if (event.action === 'settle') return { settlement: { kind: 'settled', step: event.step, words: event.words, on: event.on } };
  const closed = ENDS_READING.has(event.action) ? { readableUntil: earlier(state.readableUntil, addDays(event.on, -1)) } : {};
  // What was taken over stays taken over; only what was sent is not read any more.
  return event.action === 'withdraw-consent' && state.status === 'accepted' ? closed : { answer: answerOf(event), ...closed };
}

/** What has ended does not begin again by ending twice. */
const earlier = (one: PlainDate, other: PlainDate): PlainDate => (one < other ? one : other);

/** From that very moment: the last day of reading is the day before. */
const ENDS_READING: ReadonlySet<string> = new Set(['return', 'recall', 'withdraw-consent']);

function answerOf(event: Extract<Later, { action: 'accept' | 'note' | 'return' | 'recall' | 'withdraw-consent' }>): MoveAnswer {
  const { on } = event;
  if (event.action === 'withdraw-consent') return { kind: 'recalled', because: 'consent-withdrawn', words: '', on };
  if (event.action === 'recall') return { kind: 'recalled', because: event.party === 'system' ? 'case-over' : 'sender', words: event.words, on };
  if (event.action === 'return') return { kind: 'returned', reason: event.reason, words: event.words, on };
  const { contactName, contactPhone, words } = event;
  return { kind: event.action === 'accept' ? 'accepted' : 'noted', contactName, contactPhone, words, on };
}
