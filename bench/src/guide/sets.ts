import { all, any, codeIn, compare, type Condition, type Facts, type FactValue, not, oneOf, probesOf } from '@dure/domain/eligibility';
import { type Edition, evaluate } from '@dure/guide';
import { pick, seeded } from './random.ts';

/** What is judged, and of whom. */
export interface BenchSet {
  readonly name: string;
  readonly conditions: readonly Condition[];
  readonly people: readonly Facts[];
}

const PEOPLE = 400;
const DAY = '2020-06-01';

export function leavesOf(condition: Condition): number {
  if ('of' in condition) return [condition.of].flat().reduce((sum, part) => sum + leavesOf(part), 0);
  return 1;
}

function conditionsOf(edition: Edition): readonly Condition[] {
  const gates = edition.programmes.flatMap(({ parts }) => parts.map(({ gate }) => gate));
  const clauses = gates.flatMap((gate) => [
    ...gate.requires, ...gate.grounds, ...gate.grounds.flatMap(({ judgement }) => judgement ?? []), ...gate.excludes, ...gate.reviews, ...(gate.bars ?? []), ...(gate.refusals ?? []), ...(gate.exceptions ?? []),
  ]);
  return clauses.map(({ when }) => when);
}

/** Every clause of every gate, over invented people of whom most facts are known, on both sides of each boundary that the guide draws. */
export function editionSet(edition: Edition): BenchSet {
  const next = seeded(2020);
  const conditions = conditionsOf(edition);
  // Only what the vocabulary lets through: the same people are put to the whole contract too.
  const probes = [...probesOf(conditions)].flatMap(([fact, values]): [string, readonly FactValue[]][] => {
    const readable = values.filter((value) => evaluate({ edition: edition.id, on: DAY, facts: { [fact]: value } }, DAY).ok);
    return readable.length === 0 ? [] : [[fact, readable]];
  });
  const person = (): Facts => {
    const known = probes.flatMap(([fact, values]): [string, FactValue][] => (next() < 0.85 ? [[fact, pick(next, values)]] : []));
    // A plain literal's worth of properties, as a parsed row has them.
    return { ...Object.fromEntries(known), on: DAY, '#sender': pick(next, ['EMD', 'MEDAID', 'NHIS', 'DREAM']), '#emergency': next() < 0.1, '#householdAddiction': [] };
  };
  return { name: `the gates of the ${edition.id} edition`, conditions, people: Array.from({ length: PEOPLE }, person) };
}

const CRITERIA = 60;
const LEAVES = 618;
const FACTS = 40;
const CODES = ['F20.0', 'F20.9', 'F31.1', 'F10.2', 'F00.1', 'E11.9', 'I10', 'J45.0', 'G30.1', 'M54.5'];
const WORDS = ['독거', '노인부부', '조손', '한부모', '일반', '기타'];
type Shape = 'number' | 'word' | 'code';
const shapeOf = (fact: number): Shape => (fact < 24 ? 'number' : fact < 34 ? 'word' : 'code');

function leaf(next: () => number): Condition {
  const number = Math.floor(next() * FACTS);
  const fact = `fact${number}`;
  if (shapeOf(number) === 'number') return compare(fact, pick(next, ['<', '<=', '>=', '>'] as const), Math.floor(next() * 100));
  if (shapeOf(number) === 'word') return oneOf(fact, WORDS.filter(() => next() < 0.4));
  const from = pick(next, CODES);
  return codeIn(fact, [{ from: from.slice(0, 3), to: from.slice(0, 3) }], next() < 0.3 ? [{ from, to: from }] : []);
}

function tree(next: () => number, leaves: number, depth: number): Condition {
  if (leaves === 1) return next() < 0.1 ? not(leaf(next)) : leaf(next);
  const left = depth === 0 ? 1 : Math.max(1, Math.floor(leaves * next()));
  const parts = depth === 0 ? Array.from({ length: leaves }, () => leaf(next)) : [tree(next, left, depth - 1), tree(next, leaves - left, depth - 1)].slice(0, leaves === left ? 1 : 2);
  return next() < 0.5 ? all(...parts) : any(...parts);
}

/** 60 trees of 618 leaves over 40 known facts: comparisons, sets, codes. The shape that was measured before the product began. */
export function criteriaSet(): BenchSet {
  const next = seeded(618);
  const sizes = Array.from({ length: CRITERIA }, (_, index) => Math.floor(LEAVES / CRITERIA) + (index < LEAVES % CRITERIA ? 1 : 0));
  const value = (shape: Shape): FactValue => (shape === 'number' ? Math.floor(next() * 100) : pick(next, shape === 'word' ? WORDS : CODES));
  const person = (): Facts => ({ ...Object.fromEntries(Array.from({ length: FACTS }, (_, fact) => [`fact${fact}`, value(shapeOf(fact))])), on: DAY });
  return { name: `${CRITERIA} criteria of ${LEAVES} leaves over ${FACTS} facts`, conditions: sizes.map((size) => tree(next, size, 2)), people: Array.from({ length: PEOPLE }, person) };
}
