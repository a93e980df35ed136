import { describe, expect, it } from 'vitest';
import { idleAt, shouldTell } from './idle-clock.ts';

const MINUTE = 60_000;
const START = 1_000_000;

describe('ten minutes without input', () => {
  it.each([
    [0, { kind: 'working' }],
    [9 * MINUTE - 1, { kind: 'working' }],
    [9 * MINUTE, { kind: 'warned', secondsLeft: 60 }],
    [10 * MINUTE - 1, { kind: 'warned', secondsLeft: 1 }],
    [10 * MINUTE, { kind: 'over' }],
    [60 * MINUTE, { kind: 'over' }],
  ])('%i ms after the last input', (passed, idle) => {
    expect(idleAt(START, START + passed, 10)).toEqual(idle);
  });
});

describe('work that sends nothing', () => {
  it('is told to the server every four minutes', () => {
    expect(shouldTell(START + 1, START, START + 4 * MINUTE)).toBe(true);
    expect(shouldTell(START + 1, START, START + 4 * MINUTE - 1)).toBe(false);
  });

  it('is not told when there was none, so that an open page does not stay signed in', () => {
    expect(shouldTell(START, START, START + 9 * MINUTE)).toBe(false);
  });
});
