import { findWaitingHomecares } from '@dure/database/homecare';
import type { Work } from '@dure/database/scope';
import type { Scope } from '@dure/domain/access';
import { keepsHomecare } from '@dure/domain/homecare';
import type { Holder } from '@dure/domain/referral';
import { tasksFromHomecare, type Viewer } from '@dure/domain/task';
import { nameSeen } from '../person/named.ts';
import type { WaitingTask } from '../task/waiting.ts';

/** What courses of 재가 의료급여 ask of somebody by a day; only the Medical Aid team has any. */
export async function findHomecareTasks(work: Work, { scope, until, limit }: { readonly scope: Scope; readonly until: string; readonly limit: number }, viewer: Viewer): Promise<readonly WaitingTask[]> {
  if (!keepsHomecare(scope)) return [];
  const found = await Promise.all(scope.sigungus.map((sigungu) => findWaitingHomecares(work, sigungu, viewer.organisationId, until, limit)));
  return found.flat().flatMap(({ state, personId, person, organisationId, staffId }) => {
    const holder: Holder = { kind: 'staff', organisationId, staffId };
    return tasksFromHomecare(state, holder, viewer).map((task): WaitingTask => ({ task, title: '', at: null, personName: nameSeen(scope, personId, person), about: { programme: 'HOMEMED', service: null, from: null, to: null, status: state.status } }));
  });
}
