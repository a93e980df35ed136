import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDraftSaver, type SaveStatus } from './draft-saver.ts';

function aSaver(save: (value: string) => Promise<string>): { saver: ReturnType<typeof createDraftSaver<string>>; statuses: SaveStatus['kind'][] } {
  const statuses: SaveStatus['kind'][] = [];
  return { saver: createDraftSaver({ save, onStatus: ({ kind }) => statuses.push(kind), pauseMilliseconds: 800, retryMilliseconds: 15_000 }), statuses };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a draft', () => {
  it('is saved once, 800 ms after the last key', async () => {
    const saved: string[] = [];
    const { saver, statuses } = aSaver(async (value) => { saved.push(value); return '2026-11-22T05:03:00Z'; });
    saver.later('혼');
    await vi.advanceTimersByTimeAsync(500);
    saver.later('혼자');
    await vi.advanceTimersByTimeAsync(799);
    expect(saved).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(saved).toEqual(['혼자']);
    expect(statuses).toEqual(['saving', 'saved']);
  });

  it('never has two saves under way, and ends with the newest text', async () => {
    const saved: string[] = [];
    const { saver } = aSaver((value) => new Promise((resolve) => { setTimeout(() => { saved.push(value); resolve('at'); }, 3000); }));
    saver.later('처음');
    await vi.advanceTimersByTimeAsync(800);
    saver.later('나중');
    await vi.advanceTimersByTimeAsync(1000);
    expect(saved).toEqual([]);
    await vi.runAllTimersAsync();
    expect(saved).toEqual(['처음', '나중']);
  });

  it('that could not be saved is tried again by itself', async () => {
    let fails = true;
    const saved: string[] = [];
    const { saver, statuses } = aSaver(async (value) => { if (fails) throw new Error('down'); saved.push(value); return 'at'; });
    saver.later('남길 말');
    await vi.advanceTimersByTimeAsync(800);
    expect(statuses.at(-1)).toBe('failed');
    fails = false;
    await vi.advanceTimersByTimeAsync(15_000);
    expect(saved).toEqual(['남길 말']);
    expect(statuses.at(-1)).toBe('saved');
  });

  it('is saved at once when the screen is left', async () => {
    const saved: string[] = [];
    const { saver } = aSaver(async (value) => { saved.push(value); return 'at'; });
    saver.later('급히');
    saver.flush();
    expect(saved).toEqual(['급히']);
  });

  it('that is discarded is not saved any more, and waits for the save under way', async () => {
    const events: string[] = [];
    const { saver } = aSaver((value) => new Promise((resolve) => { setTimeout(() => { events.push(`saved ${value}`); resolve('at'); }, 1000); }));
    saver.later('하나');
    await vi.advanceTimersByTimeAsync(800);
    saver.later('둘');
    void saver.stop().then(() => events.push('stopped'));
    await vi.runAllTimersAsync();
    expect(events).toEqual(['saved 하나', 'stopped']);
  });
});
