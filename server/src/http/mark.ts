import { z } from 'zod';
import { EARLIEST } from './day.ts';

/*
 * Where the next page of a list begins: what the last answer named, sent back as it came. Whatever else is sent is bad input and never
 * reaches the database.
 */
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
