import type { Clause, Condition } from '@dure/domain/eligibility';
import type { Strictness } from './strictness.ts';

type Rules<Rule extends string> = readonly [Rule, ...Rule[]];

/** 시행규칙 제7조: who may apply. */
export interface CareApplicant<Rule extends string = string> {
  readonly applicant: '본인' | '친족' | '후견인' | '관련기관 담당자' | '시·군·구(직권)';
  /** Whose consent the application needs, where it needs one. */
  readonly consentOf: readonly ('본인' | '친족' | '후견인')[];
  readonly rules: Rules<Rule>;
}

/** 시행령 제4조: for whom the municipality may apply of its own accord. */
export interface ExOfficioType<Rule extends string = string> extends Clause<Rule> {
  readonly type: string;
}

export interface CareArea<Rule extends string = string> {
  readonly area: string;
  readonly rules: Rules<Rule>;
}

export interface CarePlan<Rule extends string = string> {
  readonly name: string;
  readonly contents: readonly CareArea<Rule>[];
  /** A plan made under another law that may stand in its place. */
  readonly replaceableBy: readonly { readonly plan: string; readonly rules: Rules<Rule> }[];
  readonly rules: Rules<Rule>;
}

export interface CareReview<Rule extends string = string> {
  readonly what: string;
  readonly from: 'first-plan' | 'last-review';
  readonly due: string;
  readonly strictness: Strictness;
  readonly rules: Rules<Rule>;
}

/** 시행규칙 제11조: why it may end. */
export interface CareClosure<Rule extends string = string> {
  readonly code: 'death' | 'admission' | 'no-longer-complex' | 'refusal' | 'ministry';
  readonly reason: string;
  readonly rules: Rules<Rule>;
}

/** 법 제11조: who tells the municipality of a discharge. */
export interface DischargeNotice<Rule extends string = string> {
  readonly by: string;
  readonly tells: string;
  readonly consentNeeded: true;
  readonly rules: Rules<Rule>;
}

/** The procedure of 돌봄통합지원법: what an edition from before the law does not have. */
export interface IntegratedCare<Rule extends string = string> {
  readonly programme: string;
  readonly applicants: readonly CareApplicant<Rule>[];
  readonly exOfficio: readonly ExOfficioType<Rule>[];
  /** Whoever could apply is asked to; this says that nobody else can. */
  readonly exOfficioNeeds: { readonly consent: Condition; readonly rules: Rules<Rule> };
  readonly surveyed: readonly CareArea<Rule>[];
  /** The five areas of the comprehensive assessment. */
  readonly assessed: readonly CareArea<Rule>[];
  readonly plan: CarePlan<Rule>;
  readonly reviews: readonly CareReview<Rule>[];
  readonly closures: readonly CareClosure<Rule>[];
  readonly dischargeNotices: readonly DischargeNotice<Rule>[];
}
