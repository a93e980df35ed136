import type { PlainDate } from '../../calendar/index.ts';
import type { EmdCode, OrganisationId, PersonId, StaffId, VisitId } from '../../ids/index.ts';
import type { DayBand } from '../plan.ts';

/** What only some may do at a door. A visit without one can be made by whichever service goes there. */
export const VISIT_SKILLS = ['nursing', 'social-work', 'care'] as const;
export type VisitSkill = (typeof VISIT_SKILLS)[number];

/** A planned visit of the week, as planning together sees it: ids, places and minutes, and never a name. */
export interface JointVisit {
  readonly id: VisitId;
  readonly personId: PersonId;
  readonly organisationId: OrganisationId;
  readonly emdCode: EmdCode;
  readonly minutes: number;
  readonly on: PlainDate;
  readonly band: DayBand;
  readonly staffId: StaffId;
  readonly skills: readonly VisitSkill[];
  /** The day or the hour was agreed with the person: neither day nor visitor is changed. */
  readonly fixed: boolean;
  /** First and last day on which it does as much good. */
  readonly earliestOn: PlainDate;
  readonly latestOn: PlainDate;
  /** The person wants the visitor whom they know. */
  readonly sameVisitor: boolean;
  /** Organisations named in a consent of the person that holds on the day (C34); its own is always one. */
  readonly nameableTo: readonly OrganisationId[];
}

export interface JointWorker {
  readonly staffId: StaffId;
  readonly organisationId: OrganisationId;
  /** 행정동 of the office that the day begins and ends in. */
  readonly homeEmd: EmdCode;
  readonly skills: readonly VisitSkill[];
  /** Minutes for doors and roads on one day. */
  readonly capacity: number;
}

export interface JointPlace {
  readonly emdCode: EmdCode;
  readonly longitude: number;
  readonly latitude: number;
}

export interface JointInput {
  /** Working days of the week. */
  readonly days: readonly PlainDate[];
  readonly visits: readonly JointVisit[];
  readonly workers: readonly JointWorker[];
  readonly places: readonly JointPlace[];
}

/** Who goes when. Covered: another service's visit to the same person does this one as well. */
export interface Assignment {
  readonly visitId: VisitId;
  readonly on: PlainDate;
  readonly staffId: StaffId;
  readonly coveredBy: VisitId | null;
  /** Visits of other services to the same person, made together. */
  readonly with: readonly VisitId[];
}
export type JointPlan = ReadonlyMap<VisitId, Assignment>;

/** What a visit that does another's work along takes longer. */
export const COVERED_MINUTES = 10;

/** As it stands: every service by itself. */
export function separatePlan({ visits }: JointInput): JointPlan {
  return new Map(visits.map(({ id, on, staffId }) => [id, { visitId: id, on, staffId, coveredBy: null, with: [] }]));
}

/** Both services may know that the other one goes there: the same one, or each named by the person's consent (C34). */
export function mayKnowEachOther(one: JointVisit, other: JointVisit): boolean {
  if (one.organisationId === other.organisationId) return true;
  return one.nameableTo.includes(other.organisationId) && other.nameableTo.includes(one.organisationId);
}
