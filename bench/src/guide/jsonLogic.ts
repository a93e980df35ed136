import type { Truth } from '@dure/domain/eligibility';
import logic from 'json-logic-js';
import type { Lowered } from './lowered.ts';
import type { RivalMaker } from './rival.ts';

const read = (fact: string): object => ({ var: fact });
const leaf = (fact: string, test: object): object => ({ if: [{ '===': [read(fact), null] }, 1, { if: [test, 2, 0] }] });

/** Kleene's values as numbers: least, greatest, mirror. */
function ruleOf(lowered: Lowered): object {
  switch (lowered.kind) {
    case 'all': return { min: [2, ...lowered.of.map(ruleOf)] };
    case 'any': return { max: [0, ...lowered.of.map(ruleOf)] };
    case 'not': return { '-': [2, ruleOf(lowered.of)] };
    case 'same': return leaf(lowered.fact, { '===': [read(lowered.fact), lowered.value] });
    case 'compare': return leaf(lowered.fact, { [lowered.op]: [read(lowered.fact), lowered.value] });
    case 'in': return leaf(lowered.fact, { in: [read(lowered.fact), lowered.values] });
    case 'shares': return leaf(lowered.fact, { some: [read(lowered.fact), { in: [{ var: '' }, lowered.values] }] });
  }
}

export const jsonLogic: RivalMaker = (conditions) => {
  const rules = conditions.map(ruleOf);
  return { name: 'json-logic-js', evaluate: (facts) => rules.map((rule) => logic.apply(rule, facts) as Truth) };
};
