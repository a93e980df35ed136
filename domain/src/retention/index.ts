import { addDays, addMonths, type Instant, type PlainDate } from '../calendar/index.ts';

/** How long something is kept after it is over, and by what authority no shorter. */
interface RetentionTerm {
  readonly unit: 'months' | 'days';
  /** What holds while a municipality has decided nothing. */
  readonly term: number;
  /** Nobody can decide on less; the database's own policies refuse it, too. */
  readonly least: number;
  readonly ground: string;
}

/**
 * The log is also the history of who was given, changed and lost rights, and so is kept three years, not two. Case records: five years
 * after they are over, as the municipality's system keeps them. Intakes, assessments and consents stay with the cases and referrals of
 * their person, or five years by themselves. The order is the one in which they are destroyed.
 */
export const RETENTION = {
  'access-log': { unit: 'months', term: 36, least: 36, ground: '개인정보의 안전성 확보조치 기준 제5조제3항(권한 기록 3년), 제8조제1항(접속기록 2년)' },
  'break-glass': { unit: 'months', term: 36, least: 36, ground: '개인정보의 안전성 확보조치 기준 제5조제3항(권한 기록 3년)' },
  case: { unit: 'months', term: 60, least: 60, ground: '사회보장급여법 제34조(사회보장정보의 파기), 개인정보 보호법 제21조' },
  referral: { unit: 'months', term: 60, least: 60, ground: '사회보장급여법 제34조(사회보장정보의 파기), 개인정보 보호법 제21조' },
  intake: { unit: 'months', term: 60, least: 60, ground: '사회보장급여법 제34조(사회보장정보의 파기), 개인정보 보호법 제21조' },
  assessment: { unit: 'months', term: 60, least: 60, ground: '사회보장급여법 제34조(사회보장정보의 파기), 개인정보 보호법 제21조' },
  consent: { unit: 'months', term: 60, least: 60, ground: '사회보장급여법 제34조(사회보장정보의 파기), 개인정보 보호법 제21조' },
  // Last of what is about people: nothing may be left of them.
  person: { unit: 'months', term: 60, least: 60, ground: '사회보장급여법 제34조(사회보장정보의 파기), 개인정보 보호법 제21조' },
  'download-request': { unit: 'months', term: 36, least: 36, ground: '개인정보의 안전성 확보조치 기준 제5조제3항(권한 기록 3년), 제8조제2항(내려받은 사유)' },
  notice: { unit: 'days', term: 365, least: 30, ground: '개인정보 보호법 제21조(목적 달성)' },
  session: { unit: 'days', term: 90, least: 1, ground: '개인정보 보호법 제21조(목적 달성)' },
  draft: { unit: 'days', term: 30, least: 7, ground: '개인정보 보호법 제21조(목적 달성)' },
  outbox: { unit: 'days', term: 30, least: 1, ground: '개인정보 보호법 제21조(목적 달성)' },
  idempotency: { unit: 'days', term: 7, least: 1, ground: '개인정보 보호법 제21조(목적 달성)' },
} as const satisfies Readonly<Record<string, RetentionTerm>>;

export type RetentionCategory = keyof typeof RETENTION;

export const RETENTION_CATEGORIES = Object.keys(RETENTION) as readonly RetentionCategory[];

/** The term that holds: what was decided, but never less than the law asks. */
export function termOf(category: RetentionCategory, decided: number | null | undefined): number {
  const { term, least } = RETENTION[category];
  return Math.max(decided ?? term, least);
}

/** What was over before this moment is due on a day: midnight in Korea, so many months or days before. */
export function dueBefore(category: RetentionCategory, decided: number | null | undefined, today: PlainDate): Instant {
  const term = termOf(category, decided);
  const day = RETENTION[category].unit === 'months' ? addMonths(today, -term) : addDays(today, -term);
  return `${addDays(day, -1)}T15:00:00.000Z` as Instant;
}
