import type { IntakeDraft } from '@dure/domain/intake';
import type { FactValue } from '@dure/domain/person';
import { lazy, Suspense, type ReactNode } from 'react';
import { EmptyState } from '../design/EmptyState.tsx';
import { Skeleton } from '../design/Waiting.tsx';
import { useMessages } from '../messages/index.ts';
import { withFact } from './form.ts';
import { intakeMessages } from './messages.en.ts';
import type { Known } from './useKnown.ts';

const GuidePanel = lazy(async () => ({ default: (await import('../guide/GuidePanel.tsx')).GuidePanel }));
const GuideAnswer = lazy(async () => ({ default: (await import('../guide/GuidePanel.tsx')).GuideAnswer }));

export interface BesideProps {
  readonly form: IntakeDraft;
  readonly known: Known;
  readonly onLearn: (fact: string, value: FactValue) => void;
}

/** The guide beside the form, on what is typed and not saved yet. An answer given there lands in the form. */
export function Beside({ form, known: { evaluation }, onLearn }: BesideProps): ReactNode {
  const t = useMessages(intakeMessages);
  if (evaluation === undefined) return <EmptyState icon="book" title={t.besideWaits} />;
  const asked = { ...evaluation, next: evaluation.next.filter(({ fact }) => withFact(form, fact, null) !== undefined) };
  return (
    <Suspense fallback={<Skeleton lines={6} />}>
      {form.personId === null ? <GuideAnswer evaluation={asked} onLearn={onLearn} /> : <GuidePanel personId={form.personId} draft={asked} onLearn={onLearn} />}
    </Suspense>
  );
}
