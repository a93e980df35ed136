import type { PlainDate } from '../calendar/index.ts';
import type { Block, RequiredCompanion } from './requirement.ts';
import type { VisitAction, VisitParty, VisitStatus } from './transitions.ts';

export type VisitRefusal =
  | { readonly code: 'visit/action-not-available'; readonly action: VisitAction; readonly status: VisitStatus }
  | { readonly code: 'visit/not-your-act'; readonly action: VisitAction; readonly party: VisitParty }
  | { readonly code: 'visit/already-recorded'; readonly status: VisitStatus }
  | { readonly code: 'visit/blocked'; readonly blocks: readonly Block[] }
  | { readonly code: 'visit/companion-missing'; readonly companions: readonly RequiredCompanion[] }
  | { readonly code: 'visit/day-passed'; readonly on: PlainDate }
  | { readonly code: 'visit/moment-wrong'; readonly because: 'in-the-future' | 'too-long-ago' }
  | { readonly code: 'visit/time-wrong'; readonly at: string }
  | { readonly code: 'visit/facts-missing'; readonly fields: readonly string[] }
  | { readonly code: 'visit/emergency-words-missing' }
  | { readonly code: 'visit/series-empty' }
  | { readonly code: 'visit/series-too-long'; readonly most: number };
