import type { ReactNode } from 'react';
import { Steps } from '../../design/Lists.tsx';
import { useMessages } from '../../messages/index.ts';
import { composeMessages } from './messages.en.ts';

/** Where one is on the way from a person to a referral that has left. */
export function ComposeSteps({ current }: { readonly current: 'to' | 'why' | 'ground' | 'send' }): ReactNode {
  const t = useMessages(composeMessages);
  return <Steps label={t.steps} current={current} steps={[{ id: 'to', label: t.stepTo }, { id: 'why', label: t.stepWhy }, { id: 'ground', label: t.stepGround }, { id: 'send', label: t.stepSend }]} />;
}
