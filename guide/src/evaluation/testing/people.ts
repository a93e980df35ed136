import { type FactValue, probesOf } from '@dure/domain/eligibility';
import fc from 'fast-check';
import { EDITION_2020 } from '../../../editions/2020/edition.ts';
import type { Edition } from '../../edition/index.ts';
import { FACTS, findFact, readFact } from '../../facts/index.ts';

export const edition: Edition = EDITION_2020;
const gates = edition.programmes.flatMap(({ parts }) => parts.map(({ gate }) => gate));
export const clauses = gates.flatMap((gate) => [...gate.requires, ...gate.grounds, ...gate.grounds.flatMap(({ judgement }) => judgement ?? []), ...gate.excludes, ...gate.reviews, ...(gate.bars ?? []), ...(gate.refusals ?? [])]);
const probes = probesOf(clauses.map(({ when }) => when));

/** Values that the vocabulary accepts, drawn from the boundaries that the edition itself draws. */
export function acceptable(key: string): readonly FactValue[] {
  const definition = findFact(key)!;
  const listed = 'values' in definition && definition.values !== undefined ? [...definition.values, ...definition.values.map((value) => [value])] : [];
  const shaped = [{ using: true, entitled: false }, { '시 도시락배달': null }, { '시 도시락배달': true }, ['시 도시락배달'], ['건강', '주거', '복지']];
  const tried = [...listed, ...shaped, ...(probes.get(key) ?? []), true, false, null, [], 0, 12, 65, 130, 'F00.1', 'F20.0', 'F10.3', 'P7M', 'P29D', '2019-02-28', '2000-02-29', '읍·면·동', '의료급여', ['알코올'], ['MEDAID'], ['DREAM'], [{ grade: '4' }, { grade: '등급외A' }]];
  return tried.filter((value) => readFact(value, definition).ok);
}

const facts: fc.Arbitrary<Record<string, FactValue>> = fc
  .record(Object.fromEntries(Object.keys(FACTS).filter((key) => key !== 'birthDate').map((key) => [key, fc.constantFrom(...acceptable(key))])), { requiredKeys: [] })
  .map((drawn) => drawn as Record<string, FactValue>);
/** People of whom little, much or nearly everything is known. */
export const sparse = fc.tuple(facts, fc.double({ min: 0, max: 1, noNaN: true }), fc.integer()).map(([drawn, share, seed]) => {
  const keys = Object.keys(drawn);
  return Object.fromEntries(keys.filter((_, index) => ((index * 2_654_435_761 + seed) >>> 0) / 2 ** 32 < share).map((key) => [key, drawn[key]!]));
});
