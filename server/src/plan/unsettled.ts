import { findDeliveries, findPlansOfCase } from '@dure/database/plan';
import type { Work } from '@dure/database/scope';
import type { CaseId } from '@dure/domain/ids';
import { deliveredServices } from '@dure/domain/plan';

export interface DeliveredService {
  readonly serviceId: string;
  readonly service: string;
  readonly result: 'recorded' | 'missing';
}

/** Whether a case has, or had, a 개인별지원계획 or a plan that stands for one: closing it ends 통합지원, too (규칙 제11조). */
export async function isIntegrated(work: Work, sigungu: string, caseId: CaseId): Promise<boolean> {
  const plans = await findPlansOfCase(work, sigungu, caseId);
  return plans.some(({ state }) => state.activeOn !== null && (state.identity.kind === 'personal-support' || state.content.standsFor?.kind === 'personal-support'));
}

/** Services that were delivered under the plans of a case that are under way, and whether each has a result. */
export async function deliveredOf(work: Work, sigungu: string, caseId: CaseId): Promise<readonly DeliveredService[]> {
  const active = (await findPlansOfCase(work, sigungu, caseId)).filter(({ state }) => state.status === 'active');
  const found = await Promise.all(active.map(async ({ state }) => deliveredServices(state, await findDeliveries(work, sigungu, state.identity.seriesId))));
  return found.flat();
}
