import { useWrite, type Answer, type ApiError, type Input } from '../client/index.ts';
import { toast } from '../design/toast-queue.ts';

export type HomecareDetail = Answer<'GET /api/homecares/:id'>;
export type HomecareRow = Answer<'GET /api/homecares'>['rows'][number];
export type HomecareCommand = Input<'POST /api/homecares/:id/actions'>['body'];

export interface HomecareActing {
  readonly send: (command: HomecareCommand, version: number, done: string) => Promise<void>;
  readonly isPending: boolean;
  readonly error: ApiError | undefined;
  readonly forget: () => void;
}

/** Acts on the version that was seen. */
export function useHomecareAct({ id }: Pick<HomecareDetail, 'id'>): HomecareActing {
  const act = useWrite('POST /api/homecares/:id/actions');
  const send: HomecareActing['send'] = async (command, version, done) => {
    await act.send({ params: { id }, body: command, ifMatch: `"${version}"` });
    toast(done);
  };
  return { send, isPending: act.isPending, error: act.error, forget: act.forget };
}
