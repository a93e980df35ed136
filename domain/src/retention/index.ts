import { addDays, addMonths, type Instant, type PlainDate } from '../calendar/index.ts';

/** How long something is kept after it is over, and by what authority no shorter. */
interface RetentionTerm {
  readonly unit: 'months' | 'days';
  /** What holds while a municipality has decided nothing. */
  readonly term: number;
  /** Nobody can decide on less; the database's own policies refuse it, too. */
  readonly least: number;
  /** `law`: a text that we have gives the number. `local`: none does, and both numbers are ours until the records schedule of the municipality says. */
  readonly source: 'law' | 'local';
  readonly ground: string;
}

const LOCAL = '지방자치단체 기록관리기준표에 따라 정함(정하지 않으면 제품의 기본값이며, 법정 기간이 아님)';
const GRANTS = '개인정보의 안전성 확보조치 기준 제5조(권한 부여·변경·말소 내역 3년)';

const ofRecords = { unit: 'months', term: 60, least: 60, source: 'local', ground: LOCAL } as const;
const inMonths = (term: number, least = term) => ({ unit: 'months', term, least, source: 'local', ground: LOCAL }) as const;
const inDays = (term: number, least: number) => ({ unit: 'days', term, least, source: 'local', ground: LOCAL }) as const;

/**
 * The order is the one in which they are destroyed. Whatever is about a person stays with the cases and referrals of that person, or its
 * term by itself. The log is also the history of who was given, changed and lost rights, and so is kept three years, not two.
 */
export const RETENTION = {
  'access-log': { unit: 'months', term: 36, least: 36, source: 'law', ground: `${GRANTS}, 제8조(접속기록 2년 이상)` },
  'break-glass': { unit: 'months', term: 36, least: 36, source: 'law', ground: GRANTS },
  case: ofRecords,
  referral: ofRecords,
  intake: ofRecords,
  assessment: ofRecords,
  consent: ofRecords,
  emergency: ofRecords,
  'guide-decision': ofRecords,
  visit: ofRecords,
  task: ofRecords,
  conference: ofRecords,
  homecare: ofRecords,
  move: ofRecords,
  // Behind everything that a paper is made from.
  document: ofRecords,
  picture: ofRecords,
  // As long as a refusal may be remembered; no shorter than the list in which somebody was found.
  'discovery-candidate': inMonths(60, 24),
  handover: ofRecords,
  // As long as the log that they explain.
  explanation: inMonths(36),
  'access-review': inMonths(36),
  'download-request': inMonths(36),
  // Last of what is about people: nothing may be left of them.
  person: ofRecords,
  household: ofRecords,
  'joint-plan': inDays(365, 30),
  notice: inDays(365, 30),
  session: inDays(90, 1),
  draft: inDays(30, 7),
  outbox: inDays(30, 1),
  idempotency: inDays(7, 1),
} as const satisfies Readonly<Record<string, RetentionTerm>>;

export type RetentionCategory = keyof typeof RETENTION;

export const RETENTION_CATEGORIES = Object.keys(RETENTION) as readonly RetentionCategory[];

/** The term that holds: what was decided, but never less than the least. */
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
