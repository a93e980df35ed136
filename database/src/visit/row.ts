import type { PlainDate } from '@dure/domain/calendar';
import type { EmdCode, OrganisationId, PersonId, Sigungu, StaffId, VisitId } from '@dure/domain/ids';
import { NAMED_PERSON, type NamedPerson } from '../person/named.ts';
import { isOpen, visitMembers, type VisitState } from '@dure/domain/visit';

/** A visit as it is kept: the folded state, and what policies and lists read. */
export interface StoredVisit {
  readonly id: VisitId;
  readonly sigungu: Sigungu;
  readonly personId: PersonId;
  readonly emdCode: EmdCode;
  readonly restricted: boolean;
  readonly state: VisitState;
  readonly person: NamedPerson | null;
}

export const VISIT_COLUMNS = `v.id, v.sigungu, v.person_id AS "personId", v.emd_code AS "emdCode", v.restricted, v.state, ${NAMED_PERSON}`;
export const VISIT_FROM = `FROM dure.visit v LEFT JOIN dure.person p ON p.sigungu = v.sigungu AND p.id = v.person_id`;

/** The columns that follow from the state; the same for a new row and a changed one. */
export function visitValues(state: VisitState): readonly unknown[] {
  const { plan, status, version, lastChangeAt } = state;
  return [plan.staffId, visitMembers(state), status, plan.on, isOpen(state), JSON.stringify(state), version, lastChangeAt];
}

/** A visit of the week as planning together needs it; of everybody, so it never leaves the product as it is. */
export interface WeekVisit {
  readonly id: VisitId;
  readonly personId: PersonId;
  readonly organisationId: OrganisationId;
  readonly emdCode: EmdCode;
  readonly staffId: StaffId;
  readonly on: PlainDate;
  readonly state: VisitState;
}
