import type { ReactNode } from 'react';
import { LinkButton } from '../design/TextLink.tsx';
import { useMessages } from '../messages/index.ts';
import { useMay } from '../session/useMe.ts';
import { glassMessages } from './glass.en.ts';

/** Beside 'nobody found': the person may be there and not be ours. */
export function GlassLink(): ReactNode {
  const t = useMessages(glassMessages);
  return useMay('break-glass') ? <LinkButton to="/break-glass" icon="eye">{t.title}</LinkButton> : null;
}
