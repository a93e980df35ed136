declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

export type PersonId = Id<'Person'>;
export type HouseholdId = Id<'Household'>;
export type OrganisationId = Id<'Organisation'>;
export type StaffId = Id<'Staff'>;
export type IntakeId = Id<'Intake'>;
export type AssessmentId = Id<'Assessment'>;
export type ConsentId = Id<'Consent'>;
export type ReferralId = Id<'Referral'>;
export type CaseId = Id<'Case'>;
/** One version of a plan. */
export type PlanId = Id<'Plan'>;
export type TaskId = Id<'Task'>;
export type VisitId = Id<'Visit'>;
export type VisitSeriesId = Id<'VisitSeries'>;
export type JointPlanId = Id<'JointPlan'>;
export type ConferenceId = Id<'Conference'>;
/** One course of 재가 의료급여. */
export type HomecareId = Id<'Homecare'>;

/** 배분 차수 of findings. */
export type RoundId = Id<'Round'>;
/** A finding that stands in a round. */
export type CandidateId = Id<'Candidate'>;

/** 시군구 code of the municipality that keeps the record, five digits; 전주시 is 52110 although its 동 carry its two 구. */
export type Sigungu = Id<'Sigungu'>;
/** 행정동 code, ten digits. */
export type EmdCode = Id<'EmdCode'>;
