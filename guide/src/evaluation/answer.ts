import type { ClauseVerdict, GateVerdict } from '@dure/domain/eligibility';
import type { Citation, RuleGrade } from '../rule/index.ts';
import type { ConsentCode, Strength, Strictness, Tier } from '../edition/index.ts';

/** What `dure guide evaluate` and `POST /api/guide/evaluations` answer. */
export interface EvaluationAnswer {
  readonly edition: string;
  readonly programmes: readonly ProgrammeAnswer[];
  readonly urgency: { readonly tier: Tier; readonly path: readonly string[]; readonly rules: readonly string[] };
  readonly referrals: readonly ReferralAnswer[];
  readonly consents: readonly ConsentAnswer[];
  readonly companions: readonly PresenceAnswer[];
  readonly visit: { readonly allowed: boolean; readonly because: string | null };
  readonly attendees: readonly PresenceAnswer[];
  readonly deadlines: readonly DeadlineAnswer[];
  readonly closing: readonly { readonly duty: string; readonly rules: readonly string[] }[];
  readonly next: readonly { readonly fact: string; readonly ask: string; readonly settles: number }[];
  /** Contradictions of the source text that bear on this case. */
  readonly flags: readonly string[];
}

export interface ProgrammeAnswer {
  /** A programme's code, or the name of a guarantee agency. */
  readonly id: string;
  readonly part: string | null;
  readonly member: string | null;
  readonly verdict: GateVerdict;
  readonly clauses: readonly ClauseAnswer[];
  readonly missing: readonly MissingAnswer[];
}

export interface ClauseAnswer {
  readonly rule: string;
  readonly verdict: ClauseVerdict;
  readonly because: string;
  readonly cite: Citation;
  /** How sure the sentence is; absent: ministry text. */
  readonly grade?: RuleGrade;
}

export interface MissingAnswer {
  readonly fact: string;
  readonly ask: string;
  readonly why: string;
}

export interface ReferralAnswer {
  readonly to: string;
  readonly member: string | null;
  readonly channel: string;
  readonly actor: string;
  readonly preconditions: readonly string[];
  readonly rules: readonly string[];
}

export interface ConsentAnswer {
  readonly code: ConsentCode;
  readonly state: 'given' | 'refused' | 'missing';
  /** False: only where the officer takes the optional step (a joint visit, registration with the receiver). */
  readonly needed: boolean;
  readonly rules: readonly string[];
}

export interface PresenceAnswer {
  readonly who: string;
  readonly strength: Strength;
  readonly rules: readonly string[];
}

export interface DeadlineAnswer {
  readonly what: string;
  readonly due: string;
  readonly strictness: Strictness;
  readonly rules: readonly string[];
}

/** The input cannot be read as a case; nothing was guessed. */
export interface EvaluationRefusal {
  readonly code: 'guide/unreadable-case';
  readonly path: string;
  readonly reason: string;
}
