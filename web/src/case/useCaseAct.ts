import { useNavigate } from '@tanstack/react-router';
import { useWrite, type ApiError } from '../client/index.ts';
import { toast } from '../design/toast-queue.ts';
import { useMe } from '../session/useMe.ts';
import type { CaseCommand, CaseDetail } from './specs.ts';

export interface CaseAct {
  readonly send: (command: CaseCommand, version: number, done: string) => Promise<void>;
  readonly isPending: boolean;
  readonly error: ApiError | undefined;
  readonly forget: () => void;
}

/** After these the case is no longer the affair of the one who acted, unless his organisation owns it. */
const LEAVES: ReadonlySet<string> = new Set(['grant-transfer', 'decline-transfer', 'cancel-transfer']);

/** Sends an act on the version that was seen. Where it takes the case out of sight, one goes back to what waits. */
export function useCaseAct({ id, owner }: CaseDetail, refresh: () => void): CaseAct {
  const navigate = useNavigate();
  const { organisationId } = useMe();
  const isOwner = owner.organisationId === organisationId;
  const stays = useWrite('POST /api/cases/:id/actions');
  const leaves = useWrite('POST /api/cases/:id/actions', { refreshes: ['GET /api/cases', 'GET /api/today'] });
  const send = async (command: CaseCommand, version: number, done: string): Promise<void> => {
    const isLeaving = LEAVES.has(command.action) && (!isOwner || command.action === 'grant-transfer');
    await (isLeaving ? leaves : stays).send({ params: { id }, body: command, ifMatch: String(version) }).catch((refused: unknown) => {
      refresh();
      throw refused;
    });
    toast(done);
    if (isLeaving) await navigate({ to: '/' });
  };
  const forget = (): void => {
    stays.forget();
    leaves.forget();
  };
  return { send, isPending: stays.isPending || leaves.isPending, error: stays.error ?? leaves.error, forget };
}
