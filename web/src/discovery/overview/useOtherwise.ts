import { useFormats, useMessages } from '../../messages/index.ts';
import { discoveryMessages } from '../messages.en.ts';
import { useCriterionWords } from '../useCriteria.ts';
import type { Otherwise } from './trend.ts';

const NAMED = 3;

/** '동일상병 입원일수 31 → 45일 이상; 기준 2개': what one run asked otherwise than the one before. */
export function useOtherwise(): (other: Otherwise) => string {
  const t = useMessages(discoveryMessages);
  const { number } = useFormats();
  const words = useCriterionWords();
  return ({ values, criteria }) => {
    const told = values.slice(0, NAMED).map(({ threshold, before }) => { const { label, unit } = words.threshold(threshold); return t.changedValue(label, number(before), number(threshold.value), unit); });
    return [...told, ...(values.length > NAMED ? [t.moreValues(values.length - NAMED)] : []), ...(criteria.length > 0 ? [t.changedCriteria(criteria.length)] : [])].join(', ');
  };
}
