import type { PlainDate } from '../calendar/index.ts';
import type { HomecareParty } from './actions.ts';
import type { Benefit } from './benefits.ts';
import type { GateVerdict } from './gates.ts';
import type { HomecareAction, HomecareStatus } from './transitions.ts';

/** Why an act on a course is not allowed. */
export type HomecareRefusal =
  | { readonly code: 'homecare/action-not-available'; readonly action: HomecareAction; readonly status: HomecareStatus }
  | { readonly code: 'homecare/not-your-act'; readonly action: HomecareAction; readonly party: HomecareParty }
  | { readonly code: 'homecare/facts-missing'; readonly action: HomecareAction | 'add'; readonly fields: readonly string[] }
  | { readonly code: 'homecare/in-the-future'; readonly field: string }
  | { readonly code: 'homecare/before-it-began'; readonly field: string; readonly earliest: PlainDate }
  | { readonly code: 'homecare/reason-missing'; readonly gates: GateVerdict }
  | { readonly code: 'homecare/benefits-unexplained'; readonly benefits: readonly Benefit[] }
  | { readonly code: 'homecare/survey-missing' }
  | { readonly code: 'homecare/team-missing' }
  | { readonly code: 'homecare/plan-missing' }
  | { readonly code: 'homecare/benefits-unplanned'; readonly benefits: readonly Benefit[] }
  | { readonly code: 'homecare/cost-unexplained'; readonly monthlyWon: number; readonly capWon: number }
  | { readonly code: 'homecare/extended-already'; readonly until: PlainDate }
  | { readonly code: 'homecare/extension-too-long'; readonly latest: PlainDate }
  | { readonly code: 'homecare/extension-too-short'; readonly endsOn: PlainDate }
  | { readonly code: 'homecare/extension-too-late'; readonly endsOn: PlainDate }
  | { readonly code: 'homecare/period-over'; readonly endsOn: PlainDate }
  | { readonly code: 'homecare/not-expired'; readonly endsOn: PlainDate | null }
  | { readonly code: 'homecare/not-readmitted' };

export type HomecareRefusalCode = HomecareRefusal['code'];
