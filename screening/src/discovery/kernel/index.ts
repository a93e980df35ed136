import type { Screen } from '@dure/domain/discovery';
import type { Columns, Dictionaries } from '../../columns/index.ts';
import { Answers } from './answers.ts';
import { planOf } from './plan.ts';
import { kernelSource } from './source.ts';
import { type Tables, tablesOf } from './tables.ts';

export { findingsIn, type GroupTexts } from './answers.ts';

export interface Kernel {
  readonly illnesses: readonly string[];
  /** Walks one part of the population and answers in numbers (`findingsIn`). */
  walk(columns: Columns): Int32Array<ArrayBuffer>;
}

/** Writes the criteria of a run as one JavaScript function. A batch may do so; a browser's content policy refuses it. */
export function compileKernel(screen: Screen, dictionaries: Dictionaries, { reasons } = { reasons: true }): Kernel {
  const plan = planOf(screen);
  const tables = tablesOf(dictionaries, plan.selections);
  const run = new Function('c', 't', 'out', kernelSource(plan, tables, reasons)) as (columns: Columns, tables: Tables, answers: Answers) => void;
  return {
    illnesses: tables.illnesses,
    walk: (columns) => {
      const answers = new Answers();
      run(columns, tables, answers);
      return answers.taken();
    },
  };
}
