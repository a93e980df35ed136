import type { ReactNode } from 'react';
import { useRead } from '../client/index.ts';
import { Banner } from '../design/Notice.tsx';
import { useMessages } from '../messages/index.ts';
import { glassMessages } from './glass.en.ts';
import { useTimeLeft } from './useTimeLeft.ts';
import './access.css';

function Running({ reason, untilAt }: { readonly reason: string; readonly untilAt: string }): ReactNode {
  const t = useMessages(glassMessages);
  const left = useTimeLeft(untilAt);
  if (left === undefined) return <Banner tone="danger" title={t.over} />;
  // The clock is beside the live text: a screen reader would otherwise read every second.
  return <Banner tone="warning" title={t.bannerTitle} actions={<span className="access-left" role="timer">{t.left(left)}</span>}>{t.bannerText(reason)}</Banner>;
}

/** On a record that is seen by break-glass: why, and how long still. */
export function GlassBanner({ personId }: { readonly personId: string }): ReactNode {
  const mine = useRead('GET /api/break-glass/mine', {}).data?.rows.find((one) => one.personId === personId);
  return mine ? <Running reason={mine.reasonLabel} untilAt={mine.untilAt} /> : null;
}
