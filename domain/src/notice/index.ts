import type { CaseAction, CaseSignal } from '../case/index.ts';
import type { Signal } from '../clock/index.ts';
import type { ReferralAction } from '../referral/index.ts';

/** What became of a request of an agency (부록3): it came to the town office, or its answer or result to the agency. */
export const INBOUND_HAPPENINGS = ['received', 'accepted', 'returned', 'outcome'] as const;
export type InboundHappening = (typeof INBOUND_HAPPENINGS)[number];

/** What somebody is told of a conference: that it is called, when it moves, who answered, that its minutes wait or are signed, and what one is to do. */
export const CONFERENCE_HAPPENINGS = ['called', 'moved', 'cancelled', 'answered', 'confirmed', 'signed', 'distributed', 'action'] as const;
export type ConferenceHappening = (typeof CONFERENCE_HAPPENINGS)[number];

/** What is told of a plan: an approval that is asked for or given, and to a provider that it has a service, another one or none any more. */
export const PLAN_HAPPENINGS = ['ask-approval', 'approve', 'decline-approval', 'service-planned', 'service-changed', 'service-ended'] as const;
export type PlanHappening = (typeof PLAN_HAPPENINGS)[number];

/** What is told of 재가 의료급여: to the team that the end comes near, to those who give a service that it rests, goes on or is over. */
export const HOMECARE_HAPPENINGS = ['remind-60', 'remind-30', 'paused', 'resumed', 'ended'] as const;
export type HomecareHappening = (typeof HOMECARE_HAPPENINGS)[number];

/** What is told of a visit: that another hand moved or ended it, and what is asked of and answered by whoever comes along. */
export const VISIT_HAPPENINGS = ['reschedule', 'assign', 'postpone', 'cancel', 'join', 'ask-companion', 'answer-companion'] as const;
export type VisitHappening = (typeof VISIT_HAPPENINGS)[number];

/** What is told of a move to another municipality; `left` goes to the other teams that have a case of who moved. */
export const MOVE_HAPPENINGS = ['sent', 'opened', 'accepted', 'noted', 'returned', 'recalled', 'case-over', 'consent-withdrawn', 'remind', 'escalate', 'left'] as const;
export type MoveHappening = (typeof MOVE_HAPPENINGS)[number];

/** What is told of 발굴 대상자: to a team that it got some or gives them back, that a date has passed; to the coordinator that nobody acts, or that the roster does not know somebody. */
export const CANDIDATE_HAPPENINGS = ['handed-out', 'recalled', 'overdue', 'escalated', 'unknown'] as const;
export type CandidateHappening = (typeof CANDIDATE_HAPPENINGS)[number];

/** What is told of a look that has to be explained: that it is asked, that it was answered, what was decided, and that nobody answered. */
export type ExplanationHappening = 'asked' | 'answered' | 'accepted' | 'misuse' | 'overdue';

/** What is told of a large list: that it waits for a second person, what he decided, and that it left. */
export type DownloadHappening = 'asked' | 'approved' | 'refused' | 'taken';

/** Everything that somebody is told of; a sentence for each is in web/src/notice. */
export type NoticeKind = `visit.${VisitHappening}` | `conference.${ConferenceHappening}` | `referral.${ReferralAction | Signal}` | `case.${CaseAction | CaseSignal}` | `plan.${PlanHappening}` | `move.${MoveHappening}` | `homecare.${HomecareHappening}` | `candidate.${CandidateHappening}` | `intake.inbound-${InboundHappening}` | `explanation.${ExplanationHappening}` | `download.${DownloadHappening}` | 'break-glass.opened' | 'emergency.recorded';
