import type { PlanState } from '@dure/domain/plan';
import type { CaseId, EmdCode, PersonId, PlanId, Sigungu } from '@dure/domain/ids';
import { NAMED_PERSON, type NamedPerson } from '../person/named.ts';

/** One version of a plan as it is kept: the folded state, and what policies and lists read. */
export interface StoredPlan {
  readonly id: PlanId;
  readonly sigungu: Sigungu;
  readonly caseId: CaseId;
  readonly personId: PersonId;
  readonly emdCode: EmdCode;
  readonly restricted: boolean;
  readonly state: PlanState;
  /** Only where the caller's policies show the row of the person. */
  readonly person: NamedPerson | null;
}

export const PLAN_COLUMNS = `l.id, l.sigungu, l.case_id AS "caseId", l.person_id AS "personId", l.emd_code AS "emdCode", l.restricted, l.state, ${NAMED_PERSON}`;
export const PLAN_FROM = `FROM dure.plan l LEFT JOIN dure.person p ON p.sigungu = l.sigungu AND p.id = l.person_id`;
