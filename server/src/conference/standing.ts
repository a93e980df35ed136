import { findReferralsOfPerson } from '@dure/database/referral';
import type { Work } from '@dure/database/scope';
import { findTasksOfPerson } from '@dure/database/task';
import type { ConferenceState, ItemState } from '@dure/domain/conference';
import type { Standings } from './itemView.ts';
import { forProduct } from './product.ts';

type Standing = Standings extends ReadonlyMap<string, infer Value> ? Value : never;

/**
 * What became of what was decided, read from the task, the referral and the plan themselves: nothing is marked by hand. A referral answers an
 * action when it was written after the decision for the same programme, from the same case where there is one.
 */
export async function standingsOf(work: Work, { identity, items, confirmedAt }: ConferenceState): Promise<Standings> {
  if (confirmedAt === null) return new Map();
  const product = forProduct(work);
  const found = await Promise.all(items.filter(({ actions }) => actions.length > 0).map(async (item) => {
    const [tasks, referrals] = await Promise.all([findTasksOfPerson(product, identity.sigungu, item.personId), findReferralsOfPerson(product, identity.sigungu, item.personId)]);
    const done = new Map(tasks.map(({ id, doneAt }) => [id, doneAt !== null]));
    return item.actions.map((action): readonly [string, Standing] => {
      if (action.kind === 'task') return [action.actionId, { standing: done.get(action.actionId) === true ? 'done' : 'open', referralId: null }];
      if (action.kind === 'plan') return [action.actionId, { standing: 'open', referralId: null }];
      const written = referrals.find((one) => isAnswer(one, item, action.programme) && one.fromOrganisationId === action.organisationId && one.createdAt >= confirmedAt);
      return [action.actionId, { standing: written === undefined ? 'open' : 'done', referralId: written?.id ?? null }];
    });
  }));
  return new Map(found.flat());
}

function isAnswer(referral: { readonly programme: string | null; readonly caseId: string | null }, { caseId }: ItemState, programme: string | null): boolean {
  return referral.programme === programme && (referral.caseId === null || caseId === null || referral.caseId === caseId);
}
