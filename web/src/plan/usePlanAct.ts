import { useWrite, type ApiError, type Answer, type Input } from '../client/index.ts';
import { toast } from '../design/toast-queue.ts';
import type { PlanDetail } from './words.ts';

export type PlanCommand = Input<'POST /api/plans/:id/actions'>['body'];

export interface PlanActing {
  readonly send: (command: PlanCommand, done: string) => Promise<Answer<'POST /api/plans/:id/actions'>>;
  readonly isPending: boolean;
  readonly error: ApiError | undefined;
}

/** Acts on the version that is on the screen. */
export function usePlanAct({ id, version }: Pick<PlanDetail, 'id' | 'version'>): PlanActing {
  const act = useWrite('POST /api/plans/:id/actions');
  const send: PlanActing['send'] = async (command, done) => {
    const { answer } = await act.send({ params: { id }, body: command, ifMatch: `"${version}"` });
    toast(done);
    return answer;
  };
  return { send, isPending: act.isPending, error: act.error };
}
