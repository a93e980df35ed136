import type { TransitionTable } from '../referral/index.ts';

export const HOMECARE_STATUSES = ['candidate', 'surveying', 'active', 'paused', 'ended', 'declined'] as const;
export type HomecareStatus = (typeof HOMECARE_STATUSES)[number];

export const HOMECARE_ACTIONS = ['judge', 'select', 'decline', 'survey', 'name-team', 'explain-cost', 'start', 'extend', 'prepare-end', 'readmit', 'resume', 'end', 'remind'] as const;
export type HomecareAction = (typeof HOMECARE_ACTIONS)[number];

/** 후보 → 선정·필요도 평가(절차 1) → 케어플랜(절차 2) → 퇴원과 서비스(절차 3) → 모니터링(절차 4) → 종료; a readmission stops it on the way. */
export const HOMECARE_TRANSITIONS = {
  candidate: { select: 'surveying', decline: 'declined' },
  surveying: { start: 'active', end: 'ended' },
  active: { readmit: 'paused', end: 'ended' },
  paused: { resume: 'active', end: 'ended' },
  ended: {},
  declined: {},
} as const satisfies TransitionTable<HomecareStatus, HomecareAction>;

/** Acts that leave the status where it is. */
const IN_PLACE = {
  'judge': ['candidate', 'surveying'],
  'survey': ['surveying', 'active'],
  'name-team': ['surveying', 'active', 'paused'],
  'explain-cost': ['surveying', 'active', 'paused'],
  'extend': ['active', 'paused'],
  'prepare-end': ['active'],
  'remind': ['active', 'paused'],
} as const satisfies { readonly [Act in HomecareAction]?: readonly HomecareStatus[] };

/** Where the act leads; undefined where it is not possible. */
export function nextHomecareStatus(status: HomecareStatus, action: HomecareAction): HomecareStatus | undefined {
  const moves: { readonly [Act in HomecareAction]?: HomecareStatus } = HOMECARE_TRANSITIONS[status];
  const inPlace: { readonly [Act in HomecareAction]?: readonly HomecareStatus[] } = IN_PLACE;
  return moves[action] ?? (inPlace[action]?.includes(status) === true ? status : undefined);
}

export function isLiveHomecare(status: HomecareStatus): boolean {
  return status !== 'ended' && status !== 'declined';
}
