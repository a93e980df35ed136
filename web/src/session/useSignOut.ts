import { useQueryClient } from '@tanstack/react-query';
import { forgetAllDrafts, outbox, useWrite } from '../client/index.ts';

/** Ends the session; nothing of one person stays on the screen or in memory for the next. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient();
  const close = useWrite('DELETE /api/session', { refreshes: [] });
  return async () => {
    // What waits is sent while there is still somebody to send it for.
    await outbox.flush().catch(() => undefined);
    await close.send({});
    forgetAllDrafts();
    await outbox.forget().catch(() => undefined);
    client.clear();
    location.assign('/');
  };
}
