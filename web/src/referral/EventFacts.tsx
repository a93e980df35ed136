import type { PlainDate } from '@dure/domain/calendar';
import type { ReactNode } from 'react';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { closeReasonLabels, contactMethodLabels, contactOutcomeLabels, itemOutcomeLabels, returnReasonLabels, returnStepLabels } from './labels.ts';
import { referralMessages } from './messages.en.ts';

type Facts = Readonly<Record<string, unknown>>;

interface ResultFact {
  readonly requested: string;
  readonly outcome: string;
  readonly words: string;
}

const textOf = (facts: Facts, name: string): string => (typeof facts[name] === 'string' ? facts[name] : '');
const SPOKEN = ['words', 'question', 'answer'] as const;

/** The coded part of an event in one short line. */
function useCoded(): (action: string, facts: Facts) => string {
  const t = useMessages(referralMessages);
  const { day } = useFormats();
  const [why, step, method, outcome, closing] = [useLabels(returnReasonLabels), useLabels(returnStepLabels), useLabels(contactMethodLabels), useLabels(contactOutcomeLabels), useLabels(closeReasonLabels)];
  const coded: Readonly<Record<string, (facts: Facts) => string>> = {
    'return': (facts) => [why(textOf(facts, 'reason')), textOf(facts, 'ruleId')].filter(Boolean).join(' · '),
    'settle': (facts) => step(textOf(facts, 'step')),
    'contact-attempt': (facts) => `${method(textOf(facts, 'method'))} · ${outcome(textOf(facts, 'outcome'))}`,
    'close': (facts) => [closing(textOf(facts, 'because')), textOf(facts, 'reason')].filter(Boolean).join(' · '),
    'accept': (facts) => t.contactOf(textOf(facts, 'contactName'), textOf(facts, 'contactPhone')),
    'extend': (facts) => [t.extendedBy(Number(facts['days'])), textOf(facts, 'reason')].filter(Boolean).join(' · '),
    'hold': (facts) => [textOf(facts, 'reason'), facts['reviewOn'] ? t.reviewOnDay(day(facts['reviewOn'] as PlainDate)) : ''].filter(Boolean).join(' · '),
  };
  return (action, facts) => coded[action]?.(facts) ?? textOf(facts, 'reason');
}

/** What an event of a referral says besides that it happened; nothing where it says everything by being done. */
export function EventFacts({ action, facts }: { readonly action: string; readonly facts: Facts }): ReactNode {
  const coded = useCoded()(action, facts);
  const outcome = useLabels(itemOutcomeLabels);
  const spoken = SPOKEN.map((name) => textOf(facts, name)).filter((text) => text.trim() !== '');
  const items = Array.isArray(facts['items']) ? (facts['items'] as readonly ResultFact[]).filter((item) => typeof item === 'object' && 'outcome' in item) : [];
  if (coded === '' && spoken.length === 0 && items.length === 0) return null;
  return (
    <>
      {coded !== '' && <p>{coded}</p>}
      {spoken.map((text) => <p key={text} className="referral-quote">{text}</p>)}
      {items.length > 0 && <ul>{items.map((item) => <li key={item.requested}><span className="strong">{item.requested}</span> {outcome(item.outcome)}: {item.words}</li>)}</ul>}
    </>
  );
}
