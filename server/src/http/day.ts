import { z } from 'zod';

export const EARLIEST = '1900';
const AFTER_LATEST = '9999';

const isTold = (given: string): boolean => given >= EARLIEST && given < AFTER_LATEST;
const WHICH = '1900년부터 9998년 사이의 날짜를 입력해 주십시오.';

/** A day that somebody sends: PostgreSQL has no year 0, the day after the last one has five digits, and a year half typed is no answer. */
export const day = z.iso.date().refine(isTold, WHICH);
/** The same of a moment. */
export const moment = z.iso.datetime().refine(isTold, WHICH);
