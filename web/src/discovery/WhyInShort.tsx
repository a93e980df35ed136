import type { ReactNode } from 'react';
import type { Answer } from '../client/index.ts';
import { useCriterionWords } from './useCriteria.ts';
import { useFactWords } from './useFactWords.ts';

type Row = Answer<'GET /api/discovery/candidates'>['rows'][number];

/** The criterion that weighs most with what it was measured by, then the others. */
export function WhyInShort({ why: [first, ...rest] }: Pick<Row, 'why'>): ReactNode {
  const words = useCriterionWords();
  const factWords = useFactWords();
  if (first === undefined) return '–';
  return <>{[words.name(first), ...first.facts.map((fact) => factWords(fact).words)].join(' · ')} {rest.length > 0 && <span className="small quiet">{rest.map(words.name).join(', ')}</span>}</>;
}
