import { addNotice } from '@dure/database/notice';
import type { StoredHomecare } from '@dure/database/homecare';
import type { HomecareHappening } from '@dure/domain/notice';
import type { HomecareAction } from '@dure/domain/homecare';
import type { OrganisationId } from '@dure/domain/ids';
import { providersOf } from '@dure/domain/plan';
import type { Call } from '../http/handler.ts';
import type { Endpoint } from '../http/endpoint.ts';
import { findCarePlan } from './plan.ts';

type Telling = Pick<Call<Endpoint>, 'work' | 'newId' | 'at' | 'staff'>;

/** What whoever gives a service of the plan must hear of. */
const TOLD: { readonly [Action in HomecareAction]?: HomecareHappening } = { readmit: 'paused', resume: 'resumed', end: 'ended' };

/** Those who come to the person's home hear that he is in hospital, back, or that support has ended; not why. Organisations that were told. */
export async function tellOfHomecare({ work, newId, at, staff }: Telling, stored: StoredHomecare, action: HomecareAction): Promise<readonly OrganisationId[]> {
  const kind = TOLD[action];
  if (kind === undefined) return [];
  const plan = await findCarePlan({ work }, stored);
  const given = plan?.state.status === 'active' ? (providersOf(plan.state.content) as readonly OrganisationId[]) : [];
  const told = [...new Set([...given, ...stored.members])].filter((id) => id !== staff.organisationId);
  // A notice goes to a team that the sender may not read.
  if (told.length > 0) work.asSystem();
  for (const organisationId of told) {
    addNotice(work, { sigungu: stored.sigungu, id: newId(), staffId: null, organisationId, kind: `homecare.${kind}`, referralId: null, caseId: null, personId: stored.personId, body: { part: 'plan' }, at });
  }
  return told;
}
