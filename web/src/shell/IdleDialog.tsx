import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, endedByIdleness } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { useMessages } from '../messages/index.ts';
import { useMe } from '../session/useMe.ts';
import { shellMessages } from './messages.en.ts';
import { useIdle } from './useIdle.ts';

/** Warns a minute before the session ends; at its end the page is locked, with everything typed still on it. */
export function IdleDialog(): ReactNode {
  const t = useMessages(shellMessages);
  const client = useQueryClient();
  const tell = (): void => void client.refetchQueries({ queryKey: ['GET /api/session'] });
  const end = (): void => void api('DELETE /api/session', {}).catch(() => undefined).finally(endedByIdleness);
  const { idle, stay } = useIdle(useMe().idleMinutes, tell, end);
  const goOn = (): void => {
    stay();
    tell();
  };
  const isWarned = idle.kind === 'warned';
  return (
    <Dialog title={t.idleTitle} isOpen={isWarned} onClose={goOn} size="small" mustAnswer actions={<Button kind="primary" onPress={goOn}>{t.stay}</Button>}>
      <p aria-live="off">{isWarned && t.idleText(idle.secondsLeft)}</p>
    </Dialog>
  );
}
