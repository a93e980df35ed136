import { renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useFormats } from './index.ts';

describe('dates and amounts as offices write them', () => {
  const { result } = renderHook(() => useFormats());

  it('writes days with dots and moments with 24 hours in Korea (행정업무규정 제7조 제5항)', () => {
    expect(result.current.day('2026-11-22')).toBe('2026. 11. 22.');
    expect(result.current.dayWithWeekday('2026-11-22')).toBe('2026. 11. 22. (일)');
    expect(result.current.moment('2026-11-21T15:03:00Z')).toBe('2026. 11. 22. 00:03');
    expect(result.current.time('2026-11-22T05:03:00Z')).toBe('14:03');
  });

  it('separates thousands', () => {
    expect(result.current.won(1_234_500)).toBe('1,234,500원');
  });
});
