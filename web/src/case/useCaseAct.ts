import { useNavigate } from '@tanstack/react-router';
import { useWrite, type ApiError } from '../client/index.ts';
import { toast } from '../design/toast-queue.ts';
import type { CaseCommand } from './specs.ts';

export interface CaseAct {
  readonly send: (command: CaseCommand, version: number, done: string) => Promise<void>;
  readonly isPending: boolean;
  readonly error: ApiError | undefined;
  readonly forget: () => void;
}

/** Sends an act on the version that was seen. Handing a case over may take it out of sight, so the list is shown then. */
export function useCaseAct(id: string, refresh: () => void): CaseAct {
  const navigate = useNavigate();
  const write = useWrite('POST /api/cases/:id/actions');
  const send = async (command: CaseCommand, version: number, done: string): Promise<void> => {
    await write.send({ params: { id }, body: command, ifMatch: String(version) }).catch((refused: unknown) => {
      refresh();
      throw refused;
    });
    toast(done);
    if (command.action === 'grant-transfer') await navigate({ to: '/cases' });
  };
  return { send, isPending: write.isPending, error: write.error, forget: write.forget };
}
