import { describe, expect, test } from 'vitest';
import { steadyClock } from './steady.ts';

const NOON = Date.parse('2028-02-29T03:00:00.000Z');
const HOUR = 3_600_000;

function aMachine(from?: string) {
  const hands = { wallAt: NOON, tick: 0 };
  const told: number[] = [];
  const now = steadyClock({ from, tell: (behindMs) => told.push(behindMs), hands: { wall: () => hands.wallAt, ticks: () => hands.tick } });
  const pass = (milliseconds: number): void => {
    hands.wallAt += milliseconds;
    hands.tick += milliseconds;
  };
  return { now, told, pass, set: (by: number) => void (hands.wallAt += by) };
}

describe('the clock of the server', () => {
  test('is the clock of the machine', () => {
    const { now, pass, told } = aMachine();
    pass(HOUR);
    expect(now()).toBe('2028-02-29T04:00:00.000Z');
    expect(told).toEqual([]);
  });
  test('goes on from where it was when somebody sets the machine back, and says so once', () => {
    const { now, pass, set, told } = aMachine();
    now();
    set(-48 * HOUR);
    pass(HOUR);
    expect(now()).toBe('2028-02-29T04:00:00.000Z');
    pass(HOUR);
    expect(now()).toBe('2028-02-29T05:00:00.000Z');
    expect(told).toEqual([48 * HOUR]);
  });
  test('counts the time that passed before it was set back, though nobody asked meanwhile', () => {
    const { now, pass, set } = aMachine();
    pass(3 * HOUR);
    set(-3 * HOUR);
    expect(now()).toBe('2028-02-29T06:00:00.000Z');
  });
  test('follows the machine forwards, and again when it has caught up', () => {
    const { now, pass, set, told } = aMachine();
    set(-HOUR);
    now();
    set(3 * HOUR);
    expect(now()).toBe('2028-02-29T05:00:00.000Z');
    pass(1);
    set(-2 * HOUR);
    expect(now()).toBe('2028-02-29T05:00:00.001Z');
    expect(told).toEqual([HOUR, 2 * HOUR]);
  });
  test('a correction of a second is not worth telling', () => {
    const { now, set, told } = aMachine();
    set(-1_000);
    expect(now()).toBe('2028-02-29T03:00:00.000Z');
    expect(told).toEqual([]);
  });
  test('begins no earlier than what is sealed already', () => {
    const { now, pass } = aMachine('2028-02-29T09:00:00.000Z');
    pass(500);
    expect(now()).toBe('2028-02-29T09:00:00.500Z');
  });
});
