import type { Town } from '../town.ts';
import { accessLog, breakGlasses } from './accessLog.ts';
import type { GlassRecord, LogRecord } from './accessLog.ts';
import { assessments } from './assessments.ts';
import type { AssessmentRecord } from './assessments.ts';
import { cases } from './caseload.ts';
import type { CaseRecord } from './cases.ts';
import type { ReferralRecord } from './compose.ts';
import { conferences } from './conferences.ts';
import type { ConferenceRecord } from './conferences.ts';
import type { ConsentRecord } from './consents.ts';
import { directory } from './directory.ts';
import { discoveryRounds } from './discovery.ts';
import type { RoundRecord } from './discovery.ts';
import { emergencies } from './emergencies.ts';
import type { EmergencyRecord } from './emergencies.ts';
import { homecares } from './homecares.ts';
import type { HomecareRecord } from './homecares.ts';
import { inboundRequests } from './inbound.ts';
import type { InboundRecord } from './inbound.ts';
import { intakes } from './intakes.ts';
import type { IntakeRecord } from './intakes.ts';
import { standaloneConsents } from './ledger.ts';
import { moves } from './moves.ts';
import type { MoveRecord } from './moves.ts';
import { notices } from './notices.ts';
import type { NoticeRecord } from './notices.ts';
import { overrides } from './overrides.ts';
import type { OverrideRecord } from './overrides.ts';
import { jointWeeks } from './joint.ts';
import type { JointRecord } from './joint.ts';
import { pictures } from './pictures.ts';
import type { PictureRecord } from './pictures.ts';
import { plans } from './plans.ts';
import type { PlanRecord } from './plans.ts';
import { referrals } from './referrals.ts';
import { supervision } from './supervision.ts';
import type { SupervisionRecord } from './supervision.ts';
import { visitConsents, visits } from './visits.ts';
import { visitStates } from './visitStates.ts';
import type { VisitRecord } from './visits.ts';

export { lastLetters } from './referrals.ts';
export type { AssessmentRecord, CaseRecord, ConferenceRecord, ConsentRecord, EmergencyRecord, GlassRecord, HomecareRecord, InboundRecord, IntakeRecord, JointRecord, LogRecord, MoveRecord, NoticeRecord, OverrideRecord, PictureRecord, PlanRecord, ReferralRecord, SupervisionRecord, VisitRecord };

/** Everything that happened in the town, as the domain allowed it. */
export interface TownRecords {
  readonly referrals: readonly ReferralRecord[];
  readonly consents: readonly ConsentRecord[];
  readonly cases: readonly CaseRecord[];
  readonly moves: readonly MoveRecord[];
  readonly conferences: readonly ConferenceRecord[];
  readonly requests: readonly InboundRecord[];
  readonly intakes: readonly IntakeRecord[];
  readonly assessments: readonly AssessmentRecord[];
  readonly emergencies: readonly EmergencyRecord[];
  readonly visits: readonly VisitRecord[];
  readonly jointWeeks: readonly JointRecord[];
  readonly plans: readonly PlanRecord[];
  readonly homecares: readonly HomecareRecord[];
  readonly rounds: readonly RoundRecord[];
  readonly supervision: readonly SupervisionRecord[];
  readonly pictures: readonly PictureRecord[];
  readonly notices: readonly NoticeRecord[];
  readonly overrides: readonly OverrideRecord[];
  readonly glasses: readonly GlassRecord[];
  readonly log: readonly LogRecord[];
}

export function generateRecords(town: Town): TownRecords {
  const known = directory(town);
  const sent = referrals(known);
  const { moves: moved, cases: kept } = moves(known, cases(known, sent));
  const requests = inboundRequests(known);
  const received = intakes(known, sent, requests);
  const glasses = breakGlasses(known);
  const consents = [...sent.flatMap((record) => record.consents), ...standaloneConsents(known), ...visitConsents(known, kept), ...moved.flatMap(({ consent }) => (consent === null ? [] : [consent]))];
  const visited = [...visits(known, kept), ...visitStates(known, kept)];
  return {
    referrals: sent,
    consents,
    cases: kept,
    moves: moved,
    conferences: conferences(known, kept),
    requests,
    intakes: received,
    assessments: assessments(known, kept),
    emergencies: emergencies(known),
    visits: visited,
    jointWeeks: jointWeeks(known, visited, consents),
    supervision: supervision(known, kept),
    pictures: pictures(known, kept),
    plans: plans(known, kept),
    homecares: homecares(known, kept),
    rounds: discoveryRounds(known, received),
    notices: notices(known, sent, requests),
    overrides: overrides(known),
    glasses,
    log: accessLog(known, sent, received, glasses),
  };
}
