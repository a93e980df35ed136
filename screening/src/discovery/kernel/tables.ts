import { CARE_SETTINGS, diagnosisTest, illnessOf, INSTITUTION_TYPES, type Selection } from '@dure/domain/discovery';
import type { Dictionaries } from '../../columns/index.ts';

/** For each number of a dictionary the selections that take it, as bits: a claim is in those that all of its columns leave. */
export interface Tables {
  readonly bySetting: Int32Array;
  readonly byType: Int32Array;
  readonly byMain: Int32Array;
  /** Bits only of selections that ask for either diagnosis. */
  readonly bySecond: Int32Array;
  /** The number of the illness of each code, in the order of illnesses. */
  readonly illness: Uint16Array;
  readonly illnesses: readonly string[];
  readonly institutions: number;
}

/** V8 keeps what is shorter among its objects, which move: then a kernel has to look where it is. */
export const SETTLED = 128;

function bitsOf<Item>(items: readonly Item[], selections: readonly Selection[], takes: (selection: Selection, item: Item) => boolean): Int32Array {
  const table = new Int32Array(new ArrayBuffer(Math.max(SETTLED, 4 * items.length)), 0, items.length);
  table.set(items.map((item) => selections.reduce((bits, selection, place) => (takes(selection, item) ? bits | (1 << place) : bits), 0)));
  return table;
}

export function tablesOf({ codes, institutions }: Dictionaries, selections: readonly Selection[]): Tables {
  const illnesses = [...new Set(codes.map(illnessOf))].toSorted();
  const numbers = new Map(illnesses.map((illness, number) => [illness, number]));
  const tests = new Map(selections.map((selection) => [selection, diagnosisTest(selection)]));
  return {
    bySetting: bitsOf(CARE_SETTINGS, selections, ({ settings }, setting) => settings?.includes(setting) !== false),
    byType: bitsOf(INSTITUTION_TYPES, selections, (selection, type) => selection.institutions?.includes(type) !== false),
    byMain: bitsOf(codes, selections, (selection, code) => tests.get(selection)?.(code) !== false),
    bySecond: bitsOf(codes, selections, (selection, code) => code !== '' && selection.diagnosis?.among === 'either' && tests.get(selection)?.(code) === true),
    illness: Uint16Array.from(codes, (code) => numbers.get(illnessOf(code)) ?? 0),
    illnesses,
    institutions: institutions.length,
  };
}
