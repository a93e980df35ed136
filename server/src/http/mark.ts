import { z } from 'zod';

/*
 * Where the next page of a list begins: what the last answer named, sent back as it came. Whatever else is sent is bad input and never
 * reaches the database.
 */
const EARLIEST = '1900';
const AFTER_LATEST = '9999';
const isMoment = (text: string): boolean => z.iso.datetime().safeParse(text).success && text >= EARLIEST;
const isDay = (text: string): boolean => z.iso.date().safeParse(text).success && text >= EARLIEST;
const isId = (text: string): boolean => z.uuid().safeParse(text).success;

function isRowMark(text: string): boolean {
  const [when = '', id = '', ...more] = text.split('|');
  return more.length === 0 && (isDay(when) || isMoment(when)) && (id === '' || isId(id));
}

const AGAIN = '목록을 처음부터 다시 불러와 주십시오.';

/** A moment: everything before it. */
export const momentMark = z.string().max(40).refine(isMoment, AGAIN);
/** A day or a moment, and the row that stands there. */
export const rowMark = z.string().max(100).refine(isRowMark, AGAIN);
/** A day that is asked with: PostgreSQL has no year 0, and the day after the last one has five digits. */
export const dayMark = z.iso.date().refine((day) => day >= EARLIEST && day < AFTER_LATEST, '1900년부터 9998년 사이의 날짜를 입력해 주십시오.');
