import type { PlainDate } from '../calendar/index.ts';
import type { CaseId, OrganisationId, ReferralId, StaffId, VisitId } from '../ids/index.ts';
import type { AftercareMeans } from './aftercare.ts';
import type { MemberRole } from './agencies.ts';
import type { Complexity, Selection } from './classification.ts';
import type { CareEndGround, ClosureReason } from './closure.ts';
import type { CaseModelId } from './model.ts';
import type { CaseNotice } from './signals.ts';
import type { CaseAction } from './transitions.ts';

/** Who brought the person here and must hear how it ended (M1-PUB-NOTICE). */
export interface Referrer {
  readonly organisationId: OrganisationId;
  readonly referralId: ReferralId;
}

/** Who goes on with an open referral when the case is over. */
export interface CarriedOn {
  readonly referralId: ReferralId;
  /** 이어서 맡을 기관·사람. */
  readonly by: string;
}

/** A referral that goes on after its case went to another municipality. */
export interface LeftOpen {
  readonly referralId: ReferralId;
  readonly service: string;
  readonly to: OrganisationId;
}

/** What became of a service of the plan, said while closing. */
export interface ClosingResult {
  readonly serviceId: string;
  readonly words: string;
}

type None = unknown;

/** The facts that each act carries. */
export interface CaseFacts {
  'start-assessment': None;
  'call-conference': None;
  'start-planning': None;
  'start-service': None;
  'report-monitoring': { readonly words: string; readonly nextOn?: PlainDate | null };
  hold: { readonly reason: string; readonly reviewOn: PlainDate | null };
  resume: None;
  'propose-closure': { readonly reason: ClosureReason; readonly words: string };
  'withdraw-closure': { readonly words: string };
  /** 종결회의; 종결심사는 서면으로 할 수 있다 (ICM-A1-CLOSE-PAPER). */
  close: { readonly reason: ClosureReason; readonly meeting: 'conference' | 'written'; readonly ongoingNeed: boolean; readonly words: string; readonly careEnd?: CareEndGround | null; readonly carriedOn?: readonly CarriedOn[]; readonly results?: readonly ClosingResult[] };
  'confirm-closure': { readonly organisationId: OrganisationId; readonly words: string };
  'object-to-closure': { readonly organisationId: OrganisationId; readonly words: string };
  'refer-aftercare': { readonly referralId: ReferralId };
  'start-aftercare': { readonly firstVisitOn: PlainDate | null };
  /** How the person was reached; a visit that was recorded as such says which. */
  'report-aftercare': { readonly words: string; readonly nextVisitOn: PlainDate | null; readonly means?: AftercareMeans; readonly visitId?: VisitId };
  /** What the referrer found when it looked at how the aftercare goes. */
  'check-aftercare': { readonly words: string };
  /** The new case of the same person that this one goes on in. */
  restart: { readonly caseId: CaseId };
  end: { readonly words: string };
  reopen: { readonly words: string };
  /** Within the organisation that owns the case, at once. */
  assign: { readonly staffId: StaffId; readonly reason?: string };
  /** Offers the case to another organisation; it moves when they accept. */
  transfer: { readonly to: OrganisationId; readonly reason: string };
  'accept-transfer': { readonly staffId: StaffId };
  'decline-transfer': { readonly reason: string };
  'cancel-transfer': { readonly reason: string };
  /** Another organisation asks for the case; it moves when the owner grants it. */
  'request-transfer': { readonly organisationId: OrganisationId; readonly staffId: StaffId; readonly reason: string };
  'grant-transfer': None;
  defer: { readonly reason: string; readonly reviewOn: PlainDate | null };
  /** 방문건강 군: how often the person is visited follows from it (VISIT-GROUP). */
  'set-group': { readonly group: string; readonly reason: string };
  'give-notice': CaseNotice;
  classify: { readonly complexity: Complexity; readonly selection: Selection; readonly reason: string };
  'choose-model': { readonly model: CaseModelId; readonly reason: string };
  'add-member': { readonly organisationId: OrganisationId; readonly role: MemberRole; readonly until: PlainDate | null };
  /** `lastOn` is the last day on which it sees the case; null ends it at once. */
  'end-member': { readonly organisationId: OrganisationId; readonly lastOn: PlainDate | null; readonly reason: string };
  'add-referrer': Referrer;
  escalate: { readonly forOn: PlainDate };
  'explain-delay': { readonly reason: string };
  /** 이주(전출): another municipality took the case over. `left` is what was still waited for and goes on under its own clock. */
  'move-away': { readonly moveId: string; readonly municipality: string; readonly left: readonly LeftOpen[] };
}

export type CaseCommand = { readonly [Name in CaseAction]: { readonly action: Name } & CaseFacts[Name] }[CaseAction];
