import type { HomecareState, HomecareStep } from '../homecare/index.ts';
import type { Holder } from '../referral/index.ts';
import { holds, type Task, type TaskKind, type Viewer } from './task.ts';

const KIND_OF = {
  'decide': 'homecare-decide', 'survey': 'homecare-survey', 'start': 'homecare-start', 'prepare-end': 'homecare-ending', 'end': 'homecare-ending', 'decide-readmission': 'homecare-readmitted',
} as const satisfies Record<Exclude<HomecareStep, 'watch' | 'none'>, TaskKind>;

/** What a course of 재가 의료급여 asks of the viewer; it waits for whoever answers for it. */
export function tasksFromHomecare({ step, nextOn, identity }: HomecareState, holder: Holder, viewer: Viewer): readonly Task[] {
  if (step === 'watch' || step === 'none' || nextOn === null || !holds(viewer, holder)) return [];
  return [{ kind: KIND_OF[step], subject: { kind: 'homecare', id: identity.homecareId }, personId: identity.personId, holder, byOn: nextOn }];
}
