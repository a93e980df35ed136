import { useQueryClient } from '@tanstack/react-query';
import { forgetAllDrafts, useWrite } from '../client/index.ts';

/** Ends the session; nothing of one person stays on the screen or in memory for the next. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient();
  const close = useWrite('DELETE /api/session', { refreshes: [] });
  return async () => {
    await close.send({});
    forgetAllDrafts();
    client.clear();
    location.assign('/');
  };
}
