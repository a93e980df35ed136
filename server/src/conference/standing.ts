import { findPlansOfCase, type StoredPlan } from '@dure/database/plan';
import { findReferralsOfPerson, type ReferralListRow } from '@dure/database/referral';
import type { Work } from '@dure/database/scope';
import { findTasksOfPerson, type StoredTask } from '@dure/database/task';
import type { ActionItem, ConferenceState, ItemState } from '@dure/domain/conference';
import type { Standings } from './itemView.ts';
import { forProduct } from './product.ts';

type Standing = Standings extends ReadonlyMap<string, infer Value> ? Value : never;

interface Known {
  readonly tasks: readonly StoredTask[];
  readonly referrals: readonly ReferralListRow[];
  readonly plans: readonly StoredPlan[];
}

/**
 * What became of what was decided, read from the task, the referral and the plan themselves: nothing is marked by hand. A referral answers an
 * action when it was written after the decision for the same programme, from the same case where there is one; a plan when it took the action over.
 */
export async function standingsOf(work: Work, { identity, items, confirmedAt }: ConferenceState): Promise<Standings> {
  if (confirmedAt === null) return new Map();
  const product = forProduct(work);
  const found = await Promise.all(items.filter(({ actions }) => actions.length > 0).map(async (item) => {
    const [tasks, referrals, plans] = await Promise.all([
      findTasksOfPerson(product, identity.sigungu, item.personId), findReferralsOfPerson(product, identity.sigungu, item.personId), item.caseId === null ? [] : findPlansOfCase(product, identity.sigungu, item.caseId),
    ]);
    return item.actions.map((action): readonly [string, Standing] => [action.actionId, standingOf(action, item, confirmedAt, { tasks, referrals, plans })]);
  }));
  return new Map(found.flat());
}

const NOTHING_YET = { standing: 'open', referralId: null, planId: null } as const satisfies Standing;

function standingOf(action: ActionItem, item: ItemState, confirmedAt: string, { tasks, referrals, plans }: Known): Standing {
  if (action.kind === 'task') return { ...NOTHING_YET, standing: tasks.some(({ id, doneAt }) => id === action.actionId && doneAt !== null) ? 'done' : 'open' };
  if (action.kind === 'plan') return ofPlan(action, plans);
  const written = referrals.find((one) => isAnswer(one, item, action.programme) && one.fromOrganisationId === action.organisationId && one.createdAt >= confirmedAt);
  return written === undefined ? NOTHING_YET : { ...NOTHING_YET, standing: written.status === 'draft' ? 'begun' : 'done', referralId: written.id };
}

/** A line of a plan is there for good once that plan took effect; `plans` are in order, the newest version first. */
function ofPlan({ actionId }: ActionItem, plans: readonly StoredPlan[]): Standing {
  const holding = plans.filter(({ state: { content } }) => [...content.services, ...content.tasks].some(({ source }) => source.kind === 'conference' && source.itemId === actionId));
  const inEffect = holding.find(({ state }) => state.activeOn !== null);
  const shown = inEffect ?? holding[0];
  return shown === undefined ? NOTHING_YET : { ...NOTHING_YET, standing: inEffect === undefined ? 'begun' : 'done', planId: shown.id };
}

function isAnswer(referral: Pick<ReferralListRow, 'programme' | 'caseId'>, { caseId }: ItemState, programme: string | null): boolean {
  return referral.programme === programme && (referral.caseId === null || caseId === null || referral.caseId === caseId);
}
