import { findDeliveries, findPlansOfCase } from '@dure/database/plan';
import type { Work } from '@dure/database/scope';
import type { CaseId } from '@dure/domain/ids';
import { deliveredServices } from '@dure/domain/plan';

export interface DeliveredService {
  readonly serviceId: string;
  readonly service: string;
  readonly result: 'recorded' | 'missing';
}

/** Services that were delivered under the plans of a case that are under way, and whether each has a result. */
export async function deliveredOf(work: Work, sigungu: string, caseId: CaseId): Promise<readonly DeliveredService[]> {
  const active = (await findPlansOfCase(work, sigungu, caseId)).filter(({ state }) => state.status === 'active');
  const found = await Promise.all(active.map(async ({ state }) => deliveredServices(state, await findDeliveries(work, sigungu, state.identity.seriesId))));
  return found.flat();
}
