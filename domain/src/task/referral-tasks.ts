import type { ReferralState, Step } from '../referral/index.ts';
import { holds, type Task, type TaskKind, type Viewer } from './task.ts';

const KIND_OF = {
  'finish-draft': 'draft',
  'approve-letter': 'letter-approval',
  answer: 'referral-answer-due',
  'answer-info': 'info-asked',
  'start-service': 'start-service',
  'return-result': 'result-due',
  'review-hold': 'hold-review',
  'read-result': 'result-read',
  close: 'referral-close',
  'act-on-return': 'returned-act',
} as const satisfies Record<Exclude<Step, 'none'>, TaskKind>;

/** What this referral asks of the viewer. */
export function tasksFromReferral(state: ReferralState, viewer: Viewer): readonly Task[] {
  const { next, nextOn } = state;
  if (next.step === 'none') return [];
  if (nextOn === null) throw new Error('A referral that waits has a next date');
  const task = { subject: { kind: 'referral', referralId: state.identity.referralId }, personId: state.identity.personId, holder: state.owner, byOn: nextOn } as const;
  const tasks: Task[] = [];
  if (holds(viewer, state.owner)) {
    tasks.push({ ...task, kind: kindOf(state, next.step) });
    if (state.delay === 'reason-asked') tasks.push({ ...task, kind: 'explain-delay' });
    if (owesCycleReply(state)) tasks.push({ ...task, kind: 'cycle-reply', byOn: state.replyOn ?? nextOn });
  }
  if (isToldOfDelay(state, viewer)) tasks.push({ ...task, kind: 'overdue-told' });
  return tasks;
}

function kindOf(state: ReferralState, step: Exclude<Step, 'none'>): TaskKind {
  if (step !== 'answer' || state.status !== 'sent') return KIND_OF[step];
  return state.answer === '' ? 'referral-inbox' : 'answer-returned';
}

/** A reply of the cycle is a duty of its own, beside the result, once the receiver has been told that it is due. */
function owesCycleReply({ replyOn, signalled }: ReferralState): boolean {
  return signalled.some(({ signal, forOn }) => signal === 'cycle-reply-due' && forOn === replyOn);
}

/** Both sides' team leads hear that a date passed; of a draft only the sender's. */
function isToldOfDelay({ delay, identity, status }: ReferralState, viewer: Viewer): boolean {
  if (delay !== 'reason-asked' || viewer.role !== 'team-lead') return false;
  if (viewer.organisationId === identity.sender.organisationId) return true;
  return status !== 'draft' && viewer.organisationId === identity.receiver.organisationId;
}
