import type { TransitionTable } from '../referral/index.ts';

export const MOVE_ACTIONS = ['open', 'accept', 'note', 'return', 'recall', 'withdraw-consent', 'settle', 'remind', 'escalate'] as const;
export type MoveAction = (typeof MOVE_ACTIONS)[number];

export const MOVE_STATUSES = ['sent', 'opened', 'accepted', 'noted', 'returned', 'recalled', 'settled'] as const;
export type MoveStatus = (typeof MOVE_STATUSES)[number];

const ANSWERS = { accept: 'accepted', note: 'noted', return: 'returned', recall: 'recalled', 'withdraw-consent': 'recalled' } as const;

/** 전출 통보 → 열람 → 인수 | 확인 | 반려 | 회수. A return asks the sender for something; everything else is an end. */
const MOVE_TRANSITIONS = {
  sent: { open: 'opened', ...ANSWERS },
  opened: ANSWERS,
  accepted: {},
  noted: {},
  returned: { settle: 'settled' },
  recalled: {},
  settled: {},
} as const satisfies TransitionTable<MoveStatus, MoveAction>;

const WAITING = ['sent', 'opened', 'returned'] as const satisfies readonly MoveStatus[];

/** Acts that leave the status where it is: the clock's, and a consent that is withdrawn after the case was taken over, which ends the reading and not the case. */
const MOVE_ACTS_IN_PLACE = { remind: WAITING, escalate: WAITING, 'withdraw-consent': ['accepted'] } as const satisfies { readonly [Act in MoveAction]?: readonly MoveStatus[] };

export const MOVE_PARTIES = ['sender', 'receiver', 'system'] as const;
export type MoveParty = (typeof MOVE_PARTIES)[number];

export const MOVE_ACTORS: { readonly [Action in MoveAction]: readonly MoveParty[] } = {
  open: ['receiver'],
  accept: ['receiver'],
  note: ['receiver'],
  return: ['receiver'],
  // The product recalls what went out of a case that was closed meanwhile.
  recall: ['sender', 'system'],
  'withdraw-consent': ['system'],
  settle: ['sender'],
  remind: ['system'],
  escalate: ['system'],
};

/** The status after an act; nothing where it cannot be done. */
export function nextMoveStatus(status: MoveStatus, action: MoveAction): MoveStatus | undefined {
  const row: { readonly [Act in MoveAction]?: MoveStatus } = MOVE_TRANSITIONS[status];
  const places: { readonly [Act in MoveAction]?: readonly MoveStatus[] } = MOVE_ACTS_IN_PLACE;
  return row[action] ?? (places[action]?.includes(status) === true ? status : undefined);
}

/** Somebody still has to do something about it. */
export function isMoveLive(status: MoveStatus): boolean {
  return status === 'sent' || status === 'opened' || status === 'returned';
}
