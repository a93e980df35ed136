import type { Instant, PlainDate } from '../calendar/index.ts';
import type { ProgrammeId } from '../programme/index.ts';
import type { CompanionKind } from './requirement.ts';

/** Who was there. */
export const ATTENDANCE = ['person', 'family', 'guardian', 'neighbour', 'care-worker', 'other'] as const;
export type Attendance = (typeof ATTENDANCE)[number];

/** Why nobody was met. Six months of these in a row are told to the referrer (MENTAL-A1-6M). */
export const NOT_MET_REASONS = ['absent', 'refused', 'admitted', 'moved', 'deceased', 'intoxicated', 'unsafe', 'other'] as const;
export type NotMetReason = (typeof NOT_MET_REASONS)[number];

export const CANCEL_REASONS = ['not-needed', 'person-asked', 'case-ended', 'merged-trip', 'series-ended', 'staff-unavailable', 'entered-wrongly'] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

export const POSTPONE_REASONS = ['intoxicated', 'consent-awaited', 'companion-awaited', 'person-asked', 'admitted', 'weather', 'staff-unavailable'] as const;
export type PostponeReason = (typeof POSTPONE_REASONS)[number];

/** What is done on any visit. */
const EVERYWHERE = ['wellbeing-check', 'listening', 'information', 'benefit-application', 'resource-link', 'home-safety', 'emergency-response'] as const;

/** What each programme does besides (2020 업무안내, the programme's own list of services). */
const OF_PROGRAMME = {
  ECARE: ['safety-check', 'social-participation', 'daily-life-education', 'daily-life-support', 'meal-delivery'],
  DREAM: ['child-development', 'parenting-support', 'school-link'],
  VISIT: ['blood-pressure', 'blood-sugar', 'medication', 'nutrition', 'exercise', 'pain', 'wound-care', 'dementia-depression-screening', 'health-education'],
  MEDAID: ['medical-use', 'medication', 'duplicate-prescription', 'hospital-choice', 'long-stay'],
  HOMEMED: ['medical-use', 'medication', 'care-plan', 'housing', 'meal-delivery', 'mobility'],
  SELF: ['work-will', 'job-plan', 'attendance-trouble'],
  ADDICT: ['craving', 'relapse-prevention', 'family-support'],
  MENTAL: ['symptom', 'medication', 'suicide-risk', 'family-support', 'daily-life-education'],
  ICM: ['needs-assessment', 'plan-explained', 'service-check', 'family-support', 'housing'],
} as const satisfies Record<ProgrammeId, readonly string[]>;

export type Activity = (typeof EVERYWHERE)[number] | (typeof OF_PROGRAMME)[ProgrammeId][number];
export const ACTIVITIES = [...new Set([...EVERYWHERE, ...Object.values(OF_PROGRAMME).flat()])] as readonly Activity[];

/** The choices of a visit of this programme, its own first. */
export function activitiesOf(programme: ProgrammeId | null): readonly Activity[] {
  return [...new Set<Activity>([...(programme === null ? [] : OF_PROGRAMME[programme]), ...EVERYWHERE])];
}

/** What came of a visit. */
export type VisitOutcome =
  | {
      readonly kind: 'met';
      readonly attendance: readonly Attendance[];
      readonly present: readonly CompanionKind[];
      readonly did: readonly Activity[];
      readonly words: string;
      /** Keys of facts that were learnt; their values stand with the person. */
      readonly learnt: readonly string[];
      readonly startedAt: Instant | null;
      readonly nextOn: PlainDate | null;
    }
  | { readonly kind: 'not-met'; readonly reason: NotMetReason; readonly words: string; readonly nextOn: PlainDate | null };
