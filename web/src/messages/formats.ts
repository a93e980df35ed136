import { localeOf, useLanguage, type Language } from './language.ts';

const SEOUL = 'Asia/Seoul';

/** Days come as `YYYY-MM-DD`, moments as ISO 8601 in UTC, as the server answers them. */
export interface Formats {
  /** `2026. 11. 22.` — 행정업무규정 제7조 제5항 writes a day with dots. */
  readonly day: (day: string) => string;
  /** `2026. 11. 22. (일)` */
  readonly dayWithWeekday: (day: string) => string;
  /** `2026. 11. 22. 14:03`, 24 hours, in Korea. */
  readonly moment: (at: string) => string;
  /** `14:03` */
  readonly time: (at: string) => string;
  readonly number: (value: number) => string;
  readonly won: (value: number) => string;
}

/** A day has no zone: it is written as midnight UTC and read in UTC. */
const asUtc = (day: string): Date => new Date(`${day}T00:00:00Z`);

function formatsOf(language: Language): Formats {
  const locale = localeOf(language);
  const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => new Intl.DateTimeFormat(locale, { hourCycle: 'h23', ...options });
  const digits = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
  const day = format({ ...digits, timeZone: 'UTC' });
  const weekday = format({ ...digits, weekday: 'short', timeZone: 'UTC' });
  const moment = format({ ...digits, hour: '2-digit', minute: '2-digit', timeZone: SEOUL });
  const time = format({ hour: '2-digit', minute: '2-digit', timeZone: SEOUL });
  const number = new Intl.NumberFormat(locale);
  return {
    day: (value) => day.format(asUtc(value)),
    dayWithWeekday: (value) => weekday.format(asUtc(value)),
    moment: (at) => moment.format(new Date(at)),
    time: (at) => time.format(new Date(at)),
    number: (value) => number.format(value),
    won: (value) => (language === 'ko' ? `${number.format(value)}원` : `KRW ${number.format(value)}`),
  };
}

const FORMATS: Readonly<Record<Language, Formats>> = { ko: formatsOf('ko'), en: formatsOf('en') };

/** Dates, times and amounts in the language of the screen. */
export function useFormats(): Formats {
  return FORMATS[useLanguage()];
}
