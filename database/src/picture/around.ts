import type { CaseId, OrganisationId, PersonId } from '@dure/domain/ids';
import type { PlanService } from '@dure/domain/plan';
import { statement, type Work } from '../scope/index.ts';

/** What links a household to the systems around it, each as far as the caller's row policies show it. */
export interface AroundHousehold {
  readonly cases: readonly { readonly id: CaseId; readonly programme: string; readonly organisationId: OrganisationId; readonly managers: readonly OrganisationId[] }[];
  readonly referrals: readonly { readonly organisationId: OrganisationId; readonly service: string }[];
  readonly services: readonly PlanService[];
}

// Who manages a case together with its owner stands in the folded state; whose last day is over manages it no more.
const cases = statement<AroundHousehold['cases'][number]>(
  'picture.cases',
  `SELECT c.id, c.programme, c.organisation_id AS "organisationId",
     ARRAY(SELECT m ->> 'organisationId' FROM jsonb_array_elements(coalesce(c.state -> 'members', '[]')) AS m WHERE NOT coalesce((m ->> 'ended')::boolean, false)) AS managers
   FROM dure.case_file c WHERE c.sigungu = $1 AND c.person_id = $2 AND c.live ORDER BY c.opened_on, c.id`,
);
const referrals = statement<AroundHousehold['referrals'][number]>(
  'picture.referrals',
  `SELECT r.to_organisation_id AS "organisationId", r.service FROM dure.referral r WHERE r.sigungu = $1 AND r.person_id = $2 AND r.status = 'accepted' ORDER BY r.created_at, r.id LIMIT 100`,
);
const services = statement<{ service: PlanService }>('picture.services', `SELECT s.body AS service FROM dure.plan_service s WHERE s.sigungu = $1 AND s.person_id = $2 AND s.live ORDER BY s.from_on, s.service_id LIMIT 100`);

export async function findAround(work: Work, sigungu: string, personId: PersonId): Promise<AroundHousehold> {
  const values = [sigungu, personId];
  const [open, accepted, planned] = await Promise.all([work.rows(cases, values), work.rows(referrals, values), work.rows(services, values)]);
  return { cases: open, referrals: accepted, services: planned.map(({ service }) => service) };
}
