import type { CaseState, CaseStep } from '../case/index.ts';
import type { Holder } from '../referral/index.ts';
import { holds, type Task, type TaskKind, type Viewer } from './task.ts';

const KIND_OF = {
  'start-assessment': 'case-next',
  'finish-assessment': 'case-next',
  'hold-conference': 'case-next',
  'make-plan': 'plan-make',
  monitor: 'case-next',
  'review-hold': 'hold-review',
  'decide-closure': 'case-next',
  'confirm-closure': 'closure-confirm',
  'refer-aftercare': 'aftercare-refer',
  'start-aftercare': 'aftercare-visit',
  'visit-aftercare': 'aftercare-visit',
  'finish-aftercare': 'case-next',
  'look-again': 'case-next',
  'answer-transfer': 'transfer-answer',
} as const satisfies Record<Exclude<CaseStep, 'none'>, TaskKind>;

/** What this case asks of the viewer. */
export function tasksFromCase(state: CaseState, viewer: Viewer): readonly Task[] {
  const { next, nextOn } = state;
  if (next.step === 'none') return confirmations(state, viewer);
  if (nextOn === null) throw new Error('A case that waits has a next date');
  const task = { subject: { kind: 'case', caseId: state.identity.caseId }, personId: state.identity.personId, holder: state.holder, byOn: nextOn } as const;
  const tasks: Task[] = [];
  if (next.step !== 'confirm-closure' && holds(viewer, state.holder)) {
    tasks.push({ ...task, kind: KIND_OF[next.step] });
    if (state.delay === 'reason-asked') tasks.push({ ...task, kind: 'explain-delay' });
  }
  if (isToldOfDelay(state, viewer)) tasks.push({ ...task, kind: 'overdue-told' });
  if (next.step === 'look-again' && viewer.role === 'coordinator') tasks.push({ ...task, kind: 'closure-objected' });
  return [...tasks, ...confirmations(state, viewer)];
}

/** Every referrer confirms for itself, whatever else the case waits for (M1-PUB-NOTICE). */
function confirmations(state: CaseState, viewer: Viewer): readonly Task[] {
  const own = state.notices.find(({ organisationId, answer }) => answer === 'awaited' && organisationId === viewer.organisationId);
  if (own === undefined) return [];
  const holder: Holder = { kind: 'team', organisationId: own.organisationId };
  return [{ kind: 'closure-confirm', subject: { kind: 'case', caseId: state.identity.caseId }, personId: state.identity.personId, holder, byOn: own.byOn }];
}

function isToldOfDelay({ delay, owner }: CaseState, viewer: Viewer): boolean {
  return delay === 'reason-asked' && viewer.role === 'team-lead' && viewer.organisationId === owner.organisationId;
}
