import type { ReactNode } from 'react';
import type { ApiError } from '../client/api-error.ts';
import { useMessages } from '../messages/index.ts';
import { Button } from './Button.tsx';
import { designMessages } from './messages.en.ts';
import { Icon } from './Icon.tsx';
import { TONE_ICONS, type Tone } from './tone.ts';

export interface BannerProps {
  readonly tone: Tone;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Spoken at once when it appears: for errors and urgencies only. */
  readonly urgent?: boolean;
}

/** A message within the page. */
export function Banner({ tone, title, children, actions, urgent = false }: BannerProps): ReactNode {
  return (
    <div className={`banner tone-${tone}`} role={urgent ? 'alert' : 'status'}>
      <Icon name={TONE_ICONS[tone]} />
      <div className="banner-words">
        <p className="banner-title">{title}</p>
        {children && <div className="banner-text">{children}</div>}
      </div>
      {actions && <div className="row">{actions}</div>}
    </div>
  );
}

/** A refusal explains itself; of a fault only the log knows more, under this number. */
const needsNumber = ({ status, correlationId }: ApiError): boolean => status >= 500 && correlationId !== '';

/** What happened · why · what to do next, and after a fault the number to quote. */
export function ErrorNotice({ error, onRetry }: { readonly error: ApiError; readonly onRetry?: () => void }): ReactNode {
  const t = useMessages();
  const words = useMessages(designMessages);
  return (
    <Banner tone="danger" urgent title={error.title} actions={onRetry && <Button kind="tertiary" size="small" icon="refresh" onPress={onRetry}>{t.retry}</Button>}>
      <p>{error.detail}</p>
      <p className="strong">{error.nextStep}</p>
      {needsNumber(error) && <p className="small quiet">{words.errorNumber} <code>{error.correlationId.slice(0, 8)}</code></p>}
    </Banner>
  );
}
