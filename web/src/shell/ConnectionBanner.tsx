import type { ReactNode } from 'react';
import { clientMessages, retryNow, useConnection } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Banner } from '../design/Notice.tsx';
import { useMessages } from '../messages/index.ts';

export function ConnectionBanner(): ReactNode {
  const t = useMessages(clientMessages);
  const { retry } = useMessages();
  const connection = useConnection();
  if (!connection.lost) return null;
  return (
    <div className="connection-banner">
      <Banner tone="warning" urgent title={t.connectionLost} actions={<Button kind="tertiary" size="small" icon="refresh" onPress={retryNow}>{retry}</Button>}>
        {t.connectionRetrying(connection.retryInSeconds)}
      </Banner>
    </div>
  );
}
