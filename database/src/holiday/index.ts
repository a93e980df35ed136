import type { PlainDate } from '@dure/domain/calendar';
import { statement, type Work } from '../scope/index.ts';

/** Public holidays of the whole country are kept under this code. */
const NATIONAL = '00000';
const days = statement<{ day: PlainDate }>('holiday.days', `SELECT day FROM dure.holiday WHERE sigungu = $1 OR sigungu = $2`);

export async function findHolidays(work: Work, sigungu: string): Promise<ReadonlySet<PlainDate>> {
  return new Set((await work.rows(days, [sigungu, NATIONAL])).map(({ day }) => day));
}
