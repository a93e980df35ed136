import { useSyncExternalStore, type ReactNode } from 'react';
import { useMessages } from '../messages/index.ts';
import { IconButton } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { designMessages } from './messages.en.ts';
import { currentToasts, dismissToast, subscribeToToasts } from './toast-queue.ts';
import { TONE_ICONS } from './tone.ts';

/** Stands once in the shell; screens call `toast('저장했습니다')`. */
export function ToastRegion(): ReactNode {
  const t = useMessages(designMessages);
  const messages = useSyncExternalStore(subscribeToToasts, currentToasts);
  return (
    <section className="toasts" aria-label={t.notifications} aria-live="polite">
      {messages.map(({ id, tone, text }) => (
        <div key={id} className={`toast tone-${tone}`}>
          <Icon name={TONE_ICONS[tone]} />
          <p className="toast-text">{text}</p>
          <IconButton icon="close" size="small" label={t.dismiss} onPress={() => dismissToast(id)} />
        </div>
      ))}
    </section>
  );
}
