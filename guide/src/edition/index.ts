import type { PlainDate } from '@dure/domain/calendar';
import type { Clause, Condition, Gate } from '@dure/domain/eligibility';
import type { AgencyService, DirectoryEntry, GuaranteeAgency } from '../agency/index.ts';
import type { Contradiction } from '../contradiction/index.ts';
import type { RuleEntry, RuleGrade } from '../rule/index.ts';
import type { IntegratedCare } from './care.ts';
import type { Informing, Procedure, RenamedThing, VisitGroup } from './procedure.ts';
import type { Strength, Strictness } from './strictness.ts';

export type * from './care.ts';
export type { Strength, Strictness } from './strictness.ts';
export { INFORM_REASONS, type Informing, type InformReason, type Procedure, type ProcedureStep, type RenamedThing, type VisitGroup } from './procedure.ts';

export const TIERS = ['응급', '위기', '집중', '의뢰', '일반'] as const;
export type Tier = (typeof TIERS)[number];
export const CONSENT_CODES = ['CONSENT-3P', 'CONSENT-MHSVC', 'CONSENT-MHREG', 'CONSENT-MHVISIT', 'CONSENT-VISITREG', 'CONSENT-SCREENFU', 'WISH-ECARE', 'CONSENT-ICM', 'CONSENT-CARE'] as const;
export type ConsentCode = (typeof CONSENT_CODES)[number];

/** Who sends: the town office, the municipality, a programme's team, an agency of 부록3, anybody else. */
export const SENDERS = ['EMD', 'SGG', 'ECARE', 'DREAM', 'VISIT', 'MEDAID', 'HOMEMED', 'SELF', 'ADDICT', 'MENTAL', 'ICM', 'AGENCY', 'NHIS', 'OTHER'] as const;
export type Sender = (typeof SENDERS)[number];

/** Facts that the evaluation itself finds and later rules may read. */
export const DERIVED = { sender: '#sender', eligible: '#eligible', possible: '#possible', review: '#review', excluded: '#excluded', unknown: '#unknown', tier: '#tier', closing: '#closing', emergency: '#emergency', referrer: '#referrer', agency: '#agency' } as const;

type Rules<Rule extends string> = readonly [Rule, ...Rule[]];

export interface ProgrammePart<Rule extends string> {
  /** Null: the programme itself. */
  readonly part: string | null;
  /** What the programme itself is called while one of its parts is judged beside it. */
  readonly besides?: string;
  /** A part is judged only where it comes into question. */
  readonly shownWhen?: Condition;
  /** How the receiver is named, where it is not the programme's code. */
  readonly to?: string;
  readonly gate: Gate<Rule>;
}

export interface Programme<Rule extends string = string> {
  readonly id: string;
  readonly name: string;
  /** Taken as a household, judged once for all its members; absent: each person is judged. */
  readonly household?: { readonly rules: Rules<Rule> };
  readonly parts: readonly ProgrammePart<Rule>[];
}

export interface UrgencyRule<Rule extends string = string> extends Clause<Rule> {
  readonly tier: Exclude<Tier, '일반'>;
  readonly path: readonly string[];
}

/** How a sender reaches a receiver. The first row that fits holds. */
export interface ChannelRow<Rule extends string = string> {
  readonly from: readonly Sender[] | 'any';
  /** A programme, with its part where the part goes another way: `ECARE/특화서비스`. */
  readonly to: string;
  readonly tiers?: readonly Tier[];
  readonly when?: Condition;
  /** The receiver by name, where the guide sends the referral elsewhere than to the programme's own team. */
  readonly receiver?: string;
  readonly channel: string;
  /** Who acts; absent: the sender. */
  readonly actor?: string;
  readonly preconditions: readonly string[];
  /** Without these nothing is sent. */
  readonly consents: readonly ConsentCode[];
  readonly rules: Rules<Rule>;
}

/** A referral that hangs on no programme's gate. */
export interface OutboundRow<Rule extends string = string> extends Clause<Rule> {
  readonly to: string;
  readonly channel: string;
  readonly actor?: string;
  readonly preconditions: readonly string[];
}

export interface ConsentType<Rule extends string = string> {
  readonly code: ConsentCode;
  readonly name: string;
  readonly fact: string | null;
  readonly rules: Rules<Rule>;
  /** Needed whatever is referred. */
  readonly neededWhen?: Condition;
  /** Comes into question with an optional step. */
  readonly mentionedWhen?: Condition;
}

export interface PresenceRule<Rule extends string = string> extends Clause<Rule> {
  readonly who: string;
  readonly strength: Strength;
}

export interface VisitBlock<Rule extends string = string> extends Clause<Rule> {
  readonly because: string;
}

export interface DeadlineRule<Rule extends string = string> extends Clause<Rule> {
  readonly what: string;
  readonly due: string;
  readonly strictness: Strictness;
}

/** `{referrer}` stands for the place that referred the person. */
export interface DutyRule<Rule extends string = string> extends Clause<Rule> {
  readonly duty: string;
}

/** Who convenes a meeting. */
export interface ConvenerRule<Rule extends string = string> extends Clause<Rule> {
  readonly convener: string;
}

export interface Contact<Rule extends string = string> {
  readonly purpose: 'suicide' | 'mental-health' | 'welfare' | 'police' | 'ambulance';
  readonly name: string;
  readonly number: string;
  readonly rules: readonly Rule[];
  readonly grade: RuleGrade;
}

/** A place of the guide that was revised: its text in this edition, null where the edition has none. */
export interface Passage {
  readonly section: string;
  readonly page: string;
  readonly text: string | null;
}
export type Passages = Readonly<Record<string, Passage>>;

/** A guide of the ministry, in force over a span of days. */
export interface Edition<Rule extends string = string> {
  readonly id: string;
  readonly title: string;
  readonly inForce: { readonly from: PlainDate; readonly until: PlainDate | null };
  readonly rules: Readonly<Record<Rule, RuleEntry>>;
  readonly programmes: readonly Programme<Rule>[];
  readonly urgency: readonly UrgencyRule<Rule>[];
  readonly channels: readonly ChannelRow<Rule>[];
  readonly outbound: readonly OutboundRow<Rule>[];
  readonly consents: readonly ConsentType<Rule>[];
  readonly companions: readonly PresenceRule<Rule>[];
  readonly visitBlocks: readonly VisitBlock<Rule>[];
  readonly attendees: readonly PresenceRule<Rule>[];
  readonly conveners: readonly ConvenerRule<Rule>[];
  readonly deadlines: readonly DeadlineRule<Rule>[];
  readonly duties: readonly DutyRule<Rule>[];
  readonly contradictions: readonly Contradiction[];
  readonly contacts: readonly Contact<Rule>[];
  readonly procedures: readonly Procedure<Rule>[];
  readonly visitGroups: readonly VisitGroup<Rule>[];
  readonly renamed: readonly RenamedThing<Rule>[];
  /** 돌봄통합지원법; null before it was in force. */
  readonly care: IntegratedCare<Rule> | null;
  /** The sentences that decide nothing, each with the reason. */
  readonly informs: Readonly<Partial<Record<Rule, Informing>>>;
  readonly agencies: readonly GuaranteeAgency[];
  readonly services: readonly AgencyService[];
  readonly directory: readonly DirectoryEntry[];
  /** The places that a revision touched, so that two editions can be compared. */
  readonly passages: Passages;
  /** Names under which senders appear, first the one to show. */
  readonly actors: Readonly<Partial<Record<Sender, readonly string[]>>>;
}
