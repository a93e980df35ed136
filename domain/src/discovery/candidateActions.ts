import type { FinalOutcome } from './contact.ts';

/**
 * 제안 → 배분 → 연락 중 → 접수, or one of the ends. `closed`: the round ended before it was handed out.
 */
export const CANDIDATE_STATUSES = ['proposed', 'handed-out', 'contacting', 'intake', 'no-contact', 'refused', 'not-needed', 'moved', 'dead', 'closed'] as const;
export type CandidateStatus = (typeof CANDIDATE_STATUSES)[number];

export const CANDIDATE_ACTIONS = ['hand-out', 'withdraw', 'identify', 'recall', 'assign', 'contact', 'conclude', 'give-up', 'link', 'begin-intake', 'reopen', 'remind'] as const;
export type CandidateAction = (typeof CANDIDATE_ACTIONS)[number];

/** In what capacity somebody acts on a candidate. */
export const CANDIDATE_PARTIES = ['coordinator', 'team', 'lead', 'system'] as const;
export type CandidateParty = (typeof CANDIDATE_PARTIES)[number];

/** What a team ends a candidate as by word; `refused`, `moved` and `dead` also follow from an attempt. */
export const CONCLUSIONS = ['not-needed', 'refused', 'moved', 'dead'] as const satisfies readonly (FinalOutcome | 'not-needed')[];
export type Conclusion = (typeof CONCLUSIONS)[number];

const LIVE_STATUSES = ['handed-out', 'contacting'] as const satisfies readonly CandidateStatus[];
const ENDED = ['no-contact', ...CONCLUSIONS] as const satisfies readonly CandidateStatus[];

interface ActionRule {
  readonly who: readonly CandidateParty[];
  readonly while: readonly CandidateStatus[];
  /** Where it leads; absent where the status stays or the act itself says. */
  readonly to?: CandidateStatus;
}

const CANDIDATE_ACTION_RULES = {
  'hand-out': { who: ['coordinator'], while: ['proposed'], to: 'handed-out' },
  'withdraw': { who: ['coordinator'], while: ['proposed'], to: 'closed' },
  'identify': { who: ['system'], while: LIVE_STATUSES },
  'recall': { who: ['coordinator'], while: LIVE_STATUSES, to: 'proposed' },
  'assign': { who: ['team', 'lead'], while: LIVE_STATUSES },
  'contact': { who: ['team', 'lead'], while: LIVE_STATUSES },
  'conclude': { who: ['team', 'lead'], while: ['contacting'] },
  'give-up': { who: ['lead'], while: ['contacting'], to: 'no-contact' },
  'link': { who: ['team', 'lead'], while: LIVE_STATUSES },
  'begin-intake': { who: ['team', 'lead'], while: LIVE_STATUSES, to: 'intake' },
  'reopen': { who: ['lead'], while: ENDED, to: 'contacting' },
  'remind': { who: ['system'], while: LIVE_STATUSES },
} as const satisfies Record<CandidateAction, ActionRule>;

const ruleOf = (action: CandidateAction): ActionRule => CANDIDATE_ACTION_RULES[action];

export function isOpenTo(status: CandidateStatus, action: CandidateAction): boolean {
  return ruleOf(action).while.includes(status);
}

export function mayAct(party: CandidateParty, action: CandidateAction): boolean {
  return ruleOf(action).who.includes(party);
}

/** Where an act leads by the table; undefined where the status stays, or the act itself says. */
export function statusByTable(action: CandidateAction): CandidateStatus | undefined {
  return ruleOf(action).to;
}

/** Handed out and not yet over. */
export function isLiveCandidate(status: CandidateStatus): boolean {
  const live: readonly CandidateStatus[] = LIVE_STATUSES;
  return live.includes(status);
}

/** What a team may do with a candidate now, of what a form asks. */
export function candidateActsOpenTo(status: CandidateStatus, party: CandidateParty): readonly CandidateAction[] {
  return CANDIDATE_ACTIONS.filter((action) => mayAct(party, action) && isOpenTo(status, action));
}
