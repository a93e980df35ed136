import { useEffect, useRef, useState } from 'react';
import { idleAt, shouldTell, type Idle } from './idle-clock.ts';

const SIGNS_OF_WORK = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;
/** Tabs of one browser share one session, so they share its last sign of work. */
const SHARED_AS = 'dure.active-at';

const sharedActivity = (): number => Number(localStorage.getItem(SHARED_AS) ?? 0);
const shareActivity = (at: number): void => localStorage.setItem(SHARED_AS, String(at));

interface Watch {
  readonly idle: Idle;
  /** The person is here. */
  readonly stay: () => void;
}

/** Watches for work; calls `onTell` now and then while there is some, and `onOver` once when there was none for too long. */
export function useIdle(idleMinutes: number, onTell: () => void, onOver: () => void): Watch {
  const [idle, setIdle] = useState<Idle>({ kind: 'working' });
  const calls = useRef({ onTell, onOver });
  useEffect(() => { calls.current = { onTell, onOver }; });

  useEffect(() => {
    let told = Date.now();
    let before: Idle['kind'] = 'working';
    shareActivity(told);
    const onWork = (): void => { if (before === 'working') shareActivity(Date.now()); };
    const tick = (): void => {
      const now = Date.now();
      const next = idleAt(sharedActivity(), now, idleMinutes);
      if (next.kind === 'over' && before !== 'over') calls.current.onOver();
      if (next.kind === 'working' && shouldTell(sharedActivity(), told, now)) {
        told = now;
        calls.current.onTell();
      }
      if (next.kind !== 'working' || before !== 'working') setIdle(next);
      before = next.kind;
    };
    const timer = setInterval(tick, 1000);
    for (const sign of SIGNS_OF_WORK) addEventListener(sign, onWork, { passive: true });
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS_OF_WORK) removeEventListener(sign, onWork);
    };
  }, [idleMinutes]);

  return { idle, stay: () => { shareActivity(Date.now()); setIdle({ kind: 'working' }); } };
}
