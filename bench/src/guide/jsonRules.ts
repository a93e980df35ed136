import { MET, NOT_MET, UNKNOWN } from '@dure/domain/eligibility';
import { Engine, type NestedCondition } from 'json-rules-engine';
import type { Lowered } from './lowered.ts';
import type { RivalMaker } from './rival.ts';

type Test = (value: unknown, wanted: unknown) => boolean;
const TESTS: Readonly<Record<string, Test>> = {
  'same': (value, wanted) => value === wanted,
  '<': (value, wanted) => (value as number) < (wanted as number),
  '<=': (value, wanted) => (value as number) <= (wanted as number),
  '>=': (value, wanted) => (value as number) >= (wanted as number),
  '>': (value, wanted) => (value as number) > (wanted as number),
  'in': (value, wanted) => (wanted as unknown[]).includes(value),
  'shares': (value, wanted) => (value as unknown[]).some((item) => (wanted as unknown[]).includes(item)),
};

/** The engine has two values, so each condition is two rules: is it met, and may it be met. */
type Rail = 'is' | 'may';
const other = (rail: Rail): Rail => (rail === 'is' ? 'may' : 'is');

function ruleOf(lowered: Lowered, rail: Rail): NestedCondition {
  switch (lowered.kind) {
    case 'all': return { all: lowered.of.map((part) => ruleOf(part, rail)) };
    case 'any': return { any: lowered.of.map((part) => ruleOf(part, rail)) };
    case 'not': return { not: ruleOf(lowered.of, other(rail)) };
    case 'same': return { fact: lowered.fact, operator: `${rail} same`, value: lowered.value };
    case 'compare': return { fact: lowered.fact, operator: `${rail} ${lowered.op}`, value: lowered.value };
    case 'in': case 'shares': return { fact: lowered.fact, operator: `${rail} ${lowered.kind}`, value: [...lowered.values] };
  }
}

function onTop(condition: NestedCondition): { all: NestedCondition[] } {
  return { all: [condition] };
}

/** `threeValued` false: everything is known, one rule a condition suffices. */
export const jsonRulesWith = (threeValued: boolean): RivalMaker => (conditions) => {
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const [name, test] of Object.entries(TESTS)) {
    engine.addOperator(`is ${name}`, (value: unknown, wanted: unknown) => value !== undefined && test(value, wanted));
    engine.addOperator(`may ${name}`, (value: unknown, wanted: unknown) => value === undefined || test(value, wanted));
  }
  for (const [index, condition] of conditions.entries()) {
    for (const rail of threeValued ? (['is', 'may'] as const) : (['is'] as const)) engine.addRule({ conditions: onTop(ruleOf(condition, rail)), event: { type: rail, params: { index } } });
  }
  return {
    name: 'json-rules-engine',
    evaluate: async (facts) => {
      const { events } = await engine.run(facts);
      const truths = conditions.map(() => NOT_MET);
      for (const { type, params } of events) {
        const index = (params as { index: number }).index;
        if (type === 'is') truths[index] = MET;
        else if (truths[index] === NOT_MET) truths[index] = UNKNOWN;
      }
      return truths;
    },
  };
};
