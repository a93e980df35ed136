import { MET, NOT_MET, type Truth } from '@dure/domain/eligibility';
import { ZenDecisionContent, ZenEngine } from '@gorules/zen-engine';
import type { Lowered } from './lowered.ts';
import type { RivalMaker } from './rival.ts';

type Leaf = Exclude<Lowered, { kind: 'all' | 'any' | 'not' }>;
const literal = (value: string | number | boolean): string => (typeof value === 'string' ? `'${value.replaceAll("'", "\\'")}'` : String(value));

function testOf(leaf: Leaf): string {
  switch (leaf.kind) {
    case 'same': return `${leaf.fact} == ${literal(leaf.value)}`;
    case 'compare': return `${leaf.fact} ${leaf.op} ${leaf.value}`;
    case 'in': return `${leaf.fact} in [${leaf.values.map(literal).join(', ')}]`;
    case 'shares': return `some(${leaf.fact}, # in [${leaf.values.map(literal).join(', ')}])`;
  }
}

/** Kleene's values as numbers; measured faster than two expressions a condition, one for "is" and one for "may be". */
function inThreeValues(lowered: Lowered): string {
  switch (lowered.kind) {
    case 'all': return `min([2, ${lowered.of.map(inThreeValues).join(', ')}])`;
    case 'any': return `max([0, ${lowered.of.map(inThreeValues).join(', ')}])`;
    case 'not': return `(2 - ${inThreeValues(lowered.of)})`;
    default: return `(${lowered.fact} == null ? 1 : (${testOf(lowered)} ? 2 : 0))`;
  }
}

function inTwoValues(lowered: Lowered): string {
  switch (lowered.kind) {
    case 'all': return lowered.of.length === 0 ? 'true' : `(${lowered.of.map(inTwoValues).join(' and ')})`;
    case 'any': return lowered.of.length === 0 ? 'false' : `(${lowered.of.map(inTwoValues).join(' or ')})`;
    case 'not': return `(not (${inTwoValues(lowered.of)}))`;
    default: return `(${testOf(lowered)})`;
  }
}

interface Use {
  /** False: everything is known, the engine's own logic suffices. */
  readonly threeValued: boolean;
  /** Content that was compiled beforehand, or a plain object, which the engine compiles anew for each evaluation. */
  readonly content: 'compiled' | 'plain';
}

export const zenWith = ({ threeValued, content }: Use): RivalMaker => (conditions) => {
  const expressions = conditions.map((condition, index) => ({ id: `e${index}`, key: `c${index}`, value: threeValued ? inThreeValues(condition) : inTwoValues(condition) }));
  const graph = {
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in', position: { x: 0, y: 0 } },
      { id: 'ex', type: 'expressionNode', name: 'ex', position: { x: 0, y: 0 }, content: { expressions } },
      { id: 'out', type: 'outputNode', name: 'out', position: { x: 0, y: 0 } },
    ],
    edges: [{ id: 'a', type: 'edge', sourceId: 'in', targetId: 'ex' }, { id: 'b', type: 'edge', sourceId: 'ex', targetId: 'out' }],
  };
  const decision = new ZenEngine().createDecision(content === 'compiled' ? new ZenDecisionContent(graph) : graph);
  const truthOf = (found: unknown): Truth => (threeValued ? (found as Truth) : found === true ? MET : NOT_MET);
  return {
    name: content === 'compiled' ? '@gorules/zen-engine' : '@gorules/zen-engine, its content not compiled beforehand',
    evaluate: async (facts) => {
      const { result } = (await decision.evaluate(facts)) as { result: Record<string, unknown> };
      return conditions.map((_, index) => truthOf(result[`c${index}`]));
    },
  };
};
