import { addNotice } from '@dure/database/notice';
import type { StoredPlan } from '@dure/database/plan';
import type { OrganisationId } from '@dure/domain/ids';
import type { PlanHappening } from '@dure/domain/notice';
import type { PlanContent, PlanService } from '@dure/domain/plan';
import type { Call } from '../http/handler.ts';
import type { Endpoint } from '../http/endpoint.ts';

type Telling = Pick<Call<Endpoint>, 'work' | 'newId' | 'at' | 'staff'>;

interface News {
  readonly organisationId: OrganisationId;
  readonly staffId: string | null;
  readonly kind: PlanHappening;
  readonly body: Readonly<Record<string, string>>;
}

export function tell({ work, newId, at }: Telling, { sigungu, personId }: Pick<StoredPlan, 'sigungu' | 'personId'>, { organisationId, staffId, kind, body }: News): void {
  addNotice(work, { sigungu, id: newId(), staffId, organisationId, kind: `plan.${kind}`, referralId: null, caseId: null, personId, body, at });
}

const givenBy = (content: PlanContent | undefined, organisationId: string): readonly PlanService[] => (content?.services ?? []).filter(({ provider }) => provider?.kind === 'organisation' && provider.organisationId === organisationId);
const providers = (content: PlanContent | undefined): readonly OrganisationId[] => (content?.services ?? []).flatMap(({ provider }) => (provider?.kind === 'organisation' ? [provider.organisationId] : []));

function newsFor(before: readonly PlanService[], after: readonly PlanService[]): PlanHappening | undefined {
  if (after.length === 0) return 'service-ended';
  if (before.length === 0) return 'service-planned';
  const told = ({ what, amount, frequency, from, until }: PlanService): unknown => [what, amount, frequency, from, until];
  return JSON.stringify(before.map(told)) === JSON.stringify(after.map(told)) ? undefined : 'service-changed';
}

/** Every provider whose own part of the plan begins, changes or ends hears of it; what others give is not told. Organisations that were told. */
export function tellProviders(telling: Telling, plan: StoredPlan, before: PlanContent | undefined, after: PlanContent | undefined): readonly OrganisationId[] {
  const concerned = [...new Set([...providers(before), ...providers(after)])].filter((id) => id !== telling.staff.organisationId);
  return concerned.filter((organisationId) => {
    const kind = newsFor(givenBy(before, organisationId), givenBy(after, organisationId));
    if (kind !== undefined) tell(telling, plan, { organisationId, staffId: null, kind, body: { part: 'plan' } });
    return kind !== undefined;
  });
}
