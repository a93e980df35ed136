import { epochMilliseconds, type Instant, koreanDay, type PlainDate } from '@dure/domain/calendar';
import { wrapped } from './width.ts';

/** '2026. 11. 22.' (행정업무규정 제7조제5항). */
export function writtenDay(day: PlainDate): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}. ${month}. ${date}.`;
}

/** A day that may not be known: nothing is printed for it. */
export const dayOr = (day: PlainDate | null, otherwise = ''): string => (day === null ? otherwise : writtenDay(day));

/** '2026. 11. 22. ~ 2027. 11. 21.'; an end that nobody has set stays open. */
export const writtenPeriod = (from: PlainDate | null, to: PlainDate | null): string => (from === null && to === null ? '' : `${dayOr(from)} ~ ${dayOr(to)}`.trim());

/** A time of the day as 공문서 write it: 24 hours, minutes after a colon, '14:05' (행정업무규정 제7조제5항). */
export type DayTime = `${number}:${number}`;

/** '2026. 11. 22. 14:00 ~ 15:30'. */
export const writtenTime = (on: PlainDate, from: DayTime, to: DayTime | null): string => `${writtenDay(on)} ${from}${to === null ? '' : ` ~ ${to}`}`;

/** '1,200,000원'. */
export const writtenWon = (won: number | null): string => (won === null ? '' : `${String(won).replace(/\B(?=(?:\d{3}){1,6}$)/gu, ',')}원`);

/** Of a cell that takes the whole line. */
const LINE_EMS = 34;

/** All that could be marked, with what was marked: '■ 승인  □ 변경  □ 보류'. Null leaves every box empty, to be marked by hand. */
export function marked(options: readonly string[], chosen: string | readonly string[] | null): string {
  const all = typeof chosen === 'string' ? [chosen] : (chosen ?? []);
  return wrapped(options.map((option) => `${all.includes(option) ? '■' : '□'} ${option}`), '   ', LINE_EMS);
}

/** What stands where nothing was recorded: an empty box could be a lost page. */
export const said = (text: string, otherwise = '기록 없음'): string => (text.trim() === '' ? otherwise : text);

/** '2026. 11. 23. 14:05': a moment as it was in Korea, which has no summer time. */
export function writtenMoment(at: Instant): string {
  const minutes = Math.floor(epochMilliseconds(at) / 60_000) + 9 * 60;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${writtenDay(koreanDay(at))} ${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}
