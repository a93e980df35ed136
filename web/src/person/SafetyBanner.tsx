import { SAFETY_LEVELS } from '@dure/domain/person';
import type { ReactNode } from 'react';
import { Banner } from '../design/Notice.tsx';
import { useMessages } from '../messages/index.ts';
import { recordMessages } from './record.en.ts';
import type { PersonDetail } from './section.ts';

/** Warnings that hold, the worst first, before anything else is read. */
export function SafetyBanner({ notes }: { readonly notes: PersonDetail['safetyNotes'] }): ReactNode {
  const t = useMessages(recordMessages);
  const live = (notes ?? []).filter(({ endedAt, level }) => endedAt === null && level !== 'notice');
  const worst = live.toSorted((a, b) => SAFETY_LEVELS.indexOf(b.level) - SAFETY_LEVELS.indexOf(a.level));
  const [first] = worst;
  if (!first) return null;
  return (
    <Banner tone={first.level === 'danger' ? 'danger' : 'warning'} title={t.safetyBanner(t.levelOf(first.level))}>
      {worst.map(({ id, words }) => <p key={id}>{words}</p>)}
    </Banner>
  );
}
