import type { TransitionTable } from '../referral/index.ts';

export const VISIT_ACTIONS = ['reschedule', 'assign', 'start', 'record', 'record-not-met', 'postpone', 'cancel', 'join', 'ask-companion', 'answer-companion', 'add-words'] as const;
export type VisitAction = (typeof VISIT_ACTIONS)[number];

export const VISIT_STATUSES = ['planned', 'in-progress', 'done', 'not-met', 'cancelled', 'postponed'] as const;
export type VisitStatus = (typeof VISIT_STATUSES)[number];

/** 계획 → 방문 중 → 마침; whoever was not met, or whose visit fell through, is visited by a new visit. */
export const VISIT_TRANSITIONS = {
  // A record written on a bad line may be the first that the server hears of a visit.
  planned: { start: 'in-progress', record: 'done', 'record-not-met': 'not-met', reschedule: 'planned', join: 'planned', postpone: 'postponed', cancel: 'cancelled' },
  'in-progress': { record: 'done', 'record-not-met': 'not-met', postpone: 'postponed' },
  // Put off without a day; the day comes later.
  postponed: { reschedule: 'planned', cancel: 'cancelled' },
  done: {},
  'not-met': {},
  cancelled: {},
} as const satisfies TransitionTable<VisitStatus, VisitAction>;

/** Acts that leave the status where it is, and where they may be done. */
export const VISIT_ACTS_IN_PLACE = {
  // Another hand goes, also to a visit that was put off or has begun: it never stays with somebody who is gone.
  assign: ['planned', 'in-progress', 'postponed'],
  'ask-companion': ['planned', 'postponed'],
  'answer-companion': ['planned', 'postponed'],
  'add-words': ['done', 'not-met'],
} as const satisfies { readonly [Act in VisitAction]?: readonly VisitStatus[] };

export const VISIT_PARTIES = ['visitor', 'lead', 'coordinator', 'companion', 'other'] as const;
export type VisitParty = (typeof VISIT_PARTIES)[number];

/** Who does what: the team whose visit it is, its lead, who coordinates all, and the organisation that was asked along. */
export const VISIT_ACTORS: { readonly [Action in VisitAction]: readonly VisitParty[] } = {
  reschedule: ['visitor', 'lead', 'coordinator'],
  assign: ['visitor', 'lead', 'coordinator'],
  start: ['visitor', 'lead'],
  record: ['visitor', 'lead'],
  'record-not-met': ['visitor', 'lead'],
  postpone: ['visitor', 'lead'],
  cancel: ['visitor', 'lead', 'coordinator'],
  join: ['lead', 'coordinator'],
  'ask-companion': ['visitor', 'lead'],
  'answer-companion': ['companion'],
  'add-words': ['visitor', 'lead'],
};

/** The status after an act; undefined where it cannot be done. */
export function nextVisitStatus(status: VisitStatus, action: VisitAction): VisitStatus | undefined {
  const moved = (VISIT_TRANSITIONS[status] as { readonly [Act in VisitAction]?: VisitStatus })[action];
  if (moved !== undefined) return moved;
  const places: readonly VisitStatus[] = (VISIT_ACTS_IN_PLACE as { readonly [Act in VisitAction]?: readonly VisitStatus[] })[action] ?? [];
  return places.includes(status) ? status : undefined;
}

/** What this party may do to a visit that stands here. */
export function visitActsOpenTo(status: VisitStatus, party: VisitParty): readonly VisitAction[] {
  return VISIT_ACTIONS.filter((action) => VISIT_ACTORS[action].includes(party) && nextVisitStatus(status, action) !== undefined);
}
