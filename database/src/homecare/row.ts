import type { CaseId, EmdCode, HomecareId, OrganisationId, PersonId, Sigungu, StaffId } from '@dure/domain/ids';
import { isLiveHomecare, nextReminderOn, type HomecareState } from '@dure/domain/homecare';
import { NAMED_PERSON, type NamedPerson } from '../person/named.ts';

/** A course as it is kept: the folded state, and beside it whose it is. */
export interface StoredHomecare {
  readonly id: HomecareId;
  readonly sigungu: Sigungu;
  readonly personId: PersonId;
  readonly emdCode: EmdCode;
  readonly organisationId: OrganisationId;
  readonly staffId: StaffId;
  /** Organisations that manage its case together with the team. */
  readonly members: readonly OrganisationId[];
  readonly caseId: CaseId | null;
  readonly state: HomecareState;
  /** Only where the caller's policies show the row of the person. */
  readonly person: NamedPerson | null;
}

export const HOMECARE_COLUMNS = `h.id, h.sigungu, h.person_id AS "personId", h.emd_code AS "emdCode", h.organisation_id AS "organisationId", h.staff_id AS "staffId", h.member_organisations AS members, h.case_id AS "caseId", h.state, ${NAMED_PERSON}`;
export const HOMECARE_FROM = `FROM dure.homecare h LEFT JOIN dure.person p ON p.sigungu = h.sigungu AND p.id = h.person_id`;

/** The columns that follow from the state; the same for a new row and a changed one. */
export function homecareValues(state: HomecareState): readonly unknown[] {
  const { status, caseId, nextOn, endsOn, lastChangeAt, version } = state;
  return [caseId, status, nextOn, nextReminderOn(state), endsOn, isLiveHomecare(status), JSON.stringify(state), lastChangeAt, version];
}
