import { koreanDay, type Instant, type PlainDate } from '../calendar/index.ts';
import { allow, refuse, type Decision } from '../decision/index.ts';
import { saysLessThan } from '../korean/index.ts';
import type { MisuseRule } from './rules.ts';

export const EXPLANATION_STATES = ['asked', 'answered', 'accepted', 'misuse'] as const;
export type ExplanationState = (typeof EXPLANATION_STATES)[number];

/** Fewer letters explain nothing. */
export const FEWEST_WORDS = 10;

/** 소명: what somebody is asked about a look that stands out, what he answers, and what becomes of it. */
export interface Explanation {
  readonly id: string;
  readonly staffId: string;
  readonly organisationId: string;
  readonly personId: string | null;
  readonly rule: MisuseRule;
  readonly month: string;
  readonly looks: number;
  readonly persons: number;
  readonly firstAt: Instant;
  readonly lastAt: Instant;
  readonly foundAt: Instant;
  readonly dueOn: PlainDate;
  readonly state: ExplanationState;
  readonly words: string | null;
  readonly answeredAt: Instant | null;
  readonly decidedBy: string | null;
  readonly decision: string | null;
  readonly decidedAt: Instant | null;
  /** When it was told that the deadline passed. */
  readonly overdueToldOn: PlainDate | null;
  readonly version: number;
}

export type ExplanationRefusal = { readonly code: 'explanation/not-yours' | 'explanation/decided' | 'explanation/too-short' | 'explanation/own' | 'explanation/still-awaited' };

const tooShort = (words: string): boolean => saysLessThan(FEWEST_WORDS, words);

/** Whoever looked says why; until it is decided he may say more. */
export function answer(explanation: Explanation, by: string, words: string, at: Instant): Decision<Explanation, ExplanationRefusal> {
  if (explanation.staffId !== by) return refuse({ code: 'explanation/not-yours' });
  if (explanation.decidedAt !== null) return refuse({ code: 'explanation/decided' });
  if (tooShort(words)) return refuse({ code: 'explanation/too-short' });
  return allow({ ...explanation, state: 'answered', words: words.trim(), answeredAt: at, version: explanation.version + 1 });
}

/** An answer may still come: nothing was said yet, and the last day of the deadline counts. */
export function isAwaited({ state, dueOn }: Pick<Explanation, 'state' | 'dueOn'>, today: PlainDate): boolean {
  return state === 'asked' && today <= dueOn;
}

/** Decided once, by somebody else, with his reason. Nobody is found at fault before he answered or let the deadline pass; silence after it hinders no decision. */
export function decide(explanation: Explanation, by: string, verdict: 'accepted' | 'misuse', words: string, at: Instant): Decision<Explanation, ExplanationRefusal> {
  if (explanation.staffId === by) return refuse({ code: 'explanation/own' });
  if (explanation.decidedAt !== null) return refuse({ code: 'explanation/decided' });
  if (verdict === 'misuse' && isAwaited(explanation, koreanDay(at))) return refuse({ code: 'explanation/still-awaited' });
  if (tooShort(words)) return refuse({ code: 'explanation/too-short' });
  return allow({ ...explanation, state: verdict, decidedBy: by, decision: words.trim(), decidedAt: at, version: explanation.version + 1 });
}

/** The deadline passed in silence. */
export function isOverdue(explanation: Pick<Explanation, 'state' | 'dueOn'>, today: PlainDate): boolean {
  return explanation.state === 'asked' && !isAwaited(explanation, today);
}
