import type { Instant } from '../calendar/index.ts';
import type { Decision } from '../decision/index.ts';
import { allow, refuse } from '../decision/index.ts';
import type { PersonId, Sigungu, StaffId } from '../ids/index.ts';
import { tidy } from '../korean/index.ts';
import type { EmergencyAdmission } from './admission.ts';
import type { Bypass } from './bypass.ts';
import { EMERGENCY_CALLS } from './card.ts';
import type { UrgencyAnswer } from './tier.ts';

/** One call made: to whom, by whom, when, and what was said back. A neighbour's call to 119 counts. */
export interface EmergencyCall {
  readonly number: string;
  readonly caller: string;
  readonly at: Instant;
  readonly answer: string;
}

/** What was done first for somebody in danger, written down when there was time. */
export interface Emergency {
  readonly id: string;
  readonly sigungu: Sigungu;
  readonly personId: PersonId;
  readonly answer: UrgencyAnswer;
  readonly occurredAt: Instant;
  readonly recordedBy: StaffId;
  readonly calls: readonly EmergencyCall[];
  /** What was seen and done. */
  readonly account: string;
  /** Null outside 응급 when nothing was left out. */
  readonly bypass: Bypass | null;
  readonly admission: EmergencyAdmission | null;
  readonly completedAt?: Instant;
}

export const EMERGENCY_PARTS = ['calls', 'account', 'bypass', 'admission'] as const;
export type EmergencyPart = (typeof EMERGENCY_PARTS)[number];

export type EmergencyRefusal =
  | { readonly code: 'urgency/record-incomplete'; readonly missing: readonly EmergencyPart[] }
  | { readonly code: 'urgency/already-complete'; readonly completedAt: Instant };

function isHelpCalled({ calls }: Emergency): boolean {
  return calls.some((call) => EMERGENCY_CALLS.some(({ number }) => number === call.number));
}

/** What the record still lacks. An admission that nobody has heard of again is not finished. */
export function missingParts(emergency: Emergency): readonly EmergencyPart[] {
  const isEmergency = emergency.answer.tier === '응급';
  const lacks: Readonly<Record<EmergencyPart, boolean>> = {
    calls: isEmergency && !isHelpCalled(emergency),
    account: tidy(emergency.account) === '',
    bypass: isEmergency && emergency.bypass === null,
    admission: emergency.admission?.outcome.kind === 'waiting',
  };
  return EMERGENCY_PARTS.filter((part) => lacks[part]);
}

/** Closes the record; until then its duties stay on the officer's list. */
export function completeEmergency(emergency: Emergency, at: Instant): Decision<Emergency, EmergencyRefusal> {
  if (emergency.completedAt !== undefined) return refuse({ code: 'urgency/already-complete', completedAt: emergency.completedAt });
  const missing = missingParts(emergency);
  return missing.length > 0 ? refuse({ code: 'urgency/record-incomplete', missing }) : allow({ ...emergency, completedAt: at });
}
