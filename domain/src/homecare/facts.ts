import type { PlainDate } from '../calendar/index.ts';
import type { CaseId } from '../ids/index.ts';
import type { Benefit } from './benefits.ts';
import type { JudgedFact, JudgedValue } from './gates.ts';
import type { HomecareAction } from './transitions.ts';

/** 주상병의 계통 (KCD 대분류): as coarse as the list needs it; the code itself stands among the facts of the person. */
export const DIAGNOSIS_GROUPS = ['circulatory', 'mental', 'nervous', 'musculoskeletal', 'respiratory', 'endocrine', 'digestive', 'neoplasm', 'injury', 'other'] as const;
export type DiagnosisGroup = (typeof DIAGNOSIS_GROUPS)[number];

/** The long stay that makes somebody a candidate. */
export interface Stay {
  readonly hospital: string;
  readonly admittedOn: PlainDate;
  readonly diagnosis: DiagnosisGroup;
}

/** What the survey found of one benefit: needed, or why not. */
export interface BenefitNeed {
  readonly needed: boolean;
  readonly words: string;
}

export type BenefitNeeds = Readonly<Record<Benefit, BenefitNeed>>;

export const TEAM_ROLES = ['doctor', 'nurse', 'social-worker', 'pharmacist', 'nutritionist', 'physiotherapist', 'other'] as const;
export type TeamRole = (typeof TEAM_ROLES)[number];

/** 협력의료기관 케어팀 (HOMEMED-TEAM). */
export interface CareTeam {
  readonly organisation: string;
  readonly phone: string;
  readonly members: readonly { readonly role: TeamRole; readonly name: string; readonly phone: string }[];
}

export const HOMECARE_END_REASONS = ['expired', 'readmitted', 'died', 'institution', 'refused', 'moved', 'other'] as const;
export type HomecareEndReason = (typeof HOMECARE_END_REASONS)[number];

/** Days before the end on which the team is told. */
export const REMINDER_DAYS = [60, 30] as const;
export type ReminderDays = (typeof REMINDER_DAYS)[number];

/** The facts that each act carries. */
export interface HomecareFacts {
  /** Null takes an answer back. */
  'judge': { readonly fact: JudgedFact; readonly value: JudgedValue | null };
  'select': { readonly reason: string; readonly caseId: CaseId };
  'decline': { readonly reason: string };
  'survey': { readonly needs: BenefitNeeds; readonly words: string };
  'name-team': { readonly team: CareTeam };
  'explain-cost': { readonly words: string };
  'start': { readonly dischargedOn: PlainDate };
  'extend': { readonly until: PlainDate; readonly reason: string; readonly decidedBy: string; readonly decidedOn: PlainDate };
  'prepare-end': { readonly words: string };
  'readmit': { readonly hospital: string; readonly admittedOn: PlainDate; readonly planned: boolean; readonly words: string };
  'resume': { readonly dischargedOn: PlainDate; readonly words: string };
  'end': { readonly reason: HomecareEndReason; readonly endedOn: PlainDate; readonly words: string };
  'remind': { readonly days: ReminderDays; readonly forOn: PlainDate };
}

export type HomecareCommand = { readonly [Name in HomecareAction]: { readonly action: Name } & HomecareFacts[Name] }[HomecareAction];
