import type { CandidateState, CandidateStep } from '../discovery/index.ts';
import type { PersonId } from '../ids/index.ts';
import type { Holder } from '../referral/index.ts';
import { holds, type Task, type TaskKind, type Viewer } from './task.ts';

const KIND_OF: { readonly [Step in CandidateStep]?: TaskKind } = {
  'contact': 'candidate-contact', 'again': 'candidate-contact', 'visit': 'candidate-visit', 'decide': 'candidate-decide', 'give-up': 'candidate-give-up',
};

/** Nobody's name stands in the list of the day: who is found is opened for this purpose alone. */
const NAMELESS = '' as PersonId;

/** What a candidate asks of the viewer: of whoever took it, else of the team that holds it. */
export function tasksFromCandidate({ step, nextOn, holder: organisationId, assignee, identity }: CandidateState, viewer: Viewer): readonly Task[] {
  const kind = KIND_OF[step];
  if (kind === undefined || nextOn === null || organisationId === null) return [];
  const holder: Holder = assignee === null ? { kind: 'team', organisationId } : { kind: 'staff', organisationId, staffId: assignee };
  return holds(viewer, holder) ? [{ kind, subject: { kind: 'candidate', id: identity.candidateId }, personId: NAMELESS, holder, byOn: nextOn }] : [];
}
