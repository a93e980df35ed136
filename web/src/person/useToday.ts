import type { PlainDate } from '@dure/domain/calendar';
import { useMe } from '../session/useMe.ts';

/** The day in Korea as the server sees it; a clock that is wrong on the desk decides nothing. */
export function useToday(): PlainDate {
  return useMe().today as PlainDate;
}
