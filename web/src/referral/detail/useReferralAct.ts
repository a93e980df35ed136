import { useNavigate } from '@tanstack/react-router';
import { useWrite, type ApiError } from '../../client/index.ts';
import { toast } from '../../design/toast-queue.ts';
import type { ReferralCommand, ReferralDetail } from '../act/specs.ts';

/** Acts by which a receiver ends his own sight of the referral. */
const LEAVES: ReadonlySet<string> = new Set(['return', 'redirect']);

export interface ReferralAct {
  readonly send: (command: ReferralCommand, version: number, done: string) => Promise<void>;
  readonly isPending: boolean;
  readonly error: ApiError | undefined;
  readonly forget: () => void;
}

/** Sends an act on the version that was seen; somebody else's change is read at once, so that it can be shown. */
export function useReferralAct(referral: ReferralDetail, refresh: () => void): ReferralAct {
  const navigate = useNavigate();
  const stays = useWrite('POST /api/referrals/:id/actions');
  const leaves = useWrite('POST /api/referrals/:id/actions', { refreshes: ['GET /api/referrals', 'GET /api/referrals/counts', 'GET /api/today'] });
  const send = async (command: ReferralCommand, version: number, done: string): Promise<void> => {
    const isLeaving = referral.viewer === 'receiver' && LEAVES.has(command.action);
    const { send: post } = isLeaving ? leaves : stays;
    await post({ params: { id: referral.id }, body: command, ifMatch: String(version) }).catch((refused: unknown) => {
      refresh();
      throw refused;
    });
    toast(done);
    if (isLeaving) await navigate({ to: '/referrals' });
  };
  const forget = (): void => {
    stays.forget();
    leaves.forget();
  };
  return { send, isPending: stays.isPending || leaves.isPending, error: stays.error ?? leaves.error, forget };
}
