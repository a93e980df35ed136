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
import { emergencies } from './emergencies.ts';
import type { EmergencyRecord } from './emergencies.ts';
import { inboundRequests } from './inbound.ts';
import type { InboundRecord } from './inbound.ts';
import { intakes } from './intakes.ts';
import type { IntakeRecord } from './intakes.ts';
import { standaloneConsents } from './ledger.ts';
import { notices } from './notices.ts';
import type { NoticeRecord } from './notices.ts';
import { overrides } from './overrides.ts';
import type { OverrideRecord } from './overrides.ts';
import { plans } from './plans.ts';
import type { PlanRecord } from './plans.ts';
import { referrals } from './referrals.ts';
import { visitConsents, visits } from './visits.ts';
import type { VisitRecord } from './visits.ts';

export { lastLetters } from './referrals.ts';
export type { AssessmentRecord, CaseRecord, ConferenceRecord, ConsentRecord, EmergencyRecord, GlassRecord, InboundRecord, IntakeRecord, LogRecord, NoticeRecord, OverrideRecord, PlanRecord, ReferralRecord, VisitRecord };

/** Everything that happened in the town, as the domain allowed it. */
export interface TownRecords {
  readonly referrals: readonly ReferralRecord[];
  readonly consents: readonly ConsentRecord[];
  readonly cases: readonly CaseRecord[];
  readonly conferences: readonly ConferenceRecord[];
  readonly requests: readonly InboundRecord[];
  readonly intakes: readonly IntakeRecord[];
  readonly assessments: readonly AssessmentRecord[];
  readonly emergencies: readonly EmergencyRecord[];
  readonly visits: readonly VisitRecord[];
  readonly plans: readonly PlanRecord[];
  readonly notices: readonly NoticeRecord[];
  readonly overrides: readonly OverrideRecord[];
  readonly glasses: readonly GlassRecord[];
  readonly log: readonly LogRecord[];
}

export function generateRecords(town: Town): TownRecords {
  const known = directory(town);
  const sent = referrals(known);
  const kept = cases(known, sent);
  const requests = inboundRequests(known);
  const received = intakes(known, sent, requests);
  const glasses = breakGlasses(known);
  return {
    referrals: sent,
    consents: [...sent.flatMap((record) => record.consents), ...standaloneConsents(known), ...visitConsents(known, kept)],
    cases: kept,
    conferences: conferences(known, kept),
    requests,
    intakes: received,
    assessments: assessments(known, kept),
    emergencies: emergencies(known),
    visits: visits(known, kept),
    plans: plans(known, kept),
    notices: notices(known, sent, requests),
    overrides: overrides(known),
    glasses,
    log: accessLog(known, sent, received, glasses),
  };
}
