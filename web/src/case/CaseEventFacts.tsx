import type { PlainDate } from '@dure/domain/calendar';
import type { ReactNode } from 'react';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { referralMessages } from '../referral/messages.en.ts';
import { programmeLabels } from '../referral/labels.ts';
import { aftercareMeansLabels, caseModelLabels, closureReasonLabels, complexityLabels, memberRoleLabels, selectionLabels } from './labels.ts';
import { caseMessages } from './messages.en.ts';
import '../referral/referral.css';

const textOf = (facts: Readonly<Record<string, unknown>>, name: string): string => (typeof facts[name] === 'string' ? facts[name] : '');

interface Carried {
  readonly referralId: string;
  readonly service: string;
  readonly by: string;
}

/** What was decided on the case itself: its classification, its model, the part of a co-managing agency. */
function useDecided(): (facts: Readonly<Record<string, unknown>>) => readonly string[] {
  const [complexity, selection, model, role, means] = [useLabels(complexityLabels), useLabels(selectionLabels), useLabels(caseModelLabels), useLabels(memberRoleLabels), useLabels(aftercareMeansLabels)];
  return (facts) => [textOf(facts, 'group'), means(textOf(facts, 'means')), complexity(textOf(facts, 'complexity')), selection(textOf(facts, 'selection')), model(textOf(facts, 'model')), role(textOf(facts, 'role'))];
}

/** What an event of a case says besides that it happened. */
export function CaseEventFacts({ facts }: { readonly facts: Readonly<Record<string, unknown>> }): ReactNode {
  const t = useMessages(referralMessages);
  const { day } = useFormats();
  const closure = useLabels(closureReasonLabels);
  const [c, service] = [useMessages(caseMessages), useLabels(programmeLabels)];
  const carriedOn = Array.isArray(facts['carriedOn']) ? (facts['carriedOn'] as readonly Carried[]).map((one) => c.carriedBy(service(one.service), one.by)) : [];
  const reviewOn = textOf(facts, 'reviewOn');
  const decided = useDecided();
  const lines = [...decided(facts), service(textOf(facts, 'programme')), closure(textOf(facts, 'reason')), reviewOn && t.reviewOnDay(day(reviewOn as PlainDate))].filter(Boolean);
  const words = textOf(facts, 'words');
  if (lines.length + carriedOn.length === 0 && words === '') return null;
  return <>{lines.length > 0 && <p>{lines.join(' · ')}</p>}{carriedOn.map((line) => <p key={line}>{line}</p>)}{words !== '' && <p className="referral-quote">{words}</p>}</>;
}
