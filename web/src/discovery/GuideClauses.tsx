import type { ReactNode } from 'react';
import { Citation } from '../design/Citation.tsx';
import { guideMessages } from '../guide/messages.en.ts';
import { useMessages } from '../messages/index.ts';
import { useCriterionWords, type CriterionView } from './useCriteria.ts';

/** Sentences of the guide with page and quote. */
export function GuideClauses({ rules }: { readonly rules: CriterionView['rules'] }): ReactNode {
  const guide = useMessages(guideMessages);
  const words = useCriterionWords();
  return (
    <ul className="discovery-clauses">
      {rules.map(({ id, says, seed, page, quote }) => (
        <li key={id}><p>{words.clause({ id, says })}</p><Citation source={guide.source(seed)} {...(page === null ? {} : { page: guide.page(page) })} quote={quote} rule={id} /></li>
      ))}
    </ul>
  );
}
