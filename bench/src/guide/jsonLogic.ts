import { MET, NOT_MET, type Truth } from '@dure/domain/eligibility';
import logic from 'json-logic-js';
import type { Lowered } from './lowered.ts';
import type { RivalMaker } from './rival.ts';

type Leaf = Exclude<Lowered, { kind: 'all' | 'any' | 'not' }>;
type Rule = object | boolean;
const read = (fact: string): object => ({ var: fact });

function testOf(leaf: Leaf): object {
  switch (leaf.kind) {
    case 'same': return { '===': [read(leaf.fact), leaf.value] };
    case 'compare': return { [leaf.op]: [read(leaf.fact), leaf.value] };
    case 'in': return { in: [read(leaf.fact), leaf.values] };
    case 'shares': return { some: [read(leaf.fact), { in: [{ var: '' }, leaf.values] }] };
  }
}

/** Kleene's values as numbers: least, greatest, mirror; measured faster than two rules a condition, one for "is" and one for "may be". */
function inThreeValues(lowered: Lowered): Rule {
  switch (lowered.kind) {
    case 'all': return { min: [2, ...lowered.of.map(inThreeValues)] };
    case 'any': return { max: [0, ...lowered.of.map(inThreeValues)] };
    case 'not': return { '-': [2, inThreeValues(lowered.of)] };
    default: return { if: [{ '===': [read(lowered.fact), null] }, 1, { if: [testOf(lowered), 2, 0] }] };
  }
}

function inTwoValues(lowered: Lowered): Rule {
  switch (lowered.kind) {
    case 'all': return lowered.of.length === 0 || { and: lowered.of.map(inTwoValues) };
    case 'any': return lowered.of.length > 0 && { or: lowered.of.map(inTwoValues) };
    case 'not': return { '!': [inTwoValues(lowered.of)] };
    default: return testOf(lowered);
  }
}

/** `threeValued` false: everything is known, the engine's own logic suffices. */
export const jsonLogicWith = (threeValued: boolean): RivalMaker => (conditions) => {
  const rules = conditions.map(threeValued ? inThreeValues : inTwoValues);
  const truthOf = (found: unknown): Truth => (threeValued ? (found as Truth) : found === true ? MET : NOT_MET);
  return { name: 'json-logic-js', evaluate: (facts) => rules.map((rule) => truthOf(logic.apply(rule, facts))) };
};
