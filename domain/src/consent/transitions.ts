import type { ConsentAction } from './event.ts';

export const CONSENT_STATES = ['requested', 'given', 'refused', 'withdrawn', 'expired', 'renewed'] as const;
export type ConsentState = (typeof CONSENT_STATES)[number];

export const CONSENT_STATE_LABELS = {
  'requested': '동의 요청',
  'given': '동의',
  'refused': '거부',
  'withdrawn': '철회',
  'expired': '기간 만료',
  'renewed': '갱신됨',
} as const satisfies Record<ConsentState, string>;

/** What can happen to a consent, and what it then is. A cell that is not here is refused. */
export const CONSENT_TRANSITIONS = {
  'none': { request: 'requested' },
  'requested': { give: 'given', refuse: 'refused' },
  'given': { withdraw: 'withdrawn', expire: 'expired', renew: 'renewed' },
  'refused': {},
  'withdrawn': {},
  'expired': {},
  'renewed': {},
} as const satisfies Record<ConsentState | 'none', Partial<Record<ConsentAction, ConsentState>>>;

export function nextConsentState(state: ConsentState | 'none', action: ConsentAction): ConsentState | undefined {
  const row: Partial<Record<ConsentAction, ConsentState>> = CONSENT_TRANSITIONS[state];
  return row[action];
}

/** What may be done next, for buttons and for the guard alike. */
export function availableConsentActions(state: ConsentState | 'none'): readonly ConsentAction[] {
  return Object.keys(CONSENT_TRANSITIONS[state]) as readonly ConsentAction[];
}
