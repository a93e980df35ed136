import type { Truth } from '@dure/domain/eligibility';
import { ZenEngine } from '@gorules/zen-engine';
import type { Lowered } from './lowered.ts';
import type { RivalMaker } from './rival.ts';

const literal = (value: string | number | boolean): string => (typeof value === 'string' ? `'${value.replaceAll("'", "\\'")}'` : String(value));
const leaf = (fact: string, test: string): string => `(${fact} == null ? 1 : (${test} ? 2 : 0))`;

function expressionOf(lowered: Lowered): string {
  switch (lowered.kind) {
    case 'all': return `min([2, ${lowered.of.map(expressionOf).join(', ')}])`;
    case 'any': return `max([0, ${lowered.of.map(expressionOf).join(', ')}])`;
    case 'not': return `(2 - ${expressionOf(lowered.of)})`;
    case 'same': return leaf(lowered.fact, `${lowered.fact} == ${literal(lowered.value)}`);
    case 'compare': return leaf(lowered.fact, `${lowered.fact} ${lowered.op} ${lowered.value}`);
    case 'in': return leaf(lowered.fact, `${lowered.fact} in [${lowered.values.map(literal).join(', ')}]`);
    case 'shares': return leaf(lowered.fact, `some(${lowered.fact}, # in [${lowered.values.map(literal).join(', ')}])`);
  }
}

export const zen: RivalMaker = (conditions) => {
  const expressions = conditions.map((condition, index) => ({ id: `e${index}`, key: `c${index}`, value: expressionOf(condition) }));
  const decision = new ZenEngine().createDecision({
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in', position: { x: 0, y: 0 } },
      { id: 'ex', type: 'expressionNode', name: 'ex', position: { x: 0, y: 0 }, content: { expressions } },
      { id: 'out', type: 'outputNode', name: 'out', position: { x: 0, y: 0 } },
    ],
    edges: [{ id: 'a', type: 'edge', sourceId: 'in', targetId: 'ex' }, { id: 'b', type: 'edge', sourceId: 'ex', targetId: 'out' }],
  });
  return {
    name: '@gorules/zen-engine',
    evaluate: async (facts) => {
      const { result } = (await decision.evaluate(facts)) as { result: Record<string, Truth> };
      return conditions.map((_, index) => result[`c${index}`] as Truth);
    },
  };
};
