import type { Instant, PlainDate } from '@dure/domain/calendar';
import { caseMembers, nextMemberEnd, type CaseState } from '@dure/domain/case';
import type { CaseId, EmdCode, OrganisationId, PersonId, Sigungu, StaffId } from '@dure/domain/ids';
import type { Holder } from '@dure/domain/referral';
import { NAMED_PERSON, type NamedPerson } from '../person/named.ts';

/** A case as it is kept: the folded state, and what policies and lists read. */
export interface StoredCase {
  readonly id: CaseId;
  readonly sigungu: Sigungu;
  readonly personId: PersonId;
  readonly emdCode: EmdCode;
  readonly restricted: boolean;
  readonly referralId: string | null;
  readonly state: CaseState;
  readonly person: NamedPerson | null;
}

export const CASE_COLUMNS = `c.id, c.sigungu, c.person_id AS "personId", c.emd_code AS "emdCode", c.restricted, c.referral_id AS "referralId", c.state, ${NAMED_PERSON}`;
/** The person only where the caller's policies show the row. */
export const CASE_FROM = `FROM dure.case_file c LEFT JOIN dure.person p ON p.sigungu = c.sigungu AND p.id = c.person_id`;

const staffOf = (holder: Holder): StaffId | null => (holder.kind === 'staff' ? holder.staffId : null);

/** The columns that follow from the state; the same for a new row and a changed one. */
export function caseValues(state: CaseState): readonly unknown[] {
  const { owner, status, nextOn, closure, version, lastChangeAt, watcher, contactOn } = state;
  return [
    owner.organisationId, owner.staffId, status, caseMembers(state), staffOf(watcher), closure.kind === 'closed' ? closure.on : null, nextOn, status !== 'ended' && status !== 'closed',
    JSON.stringify(state), version, lastChangeAt, nextMemberEnd(state.members), contactOn,
  ];
}

export interface CaseListRow {
  readonly id: CaseId;
  readonly personId: PersonId;
  readonly person: NamedPerson | null;
  readonly emdCode: EmdCode;
  readonly programme: string;
  readonly edition: string;
  readonly status: string;
  readonly organisationId: OrganisationId;
  readonly ownerStaffId: StaffId | null;
  readonly openedOn: PlainDate;
  readonly closedOn: PlainDate | null;
  readonly nextOn: PlainDate | null;
  readonly step: string;
  /** The case of the same person that ended before this one. */
  readonly previous: CaseId | null;
  /** Who has the aftercare, once it closed. */
  readonly aftercareTo: OrganisationId | null;
  readonly changedAt: Instant;
}

export const CASE_LIST = `c.id, c.person_id AS "personId", ${NAMED_PERSON}, c.emd_code AS "emdCode", c.programme, c.edition, c.status, c.organisation_id AS "organisationId", c.owner_staff_id AS "ownerStaffId",
  c.opened_on AS "openedOn", c.closed_on AS "closedOn", c.next_on AS "nextOn", c.state #>> '{next,step}' AS step, c.state ->> 'previous' AS previous, c.state #>> '{aftercare,to}' AS "aftercareTo", c.changed_at AS "changedAt"`;
