import type { PlainDate } from '../calendar/index.ts';
import { ageOn } from '../calendar/index.ts';

/** The oldest age that a two-digit year is read as; beyond it the other century is the only reading. */
const OLDEST = 115;

/** A birth date as typed; `alternative` is the other century when both are possible (15 → 2015 or 1915). */
export interface BirthReading {
  readonly on: PlainDate;
  readonly alternative: PlainDate | null;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** A day that exists, or null: 30 February is nobody's birthday. */
export function dayOf(year: number, month: number, date: number): PlainDate | null {
  if (month < 1 || month > 12 || date < 1 || date > daysIn(year, month)) return null;
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}` as PlainDate;
}

type Parts = readonly [year: string, month: string, date: string];

function partsOf(text: string): Parts | null {
  const plain = text.normalize('NFKC').trim();
  const match = /^(\d{4}|\d{2})(\d{2})(\d{2})$/u.exec(plain) ?? /^(\d{4}|\d{2})\s*[.\-/년]\s*(\d{1,2})\s*[.\-/월]\s*(\d{1,2})\s*[.일]?$/u.exec(plain);
  return match ? [match[1] ?? '', match[2] ?? '', match[3] ?? ''] : null;
}

function livingOn(year: number, [, month, date]: Parts, today: PlainDate): PlainDate | null {
  const day = dayOf(year, Number(month), Number(date));
  return day !== null && day <= today && ageOn(day, today) <= OLDEST ? day : null;
}

/**
 * Reads what officers type for a birth date: 540301, 19540301, 54.3.1, 1954.3.1, 1954-03-01, 1954. 3. 1., 1954년 3월 1일.
 * Null when it is no day, or one still to come. A four-digit year is taken at its word, however old it makes the person.
 */
export function parseBirth(text: string, today: PlainDate): BirthReading | null {
  const parts = partsOf(text);
  if (!parts) return null;
  const year = Number(parts[0]);
  if (parts[0].length === 4) {
    const on = dayOf(year, Number(parts[1]), Number(parts[2]));
    return on !== null && on <= today ? { on, alternative: null } : null;
  }
  const [on, alternative = null] = [2000 + year, 1900 + year].map((full) => livingOn(full, parts, today)).filter((day) => day !== null);
  return on === undefined ? null : { on, alternative };
}

/** '1954-03-01' → '1954. 3. 1.', the way official documents write a day (행정업무의 운영 및 혁신에 관한 규정 시행규칙 제2조). */
export function displayDay(day: PlainDate): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}. ${month}. ${date}.`;
}
