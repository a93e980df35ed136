import { useEffect, useState } from 'react';

const two = (value: number): string => String(value).padStart(2, '0');

/** `1:05:09` or `09:59` until a moment; undefined once it has come. */
export function timeLeft(untilAt: string, now: number): string | undefined {
  const seconds = Math.ceil((Date.parse(untilAt) - now) / 1000);
  if (seconds <= 0) return undefined;
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${two(minutes)}:${two(seconds % 60)}`;
}

/** Counts down second by second. */
export function useTimeLeft(untilAt: string): string | undefined {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return timeLeft(untilAt, now);
}
